import { textSize } from './platform.ts'
import type { Origin } from './sheet.ts'

/** A piece of a text that stands on one line of the page. */
interface Line {
  text: string
  left: number
  top: number
}

/** Sets a text of the page where it stands. */
export function paintText(
  context: CanvasRenderingContext2D,
  node: Text,
  style: CSSStyleDeclaration,
  origin: Origin,
  { scale, color } = { scale: 1, color: style.color },
): void {
  if (node.data.trim() === '') return
  const { fontStyle, fontWeight, fontSize, fontFamily, textTransform } = style
  context.font = `${fontStyle === 'normal' ? '' : `${fontStyle} `}${fontWeight} ${Number.parseFloat(fontSize) * scale}px ${fontFamily}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = color
  const { ascent } = textSize(context.font)
  for (const { text, left, top } of linesOf(node)) {
    const said = textTransform === 'uppercase' ? text.toUpperCase() : text
    context.fillText(said, left - origin.left, top - origin.top + ascent)
  }
}

/** A text as its lines, each with the place of its box. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  const add = (from: number, to: number): void => {
    range.setStart(node, from)
    range.setEnd(node, to)
    const rects = range.getClientRects()
    if (rects.length > 1 && to - from > 1) {
      for (let k = from; k < to; k++) add(k, k + 1)
      return
    }
    const [rect] = rects
    if (!rect || rect.width === 0) return
    const last = lines.at(-1)
    if (last && Math.abs(last.top - rect.top) < 2 && rect.left >= last.left)
      last.text += textBefore(node, from) + node.data.slice(from, to)
    else lines.push({ text: node.data.slice(from, to), left: rect.left, top: rect.top })
  }
  for (const word of node.data.matchAll(/\S+/g)) add(word.index, word.index + word[0].length)
  return lines
}

/** The space that stands before a word on its line. */
const textBefore = ({ data }: Text, at: number): string => (/\s/.test(data[at - 1] ?? '') ? ' ' : '')
