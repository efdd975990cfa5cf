import { expect, test } from 'vitest'
import { ScalarGrid, traceAreas, traceLines } from './contour.ts'

/** Records a path as polylines. */
function recorder() {
  const lines: Array<Array<[number, number]>> = []
  return {
    lines,
    moveTo: (x: number, y: number) => void lines.push([[x, y]]),
    lineTo: (x: number, y: number) => void lines[lines.length - 1].push([x, y]),
    closePath: () => {},
  }
}

/** Winner and margin of two scores that differ by f over the unit square (f > 0: class 0). */
function twoClasses(side: number, f: (x: number, y: number) => number) {
  const classes = new Uint8Array(side * side)
  const margins = new Float32Array(side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const difference = f((column + 0.5) / side, (row + 0.5) / side)
      classes[row * side + column] = difference >= 0 ? 0 : 1
      margins[row * side + column] = Math.abs(difference)
    }
  }
  return { classes, margins }
}

const box = { x: 0, y: 0, width: 1, height: 1 }

test('the boundary lies where the two scores are equal, to a fraction of a cell', () => {
  const circle = (x: number, y: number) => 0.09 - (x - 0.5) ** 2 - (y - 0.5) ** 2
  const { classes, margins } = twoClasses(200, circle)
  const grid = new ScalarGrid()
  for (const [fold, tolerance] of [
    [1, 0.0005],
    [2, 0.001],
  ]) {
    grid.setSignedMargin(classes, margins, 200, 0, fold)
    const path = recorder()
    traceLines(path, grid.contour(0), grid.size, box)
    expect(path.lines.length).toBe(1)
    for (const [x, y] of path.lines[0]) {
      expect(Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.3)).toBeLessThan(tolerance)
    }
  }
})

test('a straight boundary runs from edge to edge, and the edges themselves are not drawn', () => {
  const { classes, margins } = twoClasses(50, (x) => x - 0.371)
  const grid = new ScalarGrid()
  grid.setSignedMargin(classes, margins, 50, 0, 1)
  const path = recorder()
  traceLines(path, grid.contour(0), 50, box)
  const points = path.lines.flat()
  for (const [x] of points) expect(x).toBeCloseTo(0.371, 6)
  expect(Math.min(...points.map(([, y]) => y))).toBe(0)
  expect(Math.max(...points.map(([, y]) => y))).toBe(1)
})

test('the area of a class covers its share of the square', () => {
  const { classes, margins } = twoClasses(100, (x, y) => 0.6 - x - 0.2 * y)
  const grid = new ScalarGrid()
  grid.setSignedMargin(classes, margins, 100, 0, 1)
  const path = recorder()
  traceAreas(path, grid.contour(0), 100, box)
  let area = 0
  for (const ring of path.lines) {
    ring.forEach(([x, y], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length]
      area += (x * y1 - x1 * y) / 2
    })
  }
  expect(Math.abs(area)).toBeCloseTo(0.5, 3)
})

test('where nothing is decided or everything is one class there is no boundary, and not-a-number does not break it', () => {
  const grid = new ScalarGrid()
  for (const value of [1, -1, Number.NaN]) {
    grid.set(new Float32Array(400).fill(value), 20, 1)
    const path = recorder()
    traceLines(path, grid.contour(0), 20, box)
    expect(path.lines).toEqual([])
  }
})
