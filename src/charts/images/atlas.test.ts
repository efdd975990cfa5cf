import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageSize } from '../../domain/imageFormat.ts'
import { fakeContext } from '../base/fakeContext.ts'
import { darkTheme } from '../base/theme.ts'
import { expandRgb, fittingLayout, ImageAtlas, tileAt, wallLayout } from './atlas.ts'
import { drawWall } from './wall.ts'

test('pixels become opaque, in order', () => {
  const rgb = Uint8Array.from({ length: 2 * imageSize }, (_, i) => i % 251)
  const rgba = new Uint8ClampedArray(32 * 32 * 4)
  expandRgb(rgb, imageSize, rgba)
  for (const pixel of [0, 1, 1023]) {
    const from = imageSize + 3 * pixel
    expect([...rgba.subarray(4 * pixel, 4 * pixel + 4)]).toEqual([...rgb.subarray(from, from + 3), 255])
  }
})

test('a wall’s tiles lie in the box, do not overlap, and are near the wanted size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 1600 }),
      fc.integer({ min: 100, max: 900 }),
      fc.integer({ min: 40, max: 90 }),
      (width, height, wanted) => {
        const layout = wallLayout({ width, height }, wanted, 16, 6)
        expect(layout.width).toBeGreaterThan(wanted * 0.5)
        const last = tileAt(layout, layout.columns * layout.rows - 1)
        expect(last.x + layout.width).toBeLessThanOrEqual(width)
        if (layout.rows > 1) expect(last.y + layout.height).toBeLessThanOrEqual(height)
        const a = tileAt(layout, 0)
        const b = tileAt(layout, 1)
        if (layout.columns > 1) expect(b.x - a.x).toBeGreaterThanOrEqual(layout.width)
      },
    ),
  )
})

test('templates all fit at once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 150, max: 900 }),
      fc.integer({ min: 150, max: 900 }),
      fc.integer({ min: 1, max: 100 }),
      (width, height, count) => {
        const layout = fittingLayout({ width, height }, count, 14, 3)
        expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(count)
        const last = tileAt(layout, count - 1)
        expect(last.x + layout.width).toBeLessThanOrEqual(width)
        expect(last.y + layout.height).toBeLessThanOrEqual(height)
        expect(layout.width).toBeGreaterThan(3)
      },
    ),
  )
})

test('a wall names the predicted class, and marks right and wrong by color and sign', () => {
  const { context, calls } = fakeContext()
  drawWall(context, new ImageAtlas(), {
    theme: darkTheme,
    shown: [4, 1],
    layout: { columns: 2, rows: 1, width: 60, height: 76, gap: 6, left: 0, top: 0 },
    truth: Float32Array.of(0, 1, 0, 0, 2),
    predicted: Uint8Array.of(0, 1, 0, 0, 0),
    classNames: ['airplane', 'automobile', 'bird'],
    picked: null,
  })
  const captions = calls.filter((call) => call.name === 'fillText').map((call) => call.args[0])
  expect(captions).toEqual(['airplane', 'automobile'])
  const frames = calls.filter((call) => call.name === 'strokeRect').map((call) => call.strokeStyle)
  expect(frames).toEqual([darkTheme.warning, darkTheme.classes[2]])
  // a cross has two strokes, a tick one
  const starts = calls.filter((call) => call.name === 'moveTo').length
  expect(starts).toBe(3)
})
