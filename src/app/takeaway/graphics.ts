/** What stands on the page as SVG: marks of a legend, strips of seeds. */
import { SvgContext } from '../../charts/svg/svgContext.ts'
import type { Matrix } from '../../charts/svg/svgPath.ts'
import { usable } from './boxes.ts'
import { asContext, type Origin, type Sheet } from './sheet.ts'
import { paintText } from './texts.ts'

/** Draws an <svg> of the page where it stands. */
export function paintGraphic(sheet: Sheet, graphic: SVGSVGElement, origin: Origin): void {
  for (const child of graphic.children) paintPart(sheet, child, origin)
}

function paintPart(sheet: Sheet, part: Element, origin: Origin): void {
  if (!(part instanceof SVGGraphicsElement)) return
  const style = getComputedStyle(part)
  if (style.display === 'none' || style.visibility === 'hidden') return
  const context = asContext(sheet)
  context.save()
  context.globalAlpha *= Number(style.opacity)
  const matrix = matrixOf(part, origin)
  if (part.localName === 'text' || part.localName === 'tspan') {
    for (const child of part.childNodes) {
      if (child instanceof Text)
        paintText(context, child, style, origin, { scale: matrix[0], color: style.fill })
      else if (child instanceof Element) paintPart(sheet, child, origin)
    }
  } else {
    const d = outline(part)
    if (d) paintOutline(sheet, d, matrix, style)
    else for (const child of part.children) paintPart(sheet, child, origin)
  }
  context.restore()
}

function matrixOf(part: SVGGraphicsElement, origin: Origin): Matrix {
  const m = part.getScreenCTM()
  return m ? [m.a, m.b, m.c, m.d, m.e - origin.left, m.f - origin.top] : [1, 0, 0, 1, 0, 0]
}

function paintOutline(sheet: Sheet, d: string, matrix: Matrix, style: CSSStyleDeclaration): void {
  const context = asContext(sheet)
  const fill = usable(style.fill)
  const stroke = usable(style.stroke)
  context.globalAlpha *= Number(fill ? style.fillOpacity : style.strokeOpacity)
  context.lineWidth = Number.parseFloat(style.strokeWidth)
  context.lineCap = style.strokeLinecap as CanvasLineCap
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin
  const dash = style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? []
  context.setLineDash(dash)
  if (sheet instanceof SvgContext) sheet.drawPath(d, matrix, fill, stroke)
  else {
    context.transform(...matrix)
    const path = new Path2D(d)
    if (fill) {
      context.fillStyle = fill
      context.fill(path)
    }
    if (stroke) {
      context.strokeStyle = stroke
      context.stroke(path)
    }
  }
}

/** A shape as a path; null: it is none, and may hold some. */
function outline(part: Element): string | null {
  const of = (name: string) => Number.parseFloat(part.getAttribute(name) ?? '0') || 0
  switch (part.localName) {
    case 'path':
      return part.getAttribute('d')
    case 'rect':
      return `M${of('x')} ${of('y')}h${of('width')}v${of('height')}h${-of('width')}z`
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`
    case 'circle': {
      const [x, y, r] = [of('cx'), of('cy'), of('r')]
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    }
    case 'polyline':
    case 'polygon': {
      const places = part.getAttribute('points')?.trim()
      return places ? `M${places.replace(/\s+/g, 'L')}${part.localName === 'polygon' ? 'z' : ''}` : null
    }
    default:
      return null
  }
}
