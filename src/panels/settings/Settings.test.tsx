import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dataSetNames, type ExperimentConfig } from '../../config/types.ts'
import { activationOf } from '../../domain/layers/layerKinds.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { glyphPoints } from './data/glyphPoints.ts'
import { SettingsPanel } from './Settings.tsx'
import { resets } from './shape.ts'

const config = () => experimentStore.getState().config
const first = experimentStore.getInitialState()

beforeEach(() => {
  experimentStore.setState(first, true)
  experimentStore.temporal.getState().clear()
  viewStore.setState({ language: 'en' })
  render(<SettingsPanel />)
})
afterEach(cleanup)

const pick = (name: string) => userEvent.click(screen.getByRole('radio', { name }))

test('every data set can be picked by its name', async () => {
  expect(screen.getAllByRole('radio')).toHaveLength(dataSetNames.length)
  await pick('Two moons')
  expect(config().data.set).toBe('moons')
})

test('a setting that the data set does not use is not there', async () => {
  expect(screen.queryByRole('slider', { name: 'Classes' })).toBeNull()
  await pick('Rings')
  expect(screen.getByRole('slider', { name: 'Classes' })).toBeTruthy()
  await pick('CIFAR-10 images')
  expect(screen.queryByRole('slider', { name: 'Noise' })).toBeNull()
  expect(screen.queryByRole('slider', { name: 'Test share' })).toBeNull()
  expect(screen.getByRole('slider', { name: 'Training images' }).getAttribute('aria-valuetext')).toBe('5000')
  expect(screen.getByRole('slider', { name: 'Test images' }).getAttribute('aria-valuetext')).toBe('1000')
  expect(screen.getAllByRole('checkbox').map(({ parentElement }) => parentElement?.textContent)).toEqual([
    'Mirrored at random',
  ])
})

test('on a line only the features of x are offered, and the last one stays', async () => {
  await pick('Sine')
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes).toHaveLength(3)
  expect(boxes.filter((box) => box.checked)).toHaveLength(1)
  expect(boxes.find((box) => box.checked)?.disabled).toBe(true)
})

test('features are switched on in their own order', async () => {
  await userEvent.click(screen.getByRole('checkbox', { name: 'xy' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'x²' }))
  expect(config().features).toEqual(['x', 'y', 'x^2', 'xy'])
})

test('layers are added, changed, doubled and removed', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Add layer' }))
  expect(config().layers).toHaveLength(3)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Activation of layer 2' }), 'PReLU')
  const units = screen.getByRole('textbox', { name: 'Units of layer 2' })
  await userEvent.clear(units)
  await userEvent.type(units, '500{Enter}')
  expect(config().layers[1]).toMatchObject({ units: 64, activation: 'prelu' })
  await userEvent.click(screen.getByRole('button', { name: 'Duplicate layer 2' }))
  expect(config().layers).toHaveLength(4)
  await userEvent.click(screen.getByRole('button', { name: 'Remove layer 1' }))
  expect(config().layers.map((layer) => activationOf(layer).activation)).toEqual(['prelu', 'prelu', 'relu'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Every layer' }), 'Tanh')
  expect(new Set(config().layers.map((layer) => activationOf(layer).activation))).toEqual(new Set(['tanh']))
})

test('without layers it says that the model is linear', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Remove layer 1' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove layer 1' }))
  expect(config().layers).toEqual([])
  expect(screen.getByText(/model is linear/)).toBeTruthy()
})

test('momentum and the time scale are there only where they are used', async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Optimizer/ }), 'Nesterov')
  expect(screen.getByRole('slider', { name: 'Momentum' })).toBeTruthy()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Optimizer/ }), 'Adam')
  expect(screen.queryByRole('slider', { name: 'Momentum' })).toBeNull()
  expect(screen.queryByRole('slider', { name: /Time scale/ })).toBeNull()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Schedule' }), 'Cosine')
  expect(screen.getByRole('slider', { name: /Time scale/ })).toBeTruthy()
})

test('a regression names its one loss', async () => {
  const named = () => within(screen.getByRole('combobox', { name: /^Loss/ })).getAllByRole('option')
  expect(named().map((option) => option.textContent)).toEqual(['Softmax', 'Hinge'])
  await pick('Hills')
  expect(named().map((option) => option.textContent)).toEqual(['Squared error'])
})

test('what resets the run says so, what is live does not', () => {
  expect(screen.getByRole('combobox', { name: /Loss.*starts the run anew/ })).toBeTruthy()
  expect(screen.getByRole('slider', { name: 'Learning rate' })).toBeTruthy()
  expect(resets('data.noise')).toBe(true)
  expect(resets('regularization.dropout')).toBe(false)
})

test('undo and redo follow the settings', async () => {
  const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo setting' })
  expect(undo.disabled).toBe(true)
  // changes closer together are one step of undo
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000)
  await pick('XOR')
  later.mockRestore()
  await userEvent.click(undo)
  expect(config().data.set).toBe('spiral')
  await userEvent.click(screen.getByRole('button', { name: 'Redo setting' }))
  expect(config().data.set).toBe('xor')
})

test('a drawn seed is another one', async () => {
  const group = screen.getByText('Data seed').parentElement as HTMLElement
  const seeds = new Set([config().data.seed])
  for (let i = 0; i < 5; i++) {
    await userEvent.click(within(group).getByRole('button', { name: 'Draw a new seed' }))
    seeds.add(config().data.seed)
  }
  expect(seeds.size).toBeGreaterThan(3)
})

test('α is where the activation has one', () => {
  const shown = () =>
    screen.queryAllByRole('textbox', { name: /α/ }).concat(screen.queryAllByRole('spinbutton', { name: /α/ }))
  const layersOf = (...layers: ExperimentConfig['layers']) =>
    act(() => experimentStore.getState().configure({ layers }))
  layersOf({ units: 1, activation: 'relu' })
  expect(shown()).toEqual([])
  layersOf({ units: 1, activation: 'leaky-relu' }, { units: 1, activation: 'prelu', alpha: 0.5 })
  expect(shown().map((field) => (field as HTMLInputElement).value)).toEqual(['0.01', '0.5'])
})

test('every small picture stays within its frame', () => {
  for (const set of dataSetNames)
    for (const { x, y } of glyphPoints(set)) {
      expect(Math.abs(x), set).toBeLessThanOrEqual(1.02)
      expect(Math.abs(y), set).toBeLessThanOrEqual(1.02)
    }
})
