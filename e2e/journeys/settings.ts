import { valueAt } from '../../src/config/paths.ts'
import { activationOf } from '../../src/domain/layers/layerKinds.ts'
import { activationWords, dataSetWords, featureWords } from '../../src/i18n/words/names.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

/** What of the engine's state shows a setting. */
type Shown = Awaited<ReturnType<Hands['snapshot']>>

interface NumberRow {
  name: string
  path: string
  /** what is typed */
  typed: number
  /** what the engine then says */
  engine?: (state: Shown) => number
}

/** Every number of the settings: where it is in the config, a value to type, and where the engine shows it. */
const numbers: readonly NumberRow[] = [
  { name: 'Samples', path: 'data.samples', typed: 123 },
  { name: 'Noise', path: 'data.noise', typed: 0.37 },
  { name: 'Test share', path: 'data.testShare', typed: 0.4 },
  { name: 'Validation share', path: 'data.validationShare', typed: 0.2 },
  {
    name: 'Classes',
    path: 'data.classes',
    typed: 6,
    engine: ({ layers }) => layers[layers.length - 1].units,
  },
  { name: 'Learning rate', path: 'optimizer.learningRate', typed: 0.0123 },
  { name: 'Momentum', path: 'optimizer.momentum', typed: 0.77 },
  { name: 'Batch size', path: 'batchSize', typed: 17 },
  { name: 'Time scale (steps)', path: 'optimizer.scheduleSteps', typed: 345 },
  { name: 'L1', path: 'regularization.l1', typed: 0.002 },
  { name: 'L2', path: 'regularization.l2', typed: 0.003 },
  { name: 'Dropout', path: 'regularization.dropout', typed: 0.25 },
  { name: 'Input noise σ', path: 'regularization.inputNoise', typed: 0.12 },
  { name: 'Max-norm', path: 'regularization.maxNorm', typed: 2.5 },
  { name: 'Scale', path: 'initialization.scale', typed: 0.5 },
  { name: 'Bias', path: 'initialization.bias', typed: 0.25, engine: ({ layers }) => layers[0].biases[0] },
  {
    name: 'Units of layer 1',
    path: 'layers.0.units',
    typed: 6,
    engine: ({ layers }) => layers[0].units,
  },
]
const everyNumber =
  '#v=1&set=blobs&samples=100&noise=0.2&layers=leaky4&optimizer=momentum&schedule=step&batch=10&step=1'

const seeds = [
  ['textbox Data seed', 'data.seed'],
  ['textbox Weight seed', 'initialization.seed'],
] as const

const stops = [
  ['textbox Stop at step', 12, 'stop.step'],
  ['textbox Stop at epoch', 3000, 'stop.epoch'],
  ['textbox Stop at training loss', 0.0001, 'stop.loss'],
] as const

const dataSets = Object.entries(dataSetWords).map(([set, { en }]) => ({ set, control: `radio ${en}` }))
const lines = new Set(['sine', 'step', 'bumps', 'drawn'])
const features = Object.values(featureWords).map(({ en }) => `checkbox ${en}`)
const lists = [
  ['combobox Loss', 'loss'],
  ['combobox Optimizer', 'optimizer.name'],
  ['combobox Schedule', 'optimizer.schedule'],
  ['combobox Weights', 'initialization.weights'],
] as const
/** The examples of a formula, and where class 2 then is. */
const formulas: readonly (readonly [string, (x: number, y: number) => boolean])[] = [
  ['y > sin(2x)', (x, y) => y > Math.sin(2 * x)],
  ['x^2 + y^2 < 4', (x, y) => x ** 2 + y ** 2 < 4],
  ['abs(x) + abs(y) < 2', (x, y) => Math.abs(x) + Math.abs(y) < 2],
  ['x*y > 0', (x, y) => x * y > 0],
  ['1 < x^2 + y^2 < 6 or y > 2.5', (x, y) => (x ** 2 + y ** 2 > 1 && x ** 2 + y ** 2 < 6) || y > 2.5],
]
const sections = [
  'Data*',
  'Input features',
  'Hidden layers*',
  'Training',
  'Regularization',
  'Initialization',
].map((name) => `DisclosureTriangle ${name}`)

/** At step 0 of the experiment as it is set: what the engine was given. */
const atRest = (hands: Hands) =>
  hands.page.evaluate(async () => {
    await neurarium.pause()
    await neurarium.reset()
    return neurarium.snapshot()
  })

