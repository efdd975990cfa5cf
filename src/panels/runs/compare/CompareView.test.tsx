import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../../config/schema.ts'
import type { ExperimentConfig } from '../../../config/types.ts'
import { vary } from '../../../config/varied.ts'
import { imageSize } from '../../../domain/imageFormat.ts'
import { type ComparedRun, compareStore } from '../../../store/compared.ts'
import { pageRun } from '../../../store/run.ts'
import { type RunsCommands, RunsCommandsContext } from '../../../store/runsCommands.ts'
import { showOwn } from '../../../store/shownImage.ts'
import { viewStore } from '../../../store/view.ts'
import { layerSections, openRun, otherRun, sendFrame } from '../../testRun.ts'
import { CompareView } from './CompareView.tsx'

const openAlone = vi.fn()
const nothing = () => undefined
const commands: RunsCommands = {
  compare: nothing,
  play: nothing,
  pause: nothing,
  step: nothing,
  reset: nothing,
  startBatch: nothing,
  openBatch: nothing,
  pauseBatch: nothing,
  resumeBatch: nothing,
  cancelBatch: nothing,
  openAlone,
}
// of the default's two hidden layers, both
const configs = [3, 6].map((units) => vary(defaultConfig, 'units', units))
let runs: ComparedRun[]

const show = () =>
  render(
    <RunsCommandsContext value={commands}>
      <CompareView />
    </RunsCommandsContext>,
  )

beforeEach(() => {
  openRun()
  sendFrame(999, { loss: { train: 9, test: 9 } })
  runs = configs.map((config, i) => otherRun(config, i + 1))
  runs.forEach((run, i) => {
    const loss = { train: 0.1 * (i + 1), test: 0.2 * (i + 1) }
    sendFrame(50, { loss }, layerSections(configs[i], [i], run), run)
  })
  compareStore.setState({ runs })
  show()
})
afterEach(() => {
  cleanup()
  compareStore.setState({ runs: [] })
})

const cards = () => screen.getAllByTestId('compared-run')
const figures = () => cards().map((card) => [...card.querySelectorAll('dd')].map((dd) => dd.textContent))

test('each card has the figures of its own run, and not the page’s', () => {
  expect(figures()).toEqual([
    ['Training loss 0.100/Test loss 0.200', '+0.100', '98.4%', '0 / 6', '50'],
    ['Training loss 0.200/Test loss 0.400', '+0.200', '98.4%', '1 / 12', '50'],
  ])
  fireEvent.click(within(cards()[1]).getByRole('button', { name: /Open Run B alone/ }))
  expect(openAlone).toHaveBeenCalledWith(configs[1], 50)
})

test('while the figures of a large run are still measured, a card has the step that they are of', () => {
  const metrics = { step: 60, loss: { train: 0.5, test: 0.6 } }
  act(() => sendFrame(80, metrics, layerSections(configs[0], [0], runs[0]), runs[0]))
  expect(figures()[0]).toEqual(['Training loss 0.500/Test loss 0.600', '+0.100', '98.4%', '0 / 6', '60'])
})

test('a card asks for what it shows of its own run, in sight or not, and for nothing of the page’s', () => {
  const wanted = (run: { watch: ComparedRun['watch'] }) => [...run.watch.getState().wanted.values()].flat()
  for (const run of runs) expect(wanted(run)).toEqual(expect.arrayContaining(['gridClass', 'layerStats']))
  expect(wanted(pageRun)).toEqual([])
  cleanup()
  for (const run of runs) expect(wanted(run)).toEqual([])
})

test('the form says what the runs there are compared over; what is often compared where there is one alone', () => {
  const said = (compared: ExperimentConfig[]) => {
    cleanup()
    compareStore.setState({ runs: compared.map(otherRun) })
    show()
    const fields = [...screen.getAllByRole('combobox'), ...screen.getAllByRole('textbox')]
    return fields.map((field) => (field as HTMLInputElement).value)
  }
  const activations = ['sigmoid', 'relu'].map((name) => vary(defaultConfig, 'activation', name))
  expect(said(activations)).toEqual(['activation', '', 'sigmoid, relu'])
  const grid = activations.flatMap((config) => [0.01, 0.1].map((rate) => vary(config, 'learningRate', rate)))
  expect(said(grid)).toEqual(['activation', 'learningRate', 'sigmoid, relu', '0.01, 0.1'])
  expect(said([defaultConfig])).toEqual(['units', '', '3, 6, 20'])
})

test('where no list of values makes the runs, the form names no setting until one is chosen, and the cards say what is their own', () => {
  const layers = [{ units: 4, activation: 'relu' as const }]
  const other = vary({ ...defaultConfig, layers }, 'learningRate', 0.5)
  cleanup()
  compareStore.setState({ runs: [defaultConfig, other].map((config, i) => otherRun(config, i + 1)) })
  show()
  const setting = screen.getByLabelText<HTMLSelectElement>('Setting')
  expect(setting.selectedOptions[0].textContent).toBe('as the cards below say')
  expect(screen.queryByLabelText('Second setting')).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('button', { name: 'Compare' })).toBeDisabled()
  expect(cards()[1].textContent).toContain('Hidden layers ReLU 4')
  fireEvent.change(setting, { target: { value: 'units' } })
  expect(screen.getByLabelText('Values of Units')).toHaveValue('3, 6, 20')
  expect(screen.getByRole('button', { name: 'Compare' })).toBeEnabled()
})

