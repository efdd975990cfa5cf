// The whole network over many points at once, for pictures: a lane is a point. A line holds one unit's values, those
// of the points side by side; lines lie one below the other, inputs first, then layer by layer.
import { activate, LEAKY_RELU, maxout } from './activations'
import { scratch } from './memory'
import { Layer, layerAt, MAXOUT, PRELU, secondWeights } from './passes'
import { columnPreActivations } from './rows'

/**
 * See Passes.columns.
 *
 * @param lines the first input's values
 * @param line bytes from one line to the next
 * @param points in whole vectors
 * @param most 0, or where the largest size of each line is kept
 */
export function columns(table: usize, count: i32, lines: usize, line: usize, points: i32, most: usize): void {
  let below = lines
  const inputs = layerAt(table, 0).inputs
  if (most) keepLargest(below, line, inputs, points, most)
  for (let l = 0; l < count; l++) {
    const layer = layerAt(table, l)
    const out = below + <usize>layer.inputs * line
    forwardColumns(layer, below, out, line, points)
    if (most) {
      most += 4 * layer.inputs
      keepLargest(out, line, layer.units, points, most)
    }
    below = out
  }
}

function forwardColumns(layer: Layer, below: usize, out: usize, line: usize, points: i32): void {
  const units = layer.units
  const kind = layer.activation
  const depth = layer.inputs
  columnPreActivations(layer.biases, layer.weights, below, line, out, line, units, points, depth)
  if (kind == MAXOUT) {
    const bytes: usize = 4 * points
    const biases = layer.biases + 4 * units
    columnPreActivations(biases, secondWeights(layer), below, line, scratch, bytes, units, points, depth)
    for (let second = scratch, end = second + <usize>units * bytes; second < end; second += bytes) {
      maxout(out, second, out, points)
      out += line
    }
  } else if (kind) {
    for (let j = 0; j < units; j++) {
      if (kind == PRELU) activate(LEAKY_RELU, load<f32>(layer.slopes + 4 * j), out, out, points)
      else activate(kind, layer.alpha, out, out, points)
      out += line
    }
  }
}

/** Sizes are compared by their bits, which have the same order; those of infinity and NaN are left out. */
function keepLargest(lines: usize, line: usize, count: i32, points: i32, most: usize): void {
  const bytes: usize = 4 * points
  const infinity = i32x4.splat(reinterpret<i32>(<f32>Infinity))
  for (let end = most + 4 * count; most < end; most += 4) {
    let largest = v128.load32_splat(most)
    for (let at = lines; at < lines + bytes; at += 16) {
      const size = f32x4.abs(v128.load(at))
      largest = i32x4.max_s(largest, v128.and(size, i32x4.lt_s(size, infinity)))
    }
    const two = i32x4.max_s(largest, v128.shuffle<i32>(largest, largest, 2, 3, 2, 3))
    store<i32>(most, max(i32x4.extract_lane(two, 0), i32x4.extract_lane(two, 1)))
    lines += line
  }
}
