/** From text to the lines that may hold cells. */
import type { InTurns } from './turns.ts'

export interface Line {
  /** 1 is the first line of the text */
  line: number
  text: string
}

export interface Lines {
  lines: Line[]
  /** the remark before the first line: NumPy writes the heading so */
  remark: string | null
  /** what a first line like `sep=;` says */
  declared: string | null
  /** there are more lines than were looked at */
  cut: boolean
}

export const lineLimit = 50_000
/** Characters of a line that are looked at. */
const widthLimit = 100_000
/** Lines that a quoted cell may go over. */
const quotedLines = 10
/** Characters after which a turn may end. */
const portion = 50_000

/** Full-width figures, signs and separators as Korean and other input methods write them, and the wide blanks. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff05\uff0b-\uff0e\uff10-\uff19\uff1b\uff5c\uff08\uff09\uff3b\uff3d]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00a0\u2007\u2009\u202f]/g, ' ')

const isRemark = (text: string) => /^\s*(#|%|@|\/\/)/.test(text)
/** The line under a heading in Markdown, and the lines of a drawn table. */
const isRule = (text: string) => /^[\s|:+=-]+$/.test(text) && /--|==|:-|-:/.test(text)

/** Lines with something on them, remarks and rules left out; a quoted cell may go over a few. */
export function* linesOf(source: string): InTurns<Lines> {
  const { raw, cut } = yield* split(source)
  const found: Lines = { lines: [], remark: null, declared: null, cut }
  let work = 0
  for (let i = 0; i < raw.length; i++) {
    const line = i + 1
    let text = raw[i]
    work += text.length + 20
    if (work > portion) {
      work = 0
      yield
    }
    if (text.trim() === '' || isRule(text)) continue
    if (isRemark(text)) {
      if (found.lines.length === 0) found.remark = text.replace(/^\s*(#|%|@|\/\/)/, '')
      continue
    }
    const declared = found.lines.length === 0 && /^\s*"?sep=(.)"?\s*$/i.exec(text)
    if (declared) {
      found.declared = declared[1]
      continue
    }
    if (isOpen(text)) {
      let more = 1
      let whole = text
      while (more < quotedLines && i + more < raw.length && isOpen(whole)) whole += `\n${raw[i + more++]}`
      if (!isOpen(whole) && more > 1) {
        text = whole
        i += more - 1
      }
    }
    found.lines.push({ line, text })
  }
  return found
}

/** The first lines of the text, as they are written in narrow signs. */
function* split(source: string): InTurns<{ raw: string[]; cut: boolean }> {
  const raw: string[] = []
  const end = /\r\n|[\n\r\u2028]/g
  let at = source.startsWith('\uFEFF') ? 1 : 0
  let work = 0
  while (raw.length < lineLimit) {
    end.lastIndex = at
    const found = end.exec(source)
    const to = found ? found.index : source.length
    raw.push(narrow(source.slice(at, Math.min(to, at + widthLimit))))
    if (!found) return { raw, cut: false }
    work += to - at + 20
    at = end.lastIndex
    if (work > portion) {
      work = 0
      yield
    }
  }
  return { raw, cut: source.length > at }
}

/** A quoted cell begins in the text and does not end in it. */
const isOpen = (text: string): boolean => (text.split('"').length - 1) % 2 === 1
