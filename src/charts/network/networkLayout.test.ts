import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Direction, layerOf, neighbor, networkLayout, unitAt } from './networkLayout.ts'

const labels = { labelLeft: 40, labelRight: 40, leastSlot: 44 }
const request = fc.record({
  counts: fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 10 }),
    )
    .map(([inputs, hidden, outputs]) => [inputs, ...hidden, outputs]),
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 80, max: 500 }),
})

const layoutOf = (counts: number[], width: number, height: number) =>
  networkLayout({ counts, width, height, ...labels })

test('no tile overlaps another or leaves the box, whatever the layers', () => {
  fc.assert(
    fc.property(request, ({ counts, width, height }) => {
      const layout = layoutOf(counts, width, height)
      expect(layout.height).toBe(height)
      expect(layout.unitCount).toBe(counts.reduce((a, b) => a + b))
      let right = 0
      for (const block of layout.layers) {
        expect(block.tile).toBeGreaterThanOrEqual(1)
        expect(block.pitchX).toBeGreaterThanOrEqual(block.tile + 1)
        expect(block.pitchY).toBeGreaterThanOrEqual(block.tile + 0.99)
        expect(block.columns * block.rows).toBeGreaterThanOrEqual(block.count)
        expect(block.x).toBeGreaterThanOrEqual(right)
        expect(block.y).toBeGreaterThanOrEqual(-1e-6)
        expect(block.y + block.height).toBeLessThanOrEqual(height + 1e-6)
        right = block.x + block.width
      }
      expect(right).toBeLessThanOrEqual(layout.width)
    }),
    { numRuns: 500 },
  )
})

test('everything fits the box without scrolling from 640 × 100 up', () => {
  fc.assert(
    fc.property(request, ({ counts, width, height }) => {
      fc.pre(width >= 640 && height >= 100)
      const slot = (width - 80) / counts.length
      const layout = networkLayout({ counts, width, height, ...labels, leastSlot: Math.min(44, slot) })
      expect(layout.width).toBeLessThanOrEqual(width + 1e-6)
    }),
    { numRuns: 500 },
  )
})

/** The hidden layers are pictures. */
const picturesOf = (counts: number[]) => counts.map((_, l) => l < counts.length - 1)
const withPictures = ({ counts, width, height }: { counts: number[]; width: number; height: number }) =>
  networkLayout({ counts, width, height, ...labels, leastSlot: 26, pictures: picturesOf(counts) })

test('pictures do not overlap, stay in the box, and every one is found again', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const layout = withPictures(asked)
      let right = 0
      for (const block of layout.layers) {
        expect(block.columns * block.rows).toBeGreaterThanOrEqual(block.count)
        expect((block.columns - 1) * block.rows, 'no empty column').toBeLessThan(block.count)
        expect(block.x).toBeGreaterThanOrEqual(right)
        expect(block.y).toBeGreaterThanOrEqual(-1e-6)
        expect(block.y + block.height).toBeLessThanOrEqual(asked.height + 1e-6)
        right = block.x + block.width
      }
      expect(right).toBeLessThanOrEqual(layout.width)
      for (let unit = 0; unit < layout.unitCount; unit++) {
        const half = layout.layers[layerOf(layout, unit)].tile / 2
        expect(unitAt(layout, layout.x[unit] + half, layout.y[unit] + half)).toBe(unit)
      }
    }),
    { numRuns: 200 },
  )
})

test('of pictures a layer of fewer never has smaller ones than a layer of more', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const hidden = withPictures(asked).layers.slice(1, -1)
      const byCount = [...hidden].sort((a, b) => a.count - b.count)
      byCount.slice(1).forEach((block, k) => {
        expect(byCount[k].tile).toBeGreaterThanOrEqual(block.tile - 1e-6)
      })
    }),
    { numRuns: 300 },
  )
})

test('pictures are as large as the room lets them: those of a small network above 40 px in a panel, three filters above 100', () => {
  const tiles = (counts: number[], width: number, height: number) =>
    withPictures({ counts, width, height })
      .layers.slice(1, -1)
      .map(({ tile }) => tile)
  expect(Math.min(...tiles([1, 8, 8, 8, 8, 10], 760, 300))).toBeGreaterThan(40)
  expect(Math.min(...tiles([1, 16, 16, 20, 20, 20, 20, 10], 1040, 560))).toBeGreaterThan(40)
  expect(Math.min(...tiles([1, 3, 10], 760, 300))).toBeGreaterThan(100)
})

test('up to 12 units stand in one column, 64 fold into 8 × 8', () => {
  const small = layoutOf([2, 12, 8, 2], 940, 230)
  expect(small.layers.map((block) => block.columns)).toEqual([1, 1, 1, 1])
  const wide = layoutOf([2, 64, 2], 940, 230)
  expect(wide.layers[1].columns).toBe(8)
  expect(wide.layers[1].rows).toBe(8)
})

test('12 layers of 64 units have tiles of at least 9 pixels at 940 × 230', () => {
  const layout = layoutOf([2, ...Array(12).fill(64), 2], 940, 230)
  expect(layout.width).toBe(940)
  for (const block of layout.layers) expect(block.tile).toBeGreaterThanOrEqual(9)
})

test('the place of every tile is found again, and places between layers belong to none', () => {
  fc.assert(
    fc.property(request, ({ counts, width, height }) => {
      const layout = layoutOf(counts, width, height)
      for (let unit = 0; unit < layout.unitCount; unit++) {
        const half = layout.layers[layerOf(layout, unit)].tile / 2
        expect(unitAt(layout, layout.x[unit] + half, layout.y[unit] + half)).toBe(unit)
      }
      const [a, b] = layout.layers
      expect(unitAt(layout, (a.x + a.width + b.x) / 2, height / 2)).toBe(-1)
    }),
    { numRuns: 100 },
  )
})

test('arrow keys reach every unit and never leave the network', () => {
  const directions: Direction[] = [
    'up',
    'down',
    'left',
    'right',
    'first',
    'last',
    'previousLayer',
    'nextLayer',
  ]
  fc.assert(
    fc.property(request, ({ counts, width, height }) => {
      const layout = layoutOf(counts, width, height)
      const reached = new Set([0])
      const open = [0]
      for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
        for (const direction of directions) {
          const next = neighbor(layout, unit, direction)
          if (!(next >= 0 && next < layout.unitCount)) throw new Error(`${direction} of ${unit} is ${next}`)
          if (!reached.has(next)) open.push(next)
          reached.add(next)
        }
      }
      expect(reached.size).toBe(layout.unitCount)
    }),
    { numRuns: 100 },
  )
})

test('an arrow to the right leads to the unit of the next layer at the same height', () => {
  const layout = layoutOf([2, 8, 8, 2], 940, 230)
  expect(neighbor(layout, 2 + 3, 'right')).toBe(2 + 8 + 3)
  expect(neighbor(layout, 2 + 8 + 3, 'left')).toBe(2 + 3)
  expect(neighbor(layout, 0, 'left')).toBe(0)
})
