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
  return filledPieces(text, language).map((piece, i, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
    <PieceView key={i} piece={piece} glued={i > 0 && boxes.includes(all[i - 1].kind)} />
  ))
}

/** What lines are broken after, whatever follows. */
const boxes: ReadonlyArray<Piece['kind']> = ['term', 'formula']

/** `glued`: after one of those, from which a comma or a particle is not to be parted. */
function PieceView({ piece, glued }: { piece: Piece; glued: boolean }) {
  const terms = useWords(termWords)
  switch (piece.kind) {
    case 'text':
      // a range is not broken after its dash, nor a particle from the bracket before it
      return (
        <span>
          {glued && /^\S/.test(piece.text) && '\u2060'}
          {piece.text.replace(/–|[)’”](?=[가-힣])/g, '$&\u2060')}
        </span>
      )
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
