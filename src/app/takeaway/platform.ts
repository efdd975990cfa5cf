/** What the page's own canvas knows of texts and pictures. */
import type { SvgPlatform } from '../../charts/svg/svgContext.ts'

const own = document.createElement('canvas').getContext('2d')

/** How far a font's letters reach over their baseline, in pixels, as a line of the page has it. */
export function textSize(font: string): { ascent: number } {
  if (!own) return { ascent: 10 }
  own.font = font
  own.textBaseline = 'alphabetic'
  return { ascent: own.measureText('x').fontBoundingBoxAscent }
}

export const svgPlatform: SvgPlatform = {
  measure(text, font, baseline) {
    if (!own) return { width: 0, drop: 0 }
    own.font = font
    own.textBaseline = 'alphabetic'
    const { width, actualBoundingBoxAscent: over } = own.measureText(text)
    own.textBaseline = baseline as CanvasTextBaseline
    return { width, drop: over - own.measureText(text).actualBoundingBoxAscent }
  },
  embed(source, x, y, width, height) {
    const [columns, rows] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))]
    const canvas = Object.assign(document.createElement('canvas'), { width: columns, height: rows })
    canvas.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, columns, rows)
    return canvas.toDataURL('image/png')
  },
}
