import { Fragment } from 'react'
import { useView } from '../../store/react.ts'
import { Formula } from '../../ui/Formula.tsx'
import { filledPieces } from '../figures.ts'
import { paragraphsOf } from '../markup.ts'

/** A line of the course's text as paper has it: formulas and figures, and nothing that opens. */
export function PaperLine({ text }: { text: string }) {
  const language = useView((view) => view.language)
  return filledPieces(text, language).map(({ kind, text: piece }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
    <Fragment key={i}>
      {kind === 'formula' ? <Formula tex={piece} /> : kind === 'stress' ? <em>{piece}</em> : piece}
    </Fragment>
  ))
}

/** Paragraphs of it, the first one after its heading. */
export const PaperProse = ({ heading, text }: { heading?: string; text: string }) =>
  paragraphsOf(text).map((paragraph, i) => (
    <p key={paragraph}>
      {heading !== undefined && i === 0 && <b>{heading} </b>}
      <PaperLine text={paragraph} />
    </p>
  ))
