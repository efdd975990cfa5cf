/** A wall of classified images: the frame and the sign say whether the network is right, the caption what it says. */
import { chartFont } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { type ImageAtlas, type TileLayout, tileAt } from './atlas.ts'

export interface WallPicture {
  theme: ChartTheme
  /** image numbers, in the order of the places */
  shown: readonly number[]
  layout: TileLayout
  truth: Float32Array
  /** predicted classes; undefined: not known yet */
  predicted: Uint8Array | undefined
  classNames: readonly string[]
  picked: number | null
}

/** The color that says right: a class color would mean a class here. */
const rightColor = (theme: ChartTheme): string => theme.classes[2]

/** The shown images, each with its class, and how it was classified where that is known. */
export function drawWall(context: CanvasRenderingContext2D, atlas: ImageAtlas, picture: WallPicture): void {
  const { theme, shown, layout, truth, predicted, classNames, picked } = picture
  const caption = layout.height - layout.width
  shown.forEach((image, place) => {
    const { x, y } = tileAt(layout, place)
    atlas.draw(context, image, x, y, layout.width, false)
    if (image === picked) drawPicked(context, x, y, layout.width, theme)
    if (predicted && image < predicted.length) {
      const right = predicted[image] === truth[image]
      const color = right ? rightColor(theme) : theme.warning
      const width = (right ? 1.5 : 2.5) * Math.max(1, layout.width / 120)
      if (image !== picked) drawFrame(context, x, y, layout.width, color, width)
      drawSign(context, x, y, layout.width, right, color, theme)
      if (caption > 0) drawCaption(context, classNames[predicted[image]] ?? '', x, y, layout, right, theme)
    }
  })
}

function drawFrame(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  color: string,
  width: number,
): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.strokeRect(x + width / 2, y + width / 2, side - width, side - width)
}

/** A tick or a cross in the tile's corner, on the ground's color. */
function drawSign(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  right: boolean,
  color: string,
  theme: ChartTheme,
): void {
  const size = Math.max(12, Math.min(28, side * 0.26))
  const left = x + side - size
  context.fillStyle = theme.background
  context.fillRect(left, y, size, size)
  const at = (u: number, v: number): [number, number] => [left + u * size, y + v * size]
  context.beginPath()
  if (right) {
    context.moveTo(...at(0.22, 0.54))
    context.lineTo(...at(0.43, 0.74))
    context.lineTo(...at(0.78, 0.28))
  } else {
    context.moveTo(...at(0.26, 0.26))
    context.lineTo(...at(0.74, 0.74))
    context.moveTo(...at(0.74, 0.26))
    context.lineTo(...at(0.26, 0.74))
  }
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = color
  context.lineWidth = size * 0.15
  context.stroke()
}

function drawCaption(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  layout: TileLayout,
  right: boolean,
  theme: ChartTheme,
): void {
  const caption = layout.height - layout.width
  context.font = chartFont(caption * 0.72, right ? 400 : 600)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = right ? theme.muted : theme.warning
  context.fillText(text, x + layout.width / 2, y + layout.width + caption * 0.52, layout.width)
}

function drawPicked(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  theme: ChartTheme,
): void {
  context.strokeStyle = theme.background
  context.lineWidth = 6
  context.strokeRect(x + 3, y + 3, side - 6, side - 6)
  context.strokeStyle = theme.accent
  context.lineWidth = 4
  context.strokeRect(x + 2, y + 2, side - 4, side - 4)
}
