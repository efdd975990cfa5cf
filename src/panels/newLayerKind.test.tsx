import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { activationField } from '../config/normalize/layerField.ts'
import { layerFields } from '../config/normalize/layerFields.ts'
import { defaultConfig } from '../config/schema.ts'
import { activationNames, type ExperimentConfig, type LayerConfig } from '../config/types.ts'
import { weightFigure } from '../domain/figures.ts'
import { activationOf, type ConfigKind, layerKinds } from '../domain/layers/layerKinds.ts'
import { sizeOf, vector } from '../domain/layers/shape.ts'
import { type Commands, CommandsContext } from '../store/commands.ts'
import { experimentStore } from '../store/experiment.ts'
import { runStore } from '../store/run.ts'
import { preloadParts } from '../ui/loading/ahead.ts'
import { settingText } from './base/settingText/settingText.ts'
import { networkLine, spokenFormula } from './formula/spoken.ts'
import { symbolsOf } from './formula/symbols.ts'
import { formulaOf } from './formula/tex.ts'
import { layerViews } from './layerKinds/layerViews.ts'
import { LayersPanel } from './layers/LayersPanel.tsx'
import { networkModel } from './network/model.ts'
import { NetworkPanel } from './network/NetworkPanel.tsx'
import { syntheticFrame } from './network/syntheticFrame.ts'
import { unitCards } from './network/unit/cards/unitCards.ts'
import { deadText } from './runs/compare/deadText.ts'
import { layerControls } from './settings/layers/layerControls.ts'
import { SettingsPanel } from './settings/Settings.tsx'
import { chainOf, sizeNotes, sizeSums } from './size/arithmetic.ts'
import { layerSections, openRun } from './testRun.ts'

// the formula's text stays: KaTeX refuses the document of this test's page
vi.mock('../ui/katex.ts', () => ({ katexNow: () => null, loadKatex: () => new Promise(() => {}) }))

/**
 * Two kinds that no panel knows: one multiplies every value by a factor of its own, has an activation and no biases; one
 * keeps every second value and has nothing to learn and no activation. They are added by their entries alone.
 */
const scale = 'scale' as ConfigKind
const thin = 'thin' as ConfigKind
const scaleLayer = (activation: string = 'linear') => ({ kind: scale, activation }) as LayerConfig
const thinLayer = { kind: thin } as unknown as LayerConfig

const tables: ReadonlyArray<Record<string, unknown>> = [
  layerKinds,
  layerFields,
  layerViews,
  unitCards,
  layerControls,
]

beforeAll(() => {
  layerKinds[scale] = {
    geometry(_, below) {
      const units = sizeOf(below)
      return { shape: below, positions: 1, pieces: 1, inputs: 1, units, weights: units, biases: 0, slopes: 0 }
    },
  }
  layerKinds[thin] = {
    misfit: (_, below) => (sizeOf(below) < 2 ? 'plane-too-small' : null),
    geometry(_, below) {
      const units = Math.ceil(sizeOf(below) / 2)
      const none = { weights: 0, biases: 0, slopes: 0 }
      return { shape: vector(units), positions: 1, pieces: 1, inputs: 1, units, ...none }
    },
  }
  layerFields[scale] = {
    fields: { activation: activationField },
    usual: scaleLayer(),
    read: (section, before) =>
      scaleLayer(section.choice('activation', activationNames, activationOf(before).activation)),
  }
  layerFields[thin] = { fields: {}, usual: thinLayer, read: () => thinLayer }

  layerViews[scale] = {
    name: ({ activation }, language) => `${language === 'ko' ? '배율' : 'Scale'}-${activation}`,
    count: () => '',
    output: ({ units }, whole) => whole(units),
    unitName: (layer, unit) => `factor ${unit} of layer ${layer}`,
    term: (layer, below, terms) =>
      terms.activation(
        layer,
        terms.linear(below, 0, { tex: '\\odot', said: { ko: '원소별 곱', en: 'elementwise' } }),
      ),
    isSum: () => false,
    repeats: false,
    key: ({ activation }) => activation,
    symbols: ({ units }, { name, whole }) => [
      { letter: 'W', primed: false, shape: whole(units), explanation: `factors of ${name}` },
    ],
    size: ({ units }, whole) => ({ units: whole(units), weights: whole(units) }),
    sizeNotes: () => ({ weights: 'one factor a value' }),
  }
  layerViews[thin] = {
    name: (_, language) => (language === 'ko' ? '솎기' : 'Every second'),
    count: () => '',
    output: ({ units }, whole) => whole(units),
    unitName: (layer, unit) => `kept value ${unit} of layer ${layer}`,
    term: (_, below, terms) =>
      terms.call({ tex: '\\operatorname{thin}', said: { ko: '솎기', en: 'every second' } }, below),
    isSum: () => false,
    repeats: false,
    key: () => '',
    symbols: () => [],
    size: ({ units }, whole) => ({ units: whole(units) }),
  }
  unitCards[scale] = {
    equations: (_, { unit }, { values }) => {
      const plain = `a = ${values ? weightFigure(values[0]) : 'w'} times value ${unit + 1}`
      return [{ tex: plain, plain }]
    },
    parameterName: (_, { unit }) => ({ short: 'factor', full: `factor of value ${unit + 1}` }),
  }
  unitCards[thin] = {
    equations: (_, { unit }) => [{ tex: '', plain: `a = value ${2 * unit + 1}` }],
    parameterName: () => ({ short: '', full: '' }),
  }
  layerControls[scale] = {
    name: (language) => (language === 'ko' ? '배율층' : 'scale layer'),
    first: scaleLayer(),
    Fields: ({ place, layer, onChange, actions, freeze }) => (
      <>
        <button type="button" onClick={() => onChange({ ...layer, activation: 'tanh' } as LayerConfig)}>
          Bend layer {place}
        </button>
        {actions}
        {freeze}
      </>
    ),
  }
  layerControls[thin] = {
    name: () => 'thinning layer',
    first: thinLayer,
    Fields: ({ actions }) => actions,
  }
})

