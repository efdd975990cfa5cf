// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lineRules } from './charts/network/networkLines.ts'
import { layerCodes } from './config/link/layerCodes.ts'
import { decodeFragment, encodeFragment } from './config/link/link.ts'
import { needsReset } from './config/live.ts'
import { activationField } from './config/normalize/layerField.ts'
import { layerFields } from './config/normalize/layerFields.ts'
import { computedConfig, mergeConfig, normalizeConfig } from './config/normalize/normalize.ts'
import { layerSizes, parameterCount } from './config/shape.ts'
import { activationNames, type ExperimentConfig, type LayerConfig } from './config/types.ts'
import type { ActivationName } from './domain/activations.ts'
import type { Geometry } from './domain/layers/layerKind.ts'
import { activationOf, type ConfigKind, layerKinds } from './domain/layers/layerKinds.ts'
import { sizeOf } from './domain/layers/shape.ts'
import { createDataSet } from './engine/datasets/index.ts'
import { finish } from './engine/finish.ts'
import { experiment, randomData } from './engine/fixtures.ts'
import type { Kernels } from './engine/kernels/kernels.ts'
import { plainKernels } from './engine/kernels/plain.ts'
import { allocationCost } from './engine/kernels/wasm.ts'
import { backpropagate } from './engine/network/backpropagation.ts'
import { activate, throughActivation } from './engine/network/kinds/activation.ts'
import { layerPasses } from './engine/network/kinds/layerPasses.ts'
import { layLayers } from './engine/network/layers.ts'
import { Network } from './engine/network/network.ts'
import { unitCounts, unitMaps } from './engine/probes/units.ts'
import { checkGradient } from './engine/reference/gradientCheck.ts'
import { referenceKinds } from './engine/reference/kinds.ts'
import { lossAndGradient, type ReferenceProblem, referenceLayers } from './engine/reference/network.ts'
import { takeSnapshot } from './engine/results/snapshot.ts'
import { experimentMemory } from './engine/training/memory.ts'
import { takenMemory } from './engine/training/testMemory.ts'
import { Trainer } from './engine/training/trainer.ts'
import { Workspace } from './engine/training/workspace.ts'
import { correctionWords } from './i18n/words/page/corrections.ts'
import { nameOfPath } from './panels/base/settingText/settingNames.ts'
import { layerViews } from './panels/layerKinds/layerViews.ts'
import { networkModel } from './panels/network/model.ts'
import { wasmKernels } from './tools/build/load-kernels.ts'

/**
 * A kind that nothing else in the house knows: every value below times a factor of its own, without biases. It is added
 * by its entries alone.
 */
const scale = 'scale' as ConfigKind
const layer = (activation: ActivationName = 'linear') => ({ kind: scale, activation }) as LayerConfig

const tables: ReadonlyArray<Record<string, unknown>> = [
  layerKinds,
  layerFields,
  layerCodes,
  layerPasses,
  referenceKinds,
  layerViews,
]

beforeAll(() => {
  layerKinds[scale] = {
    geometry(_, below): Geometry {
      const units = sizeOf(below)
      return { shape: below, positions: 1, pieces: 1, inputs: 1, units, weights: units, biases: 0, slopes: 0 }
    },
  }
  layerViews[scale] = layerViews.dense
  layerFields[scale] = {
    fields: { activation: activationField },
    usual: layer(),
    read: (section, before) =>
      layer(section.choice('activation', activationNames, activationOf(before).activation)),
  }
  layerCodes[scale] = {
    write(layer) {
      const { activation } = activationOf(layer)
      return activation === 'linear' ? 'scale' : `scale.${activation}`
    },
    read(code) {
      const [, activation] = /^scale(?:\.(.+))?$/.exec(code) ?? [null, null]
      if (activation === null) return null
      return { kind: scale, activation: activation ?? 'linear' }
    },
  }
  layerPasses[scale] = {
    inOneCall: false,
    forward(kernels, own, values, below, rows) {
      const { units, weights } = own
      for (let k = 0; k < rows * units; k++) values.preActivations[0][k] = below[k] * weights[k % units]
      activate(kernels, own, values, rows)
    },
    backward(kernels, own, gradient, values, below, belowDelta, rows) {
      const { units, weights } = own
      throughActivation(kernels, own, gradient, values, rows)
      const [delta] = values.deltas
      for (let k = 0; k < rows * units; k++) {
        gradient.weights[k % units] += below[k] * delta[k]
        if (belowDelta) belowDelta[k] = delta[k] * weights[k % units]
      }
    },
  }
  referenceKinds[scale] = {
    preActivations: (own, parameters, inputs) => [inputs.map((x, j) => x * parameters[own.weightsFrom + j])],
    addGradient(own, inputs, [deltas], share, gradient) {
      for (const [j, delta] of deltas.entries()) gradient[own.weightsFrom + j] += share * inputs[j] * delta
    },
    inputGradient: (own, parameters, [deltas]) =>
      deltas.map((delta, j) => delta * parameters[own.weightsFrom + j]),
  }
})

