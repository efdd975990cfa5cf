/** Reading source text, for the tests that keep the rooms apart. Not a parser: enough for this project's style. */

const pieces =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{[^}]*\}|[^`\\$]|\$(?!\{))*`/g

const isComment = (piece: string) => piece.startsWith('//') || piece.startsWith('/*')

/** The comments of a file. */
export const commentsOf = (code: string): string[] => (code.match(pieces) ?? []).filter(isComment)

/** The code with every comment replaced by a space. */
const withoutComments = (code: string): string =>
  code.replace(pieces, (piece) => (isComment(piece) ? ' ' : piece))

/** The code without comments and without the text of its strings; what a template computes stays. */
export const withoutText = (code: string): string =>
  code.replace(pieces, (piece) => {
    if (isComment(piece)) return ' '
    if (!piece.startsWith('`')) return "''"
    return `[${(piece.match(/\$\{[^}]*\}/g) ?? []).map((part) => part.slice(2, -1)).join(', ')}]`
  })

export interface Import {
  /** the module as written */
  readonly from: string
  /** 'type': erased when compiled; 'url': an address alone, as for a worker */
  readonly kind: 'value' | 'type' | 'url'
}

/** All modules that a file names: import, export … from, import(), new URL(…, import.meta.url), import …?worker&url. */
export function importsOf(code: string): Import[] {
  const text = withoutComments(code)
  const found: Import[] = []
  for (const [, type, from] of text.matchAll(
    /\b(?:import|export)\s+(type\s+(?!from\b))?(?:[\w*{][\w\s*{},$]*?\sfrom\s*)?['"]([^'"]+)['"]/g,
  )) {
    found.push({ from, kind: type ? 'type' : from.endsWith('?worker&url') ? 'url' : 'value' })
  }
  for (const [, from] of text.matchAll(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g))
    found.push({ from, kind: 'value' })
  for (const [, from] of text.matchAll(/\bnew URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g)) {
    found.push({ from, kind: 'url' })
  }
  return found
}
