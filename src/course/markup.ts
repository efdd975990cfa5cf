/**
 * The signs in the course's texts: `$x$` a formula, `[word](term)` a word with its definition, `{claim.low}` a figure of
 * the claims' table, `*word*` stress.
 */
export type Piece =
  | { kind: 'text' | 'stress' | 'formula' | 'figure'; text: string }
  | { kind: 'term'; text: string; term: string }

const signs = /\$([^$]+)\$|\[([^\]]+)\]\(([\w-]+)\)|\{([\w-]+\.[\w-]+)\}|\*([^*]+)\*/g

/** One paragraph in pieces. */
export function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of paragraph.matchAll(signs)) {
    if (found.index > from) pieces.push({ kind: 'text', text: paragraph.slice(from, found.index) })
    const [all, formula, word, term, figure, stress] = found
    if (formula) pieces.push({ kind: 'formula', text: formula })
    else if (word) pieces.push({ kind: 'term', text: word, term })
    else if (figure) pieces.push({ kind: 'figure', text: figure })
    else pieces.push({ kind: 'stress', text: stress })
    from = found.index + all.length
  }
  if (from < paragraph.length) pieces.push({ kind: 'text', text: paragraph.slice(from) })
  return pieces
}

export const paragraphsOf = (text: string): string[] => text.split('\n\n')