afterAll(() => {
  for (const table of tables) delete table[scale]
})

const config = (change: Partial<ExperimentConfig> = {}) =>
  experiment({
    layers: [layer(), { units: 6, activation: 'tanh' }, layer('tanh'), { units: 5, activation: 'prelu' }],
    optimizer: { learningRate: 0.1 },
    ...change,
  })

const kindsOfKernels: Array<[string, () => Kernels]> = [
  ['plain', () => plainKernels],
  ['wasm', () => wasmKernels()],
]

describe('a kind of layer that its entries alone make', () => {
  test('is read, corrected and counted', () => {
    const { config: read, corrections } = normalizeConfig({
      layers: [
        { kind: 'scale', activation: 'tanh' },
        { units: 4, activation: 'relu' },
        { kind: 'scale', units: 3 },
      ],
    })
    expect(read.layers).toEqual([layer('tanh'), { units: 4, activation: 'relu' }, layer()])
    expect(corrections.map(({ path, reason }) => [path, reason])).toEqual([
      ['layers[2].units', 'unknown-field'],
    ])
    expect(
      layerSizes(read).map(({ inputs, units, weights, biases }) => [inputs, units, weights, biases]),
    ).toEqual([
      [1, 2, 2, 0],
      [2, 4, 8, 4],
      [1, 4, 4, 0],
      [4, 2, 8, 2],
    ])
    expect(parameterCount(read)).toBe(2 + 12 + 4 + 10)
    expect(computedConfig(read)).toEqual(read)
  })

  test('stays as it is when something else changes, and starts the run anew when it changes itself', () => {
    const read = normalizeConfig(config()).config
    const merged = mergeConfig(read, { data: { set: 'circle' } })
    expect(merged.config.layers).toEqual(read.layers)
    expect(merged.corrections).toEqual([])
    const other = { ...read, layers: [layer('tanh'), ...read.layers.slice(1)] }
    const unnamed = { ...read, layers: [{ activation: 'linear' } as LayerConfig, ...read.layers.slice(1)] }
    expect([needsReset(read, other), needsReset(read, unnamed), needsReset(read, read)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('does not stand where its entry says so: it is left out, with the reason in both languages', () => {
    layerKinds[scale].misfit = (_, below) => (sizeOf(below) % 2 > 0 ? 'plane-too-small' : null)
    const given = [
      layer(),
      { units: 3, activation: 'relu' },
      layer('tanh'),
      { units: 4, activation: 'relu' },
      layer(),
    ]
    const { config: read, corrections } = normalizeConfig({ layers: given })
    expect(read.layers).toEqual(given.toSpliced(2, 1))
    expect(corrections).toEqual([{ path: 'layers[2]', given: 'scale', used: '', reason: 'plane-too-small' }])
    expect(decodeFragment('v=1&layers=scale,relu3,scale.tanh,relu4,scale')).toMatchObject({
      config: read,
      corrections,
    })
    const [words, place] = [correctionWords['plane-too-small'], nameOfPath(corrections[0].path, 'ko')]
    expect([words.ko, words.en, place]).toEqual([
      expect.stringContaining('이 층을 뺐습니다'),
      expect.stringContaining('the layer was left out'),
      '3층',
    ])
    // what no longer stands on other inputs goes quietly, and so does not come to the engine
    const odd = mergeConfig(read, { features: ['x'] })
    expect(odd).toMatchObject({ corrections: [], config: { layers: given.slice(1).toSpliced(1, 1) } })
    expect(computedConfig({ features: ['x'], layers: [layer()] }).layers).toEqual([])
    delete layerKinds[scale].misfit
  })

  test('is written in a link and read again', () => {
    const read = normalizeConfig(config()).config
    const link = encodeFragment(read)
    expect(link).toContain('layers=scale,tanh6,scale.tanh,prelu5')
    expect(decodeFragment(link)).toMatchObject({ config: read, corrections: [] })
  })

  test('has the gradient of the central difference, in float64 and in the engine', () => {
    const data = randomData(12, 3, 4)
    const { inputSize, outputSize } = data
    const network = new Network(config(), inputSize, outputSize, plainKernels)
    const workspace = new Workspace(network.layers, 12, network.kernels)
    const gradient = new Float32Array(network.parameterCount)
    data.train.gather(null, 0, 12, workspace.inputs)
    const { targets } = data.train
    const laid = layLayers(network.geometries, gradient)
    backpropagate(network, workspace, laid, 'softmax', targets, 12, Math.fround(1 / 12))
    const problem: ReferenceProblem = {
      layers: referenceLayers(config(), inputSize, outputSize),
      loss: 'softmax',
      l1: 0,
      l2: 0,
      inputs: Array.from({ length: 12 }, (_, r) => [...data.train.coordinates.subarray(3 * r, 3 * r + 3)]),
      targets: [...targets],
    }
    const parameters = [...network.parameters]
    for (const { relativeError } of checkGradient(problem, parameters))
      expect(relativeError).toBeLessThan(1e-6)
    const reference = lossAndGradient(problem, parameters).gradient
    const largest = Math.max(...reference.map(Math.abs))
    for (const [k, g] of reference.entries()) expect(Math.abs(g - gradient[k]) / largest).toBeLessThan(1e-4)
  })

  test.each(kindsOfKernels)(
    'trains to the same bits, with %s kernels, dropout, max-norm and frozen units',
    (_, kernels) => {
      const changed = config({
        frozen: [{ layer: 2, units: [1] }],
        regularization: { l1: 0, l2: 1e-3, dropout: 0.1, inputNoise: 0, maxNorm: 3 },
      })
      const trainer = new Trainer(changed, createDataSet(changed), kernels())
      const first = finish(takeSnapshot(trainer))
      for (let k = 0; k < 300; k++) trainer.update()
      const last = finish(takeSnapshot(trainer))
      expect(trainer.diverged).toBeNull()
      expect(last.loss.train).toBeLessThan(0.9 * first.loss.train)
      const frozenBefore = first.layers[2].weights
      const frozenAfter = last.layers[2].weights
      expect(frozenAfter.map((w, j) => Number(w === frozenBefore[j]))).toEqual(
        Float32Array.of(0, 1, 0, 0, 0, 0),
      )
      const plain = new Trainer(changed, createDataSet(changed), plainKernels)
      for (let k = 0; k < 300; k++) plain.update()
      expect(last.digest).toBe(finish(takeSnapshot(plain)).digest)
    },
  )

  test('has its memory reserved', () => {
    const data = createDataSet(config())
    expect(experimentMemory(config(), data, allocationCost)).toBe(takenMemory(config(), data))
  })

  test('is drawn: a tile and a map for each of its units, and no lines that would be of other values', () => {
    const model = networkModel(config())
    expect(model.tiles).toEqual([2, 2, 6, 6, 5, 2])
    expect(model.rules.map((rule) => rule > 0)).toEqual([false, true, false, true, true])
    expect(lineRules(model.layers)).toEqual(model.rules)
    const data = createDataSet(config())
    const network = new Network(config(), data.inputSize, data.outputSize, plainKernels)
    expect(unitCounts(network)).toEqual(model.tiles)
    const maps = new Int8Array(23 * 64)
    finish(unitMaps(network, data, 8, maps, new Float32Array(23)))
    // the first layer's units are the inputs in another size: the same picture, or its negative
    const [input, scaled] = [maps.subarray(0, 64), maps.subarray(128, 192)]
    const sign = Math.sign(network.layers[0].weights[0])
    expect(Array.from(scaled, (value) => sign * value + 0)).toEqual(Array.from(input, (value) => value + 0))
  })
})
