/** What a part of the page shows, drawn once more: its pictures by what draws them, its words as text, no control. */
import { SvgContext } from '../../charts/svg/svgContext.ts'
import { medium } from '../../ui/drawing/medium.ts'
import { paintBox } from './boxes.ts'
import { paintGraphic } from './graphics.ts'
import { asContext, type Origin, type Sheet } from './sheet.ts'
import { paintText } from './texts.ts'

/** a picture that says after so many turns that it is not complete stays as it is */
const mostTurns = 500

const controls = [
  'form, button, input, select, textarea, details:not([open]), .visually-hidden, [data-unpictured]',
  'label:has(input[type=checkbox], select), label:has(+ select)',
  // a choice of looks; where each choice has its mark, it is the legend too
  ':is(fieldset, [role=group], [role=radiogroup]):has(> label > input[type=radio]):not(:has(svg))',
].join()
/** A control that is itself part of the picture: a cell of a map, a small picture that opens a large one. */
const isPicture = (element: Element): boolean =>
  element.matches('button[data-cell]') ||
  (element.matches('button') && element.querySelector('canvas') !== null)

/** Draws the element and all in it. `ratio`: pixels per CSS pixel of what is kept as pixels. */
export function paintElement(sheet: Sheet, element: Element, origin: Origin, ratio: number): void {
  if (element.matches(controls) && !isPicture(element)) return
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return
  const context = asContext(sheet)
  context.save()
  context.globalAlpha *= Number(style.opacity)
  const rect = element.getBoundingClientRect()
  const box = { x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height }
  if (element instanceof HTMLCanvasElement) paintCanvas(sheet, element, box, ratio, style)
  else if (element instanceof SVGSVGElement) paintGraphic(sheet, element, origin)
  else {
    paintBox(context, box, style)
    if (style.overflowX !== 'visible' && style.display !== 'inline') {
      context.beginPath()
      context.rect(box.x, box.y, box.width, box.height)
      context.clip()
    }
    for (const child of element.childNodes) {
      if (child instanceof Text) paintText(context, child, style, origin)
      else if (child instanceof Element) paintElement(sheet, child, origin, ratio)
    }
  }
  context.restore()
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function paintCanvas(
  sheet: Sheet,
  canvas: HTMLCanvasElement,
  { x, y, width, height }: Box,
  ratio: number,
  style: CSSStyleDeclaration,
): void {
  if (!(width > 0 && height > 0)) return
  const context = asContext(sheet)
  const picture = [...medium.pictures].find((one) => one.canvas === canvas)
  if (!picture) {
    context.imageSmoothingEnabled = style.imageRendering !== 'pixelated'
    if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, x, y, width, height)
    return
  }
  context.translate(x, y)
  context.beginPath()
  context.rect(0, 0, width, height)
  context.clip()
  for (let turn = 0; turn < mostTurns; turn++) {
    if (picture.ready?.(ratio) === false) continue
    const before = sheet instanceof SvgContext ? sheet.length : 0
    context.save()
    const more = picture.draw(context, { width, height, ratio }) === true
    context.restore()
    if (!more) break
    if (sheet instanceof SvgContext) sheet.back(before)
  }
  // at the screen's own resolution again
  picture.ask()
}
