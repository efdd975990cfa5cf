import { expect, test } from 'vitest'
import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import { finest, rowsOf, SizeChooser } from './sizes.ts'

const request: FrameRequest = {
  sections: ['gridClass', 'unitMaps', 'detail'],
  gridSize: 200,
  focusUnit: { layer: 0, unit: 0 },
  pickedImage: null,
}

test('is as fine as was asked for when there is time, and coarse when there is none', () => {
  const chooser = new SizeChooser()
  expect(chooser.choose(request, 1e9)).toEqual({ grid: 200, map: 40, detail: 100 })
  expect(chooser.choose(request, 0)).toEqual({ grid: 50, map: 16, detail: 50 })
})

test('stays in between, and does not flicker when the time varies a little', () => {
  const chooser = new SizeChooser()
  const rows = 100 * 100 + 24 * 24 + 100 * 100
  expect(chooser.choose(request, rows * 1.3).grid).toBe(100)
  expect(chooser.choose(request, rows * 0.85).grid).toBe(100)
  expect(chooser.choose(request, rows * 1.2).grid).toBe(100)
})

test('never draws finer than asked for', () => {
  for (const gridSize of [8, 30, 60, 100, 512]) {
    const sizes = new SizeChooser().choose({ ...request, gridSize }, 1e12)
    expect(sizes.grid).toBe(gridSize)
    expect(sizes).toEqual(finest({ ...request, gridSize }))
  }
})

test('counts what is asked for alone', () => {
  const sizes = finest(request)
  expect(rowsOf({ ...request, sections: ['parameters'] }, sizes)).toBe(0)
  expect(rowsOf({ ...request, sections: ['gridValue'] }, sizes)).toBe(40_000)
  expect(rowsOf({ ...request, sections: ['detail'], focusUnit: null }, sizes)).toBe(0)
})

test('refines one size after another when each takes long, and at once when none does', () => {
  const chooser = new SizeChooser()
  chooser.choose(request, 0)
  expect([chooser.refine(request, 0), chooser.refine(request, 0)].map(({ grid }) => grid)).toEqual([100, 200])
  chooser.choose(request, 0)
  expect(chooser.refine(request, 1e9)).toEqual(finest(request))
})

test('maps of the units cost rows of the network, the parameters of one unit do not', () => {
  const cost = (...sections: SectionName[]) =>
    rowsOf(
      { sections, gridSize: 100, focusUnit: null, pickedImage: null },
      { grid: 100, map: 40, detail: 100 },
    )
  expect([cost('unitMaps'), cost('unitMaps', 'unitRange'), cost('unitParameters')]).toEqual([1600, 1600, 0])
})
