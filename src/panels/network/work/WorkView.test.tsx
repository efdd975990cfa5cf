import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { LayerConfig } from '../../../config/types.ts'
import { channelMapPlaces } from '../../../domain/layers/channelMaps.ts'
import { filterAt } from '../../../domain/layers/placeAtWork.ts'
import type { Windowed } from '../../../domain/layers/windows.ts'
import { CommandsContext } from '../../../store/commands.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { runStore } from '../../../store/run.ts'
import { viewStore } from '../../../store/view.ts'
import { preloadParts } from '../../../ui/loading/lazyPart.tsx'
import { networkModel, unitParameters } from '../model.ts'
import { NetworkPanel } from '../NetworkPanel.tsx'
import { syntheticFrame } from '../syntheticFrame.ts'
import { placeAfter } from './PlaceMap.tsx'

// the formula's text stays: KaTeX refuses the document of this test's page
vi.mock('../../../ui/katex.ts', () => ({ katexNow: () => null, loadKatex: () => new Promise(() => {}) }))

const firstExperiment = experimentStore.getInitialState()
const firstRun = runStore.getInitialState()
const layers: LayerConfig[] = [
  { kind: 'conv', filters: 2, size: 3, activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
]

beforeAll(preloadParts)
beforeEach(() => {
  experimentStore.setState(firstExperiment, true)
  runStore.setState(firstRun, true)
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' })
})
afterEach(cleanup)

/** A frame with made-up maps, and the parameters of the unit that is looked at. */
function give() {
  const model = networkModel(experimentStore.getState().config)
  const frame = syntheticFrame(model)
  const { focusUnit } = viewStore.getState()
  const maps = Float32Array.from(
    { length: channelMapPlaces(model.layers).length },
    (_, k) => ((k * 37) % 11) / 10,
  )
  const own = focusUnit ? unitParameters(model, focusUnit).map((_, k) => ((k * 7) % 5) / 10 - 0.2) : []
  const head = focusUnit ? [focusUnit.layer, focusUnit.unit] : [-1, -1]
  const sections = {
    ...frame.sections,
    channelMaps: maps,
    unitParameters: Float32Array.from([...head, ...own]),
  }
  act(() => runStore.setState({ frame: { ...frame, sections } }))
  return { model, maps, own: Float32Array.from(own) }
}

async function see(name: string) {
  experimentStore.getState().configure({ data: { set: 'cifar10' }, layers })
  render(
    <CommandsContext value={{} as never}>
      <NetworkPanel />
    </CommandsContext>,
  )
  give()
  const unit = screen.getByRole('button', { name: new RegExp(name) })
  unit.focus()
  await userEvent.keyboard('w')
  const given = give()
  const view = await screen.findByRole('region', { name: /at work/ })
  await within(view).findByRole('slider', { name: 'Place on the map' })
  return { ...given, unit, view }
}

test('a filter’s place is told with its sum, bias and value, moves with the arrow keys, and Escape leads back', async () => {
  const { model, maps, own, unit, view } = await see('filter 2')
  const place = within(view).getByRole('slider', { name: 'Place on the map' })
  expect(document.activeElement).toBe(place)
  expect(place.getAttribute('aria-valuetext')).toMatch(/^place 17, 17: sum .* \+ bias .* → ReLU → /)
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{Home}{PageUp}')
  const layer = model.layers[0] as (typeof model.layers)[0] & Windowed
  const { sum, bias } = filterAt(layer, maps.subarray(0, 3072), own.subarray(1), own[0], { y: 0, x: 0 })
  const said = place.getAttribute('aria-valuetext') ?? ''
  const [row, column, ...numbers] = (said.match(/−?\d[\d.]*/g) ?? []).map((text) =>
    Number(text.replace('−', '-')),
  )
  expect([row, column]).toEqual([1, 1])
  expect(numbers[0]).toBeCloseTo(sum, 2)
  expect(numbers[1]).toBeCloseTo(bias, 2)
  expect(numbers[2]).toBeCloseTo(maps[3072 + 1], 2)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: /at work/ })).toBeNull()
  expect(document.activeElement).toBe(unit)
})

test('each channel has its sum, and the chosen one is seen in full', async () => {
  const { view } = await see('filter 1')
  const channels = within(view).getAllByRole('radio')
  expect(channels.map((radio) => radio.getAttribute('aria-label')?.split(':')[0])).toEqual([
    'red',
    'green',
    'blue',
  ])
  const grids = () => within(view).getAllByRole('table')
  expect(grids()).toHaveLength(3)
  expect(grids().map((grid) => grid.querySelectorAll('td').length)).toEqual([9, 9, 9])
  const before = grids()[1].textContent
  await userEvent.click(channels[2])
  expect(grids()[1].textContent).not.toBe(before)
  expect(grids()[0].textContent).toContain('blue')
})

test('a pool shows which of its values wins, and other units are seen from there', async () => {
  const { view } = await see('channel 1')
  expect(view.querySelectorAll('td')).toHaveLength(4)
  expect(view.querySelector('[data-total]')?.textContent).toMatch(
    /largest of 4 .*row \d, column \d of the window wins/,
  )
  expect(within(view).queryAllByRole('radio')).toEqual([])
  await userEvent.click(within(view).getByRole('button', { name: 'Previous unit' }))
  give()
  expect(
    await within(view).findByRole('heading', { name: 'hidden layer 1, filter 2, at work' }),
  ).toBeDefined()
})

test('the keys of the map stay on it', () => {
  const shape = { height: 4, width: 6, channels: 1 }
  const after = (key: string) => placeAfter(key, { y: 0, x: 5 }, shape)
  expect(after('ArrowUp')).toEqual({ y: 0, x: 5 })
  expect(after('ArrowRight')).toEqual({ y: 0, x: 5 })
  expect(after('PageDown')).toEqual({ y: 3, x: 5 })
  expect(after('Home')).toEqual({ y: 0, x: 0 })
  expect(after('a')).toBeNull()
})
