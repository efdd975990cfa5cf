import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runStore } from '../../../store/run.ts'
import { viewStore } from '../../../store/view.ts'
import { preloadParts } from '../../../ui/loading/lazyPart.tsx'
import { Stage } from '../Stage.tsx'
import { begin, frame, imageData } from '../testing.ts'

const count = 60
/** Image i is predicted to be of class i modulo 10, but every third one of class 0. */
const predicted = Uint8Array.from({ length: count }, (_, i) => (i % 3 === 2 ? 0 : i % 10))
const scores = Float32Array.of(0, 1, 2.5, -1, 0, 0, 0, 0, 0, 0)

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(250)
  begin({ data: { set: 'cifar10' }, layers: [] }, imageData(count))
  runStore.setState({ frame: frame({ testClass: predicted, activations: scores }, 0, [3072, 10]) })
})
beforeAll(preloadParts)
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const picked = () => viewStore.getState().pickedImage

test('one image is picked from the start, with its true class, prediction and ten scores', () => {
  render(<Stage />)
  expect(picked()).toBe(0)
  const view = screen.getByRole('region', { name: 'Picked image' })
  expect(within(view).getByRole('img', { name: 'Image 1: airplane' })).toBeInTheDocument()
  expect(view).toHaveTextContent('✗ bird')
  const rows = within(screen.getByRole('list', { name: 'Scores of the classes' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent).slice(0, 4)).toEqual([
    'airplane0.00',
    'automobile1.00',
    'bird2.50',
    'cat−1.00',
  ])
  expect(rows[2]).toHaveAttribute('data-best', 'wrong')
})

test('a click picks an image, and each tile says what it is and whether it is right', async () => {
  render(<Stage />)
  await userEvent.click(screen.getByRole('option', { name: 'Image 4, cat, predicted right' }))
  expect(picked()).toBe(3)
  expect(screen.getAllByRole('option', { selected: true, name: /^Image/ })).toHaveLength(1)
  expect(screen.getByRole('option', { name: /^Image 4,/ })).toHaveAttribute('aria-selected', 'true')
  expect(
    screen.getByRole('option', { name: 'Image 3, truly bird, predicted airplane: wrong' }),
  ).toBeInTheDocument()
})

test('the filters show right or wrong images, and one true class', async () => {
  render(<Stage />)
  await userEvent.click(screen.getByRole('radio', { name: 'Wrong' }))
  const names = () =>
    screen.getAllByRole('option', { name: /^Image/ }).map((tile) => tile.getAttribute('aria-label'))
  expect(names().every((name) => name?.endsWith('wrong'))).toBe(true)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'True class' }), 'dog')
  expect(names()).toEqual([
    'Image 6, truly dog, predicted airplane: wrong',
    'Image 36, truly dog, predicted airplane: wrong',
  ])
  act(() => viewStore.setState({ wallFilter: { shown: 'wrong', trueClass: 0 } }))
  expect(screen.getByText('No image fits this filter.')).toBeInTheDocument()
})

test('the arrow keys walk the wall, over its pages too, and pick as they go', async () => {
  render(<Stage />)
  const tiles = screen.getAllByRole('option', { name: /^Image/ })
  const perPage = tiles.length
  expect(perPage).toBeLessThan(count)
  act(() => tiles[0].focus())
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(picked()).toBe(2)
  expect(document.activeElement).toHaveAttribute('data-image', '2')
  await userEvent.keyboard('{PageDown}')
  expect(picked()).toBe(Math.min(count - 1, 2 + perPage))
  expect(document.activeElement).toHaveAttribute('data-image', String(picked()))
  await userEvent.keyboard('{Home}')
  expect(picked()).toBe(0)
  await userEvent.keyboard('{ArrowLeft}')
  expect(picked()).toBe(0)
})

test('only one tile of the wall takes the Tab key', () => {
  render(<Stage />)
  const tabbable = screen.getAllByRole('option', { name: /^Image/ }).filter((tile) => tile.tabIndex === 0)
  expect(tabbable.length).toBe(1)
})
