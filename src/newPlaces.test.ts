// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordFrame } from './app/run/record.ts'
import { layerCodes } from './config/link/layerCodes.ts'
import { decodeFragment, encodeFragment } from './config/link/link.ts'
import { needsReset } from './config/live.ts'
import { activationField } from './config/normalize/layerField.ts'
import { layerFields } from './config/normalize/layerFields.ts'
import { mergeConfig, normalizeConfig } from './config/normalize/normalize.ts'
import { bounds } from './config/schema.ts'
import { activationNames, type ExperimentConfig, type LayerConfig } from './config/types.ts'
import { layerField, readValues, vary } from './config/varied.ts'
import type { ActivationName } from './domain/activations.ts'
import { activationOf, type ConfigKind, layerKinds } from './domain/layers/layerKinds.ts'
import { layerStat, layerStatFields } from './domain/layers/layerStats.ts'
import { createDataSet } from './engine/datasets/index.ts'
import { finish } from './engine/finish.ts'
import { fixtureKinds, ofShared } from './engine/fixtureKinds.ts'
import { experiment, randomData } from './engine/fixtures.ts'
import type { Kernels } from './engine/kernels/kernels.ts'
import { plainKernels } from './engine/kernels/plain.ts'
import { allocationCost } from './engine/kernels/wasm.ts'
import { backpropagate } from './engine/network/backpropagation.ts'
import { layerPasses } from './engine/network/kinds/layerPasses.ts'
import { layLayers } from './engine/network/layers.ts'
import { Network } from './engine/network/network.ts'
import { forwardExample, unitActivations } from './engine/probes/images.ts'
import { layerStatistics } from './engine/probes/layerStatistics.ts'
import { detailProbe, unitMaps } from './engine/probes/units.ts'
import { checkGradient } from './engine/reference/gradientCheck.ts'
import { referenceKinds } from './engine/reference/kinds.ts'
import {
  forward,
  lossAndGradient,
  type ReferenceProblem,
  referenceLayers,
} from './engine/reference/network.ts'
import { takeSnapshot } from './engine/results/snapshot.ts'
import { experimentMemory } from './engine/training/memory.ts'
import { takenMemory } from './engine/training/testMemory.ts'
import { Trainer } from './engine/training/trainer.ts'
import { Workspace } from './engine/training/workspace.ts'
import { layerViews } from './panels/layerKinds/layerViews.ts'
import { fitsModel, networkModel } from './panels/network/model.ts'
import { frameSections, type SectionName } from './protocol/frame.ts'
import { createHistory } from './store/history.ts'
import { wasmKernels } from './tools/build/load-kernels.ts'
import { closePages, open } from './worker/port/fakePage.ts'

const shared = 'shared' as ConfigKind
const mean = 'mean' as ConfigKind
const sharedLayer = (units: number, places: number, activation: ActivationName = 'relu') =>
  ({ kind: shared, units, places, activation }) as LayerConfig
const meanLayer = { kind: mean } as unknown as LayerConfig

const tables: ReadonlyArray<Record<string, unknown>> = [
  layerKinds,
  layerFields,
  layerCodes,
  layerPasses,
  referenceKinds,
  layerViews,
]

beforeAll(() => {
  Object.assign(layerKinds, fixtureKinds.geometry)
  Object.assign(layerPasses, fixtureKinds.passes)
  layerViews[shared] = layerViews.dense
  layerViews[mean] = layerViews.pool
  Object.assign(referenceKinds, fixtureKinds.reference)
  const places = [1, 2, 4] as const
  layerFields[shared] = {
    fields: {
      units: { bounds: () => ({ min: 1, max: 8, integer: true }) },
      places: { choices: places },
      activation: activationField,
    },
    usual: sharedLayer(2, 2),
    read: (section, before, set) =>
      sharedLayer(
        section.number(
          'units',
          layerFields[shared].fields.units.bounds?.(set) ?? bounds.units,
          ofShared(before).units,
        ),
        section.choice('places', places, ofShared(before).places),
        section.choice('activation', activationNames, activationOf(before).activation),
      ),
  }
  layerFields[mean] = { fields: {}, usual: meanLayer, read: () => ({ ...meanLayer }) }
  layerCodes[shared] = {
    write(layer) {
      const { units, places, activation } = ofShared(layer)
      return `${activation}${units}at${places}`
    },
    read(code) {
      const [, activation, units, places] = /^([a-z]+)(\d+)at(\d)$/.exec(code) ?? []
      return activation === undefined ? null : { kind: shared, units, places, activation }
    },
  }
  layerCodes[mean] = { write: () => 'mean', read: (code) => (code === 'mean' ? { kind: mean } : null) }
})

