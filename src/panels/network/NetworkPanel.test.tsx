import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { preloadParts } from '../../ui/loading/ahead.ts'
import { networkModel } from './model.ts'
import { NetworkPanel } from './NetworkPanel.tsx'
import { syntheticFrame } from './syntheticFrame.ts'

// the formula's text stays: KaTeX refuses the document of this test's page
vi.mock('../../ui/katex.ts', () => ({ katexNow: () => null, loadKatex: () => new Promise(() => {}) }))

const edit = vi.fn<Commands['edit']>()
const nothing = () => {}
const commands: Commands = {
  play: nothing,
  pause: nothing,
  toggle: nothing,
  step: nothing,
  reset: nothing,
  seek: nothing,
  openAt: nothing,
  rescue: nothing,
  retry: nothing,
  leave: nothing,
  edit,
  snapshot: () => Promise.reject(new Error('not in this test')),
  prepare: () => Promise.reject(new Error('not in this test')),
  advance: () => Promise.reject(new Error('not in this test')),
  predict: () => Promise.reject(new Error('not in this test')),
}
const firstExperiment = experimentStore.getInitialState()
const firstRun = runStore.getInitialState()

beforeAll(preloadParts)
beforeEach(() => {
  edit.mockClear()
  experimentStore.setState(firstExperiment, true)
  runStore.setState(firstRun, true)
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' })
})
afterEach(cleanup)

test('the scores of own points have the names of their classes', () => {
  const points = [
    { x: 0, y: 0, label: 0 },
    { x: 1, y: 1, label: 1 },
  ]
  show({ data: { set: 'custom', points, classNames: ['setosa', 'virginica'] } })
  expect(screen.getByRole('button', { name: /virginica/ })).toBeDefined()
})

const give = (dead: readonly number[] = []) =>
  act(() =>
    runStore.setState({ frame: syntheticFrame(networkModel(experimentStore.getState().config), dead) }),
  )

function show(change: DeepPartial<ExperimentConfig> = {}, dead: readonly number[] = []) {
  experimentStore.getState().configure(change)
  render(
    <CommandsContext value={commands}>
      <NetworkPanel />
    </CommandsContext>,
  )
  give(dead)
}

const relu = (...units: number[]) => units.map((count) => ({ units: count, activation: 'relu' as const }))
const unit = (name: string) => screen.getByRole('button', { name })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

async function type(name: string, text: string) {
  await userEvent.clear(field(name))
  await userEvent.type(field(name), `${text}{Enter}`)
}

test('the heading says the sizes in words', () => {
  show({ layers: relu(4, 3) })
  expect(screen.getByRole('region', { name: 'Network' }).textContent).toContain('2 → 4 → 3 → 2 · ReLU')
})

test('without hidden layers it says that the model is linear', () => {
  show({ layers: [] })
  expect(screen.getByText(/2 → 2 · no hidden layer/)).toBeTruthy()
  expect(unit('output, class 2')).toBeTruthy()
})

test('no unit is dead of a set without a point', async () => {
  show({ layers: relu(4, 3), data: { set: 'custom', points: [] } }, [1])
  expect(unit('hidden layer 1, unit 2, ReLU')).toBeTruthy()
  expect(screen.queryByText(/dead/)).toBeNull()
  act(() => experimentStore.getState().configure({ data: { points: [{ x: 1, y: 1, label: 0 }] } }))
  give([1])
  expect(await screen.findByRole('button', { name: 'hidden layer 1, unit 2, ReLU, dead' })).toBeTruthy()
})

