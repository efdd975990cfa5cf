import { termWords } from '../../i18n/words/course/terms.ts'
import { useView, useWords } from '../../store/react.ts'
import { Formula } from '../../ui/Formula.tsx'
import { filledPieces } from '../figures.ts'
import { type Piece, paragraphsOf } from '../markup.ts'
import styles from './Course.module.css'
import { Explained } from './Tip.tsx'

/** A text of the course: paragraphs with formulas, figures and explained terms. */
export function Prose({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph) => (
    <p key={paragraph} className={styles.paragraph}>
      <Line text={paragraph} />
    </p>
  ))
}

/** One line of such a text. */
export function Line({ text }: { text: string }) {
  const language = useView((view) => view.language)
  return filledPieces(text, language).map((piece, i, all) => {
    const led = i > 0 && isBox(all[i - 1]) ? leadOf(piece).length : 0
    const rest = led > 0 ? { ...piece, text: piece.text.slice(led) } : piece
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
    if (!isBox(piece)) return <PieceView key={i} piece={rest} />
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <span key={i} className={styles.glued}>
        <PieceView piece={piece} />
        {leadOf(all[i + 1])}
      </span>
    )
  })
}

/** What lines are broken after, whatever follows. */
const isBox = ({ kind }: Piece): boolean => kind === 'term' || kind === 'formula'

/** The comma or the particle that a text begins with, which is not to be parted from what stands before it. */
const leadOf = (piece: Piece | undefined): string =>
  piece?.kind === 'text' ? (/^\S+/.exec(piece.text)?.[0] ?? '') : ''

function PieceView({ piece }: { piece: Piece }) {
  const terms = useWords(termWords)
  switch (piece.kind) {
    case 'text':
      // a range is not broken after its dash, nor a particle from the bracket before it
      return <span>{piece.text.replace(/–|[)’”](?=[가-힣])/g, '$&\u2060')}</span>
    case 'stress':
      return <em>{piece.text}</em>
    case 'formula':
      return <Formula tex={piece.text} className={styles.math} />
    case 'figure':
      return <span className={styles.figure}>{piece.text}</span>
    case 'term':
      return (
        <Explained className={styles.term} text={terms[piece.term as keyof typeof terms]}>
          {piece.text}
        </Explained>
      )
  }
}
