import * as lines from '../charts/plane/contour.ts'
import { CurvePainter, type CurvePicture } from '../charts/plane/curve.ts'
import { PlanePainter, type PlanePicture } from '../charts/plane/plane.ts'
import { type Drawing, scatter } from './drawing.ts'

const extent = { x: [-3, 3], y: [-3, 3] } as const
const side = 100

/** A value at the middle of each cell, row 0 on top. */
const overGrid = (value: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: side * side }, (_, i) => {
    const x = (((i % side) + 0.5) / side) * 6 - 3
    const y = 3 - ((Math.floor(i / side) + 0.5) / side) * 6
    return value(x, y)
  })

const points = (count: number, from: number, targetOf: (x: number, y: number) => number) => {
  // the plastic number's powers fill a square as the golden ratio's fill a line
  const place = (i: number) => ((from + (i >> 1)) * (i % 2 === 0 ? 0.7548776662 : 0.569840291)) % 1
  const coordinates = Float32Array.from({ length: 2 * count }, (_, i) => place(i) * 5.6 - 2.8)
  const targets = Float32Array.from({ length: count }, (_, i) =>
    targetOf(coordinates[2 * i], coordinates[2 * i + 1]),
  )
  return { count, coordinates, targets }
}

/** How much each class is for a place: the greatest wins. */
const scores = [
  (x: number, y: number) => 1.2 - Math.hypot(x, y),
  (x: number, y: number) => x + 0.4 * Math.sin(2 * y),
  (_: number, y: number) => y - 0.5,
]

function classesOf(count: number): Pick<PlanePicture, 'classes' | 'grid' | 'train' | 'test'> {
  const ranked = (x: number, y: number) =>
    scores
      .slice(0, count)
      .map((score, label) => ({ label, score: score(x, y) }))
      .sort((a, b) => b.score - a.score)
  const classes = Uint8Array.from(overGrid((x, y) => ranked(x, y)[0].label))
  const margins = overGrid((x, y) => 3 * (ranked(x, y)[0].score - ranked(x, y)[1].score))
  const winner = (x: number, y: number) => ranked(x, y)[0].label
  return {
    classes: count,
    grid: { size: side, classes, margins },
    train: points(40, 1, winner),
    test: points(14, 301, winner),
  }
}

function plane(change: Partial<PlanePicture>): Drawing['draw'] {
  return (context, size, theme) => {
    new PlanePainter(lines).draw(context, size, {
      theme,
      extent,
      classes: 2,
      train: points(0, 0, () => 0),
      test: null,
      grid: null,
      flat: false,
      limit: 1,
      hurried: false,
      skip: null,
      ...change,
    })
  }
}

const two = classesOf(2)
const hill = (x: number, y: number) => Math.sin(x) * Math.cos(y)

const line: Omit<CurvePicture, 'theme'> = {
  extent: { x: [-3, 3], y: [-1.5, 1.5] },
  train: {
    count: 24,
    coordinates: Float32Array.from({ length: 24 }, (_, i) => scatter(i + 1) * 5.6 - 2.8),
    targets: Float32Array.from(
      { length: 24 },
      (_, i) => Math.sin(scatter(i + 1) * 5.6 - 2.8) + 0.4 * (scatter(i + 90) - 0.5),
    ),
  },
  test: {
    count: 8,
    coordinates: Float32Array.from({ length: 8 }, (_, i) => scatter(i + 40) * 5.6 - 2.8),
    targets: Float32Array.from({ length: 8 }, (_, i) => Math.sin(scatter(i + 40) * 5.6 - 2.8)),
  },
  curve: Float32Array.from({ length: 121 }, (_, i) => 0.9 * Math.sin(i / 20 - 3)),
  drawn: null,
  skip: null,
}

const curve =
  (change: Partial<CurvePicture>): Drawing['draw'] =>
  (context, size, theme) =>
    new CurvePainter().draw(context, size, { ...line, theme, ...change })

const room = { width: 300, height: 300 }
const wide = { width: 380, height: 220 }

export const planeDrawings: Drawing[] = [
  {
    name: 'two classes, smooth, three points wrong',
    ...room,
    draw: plane({ ...two, trainClass: wrongThree(two.train.targets) }),
  },
  { name: 'three classes, flat areas', ...room, draw: plane({ ...classesOf(3), flat: true }) },
  {
    name: 'values over the plane',
    ...room,
    draw: plane({ classes: 0, grid: { size: side, values: overGrid(hill) }, train: points(40, 1, hill) }),
  },
  {
    name: 'the plane in the units of a file',
    ...room,
    draw: plane({
      ...two,
      units: { x: { name: 'age', offset: 45, factor: 12 }, y: { name: 'score', offset: 0, factor: 0.25 } },
    }),
  },
  { name: 'a curve beside its data', ...wide, draw: curve({ trainValue: residuals() }) },
  {
    name: 'a drawn function before the first step',
    ...wide,
    draw: curve({
      test: null,
      curve: null,
      drawn: [-3, -1, 0, 2, 3].map((x) => ({ x, value: Math.cos(x) })),
    }),
  },
]

function wrongThree(targets: Float32Array): Uint8Array {
  return Uint8Array.from(targets, (target, i) => (i % 15 === 4 ? 1 - target : target))
}

function residuals(): Float32Array {
  return Float32Array.from(line.train.coordinates, (x) => 0.9 * Math.sin(x))
}
