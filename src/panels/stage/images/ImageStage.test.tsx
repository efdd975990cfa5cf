import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as reading from '../../../charts/images/readPicture.ts'
import { runStore } from '../../../store/run.ts'
import { viewStore } from '../../../store/view.ts'
import { preloadParts } from '../../../ui/loading/ahead.ts'
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

test('weights that are still to come are not counted as 0', () => {
  begin({ data: { set: 'cifar10' }, layers: [{ units: 7, activation: 'relu' }] }, imageData(count))
  runStore.setState({ frame: frame({ testClass: predicted, activations: scores }, 0, [3072, 7, 10]) })
  render(<Stage />)
  const weights = screen.getByRole('region', { name: 'First layer’s weights' })
  expect(weights).not.toHaveTextContent('0')
  act(() =>
    runStore.setState({
      frame: frame(
        { testClass: predicted, activations: scores, templates: new Uint8Array(7 * 3072) },
        0,
        [3072, 7, 10],
      ),
    }),
  )
  expect(weights).toHaveTextContent('7 units')
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

const shown = () => viewStore.getState().shown

test('the arrow keys move the image, eight pixels at most, which is said, and one button brings it back', async () => {
  render(<Stage />)
  const area = screen.getByRole('application', { name: 'Shift the image: drag it, or arrow keys' })
  expect(within(area).getByRole('img', { name: 'Image 1: airplane' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Shift back' })).toHaveAttribute('aria-disabled', 'true')
  act(() => area.focus())
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}')
  expect(shown()).toMatchObject({ x: 2, y: -1, own: false })
  expect(screen.getByText('shifted right 2, up 1')).toHaveAttribute('role', 'status')
  await userEvent.keyboard('{ArrowLeft>20/}')
  expect(shown()).toMatchObject({ x: -8, y: -1 })
  await userEvent.click(screen.getByRole('button', { name: 'Shift back' }))
  expect(shown()).toBeNull()
  expect(screen.getByText('32 × 32 × 3 = 3,072 numbers')).toBeInTheDocument()
  act(() => area.focus())
  await userEvent.keyboard('{ArrowDown}{Home}')
  expect(shown()).toBeNull()
})

test('the pointer drags the image by whole pixels, and another picked image is where it is', async () => {
  render(<Stage />)
  const area = screen.getByRole('application')
  // 500 CSS pixels are 32 of the image
  fireEvent.pointerDown(area, { button: 0, clientX: 100, clientY: 100 })
  fireEvent.pointerMove(area, { clientX: 150, clientY: 69 })
  expect(shown()).toMatchObject({ x: 3, y: -2 })
  fireEvent.pointerMove(area, { clientX: 400, clientY: 100 })
  expect(shown()).toMatchObject({ x: 8, y: 0 })
  fireEvent.pointerUp(area)
  fireEvent.pointerMove(area, { clientX: 100, clientY: 100 })
  expect(shown()).toMatchObject({ x: 8, y: 0 })
  await userEvent.click(screen.getByRole('option', { name: /^Image 4,/ }))
  expect(shown()).toBeNull()
})

test('a shifted image is the same one of the images that come after these', () => {
  render(<Stage />)
  act(() => screen.getByRole('application').focus())
  fireEvent.keyDown(screen.getByRole('application'), { key: 'ArrowRight' })
  const other = imageData(count)
  other.test.pixels?.fill(9)
  act(() => runStore.setState({ data: other }))
  expect(shown()?.pixels.slice(0, 6)).toEqual(Uint8Array.of(0, 0, 0, 9, 9, 9))
})

describe('an image of one’s own', () => {
  const own = new Uint8Array(3072).fill(200)
  const png = () => new File(['…'], 'cat.png', { type: 'image/png' })

  test('is chosen in a dialog, shown in place of the picked one without a true class, and left again', async () => {
    vi.spyOn(reading, 'readPicture').mockResolvedValue(own)
    render(<Stage />)
    await userEvent.click(screen.getByRole('button', { name: 'Show an image of your own' }))
    const dialog = screen.getByRole('dialog', { name: 'Show an image of your own' })
    expect(dialog).toHaveTextContent('It never leaves this device, and it is not part of any link.')
    const input = dialog.querySelector('input[type=file]') as HTMLInputElement
    await userEvent.upload(input, png())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(shown()).toMatchObject({ own: true, pixels: own })
    const view = screen.getByRole('region', { name: 'Picked image' })
    expect(within(view).getByRole('img', { name: 'Your image' })).toBeInTheDocument()
    expect(view).toHaveTextContent('True classnonePredictionbird')
    expect(view).not.toHaveTextContent(/[✓✗]/)
    expect(screen.queryByRole('option', { selected: true, name: /^Image/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Back to the test image' }))
    expect(shown()).toBeNull()
    expect(within(view).getByRole('img', { name: 'Image 1: airplane' })).toBeInTheDocument()
  })

  test('is pasted; a file that is no picture is named, and nothing else changes', async () => {
    const read = vi.spyOn(reading, 'readPicture').mockRejectedValue(new Error('no'))
    render(<Stage />)
    const paste = (file: File) => fireEvent.paste(document.body, { clipboardData: { files: [file] } })
    paste(new File(['1,2'], 'points.csv'))
    expect(
      await screen.findByText(
        '“points.csv” is not a picture that this browser can open. Choose a PNG or JPEG file.',
      ),
    ).toHaveAttribute('role', 'alert')
    expect(shown()).toBeNull()
    read.mockResolvedValue(own)
    paste(png())
    await waitFor(() => expect(shown()).toMatchObject({ own: true, pixels: own }))
    expect(viewStore.getState().dialog).toBeNull()
  })

  test('a camera that may not be used is said, and the file is left', async () => {
    const getUserMedia = vi.fn().mockRejectedValue(new DOMException('', 'NotAllowedError'))
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { getUserMedia } }))
    render(<Stage />)
    act(() => viewStore.setState({ dialog: 'picture' }))
    await userEvent.click(screen.getByRole('button', { name: 'Use the camera' }))
    expect(await screen.findByText(/The camera cannot be used/)).toHaveAttribute('role', 'alert')
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeInTheDocument()
    vi.unstubAllGlobals()
  })

  test('where there is no camera, none is offered', () => {
    render(<Stage />)
    act(() => viewStore.setState({ dialog: 'picture' }))
    expect(screen.queryByRole('button', { name: 'Use the camera' })).toBeNull()
  })
})

test('what speaks for the predicted class and against it is said with the sum, and for the true class as well', async () => {
  begin({ data: { set: 'cifar10' }, layers: [{ units: 3, activation: 'relu' }] }, imageData(count))
  const contributions = new Float32Array(10 * 4)
  contributions.set([1, -0.5, 0, 0.25], 0)
  contributions.set([2, -1.5, 3, -1], 2 * 4)
  runStore.setState({
    frame: frame({ testClass: predicted, activations: scores, contributions }, 0, [3072, 3, 10]),
  })
  render(<Stage />)
  await userEvent.click(screen.getByRole('radio', { name: 'Prediction' }))
  const list = await screen.findByRole('list', { name: 'Score of bird, predicted' })
  const rows = () =>
    within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent)
  expect(rows()).toEqual(['unit 3+3.00', 'unit 1+2.00', 'unit 2−1.50'])
  const section = screen.getByRole('region', { name: 'For and against' })
  expect(section).toHaveTextContent('for +5.00, against −1.50, bias −1.00: the score is their sum, 2.50')
  await userEvent.click(screen.getByRole('radio', { name: 'True class' }))
  expect(screen.getByRole('list', { name: 'Score of airplane, the true class' })).toHaveTextContent(
    'unit 1+1.00',
  )
  await userEvent.click(screen.getByRole('radio', { name: 'Scores' }))
  expect(screen.getByRole('list', { name: 'Scores of the classes' })).toBeInTheDocument()
})
