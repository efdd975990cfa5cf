import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { normalizeConfig } from '../../../config/normalize/normalize.ts'
import { cellFigure } from '../../../domain/cellFigure.ts'
import { viewStore } from '../../../store/view.ts'
import { networkModel, unitParameters } from '../model.ts'
import { useVocabulary } from '../names.ts'
import { isWindowLayer } from '../work/placeValues.ts'
import { Kernel } from './Kernel.tsx'

const model = networkModel(
  normalizeConfig({
    data: { set: 'cifar10' },
    layers: [
      { kind: 'conv', filters: 16, size: 5, activation: 'relu' },
      { kind: 'conv', filters: 4, size: 3, activation: 'relu' },
    ],
  }).config,
)

beforeEach(() => viewStore.setState({ language: 'en' }))
afterEach(cleanup)

/** The card's part for the second filter of a layer; `weight` by row, column and channel of the window. */
function show(index: number, weight: (row: number, column: number, channel: number) => number, open = true) {
  const layer = model.layers[index]
  if (!isWindowLayer(layer)) throw new Error('it has a window')
  const places = unitParameters(model, { layer: index, unit: 1 })
  const { width } = layer.field
  const { channels } = layer.below
  const values = places.map(({ kind, input }) => {
    const [tap, channel] = [Math.floor(input / channels), input % channels]
    return kind === 'weight' ? weight(Math.floor(tap / width), tap % width, channel) : 99
  })
  const Shown = () => (
    <Kernel index={index} layer={layer} found={{ places, values }} say={useVocabulary()} open={open} />
  )
  render(<Shown />)
}

const channels = () => screen.queryAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))
const numbers = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))

test('a filter over the image is shown for its three colors, with the numbers of the one that is pointed at', () => {
  const weight = (row: number, column: number, channel: number) => channel + row / 10 + column / 100
  show(0, weight)
  expect(screen.getByRole('group')).toHaveTextContent('Filter 5×5×3')
  expect(channels()).toEqual(['Filter, red', 'Filter, green', 'Filter, blue'])
  const expected = (channel: number) =>
    Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) => cellFigure(Math.fround(weight(row, column, channel)))),
    )
  expect(numbers()).toEqual(expected(0))
  fireEvent.pointerEnter(screen.getByText('blue'))
  expect(numbers()).toEqual(expected(2))
  fireEvent.click(screen.getByRole('radio', { name: 'Filter, green' }))
  expect(numbers()).toEqual(expected(1))
  expect(screen.queryByRole('button')).toBeNull()
})

test('of many channels the twelve with the largest weights are shown, which is said, and all on demand', () => {
  // channels 2, 4, 6 and 8 are the weakest of the sixteen
  const weak = [1, 3, 5, 7]
  show(1, (_row, _column, channel) => (weak.includes(channel) ? 0.01 : -0.5))
  expect(screen.getByRole('group')).toHaveTextContent('the 12 channels with the largest weights, of 16')
  const names = (of: readonly number[]) => of.map((channel) => `Filter, channel ${channel + 1}`)
  const all = Array.from({ length: 16 }, (_, channel) => channel)
  expect(channels()).toEqual(names(all.filter((channel) => !weak.includes(channel))))
  fireEvent.click(screen.getByRole('button', { name: 'Show all 16 channels' }))
  expect(channels()).toEqual(names(all))
  expect(screen.getByRole('group')).not.toHaveTextContent('largest')
})

test('a card that only tells has the pictures alone', () => {
  show(0, () => 1, false)
  expect(channels()).toEqual([])
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByRole('group').querySelectorAll('canvas')).toHaveLength(3)
})