afterAll(() => {
  closePages()
  for (const table of tables) for (const kind of [shared, mean]) delete table[kind]
})

/** At two places three values and then four each, one mean of each of the four, which are not the places' own. */
const layers = [
  { units: 6, activation: 'tanh' } as const,
  sharedLayer(3, 2, 'prelu'),
  sharedLayer(4, 2),
  meanLayer,
  { units: 5, activation: 'relu' } as const,
]
const widths = [6, 6, 8, 4, 5, 3]
const config = (change: Partial<ExperimentConfig> = {}) =>
  experiment({
    data: { set: 'blobs' } as never,
    layers,
    optimizer: { learningRate: 0.05 },
    ...change,
  } as never)

const kindsOfKernels: Array<[string, () => Kernels]> = [
  ['plain', () => plainKernels],
  ['wasm', () => wasmKernels()],
]

describe('a kind with several places, and one without parameters', () => {
  test('are read, written and read again; their own fields reset the run', () => {
    const read = normalizeConfig(config())
    expect(read.corrections).toEqual([])
    expect(read.config.layers).toEqual(layers)
    const link = encodeFragment(read.config)
    expect(link).toContain('layers=tanh6,prelu3at2,relu4at2,mean,relu5')
    expect(decodeFragment(link)).toMatchObject({ config: read.config, corrections: [] })
    const other = mergeConfig(read.config, { layers: layers.with(1, sharedLayer(3, 1, 'prelu')) }).config
    expect([needsReset(read.config, other), needsReset(other, other)]).toEqual([true, false])
  })

  test('are swept over within the bounds that they say, by their own fields too; what else they say stays', () => {
    const read = normalizeConfig(config()).config
    expect(vary(read, 'units', 4).layers).toEqual([
      { units: 4, activation: 'tanh' },
      sharedLayer(4, 2, 'prelu'),
      sharedLayer(4, 2),
      meanLayer,
      { units: 4, activation: 'relu' },
    ])
    expect(vary(read, 'activation', 'elu').layers.slice(1, 4)).toEqual([
      sharedLayer(3, 2, 'elu'),
      sharedLayer(4, 2, 'elu'),
      meanLayer,
    ])
    const alone = normalizeConfig(config({ layers: [meanLayer, sharedLayer(3, 1)] })).config
    expect(readValues('units', '1 8 9 0', alone, 6)).toEqual({ values: [1, 8], wrong: ['9', '0'] })
    const places = layerField('places', [1, 2])
    expect([places.read(read), places.choices?.(read)]).toEqual([2, [1, 2, 4]])
    const one = mergeConfig(read, places.change(read, 1))
    expect(one.corrections).toEqual([])
    expect(one.config.layers).toEqual([
      layers[0],
      sharedLayer(3, 1, 'prelu'),
      sharedLayer(4, 1),
      ...layers.slice(3),
    ])
  })

  test('have the gradient of the central difference, in float64 and in the engine', () => {
    const data = randomData(12, 4, 3)
    const network = new Network(config(), 4, 3, plainKernels)
    const workspace = new Workspace(network.layers, 12, network.kernels)
    const gradient = new Float32Array(network.parameterCount)
    data.train.gather(null, 0, 12, workspace.inputs)
    const { targets, coordinates } = data.train
    const laid = layLayers(network.geometries, gradient)
    backpropagate(network, workspace, laid, 'softmax', targets, 12, Math.fround(1 / 12))
    const problem: ReferenceProblem = {
      layers: referenceLayers(config(), 4, 3),
      loss: 'softmax',
      l1: 0,
      l2: 0,
      inputs: Array.from({ length: 12 }, (_, r) => [...coordinates.subarray(4 * r, 4 * r + 4)]),
      targets: [...targets],
    }
    const parameters = [...network.parameters]
    for (const { relativeError } of checkGradient(problem, parameters))
      expect(relativeError).toBeLessThan(1e-5)
    const reference = lossAndGradient(problem, parameters).gradient
    const largest = Math.max(...reference.map(Math.abs))
    for (const [k, g] of reference.entries()) expect(Math.abs(g - gradient[k]) / largest).toBeLessThan(1e-4)
  })

  test.each(kindsOfKernels)(
    'train to the same bits, with %s kernels, dropout, max-norm and penalties; each layer has a row of its own',
    (_, kernels) => {
      const changed = config({
        regularization: { l1: 1e-4, l2: 1e-3, dropout: 0.1, inputNoise: 0, maxNorm: 2 },
      })
      const trainer = new Trainer(changed, createDataSet(changed), kernels())
      const plain = new Trainer(changed, createDataSet(changed), plainKernels)
      const first = finish(takeSnapshot(trainer))
      for (let k = 0; k < 300; k++) {
        trainer.update()
        plain.update()
      }
      const last = finish(takeSnapshot(trainer))
      expect(trainer.diverged).toBeNull()
      expect(last.loss.train).toBeLessThan(0.9 * first.loss.train)
      expect(last.digest).toBe(finish(takeSnapshot(plain)).digest)
      expect(
        last.layers.map(({ kind, units, weights, biases }) => [kind, units, weights.length, biases.length]),
      ).toEqual([
        ['dense', 6, 12, 6],
        ['shared', 3, 9, 3],
        ['shared', 4, 12, 4],
        ['mean', 4, 0, 0],
        ['dense', 5, 20, 5],
        ['dense', 3, 15, 3],
      ])
      expect(last.layers[3]).toMatchObject({ deadUnits: [], gradientNorm: 0, updateRatio: 0 })
      expect(last.parameterCount).toBe(18 + 12 + 3 + 16 + 25 + 18)
    },
  )

  test('keep the others’ numbers: an edit counts every layer, and what has no parameters has none to edit or freeze', () => {
    const read = normalizeConfig(config()).config
    const trainer = new Trainer(read, createDataSet(read), plainKernels)
    trainer.edit(4, 'weight', 5, 0.5)
    expect(finish(takeSnapshot(trainer)).layers[4].weights[5]).toBe(0.5)
    expect(() => trainer.edit(3, 'weight', 0, 0.5)).toThrow(RangeError)
    const link = `${encodeFragment(read)}&step=9&log=3:w4.5=0.5,w3.0=1`
    const { log, corrections } = decodeFragment(link)
    expect(log).toEqual([
      { step: 3, settings: null, edits: [{ layer: 4, kind: 'weight', index: 5, value: 0.5 }] },
    ])
    expect(corrections).toHaveLength(1)
    const frozen = mergeConfig(read, {
      frozen: [
        { layer: 3, units: 'all' },
        { layer: 4, units: [1] },
      ],
    })
    expect(frozen.config.frozen).toEqual([{ layer: 4, units: [1] }])
    expect(frozen.corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'frozen[0] does-not-fit',
    ])
  })

  test('have their memory reserved', () => {
    const data = createDataSet(config())
    expect(experimentMemory(config(), data, allocationCost)).toBe(takenMemory(config(), data))
  })

  test('a unit is dead when it is 0 at every place for every example; shares are of all places', () => {
    const only = config({ layers: [sharedLayer(3, 2), meanLayer] })
    const data = randomData(40, 2, 3)
    const trainer = new Trainer(only, data, plainKernels)
    const [{ weights, biases }] = trainer.network.layers
    // unit 0 is 0 everywhere, unit 1 lives where an input is above 1, unit 2 everywhere
    weights.set([0, 1, 0])
    biases.set([-1, -1, 1])
    const layerStats = new Float32Array(3 * layerStatFields)
    const deadUnits = new Uint8Array(3 + 3 + 3)
    finish(layerStatistics(trainer, data.train, undefined, { layerStats, deadUnits }))
    expect([...deadUnits]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0])
    expect([layerStat(layerStats, 0, 'dead'), layerStat(layerStats, 0, 'units')]).toEqual([1, 3])
    const inputs = [...data.train.coordinates]
    const negative = inputs.length + inputs.filter((x) => x < 1).length
    expect(layerStat(layerStats, 0, 'inactive')).toBeCloseTo(negative / (3 * inputs.length), 6)
    // alive at the second place of one example alone
    biases[0] = Math.fround(1e-3 - Math.max(...inputs.filter((_, k) => k % 2 === 1)))
    weights[0] = 1
    data.train.coordinates.fill(-9, 0, 1)
    finish(layerStatistics(trainer, data.train, undefined, { layerStats, deadUnits }))
    expect(layerStat(layerStats, 0, 'dead')).toBe(0)
  })

  test('each unit has its map, its large picture and its value for an example, of several places the mean over them', () => {
    const read = config()
    const data = createDataSet(read)
    const network = new Network(read, data.inputSize, data.outputSize, plainKernels)
    const counts = [2, 6, 3, 4, 4, 5, 3]
    const total = counts.reduce((sum, count) => sum + count)
    const place = (layer: number, unit: number) =>
      counts.slice(0, layer + 1).reduce((sum, count) => sum + count, unit)
    const side = 8
    const maps = new Int8Array(total * side * side)
    const range = new Float32Array(total)
    finish(unitMaps(network, data, side, maps, range))
    const out = new Float32Array(total - 2)
    forwardExample(network, data.train, 5)
    unitActivations(network, out)
    const reference = (inputs: number[]) =>
      forward(
        {
          layers: referenceLayers(read, 2, 3),
          inputs: [inputs],
          loss: 'softmax',
          l1: 0,
          l2: 0,
          targets: [0],
        },
        [...network.parameters],
        0,
      ).map(({ outputs }) => outputs)
    const inputs = new Float32Array(2)
    data.train.gather(null, 5, 1, inputs)
    const values = reference([...inputs])
    expect(values.map(({ length }) => length)).toEqual(widths)
    const given = (ofLayer: number[], l: number, unit: number) => {
      const { units, positions } = network.layers[l]
      return ofLayer.reduce((sum, value, k) => sum + (k % units === unit ? value / positions : 0), 0)
    }
    for (const [l, ofLayer] of values.entries())
      for (let unit = 0; unit < network.layers[l].units; unit++)
        expect(out[place(l, unit) - 2]).toBeCloseTo(given(ofLayer, l, unit), 5)
    const { x, y } = data.extent
    const corner = reference([x[0] + (x[1] - x[0]) / (2 * side), y[1] - (y[1] - y[0]) / (2 * side)])
    for (const focus of [
      { layer: 1, unit: 2 },
      { layer: 4, unit: 1 },
    ]) {
      const detail = new Float32Array(side * side)
      finish(detailProbe(network, data, focus, side, detail))
      const line = place(focus.layer, focus.unit)
      const map = maps.subarray(line * side * side, (line + 1) * side * side)
      expect(Array.from(detail, (value) => Math.round((127 * value) / range[line]) + 0)).toEqual(
        Array.from(map),
      )
      expect(detail[0]).toBeCloseTo(given(corner[focus.layer], focus.layer, focus.unit), 4)
    }
  })

  test('a frame has a row of figures for each layer, a mark and a map for each unit, as the page draws them; so has the history', async () => {
    const sections: SectionName[] = [
      'layerStats',
      'histograms',
      'deadUnits',
      'unitMaps',
      'unitRange',
      'parameters',
    ]
    const page = open()
    page.grant()
    page.watch(...sections)
    page.load(normalizeConfig(config()).config)
    const frame = await page.until(() => page.frames.at(-1))
    const { header } = frame
    const views = frameSections(header, frame.buffer)
    expect(header.unitCounts).toEqual([2, 6, 3, 4, 4, 5, 3])
    expect(views.layerStats?.length).toBe(6 * layerStatFields)
    expect(views.deadUnits?.length).toBe(6 + 3 + 4 + 4 + 5 + 3)
    expect(views.unitRange?.length).toBe(2 + 6 + 3 + 4 + 4 + 5 + 3)
    const model = networkModel(normalizeConfig(config()).config)
    expect(fitsModel(model, header.unitCounts)).toBe(true)
    expect(model.tiles).toEqual(header.unitCounts)
    // a line leads from a tile to a tile: none to a layer with weights of its own way, none from a unit with several places
    expect(model.rules.map((rule) => rule > 0)).toEqual([true, false, false, false, true, true])
    expect(networkModel(config({ layers: [sharedLayer(3, 2)] })).rules.map((rule) => rule > 0)).toEqual([
      false,
      false,
    ])
    expect(views.unitMaps?.length).toBe((views.unitRange?.length ?? 0) * header.mapSize ** 2)
    const history = createHistory()
    recordFrame(history, { header, sections: views })
    expect(history.dead).toHaveLength(6)
    const stats = views.layerStats as Float32Array
    const figures = [0, 1, 2, 3, 4, 5].map((layer) => layerStat(stats, layer, 'units'))
    expect(figures).toEqual([6, 3, 4, 4, 5, 3])
    expect([layerStat(stats, 3, 'gradientNorm'), layerStat(stats, 3, 'weightNorm')]).toEqual([0, 0])
  })
})
