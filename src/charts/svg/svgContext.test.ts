import { describe, expect, test } from 'vitest'
import { imageDrawings } from '../../gallery/images.ts'
import { labDrawings } from '../../gallery/labs.ts'
import { networkDrawings } from '../../gallery/network.ts'
import { planeDrawings } from '../../gallery/plane.ts'
import { seriesDrawings } from '../../gallery/series.ts'
import { darkTheme, lightTheme } from '../base/theme.ts'
import { paintOf } from './color.ts'
import { escaped, fontOf, SvgContext, type SvgPlatform } from './svgContext.ts'

const platform: SvgPlatform = {
  measure: (text) => ({ width: 6 * text.length, drop: 0 }),
  embed: () => 'data:image/png;base64,',
}
const sheet = () => new SvgContext(platform)
const marks = (context: SvgContext) => context.file(100, 100, 'title').split('\n').slice(2, -2)

test.each([...planeDrawings, ...seriesDrawings, ...networkDrawings, ...imageDrawings, ...labDrawings])(
  'the chart “$name” draws with what there is, in both themes',
  ({ draw, width, height }) => {
    for (const theme of [darkTheme, lightTheme]) {
      const context = sheet()
      draw(context as unknown as CanvasRenderingContext2D, { width, height, ratio: 2 }, theme)
      const file = context.file(width, height, 'chart')
      expect(file).not.toMatch(/NaN|undefined|Infinity/)
      // what was opened is closed
      expect(file.match(/<g /g)?.length ?? 0).toBe(file.match(/<\/g>/g)?.length ?? 0)
    }
  },
)

describe('the writer', () => {
  test('knows no other call and takes no other setting', () => {
    const context = sheet() as unknown as CanvasRenderingContext2D
    expect(() => context.createLinearGradient(0, 0, 1, 1)).toThrow(TypeError)
    expect(() => {
      context.shadowBlur = 3
    }).toThrow(TypeError)
  })

  test('writes text as text, with its font by name, and where the drawing has been moved to', () => {
    const context = sheet()
    context.translate(10, 20)
    context.font = "600 12px 'Neurarium Sans', sans-serif"
    context.textAlign = 'center'
    context.fillStyle = '#ff000080'
    context.fillText('a < b & "c"', 5, 6)
    expect(marks(context)).toEqual([
      `<text x="15" y="26" font-family="'Neurarium Sans', sans-serif" font-size="12" font-weight="600" text-anchor="middle" fill="#ff0000" fill-opacity="0.502" xml:space="preserve">a &lt; b &amp; &quot;c&quot;</text>`,
    ])
  })

  test('draws a circle as two arcs, and an arc the way it is turned', () => {
    const context = sheet()
    context.beginPath()
    context.arc(50, 50, 10, 0, 2 * Math.PI)
    context.stroke()
    context.beginPath()
    context.arc(0, 0, 10, 0, Math.PI / 2)
    context.stroke()
    context.beginPath()
    context.arc(0, 0, 10, 0, Math.PI / 2, true)
    context.stroke()
    const paths = marks(context).map((mark) => /d="([^"]*)"/.exec(mark)?.[1])
    expect(paths).toEqual([
      'M60 50A10 10 0 0 1 40 50A10 10 0 0 1 60 50',
      'M10 0A10 10 0 0 1 0 10',
      'M10 0A10 10 0 0 0 -7.07 -7.07A10 10 0 0 0 0 10',
    ])
  })

  test('keeps what is clipped in its clip until it is restored, clips in clips too', () => {
    const context = sheet()
    const box = (size: number) => {
      context.beginPath()
      context.rect(0, 0, size, size)
      context.clip()
    }
    context.save()
    box(50)
    context.fillRect(0, 0, 1, 1)
    context.save()
    box(20)
    context.fillRect(0, 0, 2, 2)
    context.restore()
    context.fillRect(0, 0, 3, 3)
    context.restore()
    context.fillRect(0, 0, 4, 4)
    const file = context.file(100, 100, 'title')
    expect(file).toContain('<clipPath id="clip2" clip-path="url(#clip1)">')
    expect(file.match(/<g [^>]*>|<\/g>/g)).toEqual([
      '<g clip-path="url(#clip1)">',
      '</g>',
      '<g clip-path="url(#clip2)">',
      '</g>',
      '<g clip-path="url(#clip1)">',
      '</g>',
    ])
  })

  test('forgets what an unfinished picture has drawn', () => {
    const context = sheet()
    context.fillRect(0, 0, 1, 1)
    const { length } = context
    context.fillRect(0, 0, 2, 2)
    context.back(length)
    expect(marks(context)).toHaveLength(1)
  })
})

test('colors are taken apart as canvases and computed styles write them', () => {
  expect(paintOf('rgba(255, 0, 16, 0.5)')).toEqual({ color: '#ff0010', opacity: 0.5 })
  expect(paintOf('rgb(1 2 3 / 50%)')).toEqual({ color: '#010203', opacity: 0.5 })
  expect(paintOf('color(srgb 1 0.5 0 / 0.25)')).toEqual({ color: '#ff8000', opacity: 0.25 })
  expect(paintOf('transparent').opacity).toBe(0)
  expect(paintOf('#abc')).toEqual({ color: '#abc', opacity: 1 })
})

test('a font is taken apart, and text is freed of what XML cannot hold', () => {
  expect(fontOf('italic 700 11.5px/1.2 "A B", serif')).toEqual({
    size: 11.5,
    family: "'A B', serif",
    weight: '700',
    italic: true,
  })
  expect(escaped('a\u0000b\ud83d\ude00\u0008\uffff')).toBe('ab\ud83d\ude00')
})
