import { act, cleanup, fireEvent, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ConfigReport } from '../../config/types.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { tried } from '../claims/choosing.ts'
import { seeded } from '../numbers/choosing.ts'
import { ChoiceLab } from './ChoiceLab.tsx'
import { InitializationLab } from './DepthLab.tsx'
import { RateLab } from './RateLab.tsx'
import { ScoresLab } from './ScoresLab.tsx'

const first = { experiment: experimentStore.getInitialState(), view: viewStore.getInitialState() }
// who wants no motion is shown the end of a run at once
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  viewStore.setState({ language: 'en' })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  experimentStore.setState(first.experiment, true)
  viewStore.setState(first.view, true)
})

/** A worker of the mind, whose networks stay as they began: the stronger the penalty, the larger the losses but the test's. */
function commands() {
  let step = 0
  return {
    async prepare(report: ConfigReport) {
      experimentStore.setState(report)
      step = 0
    },
    async advance(count: number) {
      step += count
      const { config } = experimentStore.getState()
      const { l2 } = config.regularization
      const { layers } = new Network(config, 2, 2, plainKernels)
      return {
        step,
        layers,
        loss: { train: 0.1 + l2, validation: 0.2 + l2, test: 0.9 - l2 },
      } as unknown as Snapshot
    },
  }
}

function show(Lab: ComponentType) {
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <Lab />
    </CommandsContext>,
  )
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    ) as HTMLButtonElement
  return { container, button }
}

test('λ is chosen by three splits, the lowest loss of each is marked, and new data stay shut until they are opened', async () => {
  const { container, button } = show(ChoiceLab)
  expect(button('Open the new data').disabled).toBe(true)
  await act(async () => fireEvent.click(button('Train with four strengths')))
  await vi.waitUntil(() => container.querySelector('table'), { interval: 5 })
  expect(experimentStore.getState().config).toEqual(mergeConfig(defaultConfig, seeded(tried[3], 1)).config)
  const rows = [...container.querySelectorAll('tbody tr')]
  const marked = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => 'best' in cell.dataset))
  expect(marked).toEqual([
    [true, true, false],
    [false, false, false],
    [false, false, false],
    [false, false, true],
  ])
  expect(container.querySelector('[data-chosen]')).toBeNull()
  fireEvent.click(button('Open the new data'))
  const chosen = [...container.querySelectorAll('[data-chosen] tbody tr')]
  expect(chosen.map((row) => row.querySelector('td')?.textContent)).toEqual(['none', 'none', '0.3'])
  expect(container.textContent).toContain('of 1.')
  await act(async () => fireEvent.click(button('Train with four strengths')))
  await vi.waitUntil(() => container.textContent?.includes('of 2.'), { interval: 5 })
  expect(experimentStore.getState().config.data.seed).toBe(2)
})

test('a sweep of the rate is watched to its end; then both rates are trained side by side', () => {
  vi.useFakeTimers()
  const { container, button } = show(RateLab)
  expect(button('Train with both side by side').disabled).toBe(true)
  fireEvent.click(button('Find a rate'))
  act(() => vi.advanceTimersByTime(300))
  expect(container.querySelector('canvas')).not.toBeNull()
  expect(container.textContent).not.toContain('found: η')
  act(() => vi.advanceTimersByTime(3000))
  const found = Number(/found: η = ([\d.]+)/.exec(container.textContent ?? '')?.[1])
  expect(found).toBeGreaterThan(0.01)
  fireEvent.click(button('Train with both side by side'))
  const { room } = viewStore.getState()
  expect(room).toMatchObject({ kind: 'compare' })
  expect(JSON.stringify(room)).toContain(`"learningRate":${found}`)
})

test('adding one to all scores leaves the probabilities, a sigmoid on them does not', () => {
  const { container, button } = show(ScoresLab)
  const said = () => [...container.querySelectorAll('li')].map((row) => row.lastElementChild?.textContent)
  const before = said()
  fireEvent.click(button('+1 to all scores'))
  expect(said()).toEqual(before)
  const squash = [...container.querySelectorAll('select')].at(-1) as HTMLSelectElement
  fireEvent.change(squash, { target: { value: 'sigmoid' } })
  expect(said()).not.toEqual(before)
})

test('the pictures of initialization say their figures to a screen reader, other draws other ones', () => {
  const { container, button } = show(InitializationLab)
  const said = () =>
    [...container.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'))
  const before = said()
  expect(
    before.some((label) =>
      label?.startsWith('Standard deviation of the units’ values by layer, from the first: '),
    ),
  ).toBe(true)
  fireEvent.click(button('Draw other weights'))
  expect(said()).not.toEqual(before)
})
