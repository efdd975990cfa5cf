import type { DataConfig } from '../../config/types.ts'
import { Random } from '../random.ts'
import { type ClassFamily, type CurveFamily, type Draws, EXTENT, type Family, REACH } from './family.ts'
import type { Points } from './points.ts'
import { balancedCounts } from './split.ts'

/** σ of the noise on a regression's values at full noise. */
const VALUE_NOISE = 0.35
/** the drawn part of a line's value axis */
const VALUE_EXTENT = 1.6

const square = (extent: number): Points['extent'] => ({ x: [-extent, extent], y: [-extent, extent] })
export const lineExtent = (values: number): Points['extent'] => ({
  x: [-EXTENT, EXTENT],
  y: [-values, values],
})

/** The points of a family, by the 'data' stream: four draws a point, whatever the settings. */
export function generate(family: Family, data: DataConfig): Points {
  const random = new Random(data.seed, 'data')
  const draw = (): Draws => ({
    u: random.uniform(),
    v: random.uniform(),
    p: random.normal(),
    q: random.normal(),
  })
  // the split needs one example on either side
  const count = Math.max(2, Math.round(data.samples))
  switch (family.kind) {
    case 'classes':
      return classPoints(family, data, count, draw)
    case 'curve':
      return curvePoints(family, data, count, draw)
    case 'surface': {
      const coordinates = new Float32Array(2 * count)
      const targets = new Float32Array(count)
      for (let i = 0; i < count; i++) {
        const { u, v, p } = draw()
        const x = Math.fround(REACH * (2 * u - 1))
        const y = Math.fround(REACH * (2 * v - 1))
        coordinates.set([x, y], 2 * i)
        targets[i] = family.value(x, y) + data.noise * VALUE_NOISE * p
      }
      return { domain: 'plane', classes: 0, extent: square(EXTENT), coordinates, targets }
    }
  }
}

function classPoints(family: ClassFamily, data: DataConfig, count: number, draw: () => Draws): Points {
  const classes = family.classes ?? data.classes
  const coordinates = new Float32Array(2 * count)
  const targets = new Float32Array(count)
  let row = 0
  balancedCounts(count, classes).forEach((size, label) => {
    for (let i = 0; i < size; i++, row++) {
      const along = size > 1 ? i / (size - 1) : 0
      coordinates.set(family.place({ ...draw(), label, classes, along, noise: data.noise }), 2 * row)
      targets[row] = label
    }
  })
  return { domain: 'plane', classes, extent: square(family.extent), coordinates, targets }
}

/** One x drawn in each of `count` equal parts of the line, so that no stretch of it stays empty. */
function curvePoints(family: CurveFamily, data: DataConfig, count: number, draw: () => Draws): Points {
  const coordinates = new Float32Array(count)
  const targets = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const { u, p } = draw()
    const x = Math.fround(REACH * ((2 * (i + u)) / count - 1))
    coordinates[i] = x
    targets[i] = family.value(x) + data.noise * VALUE_NOISE * p
  }
  return { domain: 'line', classes: 0, extent: lineExtent(VALUE_EXTENT), coordinates, targets }
}
