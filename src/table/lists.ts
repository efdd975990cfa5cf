/** Tables as Python writes them: lists of lists, lists of tuples, printed NumPy arrays. */
import { type Line, lineLimit } from './lines.ts'
import type { InTurns } from './turns.ts'

/** Brackets without brackets in them. */
const innermost = /[[(]([^[\]()]*)[\])]/g
/** What may stand around the rows, once names are taken out. */
const around = /^[\s,;[\](){}=]*$/
const name = /[a-z_][\w.]*/gi
const imports = /^(\s*(import|from)\s.*\n)+/

/** Rows after which a turn may end. */
const portion = 500

/** The first rows of a text in list form, as lines without their brackets; null: it is none. */
export function* listLines(text: string): InTurns<{ lines: Line[]; cut: boolean } | null> {
  const start = imports.exec(text)?.[0].length ?? 0
  if (!/^\s*([\w.]+\s*=\s*)?([\w.]+\s*)?[[(]/.test(text.slice(start, start + 200))) return null
  const lines: Line[] = []
  let line = 1 + breaks(text.slice(0, start))
  let at = start
  let rest = ''
  let cut = false
  for (const match of text.matchAll(innermost)) {
    if (match.index < at) continue
    cut = lines.length === lineLimit
    if (cut) break
    if (lines.length % portion === 0) yield
    const before = text.slice(at, match.index)
    rest += before
    line += breaks(before)
    at = match.index + match[0].length
    const cells = match[1].replace(/\s+/g, ' ').trim().replace(/,$/, '')
    if (/[\s,;]/.test(cells)) lines.push({ line, text: cells })
    line += breaks(match[0])
  }
  if (!cut) rest += text.slice(at)
  const isList = lines.length > 0 && around.test(rest.replace(/#.*$/gm, '').replace(name, ''))
  return isList ? { lines, cut } : null
}

const breaks = (text: string): number => text.split('\n').length - 1
