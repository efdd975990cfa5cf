import { expect, it } from 'vitest'
import { createDataSet } from './index.ts'
import { configOf, countsOf, pointsOf } from './testing.ts'

const clean = (set: Parameters<typeof configOf>[0]['set'], more: Parameters<typeof configOf>[0] = {}) =>
  pointsOf(createDataSet(configOf({ set, samples: 600, ...more })))
const radius = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y)

it('circle: the classes are apart in radius', () => {
  for (const point of clean('circle')) {
    const r = radius(point)
    if (point.target === 0) expect(r).toBeLessThan(1.5001)
    else expect(r > 2.0999 && r < 3.0001).toBe(true)
  }
})

it('xor: the class is the sign of xy, with a gap along the axes and equal quadrants', () => {
  const points = clean('xor')
  for (const { x, y, target } of points) {
    expect(x * y > 0 ? 0 : 1).toBe(target)
    expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThan(0.199)
  }
  const quadrants = countsOf(points.map(({ x, y }) => (x > 0 ? 1 : 0) + (y > 0 ? 2 : 0)))
  expect(Math.min(...quadrants)).toBeGreaterThan(110)
})

it('gaussians: a line parts the classes, and does not at full noise', () => {
  const wrong = (noise: number) =>
    clean('gaussians', { noise }).filter(({ x, y, target }) => (x + y > 0 ? 1 : 0) !== target).length
  expect(wrong(0)).toBe(0)
  expect(wrong(1)).toBeGreaterThan(20)
  expect(wrong(1)).toBeLessThan(120)
})

it('spiral: one arm is the other one turned by half a turn, and neither crosses the other', () => {
  const points = clean('spiral')
  const arms = [0, 1].map((label) =>
    points.filter(({ target }) => target === label).sort((a, b) => radius(a) - radius(b)),
  )
  arms[0].forEach((point, i) => {
    expect(point.x).toBe(-arms[1][i].x)
    expect(point.y).toBe(-arms[1][i].y)
  })
  for (const point of arms[0]) {
    const nearest = Math.min(...arms[1].map(({ x, y }) => Math.hypot(x - point.x, y - point.y)))
    expect(nearest).toBeGreaterThan(0.25)
  }
})

it('moons: two half circles of one radius that no line parts', () => {
  for (const { x, y, target } of clean('moons')) {
    const [cx, cy] = target === 0 ? [-0.95, -0.475] : [0.95, 0.475]
    expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(1.9, 5)
    expect(target === 0 ? y >= cy - 1e-6 : y <= cy + 1e-6).toBe(true)
  }
})

it('rings: 2 to 6 classes in order of radius, apart from each other', () => {
  for (const classes of [2, 3, 4, 5, 6]) {
    const points = clean('rings', { classes })
    expect(countsOf(points.map(({ target }) => target)).length).toBe(classes)
    for (const point of points) {
      const share = (radius(point) * classes) / 3 - point.target
      expect(share > 0.2499 && share < 0.7501).toBe(true)
    }
  }
})

it('checkerboard: the class is the parity of the cell, and every cell has points', () => {
  const points = clean('checkerboard')
  const cells = points.map(({ x, y, target }) => {
    const [column, row] = [Math.floor((x + 3) / 1.5), Math.floor((y + 3) / 1.5)]
    expect((column + row) % 2).toBe(target)
    return 4 * row + column
  })
  expect(Math.min(...countsOf(cells))).toBeGreaterThan(15)
})

it('blobs: 2 to 6 clouds, each point nearest to the center of its own class', () => {
  for (const classes of [2, 3, 4, 5, 6]) {
    const points = clean('blobs', { classes })
    const centers = Array.from({ length: classes }, (_, label) => {
      const own = points.filter(({ target }) => target === label)
      const sum = own.reduce((s, { x, y }) => ({ x: s.x + x, y: s.y + y }), { x: 0, y: 0 })
      return { x: sum.x / own.length, y: sum.y / own.length }
    })
    for (const center of centers) expect(radius(center)).toBeCloseTo(2, 0.8)
    for (const { x, y, target } of points) {
      const distances = centers.map((center) => Math.hypot(center.x - x, center.y - y))
      expect(distances.indexOf(Math.min(...distances))).toBe(target)
    }
  }
})

