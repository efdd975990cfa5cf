import { expect, test } from 'vitest'
import { planeScale, type Units } from '../plane/planeScale.ts'
import { drawEdgeTicks } from './edgeTicks.ts'
import { createRecorder } from './recorder.ts'
import { darkTheme } from './theme.ts'

const extent = { x: [-3, 3], y: [-3, 3] } as const
const scale = planeScale(extent, { x: 0, y: 0, width: 600, height: 600 })

function drawn(units?: Units) {
  const recorder = createRecorder()
  drawEdgeTicks(recorder.context, extent, scale, darkTheme, units)
  return recorder.texts
}

test('the axes say the units that they are given, where those values lie', () => {
  const units = {
    x: { name: 'exam 1', offset: 65, factor: 14 },
    y: { name: 'price', offset: 130_000, factor: 50_000 },
  }
  const texts = drawn(units)
  const ofX = texts.find(({ text }) => text === '60')
  expect(ofX?.x).toBeCloseTo(scale.x((60 - 65) / 14))
  const ofY = texts.find(({ text }) => text === '200000')
  expect(ofY?.y).toBeCloseTo(scale.y(1.4))
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['exam 1', 'price']))
})

test('without units they are the picture’s own, nameless', () => {
  expect(drawn().map(({ text }) => text)).toEqual(['−2', '−1', '0', '1', '2', '−2', '−1', '0', '1', '2'])
})

test('large and small values are written as powers of ten', () => {
  const texts = drawn({ x: { name: '', offset: 0, factor: 1e9 }, y: { name: '', offset: 0, factor: 1e-7 } })
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['−10⁹', '10⁻⁷']))
})
