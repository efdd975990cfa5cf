/** Backgrounds and borders of the page's elements: a legend's marks are made of them. */
import { paintOf } from '../../charts/svg/color.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/** A color as a canvas takes it; null: there is none. */
export function usable(style: string): string | null {
  const { color, opacity } = paintOf(style)
  if (color === 'none' || opacity === 0) return null
  const hex = Math.round(255 * opacity)
    .toString(16)
    .padStart(2, '0')
  return color.startsWith('#') && color.length === 7 ? `${color}${hex}` : style
}

/** Draws what an element itself looks like, without what is in it. */
export function paintBox(context: CanvasRenderingContext2D, box: Box, style: CSSStyleDeclaration): void {
  const { x, y, width, height } = box
  if (!(width > 0 && height > 0)) return
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2)
  const ground = usable(style.backgroundColor)
  if (ground) {
    context.fillStyle = ground
    context.beginPath()
    context.roundRect(x, y, width, height, radius)
    context.fill()
  }
  const stops = /^linear-gradient\(to right, (.+)\)$/.exec(style.backgroundImage)?.[1]
  if (stops) paintRamp(context, box, stops.match(/(?:rgba?|color)\([^)]+\)/g) ?? [])
  paintBorders(context, box, style, radius)
}

/** A gradient as slices of one color each. */
function paintRamp(context: CanvasRenderingContext2D, { x, y, width, height }: Box, stops: string[]): void {
  if (stops.length < 2) return
  const slices = 64
  const colors = stops.map((stop) => channels(paintOf(stop).color))
  for (let k = 0; k < slices; k++) {
    const place = (k / (slices - 1)) * (colors.length - 1)
    const left = Math.min(colors.length - 2, Math.floor(place))
    const mixed = colors[left].map((value, i) =>
      Math.round(value + (place - left) * (colors[left + 1][i] - value)),
    )
    context.fillStyle = `rgb(${mixed.join(', ')})`
    // a hair wider, so that nothing shows between
    context.fillRect(x + (k * width) / slices, y, width / slices + (k < slices - 1 ? 0.4 : 0), height)
  }
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0)

function paintBorders(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  style: CSSStyleDeclaration,
  radius: number,
): void {
  const borders = sides.map((side) => ({
    side,
    width: Number.parseFloat(style[`border${side}Width`]),
    look: style[`border${side}Style`],
    color: usable(style[`border${side}Color`]),
  }))
  const drawn = borders.filter((border) => border.width > 0 && border.look !== 'none' && border.color)
  if (drawn.length === 0) return
  const [first] = drawn
  const even =
    drawn.length === 4 && drawn.every(({ width, color }) => width === first.width && color === first.color)
  for (const { side, width: thick, look, color } of even ? [first] : drawn) {
    context.strokeStyle = color ?? ''
    context.lineWidth = thick
    context.lineCap = 'butt'
    context.setLineDash(
      look === 'dashed' ? [2 * thick, 1.5 * thick] : look === 'dotted' ? [thick, thick] : [],
    )
    context.beginPath()
    const inset = thick / 2
    if (even) {
      context.roundRect(
        x + inset,
        y + inset,
        Math.max(0, width - thick),
        Math.max(0, height - thick),
        Math.max(0, radius - inset),
      )
    } else {
      const [top, bottom, left, right] = [y + inset, y + height - inset, x + inset, x + width - inset]
      context.moveTo(
        side === 'Right' ? right : side === 'Left' ? left : x,
        side === 'Bottom' ? bottom : side === 'Top' ? top : y,
      )
      context.lineTo(
        side === 'Left' ? left : side === 'Right' ? right : x + width,
        side === 'Top' ? top : side === 'Bottom' ? bottom : y + height,
      )
    }
    context.stroke()
  }
  context.setLineDash([])
}