it("three-spirals: the course's recipe, r from 0 to 1, θ from 4j to 4j + 4 plus noise · normal", () => {
  const at = (noise: number) => createDataSet(configOf({ set: 'three-spirals', samples: 300, noise }))
  const points = pointsOf(at(0)).sort((a, b) => a.target - b.target || radius(a) - radius(b))
  points.forEach(({ x, y, target }, i) => {
    const along = (i % 100) / 99
    const theta = 4 * target + 4 * along
    expect(x).toBeCloseTo(along * Math.sin(theta), 6)
    expect(y).toBeCloseTo(along * Math.cos(theta), 6)
  })
  expect(at(0).extent).toEqual({ x: [-1.15, 1.15], y: [-1.15, 1.15] })

  const turned = pointsOf(at(0.2)).map(({ x, y, target }) => {
    const along = Math.hypot(x, y)
    const turn = Math.atan2(x, y) - 4 * (target + along)
    return turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI))
  })
  const spread = Math.sqrt(turned.reduce((sum, angle) => sum + angle * angle, 0) / 297)
  expect(spread).toBeGreaterThan(0.17)
  expect(spread).toBeLessThan(0.23)
})

it('plane and hills: the values are those of the formulas, over the whole square', () => {
  const bell = (x: number, y: number) => Math.exp(-(x * x + y * y) / (2 * 0.65 ** 2))
  const hills = (x: number, y: number) =>
    [-2, 0, 2].reduce(
      (sum, cx, i) => sum + (i === 1 ? -1 : 1) * (bell(x - cx, y - 1.25) - bell(x - cx, y + 1.25)),
      0,
    )
  for (const { x, y, target } of clean('plane')) expect(target).toBeCloseTo((x + y) / 6, 6)
  const points = clean('hills')
  for (const { x, y, target } of points) expect(target).toBeCloseTo(hills(x, y), 5)
  for (const pick of [(p: (typeof points)[0]) => p.x, (p: (typeof points)[0]) => p.y]) {
    expect(Math.min(...points.map(pick))).toBeLessThan(-2.9)
    expect(Math.max(...points.map(pick))).toBeGreaterThan(2.9)
  }
})

it('sine, step and bumps: the values are those of the formulas, along the whole line', () => {
  const formulas = {
    sine: (x: number) => 0.9 * Math.sin(2 * x),
    step: (x: number) => (x < 0 ? -0.7 : 0.7),
    bumps: (x: number) =>
      0.9 * Math.exp(-0.5 * ((x + 2) / 0.3) ** 2) -
      0.8 * Math.exp(-0.5 * ((x + 0.7) / 0.55) ** 2) +
      Math.exp(-0.5 * ((x - 0.7) / 0.2) ** 2) -
      0.6 * Math.exp(-0.5 * ((x - 2) / 0.5) ** 2),
  }
  for (const set of ['sine', 'step', 'bumps'] as const) {
    const points = clean(set).sort((a, b) => a.x - b.x)
    for (const { x, target } of points) expect(target).toBeCloseTo(formulas[set](x), 5)
    const gaps = points.slice(1).map(({ x }, i) => x - points[i].x)
    expect(Math.max(...gaps)).toBeLessThan((2 * 6) / 600 + 1e-6)
    expect(points[0].x).toBeLessThan(-2.98)
  }
})

it('drawn: goes straight from knot to knot, sorted, constant beyond, jumping where two share an x', () => {
  const points = [
    { x: 1, value: 1 },
    { x: -1, value: -1 },
    { x: 2, value: 0.5 },
    { x: 2, value: -0.5 },
  ]
  const value = (x: number) => (x < -1 ? -1 : x < 1 ? x : x < 2 ? 1 - 0.5 * (x - 1) : -0.5)
  for (const { x, target } of clean('drawn', { points })) expect(target).toBeCloseTo(value(x), 5)
  for (const { target } of clean('drawn', { points: [{ x: 0, value: 0.25 }] })) expect(target).toBe(0.25)
  const zigzag = clean('drawn')
  expect(Math.max(...zigzag.map(({ target }) => target))).toBeGreaterThan(0.8)
  expect(clean('drawn', { points: [] })).toEqual(zigzag)
})