test('one tab stop leads into the network, arrow keys lead on between units and layers', async () => {
  show({ layers: relu(4, 4) })
  await userEvent.tab()
  expect(document.activeElement).toBe(unit('hidden layer 1, unit 1, ReLU'))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(unit('hidden layer 1, unit 3, ReLU'))
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(unit('hidden layer 2, unit 3, ReLU'))
  await userEvent.keyboard('{End}{PageDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('output, class 2')
  await userEvent.keyboard('{Home}{PageUp}{PageUp}{PageUp}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('input x')
  const stops = screen.getAllByRole('button').filter((button) => button.tabIndex === 0)
  expect(stops).toHaveLength(1)
})

test('768 units have one element, and the keys still reach the next layer', async () => {
  show({ layers: Array(12).fill({ units: 64, activation: 'relu' }) })
  const group = screen.getByRole('group', { name: /^Units/ })
  expect(within(group).getAllByRole('button')).toHaveLength(1)
  await userEvent.tab()
  await userEvent.keyboard('{PageDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^hidden layer 2, unit \d+, ReLU$/)
})

test('a dead unit is named, in its label, under its layer and in its card', async () => {
  show({ layers: relu(4, 3) }, [1, 5])
  expect(unit('hidden layer 1, unit 2, ReLU, dead')).toBeTruthy()
  expect(unit('hidden layer 2, unit 2, ReLU, dead')).toBeTruthy()
  expect(screen.getAllByText('1 dead')).toHaveLength(2)
  act(() => unit('hidden layer 1, unit 2, ReLU, dead').focus())
  expect(screen.getByRole('tooltip').textContent).toContain('0 for every training example')
  give([])
  await waitFor(() => expect(screen.queryByRole('button', { name: /dead/ })).toBeNull())
})

test('죽은 유닛은 한국어로도 이름이 붙는다', () => {
  viewStore.setState({ language: 'ko' })
  show({ layers: relu(4) }, [2])
  expect(unit('은닉층 1, 유닛 3, ReLU, 죽은 유닛')).toBeTruthy()
})

test('focus shows a unit large and asks the frames for its detail; Escape ends it', async () => {
  show({ layers: relu(4) })
  act(() => unit('hidden layer 1, unit 2, ReLU').focus())
  expect(viewStore.getState().focusUnit).toEqual({ layer: 0, unit: 1 })
  expect(screen.getByRole('tooltip')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(viewStore.getState().focusUnit).toBeNull()
  expect(screen.queryByRole('tooltip')).toBeNull()
})

test('a typed weight is sent with its row-major index', async () => {
  show({ layers: relu(4, 3) })
  await userEvent.click(unit('hidden layer 2, unit 3, ReLU'))
  await type('Weight from hidden layer 1, unit 2', '-0.5')
  expect(edit.mock.calls).toEqual([[1, 'weight', 1 * 3 + 2, -0.5]])
  expect(screen.getByRole('status').textContent).toContain('is now −0.50')
  expect(field('Weight from hidden layer 1, unit 2').value, 'until a frame has it').toBe('-0.5')
})

test('the fields show the frame’s values', async () => {
  show({ layers: relu(4, 3) })
  await userEvent.click(unit('hidden layer 2, unit 3, ReLU'))
  const second = 2 * 4 + 4 // after the first layer's weights and biases
  expect(field('Weight from hidden layer 1, unit 2').value).toBe(String((second + 1 * 3 + 2) / 100))
  expect(field('Bias').value).toBe(String((second + 4 * 3 + 2) / 100))
})

test('the output’s bias and weights can be typed in', async () => {
  show({ layers: relu(4) })
  await userEvent.click(unit('output, class 2'))
  await type('Bias', '1.25')
  await type('Weight from hidden layer 1, unit 4', '2')
  expect(edit.mock.calls).toEqual([
    [1, 'bias', 1, 1.25],
    [1, 'weight', 3 * 2 + 1, 2],
  ])
})

test('both pieces of maxout and the slope of PReLU can be typed in', async () => {
  show({
    layers: [
      { units: 3, activation: 'maxout' },
      { units: 2, activation: 'prelu' },
    ],
  })
  await userEvent.click(unit('hidden layer 1, unit 2, Maxout'))
  await type('Bias of piece 2', '0.5')
  await type('Weight from y, piece 2', '0.75')
  await userEvent.click(unit('hidden layer 2, unit 1, PReLU'))
  await type('Slope α for z < 0', '0.1')
  expect(edit.mock.calls).toEqual([
    [0, 'bias', 3 + 1, 0.5],
    [0, 'weight', 2 * 3 + 1 * 3 + 1, 0.75],
    [1, 'slope', 0, 0.1],
  ])
})

test('what is not a number is not sent and said so; Escape gives it up, then closes and returns the focus', async () => {
  show({ layers: relu(4) })
  act(() => unit('hidden layer 1, unit 2, ReLU').focus())
  await userEvent.keyboard('{Enter}')
  const before = field('Bias').value
  await type('Bias', 'abc')
  expect(screen.getByRole('alert').textContent).toContain('not a number')
  expect(field('Bias').getAttribute('aria-invalid')).toBe('true')
  await type('Bias', '1e9')
  expect(screen.getByRole('alert').textContent).toContain('too large')
  expect(edit).not.toHaveBeenCalled()
  await userEvent.type(field('Bias'), '{Escape}')
  expect(field('Bias').value).toBe(before)
  expect(screen.getByRole('alert').textContent).toBe('')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(unit('hidden layer 1, unit 2, ReLU'))
})

test('a wide layer’s weights can be searched, sorted by strength, and shown in full', async () => {
  show({ layers: relu(64, 4) })
  await userEvent.click(unit('hidden layer 2, unit 1, ReLU'))
  expect(screen.getAllByRole('textbox', { name: /^Weight/ })).toHaveLength(48)
  await userEvent.click(screen.getByRole('button', { name: 'Show 16 more' }))
  expect(screen.getAllByRole('textbox', { name: /^Weight/ })).toHaveLength(64)
  await userEvent.click(screen.getByRole('radio', { name: 'strongest' }))
  expect(screen.getAllByRole('textbox', { name: /^Weight/ })[0].getAttribute('aria-label')).toContain(
    'unit 64',
  )
  await userEvent.type(screen.getByRole('searchbox'), '7')
  expect(screen.getAllByRole('textbox', { name: /^Weight/ })).toHaveLength(1)
  await userEvent.type(screen.getByRole('searchbox'), '777')
  expect(screen.getByText('No weight matches.')).toBeTruthy()
})

test('the editor steps to the next unit, and inputs say that they have no parameters', async () => {
  show({ layers: relu(4) })
  await userEvent.click(unit('input y'))
  expect(screen.getByRole('dialog').textContent).toContain('no parameters')
  await userEvent.click(screen.getByRole('button', { name: 'Next unit' }))
  expect(screen.getByRole('dialog', { name: /hidden layer 1, unit 1/ })).toBeTruthy()
})

test('of images the frames carry the focused unit’s parameters, and those of another unit are not shown', async () => {
  show({ data: { set: 'cifar10' }, layers: relu(2) })
  expect(screen.getByText(/3,072 → 2 → 10/)).toBeTruthy()
  await userEvent.click(unit('hidden layer 1, unit 2, ReLU'))
  const model = networkModel(experimentStore.getState().config)
  const giveUnit = (...head: number[]) => {
    const frame = syntheticFrame(model)
    const unitParameters = new Float32Array(2 + 1 + 3072)
    unitParameters.set([...head, 0.25])
    const activations = Float32Array.from({ length: 2 + 10 }, (_, k) => k / 8)
    const sections = { ...frame.sections, unitParameters, activations }
    act(() => runStore.setState({ frame: { ...frame, sections } }))
  }
  giveUnit(0, 0)
  expect(await screen.findByText('for the picked image: 0.125')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Bias' })).toBeNull()
  giveUnit(0, 1)
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Bias' })).value).toBe('0.25')
  await type('Weight from row 1, column 2, red', '0.125')
  expect(edit.mock.calls).toEqual([[0, 'weight', 3 * 2 + 1, 0.125]])
})

test('a frame of another network is not drawn, and a new network closes the card', async () => {
  show({ layers: relu(4) }, [1])
  act(() => unit('hidden layer 1, unit 2, ReLU, dead').focus())
  act(() => void experimentStore.getState().configure({ layers: relu(2) }))
  expect(screen.queryByRole('tooltip')).toBeNull()
  expect(screen.queryByRole('button', { name: /dead/ })).toBeNull()
  expect(viewStore.getState().focusUnit).toBeNull()
})

test('its words follow the frames as the other figures do: at most ten times a second, the last one always', async () => {
  show({ layers: relu(4) })
  give([1])
  expect(screen.queryByRole('button', { name: /dead/ })).toBeNull()
  expect(await screen.findByRole('button', { name: /unit 2.*dead/ })).toBeTruthy()
})

test('an opened channel has the patches that excite it most, with their values and of how many images', async () => {
  show({ data: { set: 'cifar10' }, layers: [{ kind: 'conv', filters: 4, size: 5, activation: 'relu' }] })
  const best = (layer: number, unit: number, values: number[]) => {
    const frame = syntheticFrame(networkModel(experimentStore.getState().config))
    const figures = new Float32Array(4 + 9 * 3)
    figures.set([layer, unit, 1500, values.length])
    values.forEach((value, k) => void figures.set([10 * k + 1, 33 + k, value], 4 + 3 * k))
    const bestImages = new Uint8Array(9 * 3072)
    runStore.setState({
      frame: { ...frame, sections: { ...frame.sections, bestPatches: figures, bestImages } },
    })
  }
  await userEvent.click(screen.getByRole('button', { name: /^hidden layer 1, (channel|filter|unit|map) 3/ }))
  const section = await screen.findByRole('region', { name: 'What excites it most' })
  expect(section).toHaveTextContent('Looking for them')
  act(() => best(0, 1, [9, 8, 7]))
  expect(section, 'of another channel').toHaveTextContent('Looking for them')
  act(() => best(0, 2, [3.5, 2.25, 1]))
  await waitFor(() => expect(section).toHaveTextContent('among 1,500 test images'))
  const said = () =>
    within(section)
      .getAllByRole('img')
      .map((patch) => patch.getAttribute('aria-label'))
  expect(said()).toEqual([
    'image 2, row 2, column 2: 3.50',
    'image 12, row 2, column 3: 2.25',
    'image 22, row 2, column 4: 1.00',
  ])
  act(() => best(0, 2, [0, 0, 0]))
  const sentence = 'It gives 0.00 for each of them: none excites it more than another.'
  await waitFor(() => expect(section).toHaveTextContent(sentence))
  expect(within(section).queryByRole('img')).toBeNull()
})
