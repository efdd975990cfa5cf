import { ImageAtlas, wallLayout } from '../charts/images/atlas.ts'
import { confusionTones, drawConfusion } from '../charts/images/confusion.ts'
import { drawTemplates } from '../charts/images/templates.ts'
import { drawWall } from '../charts/images/wall.ts'
import { ImagePainter } from '../charts/network/unitDetail.ts'
import { imageSide, imageSize } from '../domain/imageFormat.ts'
import { type Drawing, scatter } from './drawing.ts'

const names = ['plane', 'car', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck']

/** Pictures of a ring each, its place and color by number. */
const rings = (count: number): Uint8Array =>
  Uint8Array.from({ length: count * imageSize }, (_, i) => {
    const image = Math.floor(i / imageSize)
    const pixel = Math.floor((i % imageSize) / 3)
    const x = (pixel % imageSide) - 8 - 16 * scatter(image + 1)
    const y = Math.floor(pixel / imageSide) - 8 - 16 * scatter(image + 50)
    const near = Math.exp(-((Math.hypot(x, y) - 7) ** 2) / 6)
    return Math.round(60 + 180 * near * scatter(image * 3 + (i % 3) + 1))
  })

const wall: Drawing['draw'] = (context, size, theme) => {
  const count = 24
  const atlas = new ImageAtlas()
  atlas.load(rings(count))
  const truth = Float32Array.from({ length: count }, (_, i) => i % 10)
  drawWall(context, atlas, {
    theme,
    shown: Array.from({ length: count }, (_, i) => i),
    layout: wallLayout(size, 56, 16, 6),
    truth,
    predicted: Uint8Array.from(truth, (label, i) => (i % 4 === 1 ? (label + 3) % 10 : label)),
    classNames: names,
    picked: 9,
  })
}

export const imageDrawings: Drawing[] = [
  { name: 'a wall of images, a quarter wrong, one picked', width: 400, height: 280, draw: wall },
  {
    name: 'templates with their classes',
    width: 400,
    height: 200,
    draw: (context, size, theme) =>
      drawTemplates(context, size, new ImageAtlas(), rings(10), true, names, theme),
  },
  {
    name: 'confusion of four classes',
    width: 200,
    height: 200,
    draw: (context, size, theme) =>
      drawConfusion(context, size, {
        tones: confusionTones(theme),
        counts: [40, 2, 0, 8, 1, 30, 19, 0, 0, 25, 25, 0, 3, 0, 0, 47],
        classes: 4,
      }),
  },
  {
    name: 'an image, its pixels sharp',
    width: 160,
    height: 160,
    draw: (context, size) => new ImagePainter().draw(context, { x: 0, y: 0, ...size }, rings(1)),
  },
]
