// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { experiment } from '../../fixtures.ts'
import { layLayers } from '../../network/layers.ts'
import { Network } from '../../network/network.ts'
import { Workspace } from '../../training/workspace.ts'
import type { PassesWork, StepsSettings, StepsWork } from '../kernels.ts'
import { plainKernels } from '../plain.ts'
import type { KernelExports } from './exports.ts'
import { activationKinds, createPasses, layerWords, lossKinds, optimizerKinds } from './passes.ts'
import { createSteps, placesOf, stepsFloats } from './steps.ts'

/**
 * Tables in the module's memory are written word by word, and read as fields of unmanaged classes of the assembly: four
 * bytes a field, eight an f64, in the fields' order.
 */
function fieldsOf(file: string, name: string): Array<{ name: string; type: string }> {
  const source = readFileSync(new URL(`assembly/${file}`, import.meta.url), 'utf8')
  const [, body] = new RegExp(`class ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(source) ?? []
  return [...(body ?? '').matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, type]) => ({ name, type }))
}
const sizeOf = (fields: ReturnType<typeof fieldsOf>): number =>
  fields.reduce((sum, { type }) => sum + (type === 'f64' ? 8 : 4), 0)

/** What the assembly reads in each field. */
function readFields(fields: ReturnType<typeof fieldsOf>, view: DataView): Record<string, number> {
  let at = 0
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const place = at
      at += type === 'f64' ? 8 : 4
      const read = { f32: view.getFloat32, f64: view.getFloat64 }[type] ?? view.getInt32
      return [name, read.call(view, place, true)]
    }),
  )
}

/** No two words are alike, so that two that change places are seen. */
const expectDistinct = (words: Record<string, number>) =>
  expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)

const buffer = new ArrayBuffer(1 << 20)
let free = 64
/** Arrays at places of their own in one memory, as the module's are. */
const kernels = {
  ...plainKernels,
  allocate(length: number) {
    const array = new Float32Array(buffer, free, length)
    free += 4 * length + 64
    return array
  },
}
const config = experiment({
  layers: [
    { units: 11, activation: 'maxout' },
    { units: 7, activation: 'prelu' },
  ],
})
const network = new Network(config, 5, 2, kernels)
const copy = () => layLayers(network.geometries, kernels.allocate(network.parameterCount))
const [gradient, first, second] = [copy(), copy(), copy()]
// two pieces and slopes: no layer has both, so that every word is there
const layers = network.layers.map((layer, l) => ({
  ...layer,
  alpha: Math.fround(0.3),
  slopes: l === 0 ? kernels.allocate(11) : layer.slopes,
}))
const withSlopes = gradient.map((layer) => ({ ...layer, slopes: kernels.allocate(11) }))
const { layers: values } = new Workspace(network.layers, 4, kernels)
const masked = values.map((one) => ({ ...one, mask: kernels.allocate(44), outputs: kernels.allocate(44) }))
const addresses = (arrays: Record<string, Float32Array | null>) =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, array?.byteOffset ?? 0]))

test('the words of a layer for whole passes are the fields of the assembly, by name', () => {
  const work: PassesWork = { layers, values: masked, gradient: withSlopes, moments: [first, second] }
  const table = kernels.allocate(layerWords * layers.length)
  createPasses({} as KernelExports, work, table, () => true)
  const fields = fieldsOf('passes.ts', 'Layer')
  expect(sizeOf(fields)).toBe(4 * layerWords)
  const [layer] = layers
  const { preActivations, activations, outputs, mask, deltas } = masked[0]
  const words = {
    activation: activationKinds.maxout,
    alpha: layer.alpha,
    pieces: 2,
    inputs: 5,
    units: 11,
    weightsLength: 110,
    restLength: 22,
    ...addresses({
      weights: layer.weights,
      biases: layer.biases,
      slopes: layer.slopes,
      firstZ: preActivations[0],
      secondZ: preActivations[1],
      activations,
      outputs,
      mask,
      firstDelta: deltas[0],
      secondDelta: deltas[1],
      weightsGradient: gradient[0].weights,
      biasesGradient: gradient[0].biases,
      slopesGradient: withSlopes[0].slopes,
      weightsFirst: first[0].weights,
      biasesFirst: first[0].biases,
      weightsSecond: second[0].weights,
      biasesSecond: second[0].biases,
    }),
  }
  expect(readFields(fields, new DataView(buffer, table.byteOffset))).toEqual(words)
  expectDistinct(words)
})

test('the words of a layer and of the run for whole updates are the fields of the assembly, by name', () => {
  const moments = [kernels.allocate(200), kernels.allocate(200)]
  const { parameters } = network
  const work: StepsWork = {
    layers: network.layers.map((layer) => ({ ...layer, alpha: 0.375 })),
    parameters,
    moments,
    examples: 70,
    memories: 2,
    seed: 77,
  }
  const block = kernels.allocate(stepsFloats(work))
  const settings: StepsSettings = {
    batchSize: 21,
    loss: 'hinge',
    optimizer: 'adam',
    momentum: 0.75,
    regularization: {
      ...config.regularization,
      l1: 0.25,
      l2: 0.5,
      maxNorm: 3.5,
      inputNoise: 1.5,
      dropout: 0.125,
    },
  }
  const steps = createSteps({ steps: () => 0 } as unknown as KernelExports, work, block)
  steps.set(settings)
  steps.run({ epoch: 31, position: 32, step: 33 }, 34, 0)
  const places = placesOf(work)
  const at = (place: number) => block.byteOffset + 4 * place
  const [copied, summed, firstMemory, secondMemory] = places.copies

  const run = {
    layerCount: 3,
    layers: at(places.table),
    inputs: at(places.inputs),
    targets: at(places.targets),
    count: 70,
    width: 5,
    order: at(places.order),
    orderEpoch: 34,
    batchInputs: at(places.batchInputs),
    batchTargets: at(places.batchTargets),
    seed: 77,
    epoch: 31,
    position: 32,
    step: 33,
    batchSize: 21,
    loss: lossKinds.hinge,
    l1: 0.25,
    l2: 0.5,
    maxNorm: 3.5,
    inputNoise: 1.5,
    dropout: 0.125,
    kept: Math.fround(1 / 0.875),
    norms: at(places.norms),
    optimizer: optimizerKinds.adam,
    momentum: 0.75,
    rates: at(places.rates),
    parameters: at(copied),
    gradient: at(summed),
    first: at(firstMemory),
    second: at(secondMemory),
    weights: places.weights,
    length: places.length,
    source: parameters.byteOffset,
    sourceFirst: moments[0].byteOffset,
    sourceSecond: moments[1].byteOffset,
  }
  expect(readFields(fieldsOf('steps.ts', 'Run'), new DataView(buffer, at(places.run)))).toEqual(run)
  expectDistinct({ ...run, width: -1 }) // as much as adam's number

  const fields = fieldsOf('steps.ts', 'Layer')
  const second = 1
  const layer = work.layers[second]
  const place = places.layers[second]
  const words = {
    activation: activationKinds.prelu,
    alpha: 0.375,
    pieces: 1,
    inputs: 11,
    units: 7,
    lanes: 8,
    row: 32,
    height: 12,
    weights: at(copied + place.weights),
    biases: at(copied + place.biases),
    slopes: at(copied + (place.slopes ?? Number.NaN)),
    transposed: at(place.transposed),
    z: at(place.z),
    activations: at(place.activations),
    mask: at(place.mask),
    outputs: at(place.outputs),
    delta: at(place.delta),
    secondPiece: 4 * (70 * 8 + 4),
    ...addresses({ sourceWeights: layer.weights, sourceBiases: layer.biases, sourceSlopes: layer.slopes }),
  }
  const table = at(places.table) + second * sizeOf(fields)
  expect(readFields(fields, new DataView(buffer, table))).toEqual(words)
  expectDistinct(words)
  // and there is room for them
  expect(4 * (places.run - places.table)).toBeGreaterThanOrEqual(work.layers.length * sizeOf(fields))
  expect(4 * (places.rates - places.run)).toBeGreaterThanOrEqual(sizeOf(fieldsOf('steps.ts', 'Run')))
})
