import { act, cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { type ActivationName, activationNames, type ExperimentConfig } from '../../config/types.ts'
import { quietOf } from '../../domain/activations.ts'
import { inactiveRanges, saturatedRanges } from '../../engine/network/saturation.ts'
import { layerStatFields } from '../../protocol/frame.ts'
import { experimentStore } from '../../store/experiment.ts'
import { layerSections, openRun, sendFrame } from '../testRun.ts'
import { layerFigures } from './figures.ts'
import { LayersPanel } from './LayersPanel.tsx'

afterEach(cleanup)

const net = (...activations: ActivationName[]): ExperimentConfig => ({
  ...defaultConfig,
  layers: activations.map((activation) => ({ units: 8, activation })),
})
const show = (config: ExperimentConfig, step = 40) => {
  openRun(config)
  sendFrame(step, {}, layerSections(config, []))
  return render(<LayersPanel />)
}

test('has a row for every weight layer, the output last', () => {
  show(net(...Array<ActivationName>(12).fill('relu')))
  const rows = screen.getAllByRole('row').slice(1)
  expect(rows).toHaveLength(13)
  expect(within(rows[0]).getByRole('rowheader').textContent).toContain('Hidden layer 1')
  expect(within(rows[12]).getByRole('rowheader').textContent).toContain('Output layer')
})

test('says saturation, gradient norm, update ratio and weight norm in figures', () => {
  show(net('tanh'))
  const cells = within(screen.getAllByRole('row')[1]).getAllByRole('cell')
  expect(cells.map((cell) => cell.textContent)).toEqual(['from 0 to 2.0', '50%', '0.10', '0.0010', '3.0'])
})

test('a layer without weights has no gradient, no update and no norm, rather than ones of 0', () => {
  const config: ExperimentConfig = {
    ...defaultConfig,
    data: { ...defaultConfig.data, set: 'cifar10' },
    layers: [{ kind: 'pool', mode: 'max', size: 2 }],
  }
  show(config)
  const texts = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(2)
        .map((cell) => cell.textContent),
    )
  expect(texts).toEqual([
    ['–', '–', '–'],
    ['1.0', '0.0010', '3.0'],
  ])
})

/** The heading of the column, and what stands in it row by row. */
function quietColumn() {
  const [head, ...rows] = screen.getAllByRole('row')
  return [
    within(head).getAllByRole('columnheader')[2].textContent,
    ...rows.map((row) => within(row).getAllByRole('cell')[1].textContent),
  ]
}

test.each([
  ['sigmoid', 'saturated', '50%'],
  ['softplus', 'saturated', '50%'],
  ['relu', 'inactive', '25%'],
  ['leaky-relu', 'inactive', '25%'],
  ['prelu', 'inactive', '25%'],
  ['maxout', 'second piece', '25%'],
  ['linear', 'saturated', '–'],
] as const)('of %s it says “%s”, the output has neither', (activation, heading, figure) => {
  show(net(activation, activation))
  const [head, ...cells] = quietColumn()
  expect(head).toContain(heading)
  expect(cells).toEqual([figure, figure, '–'])
})

test('where layers differ in it, each figure has its own word', () => {
  show(net('sigmoid', 'relu', 'maxout', 'linear'))
  expect(quietColumn()).toEqual(['saturated, inactivestate', '50%sat.', '25%inact.', '25%piece 2', '–', '–'])
})

test('names as the engine counts: what it can call saturated, and what inactive', () => {
  for (const activation of activationNames) {
    const counted = saturatedRanges(activation, 1).length > 0 ? 'saturated' : null
    const inactive = inactiveRanges(activation).length > 0 ? 'inactive' : null
    expect(quietOf(activation), activation).toBe(activation === 'maxout' ? 'second' : (counted ?? inactive))
  }
})

test('before the first update there is no gradient to show', () => {
  show(net('relu'), 0)
  const cells = within(screen.getAllByRole('row')[1]).getAllByRole('cell')
  expect(cells[2].textContent).toBe('–')
})

test('nor where the figures are still those of the beginning, as of a run that diverged in its first steps', () => {
  const config = net('relu')
  openRun(config)
  sendFrame(3, { step: 0 }, layerSections(config, []))
  render(<LayersPanel />)
  const cells = within(screen.getAllByRole('row')[1]).getAllByRole('cell')
  expect(cells.slice(2, 4).map((cell) => cell.textContent)).toEqual(['–', '–'])
})

test('gradient bars share one logarithmic scale, so that vanishing gradients shorten', () => {
  const config = net('sigmoid', 'sigmoid', 'sigmoid')
  openRun(config)
  const figures = layerFigures(layerSections(config, []).layerStats, 4)
  expect(figures?.map(({ gradientPlace }) => gradientPlace.toFixed(2))).toEqual([
    '0.50',
    '0.67',
    '0.83',
    '1.00',
  ])
  expect(figures?.[0].updatePlace).toBeCloseTo(0.5, 6)
})

test('a section of another network, zeros and values that are not finite are borne', () => {
  expect(layerFigures(new Float32Array(16), 3)).toBeNull()
  expect(layerFigures(undefined, 1)).toBeNull()
  expect(layerFigures(new Float32Array(layerStatFields), 1)?.[0].gradientPlace).toBe(0)
  const wild = layerFigures(new Float32Array(2 * layerStatFields).fill(Number.NaN), 2)
  expect(wild?.every(({ gradientPlace, updatePlace }) => gradientPlace === 0 && updatePlace === 0)).toBe(true)
})

test('figures of the network before do not stand beside the layers of the new one', () => {
  show(net('relu', 'relu'))
  act(() => experimentStore.setState({ config: net() }))
  const cells = within(screen.getAllByRole('row')[1]).getAllByRole('cell')
  expect(cells.map((cell) => cell.textContent)).toEqual(['', '–', '–', '–', '–'])
})
