import type { Kernels, PassesWork } from './kernels.ts'
import type { PlaneKernels } from './planes.ts'
import type { KernelExports } from './wasm/exports.ts'
import { activationKinds, createPasses, layerWords } from './wasm/passes.ts'
import { createSteps, stepsFloats } from './wasm/steps.ts'

/** Floats of the memory's start that products pack their blocks into. */
const scratchLength = 1 << 18
const scratchAt = 1024
/** Where arrays begin. A typed array that begins before is not of this memory. */
const arraysAt = scratchAt + 4 * scratchLength
/** Behind each array: kernels read up to a vector beyond it, and arrays do not start in one another's cache sets. */
const padding = 64
/** Floats that only small arrays may take: the figures beside a network find room when its own arrays no longer do. */
const reserve = 1 << 14
const smallArray = 1 << 9
/** Behind all arrays: a transposed tile reads up to three rows beyond a matrix. */
const slack = 1 << 16
const pageBytes = 1 << 16

/**
 * An instance of the compiled kernels (assembly/index.ts) over a memory of `pages` × 64 kB that cannot grow; where they are
 * wanted, with the kernels of planes (wasm/planes.ts) over the same memory.
 */
export type Instantiate = (pages: number) => {
  buffer: ArrayBuffer
  exports: KernelExports
  planes?: PlaneKernels
}

/**
 * The kernels in WebAssembly SIMD, with the plain ones' bits, over a memory of their own that never grows.
 *
 * An array that begins before the memory's first array is taken for a foreign one, and the plain kernels do its work;
 * that is every array with a buffer of its own, and any view into the first megabyte of another buffer. (Asking each
 * array for its buffer costs five times as much as asking where it begins.) Should a larger array find no room, the
 * plain kernels do all the work that is not in passes.
 *
 * @param instantiate makes an instance of the module; throws where it cannot
 * @param floats how much can be allocated: the sum of `allocationCost` over all arrays. What is allocated beyond is
 *   foreign
 * @param plain the plain kernels, for foreign arrays
 */