export const settingsJourneys: readonly Journey[] = [
  {
    title: 'each data set is chosen, trained on, and left again by going back',
    by: everyWay,
    link: '#v=1&set=xor&samples=500&layers=relu3&step=1',
    claims: dataSets.map(({ control }) => control),
    async run(hands) {
      for (const { set, control } of hands.some(dataSets)) {
        const { data } = await hands.config()
        // images are heavy: once is enough
        if (data.set === set || (set === 'cifar10' && hands.phone)) continue
        const change = async () => hands.press(control, await hands.settings())
        // an arrow key passes what lies between
        await (hands.way === 'keyboard' ? change() : hands.changes(change))
        await hands.soon(async () => (await hands.config()).data.set).toBe(set)
        if (set === 'custom') continue
        const { layers } = await hands.snapshot()
        expect(layers[0].inputs, set).toBe(lines.has(set) ? 1 : set === 'cifar10' ? 3072 : 2)
      }
      for (const name of ['XOR', 'Circle'])
        await hands.changes(async () => hands.press(`radio ${name}`, await hands.settings()))
    },
  },
  {
    title: 'each number of the settings is dragged and typed, and the engine has it',
    by: everyWay,
    link: everyNumber,
    claims: [
      ...numbers.flatMap(({ name }) => [`slider ${name}`, `textbox ${name}`]),
      'slider Units of layer *',
      'textbox Units of layer *',
      ...seeds.map(([control]) => control),
      ...stops.map(([control]) => control),
      'button Draw a new seed',
    ],
    async run(hands) {
      const settings = await hands.settings()
      const numberAt = async (path: string) => Number(valueAt(await hands.config(), path))
      for (const { name, path, typed, engine } of hands.some(numbers)) {
        const field = hands.find(`textbox ${name}`, settings).first()
        await hands.changes(() => hands.slide(`slider ${name}`, { within: settings }))
        // the field is rounded to what a person reads
        expect(Number(await field.inputValue()) / (await numberAt(path)), name).toBeCloseTo(1, 1)
        await hands.changes(() => hands.type(`textbox ${name}`, String(typed), settings))
        expect(await numberAt(path), name).toBe(typed)
        await expect(field).toHaveValue(String(typed))
        if (engine) expect(engine(await atRest(hands)), name).toBe(typed)
      }
      for (const [i, [control, path]] of seeds.entries()) {
        await hands.changes(() => hands.type(control, '4321', settings))
        expect(await numberAt(path)).toBe(4321)
        const row = hands.find('button Draw a new seed', settings).nth(i).locator('..')
        await hands.changes(() => hands.press('button Draw a new seed', row))
        expect(await numberAt(path)).not.toBe(4321)
      }
      for (const [control, typed, path] of stops) {
        await hands.changes(() => hands.type(control, String(typed), settings))
        expect(await numberAt(path)).toBe(typed)
      }
      // playing comes to rest where it was told to
      await atRest(hands)
      await hands.page.evaluate(() => neurarium.play())
      await hands.soon(async () => (await hands.snapshot()).step).toBe(12)
    },
  },
  {
    title: 'a class boundary is typed as a formula or taken from the examples, and the engine has its points',
    by: everyWay,
    link: '#v=1&set=formula&samples=100&noise=0&layers=relu3&step=1',
    claims: ['textbox Class 2 is where', ...formulas.map(([name]) => `button ${name}`)],
    async run(hands) {
      const settings = await hands.settings()
      const formula = async () => (await hands.config()).data.formula
      await hands.changes(() => hands.type('textbox Class 2 is where', 'x > 1', settings))
      expect(await formula()).toBe('x > 1')
      for (const [name, isSecond] of hands.some(formulas)) {
        await hands.changes(() => hands.press(`button ${name}`, settings))
        await expect(hands.find('textbox Class 2 is where', settings)).toHaveValue(
          await formula().then(String),
        )
        const { inputs, targets } = await hands.page.evaluate(async () => {
          const { inputs, targets } = await neurarium.data('train')
          return { inputs: [...inputs], targets: [...targets] }
        })
        expect(targets).toEqual(targets.map((_, i) => Number(isSecond(inputs[2 * i], inputs[2 * i + 1]))))
      }
    },
  },
  {
    title: 'each option of the training is chosen, and leaves by going back',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&samples=100&layers=relu3&step=1',
    claims: lists.map(([control]) => control),
    async run(hands) {
      const settings = await hands.settings()
      for (const [control, path] of lists) {
        const select = hands.find(control, settings).first()
        for (const option of hands.some(await hands.options(control, settings))) {
          const before = valueAt(await hands.config(), path)
          const value = await select
            .locator('option')
            .filter({ hasText: option })
            .first()
            .getAttribute('value')
          if (value === before) continue
          await hands.changes(() => hands.choose(control, option, settings))
          await hands.soon(async () => valueAt(await hands.config(), path)).toBe(value)
          await expect(select).toHaveValue(value ?? '')
        }
      }
      expect((await hands.snapshot()).layers[0].units).toBe(3)
    },
  },
  {
    title: 'each activation is given to every layer and to one, and the engine computes it',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&samples=100&layers=relu3,relu2&step=1',
    claims: ['combobox Every layer', 'combobox Activation of layer *', 'textbox α', 'textbox Initial α'],
    async run(hands) {
      const settings = await hands.settings()
      const inEngine = async () =>
        (await hands.snapshot()).layers.slice(0, -1).map(({ activation }) => activation)
      for (const [name, { en }] of hands.some(Object.entries(activationWords))) {
        if (activationOf((await hands.config()).layers[0]).activation === name) continue
        await hands.changes(() => hands.choose('combobox Every layer', en, settings))
        await hands.soon(inEngine, en).toEqual([name, name])
        const alpha = { 'leaky-relu': 'textbox α', prelu: 'textbox Initial α' }[name]
        if (!alpha) continue
        await hands.changes(() => hands.type(alpha, '0.05', settings))
        expect((await hands.config()).layers[0]).toHaveProperty('alpha', 0.05)
      }
      await hands.changes(() => hands.choose('combobox Activation of layer 2', 'Sigmoid', settings))
      await hands.changes(() => hands.choose('combobox Activation of layer 1', 'Tanh', settings))
      await hands.soon(inEngine).toEqual(['tanh', 'sigmoid'])
      await expect(hands.find('combobox Every layer', settings)).toHaveValue('mixed')
    },
  },
  {
    title: 'layers are added, copied, frozen and removed',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu3&step=1',
    claims: [
      'button Add layer',
      'button Duplicate layer *',
      'button Remove layer *',
      'button Freeze layer *',
      'button Freeze the output layer',
    ],
    async run(hands) {
      const settings = await hands.settings()
      const sizes = async () => (await hands.snapshot()).layers.slice(0, -1).map(({ units }) => units)
      await hands.changes(() => hands.press('button Add layer', settings))
      await hands.soon(sizes).toEqual([3, 3])
      await hands.changes(() => hands.type('textbox Units of layer 2', '5', settings))
      await hands.changes(() => hands.press('button Duplicate layer 2', settings))
      await hands.soon(sizes).toEqual([3, 5, 5])
      await hands.changes(() => hands.press('button Remove layer 1', settings))
      await hands.soon(sizes).toEqual([5, 5])
      for (const name of ['Freeze layer 1', 'Freeze the output layer']) {
        await hands.changes(() => hands.press(`button ${name}`, settings))
        await expect(hands.find(`button ${name}`, settings)).toHaveAttribute('aria-pressed', 'true')
      }
      const [first, second, output] = (await atRest(hands)).layers
      const { layers } = await hands.page.evaluate(() => neurarium.step(5))
      expect([layers[0].weights, layers[2].weights]).toEqual([first.weights, output.weights])
      expect(layers[1].weights).not.toEqual(second.weights)
      for (const left of [1, 0]) {
        await hands.changes(() => hands.press('button Remove layer 1', settings))
        await hands.soon(sizes).toHaveLength(left)
      }
      await expect(settings).toContainText('Without a hidden layer the model is linear.')
    },
  },
  {
    title: 'a setting is undone and done again',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu3&step=1',
    claims: ['button Undo setting', 'button Redo setting'],
    async run(hands) {
      const settings = await hands.settings()
      const before = await hands.config()
      await hands.press('button Add layer', settings)
      await hands.soon(async () => (await hands.config()).layers).toHaveLength(2)
      const after = await hands.config()
      for (let time = 0; time < 2; time++) {
        await hands.press('button Undo setting', settings)
        await hands.soon(() => hands.config()).toEqual(before)
        await hands.press('button Redo setting', settings)
        await hands.soon(() => hands.config()).toEqual(after)
      }
      if (hands.phone) return
      for (const [undo, redo] of [
        ['z', 'Shift+Z'],
        ['Control+z', 'Control+Shift+Z'],
        ['Control+z', 'Control+y'],
      ]) {
        await hands.page.keyboard.press(undo)
        await hands.soon(() => hands.config()).toEqual(before)
        await hands.page.keyboard.press(redo)
        await hands.soon(() => hands.config()).toEqual(after)
      }
    },
  },
  {
    title: 'input features are given and taken, and the last one stays',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&samples=100&layers=relu3&step=1',
    claims: features,
    async run(hands) {
      const settings = await hands.settings()
      const inputs = async () => (await hands.snapshot()).layers[0].inputs
      for (const [i, feature] of features.slice(2).entries()) {
        await hands.changes(() => hands.press(feature, settings))
        await hands.soon(inputs).toBe(3 + i)
      }
      for (const [i, feature] of features.slice(0, -1).entries()) {
        await hands.changes(() => hands.press(feature, settings))
        await hands.soon(inputs).toBe(features.length - 1 - i)
      }
      hands.used.add(features[features.length - 1])
      await expect(hands.find(features[features.length - 1], settings)).toBeDisabled()
    },
  },
  {
    title: 'sections of the settings fold and unfold',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&samples=100&layers=relu3&step=1',
    claims: sections,
    async run(hands) {
      const settings = await hands.settings()
      for (const section of hands.some(sections)) {
        const details = hands.find(section, settings).first().locator('..')
        await hands.press(section, settings)
        await expect(details).not.toHaveAttribute('open')
        await hands.press(section, settings)
        await expect(details).toHaveAttribute('open')
      }
    },
  },
]