test('a card says what became of its run: it loads, has failed, or has diverged', () => {
  const [run] = runs
  const divergence = {
    step: 30,
    cause: 'loss',
    layer: 0,
    largestWeight: 1e9,
    learningRate: 10,
    lastFiniteStep: 29,
  } as const
  const said = () => within(cards()[0]).queryByRole('status')?.textContent ?? null
  expect(said()).toBe(null)
  act(() => run.state.setState({ phase: 'loading' }))
  const loading = said()
  act(() => run.state.setState({ phase: 'ready', divergence }))
  expect(said()).toContain('30')
  act(() => run.state.setState({ phase: 'failed', failure: { reason: 'worker-stopped', detail: 'twice' } }))
  expect(said()).toContain('twice')
  expect(loading).toBeTruthy()
  expect(within(cards()[1]).queryByRole('status')).toBe(null)
})

test('where data is held apart a card has its validation loss, and the best run by it is named', () => {
  cleanup()
  const held = configs.map((config) => ({ ...config, data: { ...config.data, validationShare: 0.2 } }))
  runs = held.map((config, i) => otherRun(config, i + 1))
  for (const [i, run] of runs.entries()) {
    const data = run.state.getState().data
    if (data) run.state.setState({ data: { ...data, validation: data.test } })
    // by the test the first one would be chosen
    sendFrame(50, { loss: { train: 0.1, validation: 0.5 - 0.1 * i, test: 0.2 + i } }, {}, run)
  }
  compareStore.setState({ runs })
  show()
  expect(figures().map((dds) => dds[1])).toEqual(['0.500', '0.400'])
  expect(screen.getByTestId('best-now').textContent).toBe('Best by validation loss now: B (0.400)')
})

describe('of image networks', () => {
  const images = configs.map((config) => ({ ...config, data: { ...config.data, set: 'cifar10' as const } }))
  /** Three test images, each all of one byte. */
  const pixels = Uint8Array.from({ length: 3 * imageSize }, (_, k) => 50 * Math.floor(k / imageSize))
  const test3 = { count: 3, coordinates: new Float32Array(0), targets: Float32Array.of(3, 5, 8), pixels }
  /** Ten scores of which one is the largest. */
  const scoresOf = (label: number) => Float32Array.from({ length: 10 }, (_, k) => (k === label ? 2 : 0))
  const say = (said: readonly number[]) =>
    runs.forEach((run, i) => {
      const header = { unitCounts: [imageSize, 3, 3, 10] }
      act(() => sendFrame(50, {}, { activations: scoresOf(said[i]) }, run, header))
    })
  const predictions = () => screen.getAllByTestId('compared-prediction').map(({ textContent }) => textContent)
  const areas = () => screen.getAllByRole('application')

  beforeEach(() => {
    cleanup()
    viewStore.setState({ pickedImage: null, shown: null })
    runs = images.map((config, i) => otherRun(config, i + 1))
    for (const run of runs) {
      const data = run.state.getState().data
      if (data) run.state.setState({ data: { ...data, outputSize: 10, test: test3 } })
    }
    compareStore.setState({ runs })
    show()
    say([3, 5])
  })
  afterEach(() => viewStore.setState({ pickedImage: null, shown: null }))

  test('each card shows the picked image and what its own network says of it', () => {
    expect(viewStore.getState().pickedImage).toBe(0)
    expect(screen.getAllByRole('img', { name: 'Image 1: cat' })).toHaveLength(2)
    // e² of e² + 9
    expect(predictions()).toEqual(['✓ cat 45%', '✗ dog 45%'])
    fireEvent.click(screen.getByRole('button', { name: 'Next image' }))
    expect(screen.getAllByRole('img', { name: 'Image 2: dog' })).toHaveLength(2)
    expect(predictions()).toEqual(['✗ cat 45%', '✓ dog 45%'])
    fireEvent.click(screen.getByRole('button', { name: 'Next image' }))
    expect(screen.getByRole('button', { name: 'Next image' })).toBeDisabled()
    for (const run of runs) expect([...run.watch.getState().wanted.values()].flat()).toContain('activations')
  })

  test('an image that is moved in one card is the moved one in all, and does not open the run', () => {
    fireEvent.keyDown(areas()[1], { key: 'ArrowRight' })
    fireEvent.keyDown(areas()[0], { key: 'ArrowRight' })
    expect(viewStore.getState().shown).toMatchObject({ x: 2, y: 0, own: false })
    expect(screen.getByText('shifted right 2')).toBeInTheDocument()
    openAlone.mockClear()
    fireEvent.click(areas()[0])
    expect(openAlone).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: 'Shift back' }))
    expect(viewStore.getState().shown).toBeNull()
  })

  test('nobody knows the class of one’s own image, which all networks are shown', () => {
    act(() => showOwn(new Uint8Array(imageSize).fill(9)))
    expect(screen.getAllByRole('img', { name: 'Your image' })).toHaveLength(2)
    expect(predictions()).toEqual(['cat 45%', 'dog 45%'])
    fireEvent.click(screen.getByRole('button', { name: 'Back to the test image' }))
    expect(predictions()).toEqual(['✓ cat 45%', '✗ dog 45%'])
  })
})