export function createWasmKernels(instantiate: Instantiate, floats: number, plain: () => Kernels): Kernels {
  const pages = Math.ceil((arraysAt + 4 * (floats + reserve) + slack) / pageBytes)
  const { buffer, exports: wasm, planes } = instantiate(pages)
  const scratch = new Uint8Array(buffer, scratchAt, 4 * scratchLength)
  const scratchFloats = new Float32Array(buffer, scratchAt, scratchLength)
  const scratchWords = new Int32Array(buffer, scratchAt, scratchLength)
  let free = arraysAt
  /** a foreign array was given out whose views can begin where the memory's own do: nothing tells them apart any more */
  let plainOnly = false
  const foreign = (a: number, b: number): boolean => plainOnly || a < arraysAt || b < arraysAt

  function hasRoom(length: number): boolean {
    const kept = slack + (length > smallArray ? 4 * reserve : 0)
    return free + 4 * allocationCost(length) + kept <= buffer.byteLength
  }

  function allocate(length: number): Float32Array {
    if (!hasRoom(length)) {
      plainOnly ||= 4 * length > arraysAt
      return new Float32Array(length)
    }
    const array = new Float32Array(buffer, free, length)
    free += 4 * allocationCost(length)
    return array
  }

  return {
    name: 'wasm-simd',
    planes,

    allocate,

    passes(work) {
      const table = allocate(layerWords * work.layers.length)
      const isOwn = (array: Float32Array) => array.buffer === buffer
      return [table, ...arraysOf(work)].every(isOwn) ? createPasses(wasm, work, table, isOwn) : null
    },

    steps(work) {
      const own = [work.parameters, ...work.moments].every((array) => array.buffer === buffer)
      const floats = stepsFloats(work)
      return own && hasRoom(floats) ? createSteps(wasm, work, allocate(floats)) : null
    },

    dense(inputs, weights, biases, out, rows, width, units) {
      const x = inputs.byteOffset
      const w = weights.byteOffset
      const b = biases.byteOffset
      const o = out.byteOffset
      if (foreign(x, w) || foreign(b, o)) plain().dense(inputs, weights, biases, out, rows, width, units)
      else wasm.dense(x, w, b, o, rows, width, units)
    },

    weightGradient(inputs, delta, gradient, rows, width, units) {
      const x = inputs.byteOffset
      const d = delta.byteOffset
      const g = gradient.byteOffset
      if (foreign(x, d) || foreign(g, g)) plain().weightGradient(inputs, delta, gradient, rows, width, units)
      else wasm.weightGradient(x, d, g, rows, width, units)
    },

    biasGradient(delta, gradient, rows, units) {
      const d = delta.byteOffset
      const g = gradient.byteOffset
      if (foreign(d, g)) plain().biasGradient(delta, gradient, rows, units)
      else wasm.biasGradient(d, g, rows, units)
    },

    inputGradient(delta, weights, out, rows, width, units, continued) {
      const d = delta.byteOffset
      const w = weights.byteOffset
      const o = out.byteOffset
      if (foreign(d, w) || foreign(o, o))
        plain().inputGradient(delta, weights, out, rows, width, units, continued)
      else wasm.inputGradient(d, w, o, rows, width, units, continued ? 1 : 0)
    },

    activate(name, alpha, z, out, length) {
      const kind = activationKinds[name]
      const from = z.byteOffset
      const to = out.byteOffset
      if (foreign(from, to)) plain().activate(name, alpha, z, out, length)
      else wasm.activate(kind, alpha, from, to, length)
    },

    activateBackward(name, alpha, z, activation, delta, out, length) {
      const kind = activationKinds[name]
      const at = z.byteOffset
      const a = activation.byteOffset
      const d = delta.byteOffset
      const o = out.byteOffset
      if (foreign(at, a) || foreign(d, o))
        plain().activateBackward(name, alpha, z, activation, delta, out, length)
      else wasm.activateBackward(kind, alpha, at, a, d, o, length)
    },

    prelu(z, slopes, out, rows, units) {
      const from = z.byteOffset
      const s = slopes.byteOffset
      const to = out.byteOffset
      if (foreign(from, s) || foreign(to, to)) plain().prelu(z, slopes, out, rows, units)
      else wasm.prelu(from, s, to, rows, units)
    },

    preluBackward(z, slopes, delta, out, slopeGradient, rows, units) {
      const at = z.byteOffset
      const s = slopes.byteOffset
      const d = delta.byteOffset
      const o = out.byteOffset
      const g = slopeGradient.byteOffset
      if (foreign(at, s) || foreign(d, o) || foreign(g, g))
        plain().preluBackward(z, slopes, delta, out, slopeGradient, rows, units)
      else wasm.preluBackward(at, s, d, o, g, rows, units)
    },

    maxout(first, second, out, length) {
      const a = first.byteOffset
      const b = second.byteOffset
      const o = out.byteOffset
      if (foreign(a, b) || foreign(o, o)) plain().maxout(first, second, out, length)
      else wasm.maxout(a, b, o, length)
    },

    maxoutBackward(first, second, delta, outFirst, outSecond, length) {
      const a = first.byteOffset
      const b = second.byteOffset
      const d = delta.byteOffset
      const o = outFirst.byteOffset
      const p = outSecond.byteOffset
      if (foreign(a, b) || foreign(d, o) || foreign(p, p))
        plain().maxoutBackward(first, second, delta, outFirst, outSecond, length)
      else wasm.maxoutBackward(a, b, d, o, p, length)
    },

    multiply(a, b, out, length) {
      const x = a.byteOffset
      const y = b.byteOffset
      const o = out.byteOffset
      if (foreign(x, y) || foreign(o, o)) plain().multiply(a, b, out, length)
      else wasm.multiply(x, y, o, length)
    },

    addPenalty(gradient, weights, l1, l2, length) {
      const g = gradient.byteOffset
      const w = weights.byteOffset
      if (foreign(g, w)) plain().addPenalty(gradient, weights, l1, l2, length)
      else wasm.addPenalty(g, w, l1, l2, length)
    },

    sumOfSquares(values, length) {
      const at = values.byteOffset
      return foreign(at, at) ? plain().sumOfSquares(values, length) : wasm.sumOfSquares(at, length)
    },

    squaredNorm(values, length) {
      const at = values.byteOffset
      return foreign(at, at) ? plain().squaredNorm(values, length) : wasm.squaredNorm(at, length)
    },

    normalizePixels(bytes, means, scales, out, at) {
      const to = out.byteOffset
      if (foreign(to, to)) {
        plain().normalizePixels(bytes, means, scales, out, at)
        return
      }
      scratch.set(bytes)
      const [m0, m1, m2] = means
      const [s0, s1, s2] = scales
      wasm.normalizePixels(scratchAt, to + 4 * at, bytes.length, m0, m1, m2, s0, s1, s2)
    },

    extremes(values, length, out) {
      const at = values.byteOffset
      if (foreign(at, at)) {
        plain().extremes(values, length, out)
        return
      }
      wasm.extremes(at, length, scratchAt)
      out.set(scratchFloats.subarray(0, 2))
    },

    countBins(values, length, perWidth, first, counts) {
      const at = values.byteOffset
      if (foreign(at, at)) {
        plain().countBins(values, length, perWidth, first, counts)
        return
      }
      wasm.countBins(at, length, perWidth, first, counts.length)
      for (let k = 0; k < counts.length; k++) counts[k] += scratchWords[k]
    },

    judge(derivatives, activations, rows, units, alive) {
      const d = derivatives.byteOffset
      const a = activations.byteOffset
      if (foreign(d, a)) {
        plain().judge(derivatives, activations, rows, units, alive)
        return
      }
      wasm.judge(d, a, rows, units, scratchAt)
      for (let j = 0; j < units; j++) if (scratchWords[j] !== 0) alive[j] = 1
    },

    countBetween(values, length, low, high) {
      const at = values.byteOffset
      if (foreign(at, at)) return plain().countBetween(values, length, low, high)
      return wasm.countBetween(at, length, low, high)
    },

    countBelow(values, others, length) {
      const a = values.byteOffset
      const b = others.byteOffset
      if (foreign(a, b)) return plain().countBelow(values, others, length)
      return wasm.countBelow(a, b, length)
    },

    decide(scores, outputs, stride, count, classes, margins) {
      const from = scores.byteOffset
      if (foreign(from, from)) {
        plain().decide(scores, outputs, stride, count, classes, margins)
        return
      }
      const half = scratchLength / 2
      wasm.decide(from, outputs, stride, count, scratchAt, scratchAt + 4 * half)
      classes.set(scratch.subarray(0, count))
      margins.set(scratchFloats.subarray(half, half + count))
    },

    quantize(values, rows, stride, length, ranges, out) {
      const from = values.byteOffset
      const r = ranges.byteOffset
      if (foreign(from, r)) {
        plain().quantize(values, rows, stride, length, ranges, out)
        return
      }
      wasm.quantize(from, rows, stride, length, r)
      out.set(new Int8Array(buffer, from, rows * length))
    },

    sgd(w, g, rate, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      if (foreign(to, by)) plain().sgd(w, g, rate, length)
      else wasm.sgd(to, by, rate, length)
    },

    momentum(w, g, v, rate, mu, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      const memory = v.byteOffset
      if (foreign(to, by) || foreign(memory, memory)) plain().momentum(w, g, v, rate, mu, length)
      else wasm.momentum(to, by, memory, rate, mu, length)
    },

    nesterov(w, g, v, rate, mu, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      const memory = v.byteOffset
      if (foreign(to, by) || foreign(memory, memory)) plain().nesterov(w, g, v, rate, mu, length)
      else wasm.nesterov(to, by, memory, rate, mu, length)
    },

    adagrad(w, g, cache, rate, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      const memory = cache.byteOffset
      if (foreign(to, by) || foreign(memory, memory)) plain().adagrad(w, g, cache, rate, length)
      else wasm.adagrad(to, by, memory, rate, length)
    },

    rmsprop(w, g, cache, rate, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      const memory = cache.byteOffset
      if (foreign(to, by) || foreign(memory, memory)) plain().rmsprop(w, g, cache, rate, length)
      else wasm.rmsprop(to, by, memory, rate, length)
    },

    adam(w, g, first, second, rate, firstScale, secondScale, length) {
      const to = w.byteOffset
      const by = g.byteOffset
      const m = first.byteOffset
      const v = second.byteOffset
      if (foreign(to, by) || foreign(m, v))
        plain().adam(w, g, first, second, rate, firstScale, secondScale, length)
      else wasm.adam(to, by, m, v, rate, firstScale, secondScale, length)
    },

    limitNorms(weights, norms, bound, width, units) {
      const w = weights.byteOffset
      const n = norms.byteOffset
      if (foreign(w, n)) plain().limitNorms(weights, norms, bound, width, units)
      else wasm.limitNorms(w, n, bound, width, units)
    },
  }
}

/** One array of each allocation, the first layer's standing for a whole network's parameters. */
const arraysOf = ({ layers, values, gradient, moments = [] }: PassesWork): Float32Array[] => [
  layers[0].weights,
  ...(gradient ? [gradient[0].weights] : []),
  ...moments.map((moment) => moment[0].weights),
  ...values.flatMap(({ preActivations, activations, deltas }) => [...preActivations, activations, ...deltas]),
]

/** What an array of `length` values takes of the memory, in floats: rounded up to whole vectors, and the padding. */
export const allocationCost = (length: number): number => Math.ceil(length / 4) * 4 + padding / 4