afterAll(() => {
  for (const table of tables) for (const kind of [scale, thin]) delete table[kind]
})

const firstExperiment = experimentStore.getInitialState()
beforeAll(preloadParts)
beforeEach(() => {
  experimentStore.setState(firstExperiment, true)
  openRun(net(scaleLayer('tanh'), { units: 6, activation: 'relu' }, thinLayer))
})
afterEach(cleanup)

const net = (...layers: LayerConfig[]): ExperimentConfig => ({ ...defaultConfig, layers })
const config = () => experimentStore.getState().config

describe('a kind of layer that its entries alone make', () => {
  test('is named in the line of the network, in the settings of a run, and in both languages', () => {
    expect(networkLine(config(), 'en', String)).toBe(
      '3-layer network: 2 inputs → Scale-tanh → 6 ReLU → Every second → 2 scores',
    )
    expect(networkLine(net(thinLayer, thinLayer), 'ko', String)).toContain(' → 2 × 솎기 → ')
    expect(settingText(config(), 'layers', 'en').value).toBe('Scale-tanh → ReLU 6 → Every second')
    expect(settingText(net(scaleLayer(), scaleLayer()), 'layers', 'ko').value).toBe('2 × 배율-linear')
  })

  test('stands in the formula, as TeX and read aloud, with its symbols', () => {
    expect(formulaOf(config(), { biases: false })).toBe(
      's = W_4 \\operatorname{thin}(\\max(0, W_2 \\tanh(W_1 \\odot x)))',
    )
    expect(formulaOf(config(), { biases: true })).toContain('h_1 = \\tanh(W_1 \\odot x),')
    expect(spokenFormula(net(scaleLayer(), thinLayer), {}, 'en')).toBe(
      's equals W 3 times every second of (W 1 elementwise x)',
    )
    const symbols = symbolsOf(config(), { biases: true }, 'en', String)
    expect(symbols.map(({ letter, index, shape }) => `${letter}${index ?? ''} ${shape}`.trim())).toEqual([
      'x 2',
      'W1 2',
      'h1 2',
      'W2 6 × 2',
      'b2 6',
      'h2 6',
      'h3 3',
      'W4 2 × 3',
      'b4 2',
      's 2',
      'Tanh',
      'ReLU',
    ])
    expect(symbols[1].explanation).toBe('factors of hidden layer 1')
  })

  test('in a long row is left out only beside layers that are written alike', () => {
    const deep = net(...Array<LayerConfig>(6).fill(scaleLayer()), { units: 2, activation: 'linear' })
    expect(formulaOf(deep).match(/h_\d =/g)).toEqual(['h_1 =', 'h_6 =', 'h_7 ='])
  })

  test('has its size written out: what is added up gives the totals', () => {
    expect(chainOf(config())).toBe('2-2-6-3-2')
    const sums = sizeSums(config(), String)
    expect(sums.map(({ row, terms }) => `${row}: ${terms.join(' + ')}`)).toEqual([
      'units: 2 + 6 + 3 + 2',
      'weights: 2 + [2 × 6] + [3 × 2]',
      'biases: 6 + 2',
      'parameters: 20 + 8',
    ])
    const product = (term: string) => (term.match(/\d+/g) ?? []).reduce((all, n) => all * Number(n), 1)
    for (const { row, terms, total } of sums)
      expect(
        terms.reduce((sum, term) => sum + product(term), 0),
        row,
      ).toBe(total)
    expect(sizeNotes(config(), 'en').weights).toBe('one factor a value')
    expect(sizeNotes(net(thinLayer), 'en').weights).toBeUndefined()
  })

  test('is drawn with its caption, its units have names, and one of them a card with its equation and fields', async () => {
    const edit = vi.fn<Commands['edit']>()
    render(
      <CommandsContext value={{ edit } as unknown as Commands}>
        <NetworkPanel />
      </CommandsContext>,
    )
    const model = networkModel(config())
    act(() => runStore.setState({ frame: syntheticFrame(model) }))
    expect(model.tiles).toEqual([2, 2, 6, 3, 2])
    expect(screen.getByText('h1')).toBeTruthy()
    expect(screen.getByTitle('hidden 1 · Scale-tanh')).toBeTruthy()
    expect(screen.getByTitle('hidden 2 · 6 ReLU')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'factor 2 of layer 1, Scale-tanh' }))
    const card = screen.getByRole('dialog')
    expect(within(card).getByText('a = 0.010 times value 2')).toBeTruthy()
    const field = within(card).getByRole<HTMLInputElement>('textbox', { name: 'factor of value 2' })
    expect(field.value).toBe('0.01')
    await userEvent.clear(field)
    await userEvent.type(field, '3{Enter}')
    expect(edit.mock.calls).toEqual([[0, 'weight', 1, 3]])
    await userEvent.click(screen.getByRole('button', { name: 'kept value 3 of layer 3, Every second' }))
    expect(within(screen.getByRole('dialog')).getByText('a = value 5')).toBeTruthy()
    // what has no parameters has none to type in, and none to freeze
    expect(within(screen.getByRole('dialog')).queryByRole('textbox')).toBeNull()
    expect(within(screen.getByRole('dialog')).queryByRole('checkbox')).toBeNull()
  })

  test('has its row among the layers’ figures', () => {
    render(<LayersPanel />)
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelector('th')?.title),
    ).toEqual([
      'Hidden layer 1: Scale-tanh',
      'Hidden layer 2: ReLU',
      'Hidden layer 3: Every second',
      'Output layer: ',
    ])
  })

  test('has no part in the count of dead units where it has no weights', () => {
    const { layerStats } = layerSections(config(), [0, 2, 0])
    expect(deadText(layerStats, config(), String)).toBe('2 / 8')
    expect(deadText(layerStats, net(thinLayer), String)).toBe('–')
  })

  test('has its row in the settings, and a button that adds one where it fits', async () => {
    experimentStore.setState({ config: net(scaleLayer()) })
    render(<SettingsPanel />)
    await userEvent.click(screen.getByRole('button', { name: 'Bend layer 1' }))
    expect(config().layers).toEqual([scaleLayer('tanh')])
    await userEvent.click(screen.getByRole('button', { name: 'Add thinning layer' }))
    await userEvent.click(screen.getByRole('button', { name: 'Add fully connected layer' }))
    await userEvent.click(screen.getByRole('button', { name: 'Add scale layer' }))
    const dense = { units: 8, activation: 'relu' }
    expect(config().layers).toEqual([scaleLayer('tanh'), thinLayer, dense, scaleLayer('tanh')])
    expect(screen.getAllByRole('button', { name: /^Freeze layer/ })).toHaveLength(3)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Every layer' }), 'Sigmoid')
    expect(config().layers).toEqual([
      scaleLayer('sigmoid'),
      thinLayer,
      { units: 8, activation: 'sigmoid' },
      scaleLayer('sigmoid'),
    ])
    for (const place of [4, 3])
      await userEvent.click(screen.getByRole('button', { name: `Remove layer ${place}` }))
    // there is no choice for every layer where one alone has an activation
    expect(config().layers).toEqual([scaleLayer('sigmoid'), thinLayer])
    expect(screen.queryByRole('combobox', { name: 'Every layer' })).toBeNull()
    // one value is left: nothing to thin out
    expect(screen.queryByRole('button', { name: 'Add thinning layer' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Remove layer 2' }))
    expect(screen.queryByRole('button', { name: 'Add thinning layer' })).not.toBeNull()
  })
})
