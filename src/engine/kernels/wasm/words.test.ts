// @vitest-environment node

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { experiment, hidden } from '../../fixtures.ts'
import { layLayers } from '../../network/layers.ts'
import { Network } from '../../network/network.ts'
import { Workspace } from '../../training/workspace.ts'
import type { PassesWork, StepsSettings, StepsWork } from '../kernels.ts'
import { plainKernels } from '../plain.ts'
import { layerWordsOf as passLayerWords, layerWords as passWords } from './passes.ts'
import { arrayWordsOf, layerWordsOf, placesOf, runWordsOf, settingsWordsOf } from './steps.ts'
import { doubleWord, floatWords, writeWords } from './words.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Fields of an unmanaged class of the assembly, in their order. */
function fieldsOf(file: string, name: string): Array<{ name: string; type: string }> {
  const [, body] = new RegExp(`class ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(read(`assembly/${file}`)) ?? []
  return [...(body ?? '').matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, type]) => ({ name, type }))
}

const wordsOf = (type: string): number => (type === 'f64' ? 2 : 1)

const network = new Network(experiment({ layers: hidden('prelu 3, maxout 2') }), 2, 2, plainKernels)
const { layers, parameters } = network
const laid = layLayers(network.geometries, parameters)
const { layers: values } = new Workspace(layers, 4, network.kernels)
const passes: PassesWork = { layers, values, gradient: laid, moments: [laid, laid] }
const steps: StepsWork = {
  layers,
  examples: 10,
  memories: 2,
  seed: 1,
  parameters,
  moments: [parameters, parameters],
}
const places = placesOf(steps)
const settings: StepsSettings = { ...network.config, batchSize: 5, optimizer: 'adam', momentum: 0.9 }
const tables: Array<[string, string, Record<string, number>]> = [
  ['passes.ts', 'Layer', passLayerWords(passes, 0)],
  ['steps.ts', 'Layer', layerWordsOf(steps, places, 0, 4, 0)],
  [
    'steps.ts',
    'Run',
    {
      ...runWordsOf(steps, places, 0),
      ...settingsWordsOf(settings, 0),
      ...arrayWordsOf(steps, places, 0),
    },
  ],
]

test.each(tables)(
  '%s: the words written for the assembly’s %s are its fields, in their order',
  (file, type, words) => {
    const fields = fieldsOf(file, type)
    expect(Object.keys(words)).toEqual(fields.map(({ name }) => name))
    const out = new DataView(new ArrayBuffer(400))
    expect(writeWords(out, words)).toBe(fields.reduce((sum, field) => sum + wordsOf(field.type), 0))
  },
)

test.each(tables)('%s: numbers that are not whole are those of %s that are floats', (file, type) => {
  for (const { name, type: field } of fieldsOf(file, type)) {
    expect(name === doubleWord, name).toBe(field === 'f64')
    expect(floatWords.has(name), name).toBe(field === 'f32')
  }
})

test('each word stands where the assembly reads it', () => {
  const out = new DataView(new ArrayBuffer(24))
  expect(writeWords(out, { batchSize: 7, dropout: 0.25, kept: 0.5, momentum: -1 }, 1)).toBe(6)
  expect([out.getInt32(4, true), out.getFloat64(8, true)]).toEqual([7, 0.25])
  expect([out.getFloat32(16, true), out.getFloat32(20, true)]).toEqual([0.5, -1])
})

test.each([
  ['passes.ts', 'Layer', 'layerWords'],
  ['steps.ts', 'Layer', 'layerWords'],
  ['steps.ts', 'Run', 'runWords'],
])('%s has room for the words of %s', (file, type, constant) => {
  const room = Number(new RegExp(`const ${constant} = (\\d+)`).exec(read(file))?.[1])
  expect(room).toBe(fieldsOf(file, type).reduce((sum, field) => sum + wordsOf(field.type), 0))
  if (file === 'passes.ts') expect(room).toBe(passWords)
})
