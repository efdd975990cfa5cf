import type { FeatureName } from '../config/types.ts'
import { sin } from './math.ts'
import type { Domain } from './types.ts'

/** One feature of the point (x, y), float32. */
export function featureValue(name: FeatureName, x: number, y: number): number {
  switch (name) {
    case 'x':
      return x
    case 'y':
      return y
    case 'x^2':
      return Math.fround(x * x)
    case 'y^2':
      return Math.fround(y * y)
    case 'xy':
      return Math.fround(x * y)
    case 'sin(x)':
      return sin(x)
    case 'sin(y)':
      return sin(y)
  }
}

/** The features that apply, in the given order: over a line those of x alone. If none is left, the coordinates. */
export function applicableFeatures(names: readonly FeatureName[], domain: Domain): FeatureName[] {
  const applicable = names.filter((name) => domain === 'plane' || !name.includes('y'))
  if (applicable.length > 0) return applicable
  return domain === 'plane' ? ['x', 'y'] : ['x']
}

/**
 * Writes the features of points to rows: out[count × names.length].
 * @param coordinates [count × 2] over a plane, [count × 1] over a line
 */
export function featurizeRows(
  names: readonly FeatureName[],
  domain: Domain,
  coordinates: Float32Array,
  count: number,
  out: Float32Array,
): void {
  const stride = domain === 'line' ? 1 : 2
  for (let column = 0; column < names.length; column++) {
    const name = names[column]
    for (let row = 0; row < count; row++) {
      const x = coordinates[row * stride]
      const y = stride === 2 ? coordinates[row * stride + 1] : 0
      out[row * names.length + column] = featureValue(name, x, y)
    }
  }
}
