import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { experimentStore } from '../../../store/experiment.ts'
import { pageRun, runStore } from '../../../store/run.ts'
import { noticeText } from '../../../store/testNotice.ts'
import { viewStore } from '../../../store/view.ts'
import { preloadParts } from '../../../ui/loading/ahead.ts'
import { Stage } from '../Stage.tsx'
import { begin, frame, lineData, planeData, split } from '../testing.ts'

beforeAll(preloadParts)
afterEach(cleanup)

const points = () => experimentStore.getState().config.data.points
const custom = (list: Array<{ x: number; y: number; label: number }>) =>
  begin({ data: { set: 'custom', points: list } }, planeData)

/** The picture is 600 × 600 at the page's corner: 100 pixels a unit, the origin at (300, 300). */
beforeEach(() => {
  const box = { left: 0, top: 0, x: 0, y: 0, width: 600, height: 600, right: 600, bottom: 600 }
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ ...box, toJSON: () => box })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Changes that come closer together are one step of undo. */
const wait = () => vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000)

const surface = () => screen.getByRole('application')
function drag(from: [number, number], to: [number, number], options: object = {}): void {
  fireEvent.pointerDown(surface(), { clientX: from[0], clientY: from[1], button: 0, ...options })
  fireEvent.pointerMove(surface(), { clientX: to[0], clientY: to[1], ...options })
  fireEvent.pointerUp(surface(), { clientX: to[0], clientY: to[1], ...options })
}

test('misclassified points are counted in words, and follow the frames', async () => {
  begin({ data: { set: 'blobs' } }, planeData)
  render(<Stage />)
  const show = (train: number[], testing: number[]) =>
    act(() =>
      runStore.setState({
        frame: frame({ trainClass: Uint8Array.from(train), testClass: Uint8Array.from(testing) }),
      }),
    )
  show([0, 0, 0], [1])
  expect(screen.getByText('train 2 · test 0')).toBeInTheDocument()
  show([0, 1, 2], [0])
  expect(await screen.findByText('train 0 · test 1')).toBeInTheDocument()
})

test.each([
  ['en', 'train 2 · validation 1 · test 0', /^validation 2.*never trained on/],
  ['ko', '학습 2 · 검증 1 · 테스트 0', /^검증 2.*학습에 쓰지 않습니다/],
] as const)(
  'points that are held apart are counted and explained beside the others (%s)',
  (language, counts, mark) => {
    begin(
      { data: { set: 'blobs', validationShare: 0.2 } },
      { ...planeData, validation: split([2, 2, -2, 2], [1, 2]) },
    )
    viewStore.setState({ language })
    render(<Stage />)
    act(() =>
      runStore.setState({
        frame: frame({
          trainClass: Uint8Array.of(0, 0, 0),
          validationClass: Uint8Array.of(1, 1),
          testClass: Uint8Array.of(1),
        }),
      }),
    )
    expect(screen.getByText(counts)).toBeInTheDocument()
    expect(screen.getByTitle(/떼어|held apart/)).toHaveTextContent(mark)
  },
)

test('a frame of an earlier experiment is not counted', () => {
  begin({ data: { set: 'blobs' } }, planeData)
  runStore.setState({ frame: frame({ trainClass: Uint8Array.of(0, 0, 0), testClass: Uint8Array.of(0) }) })
  runStore.setState({ generation: 2 })
  render(<Stage />)
  expect(screen.queryByText(/train \d · test/)).toBeNull()
})

test('the toolbar changes how the picture is looked at, by keyboard too', async () => {
  begin({ data: { set: 'blobs' } }, planeData)
  render(<Stage />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Areas' }))
  expect(viewStore.getState().discretize).toBe(true)
  screen.getByRole('checkbox', { name: 'Test points' }).focus()
  await userEvent.keyboard(' ')
  expect(viewStore.getState().showTest).toBe(false)
})

test('the sections of the domain are asked for while the stage is there', () => {
  vi.stubGlobal('IntersectionObserver', undefined) // the test's page has no layout: everything counts as seen
  begin({ data: { set: 'blobs' } }, planeData)
  const { unmount } = render(<Stage />)
  const wanted = () => [...pageRun.watch.getState().wanted.values()].flat()
  expect(wanted()).toEqual(['gridClass', 'gridMargin', 'trainClass', 'validationClass', 'testClass'])
  act(() => runStore.setState({ data: lineData }))
  expect(wanted()).toEqual(['curve', 'trainValue'])
  unmount()
  expect(wanted()).toEqual([])
})

test('the crosshair says which class wins there and by how much', () => {
  begin({ data: { set: 'blobs' } }, planeData)
  runStore.setState({
    frame: frame({ gridClass: Uint8Array.of(0, 1, 2, 0), gridMargin: Float32Array.of(1, 2, 3.5, 4) }, 2),
  })
  render(<Stage />)
  fireEvent.pointerMove(surface(), { clientX: 150, clientY: 500 })
  expect(screen.getByText('Class 3 · margin 3.50')).toBeInTheDocument()
  expect(screen.getByText(/x −1\.50\s+y −2\.00/)).toBeInTheDocument()
})

test('a click adds a point of the brush’s class where it was', async () => {
  custom([])
  render(<Stage />)
  await userEvent.click(screen.getByRole('radio', { name: 'Class 3' }))
  drag([400, 200], [400, 200])
  expect(points()).toEqual([{ x: 1, y: 1, label: 2 }])
})

test('a click on a point does nothing, a drag moves it, and it is one step of undo', () => {
  custom([{ x: 0, y: 0, label: 1 }])
  render(<Stage />)
  drag([305, 302], [305, 302])
  expect(points()).toEqual([{ x: 0, y: 0, label: 1 }])
  wait()
  const before = experimentStore.temporal.getState().pastStates.length
  drag([300, 300], [150, 400])
  expect(points()).toEqual([{ x: -1.5, y: -1, label: 1 }])
  expect(experimentStore.temporal.getState().pastStates.length).toBe(before + 1)
})

test('Shift-click, a right click and the erase mode erase the point under the pointer, and no other', async () => {
  custom([-2, -1, 0, 1].map((x) => ({ x, y: 0, label: 0 })))
  render(<Stage />)
  drag([100, 300], [100, 300], { shiftKey: true })
  drag([200, 300], [200, 300], { button: 2 })
  expect(points()).toEqual([0, 1].map((x) => ({ x, y: 0, label: 0 })))
  await userEvent.click(screen.getByRole('radio', { name: 'Erase' }))
  drag([500, 500], [500, 500])
  expect(points()?.length).toBe(2)
  drag([300, 300], [300, 300])
  expect(points()).toEqual([{ x: 1, y: 0, label: 0 }])
})

test('all of it goes by keyboard: arrows move, digits choose a class, Enter adds, Delete erases', async () => {
  custom([])
  render(<Stage />)
  surface().focus()
  await userEvent.keyboard('4{Shift>}{ArrowRight}{ArrowUp}{/Shift}{Enter}')
  expect(points()).toEqual([{ x: 0.6, y: 0.6, label: 3 }])
  await userEvent.keyboard('{ArrowLeft}{Delete}')
  expect(points()).toEqual([])
})

test('above 1,000 points none is added, and the page says so', () => {
  custom(Array.from({ length: 1000 }, (_, i) => ({ x: -3 + 0.006 * i, y: -2, label: 0 })))
  render(<Stage />)
  drag([300, 100], [300, 100])
  expect(points()?.length).toBe(1000)
  expect(noticeText()).toMatch(/1,000/)
})

test('Clear takes all points away, and undo brings them back', async () => {
  custom([{ x: 0, y: 0, label: 1 }])
  render(<Stage />)
  wait()
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect(points()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(points()).toEqual([{ x: 0, y: 0, label: 1 }])
})

test('a set’s points can be taken over to be edited, at once or after changing to custom points', async () => {
  begin({ data: { set: 'blobs' } }, planeData)
  render(<Stage />)
  await userEvent.click(screen.getByRole('button', { name: 'Edit points' }))
  expect(experimentStore.getState().config.data.set).toBe('custom')
  expect(points()?.length).toBe(4)
  act(() => void experimentStore.getState().configure({ data: { points: [] } }))
  // the count keeps its place, so that the stage does not move under the first click
  expect(screen.getByText('Misclassified')).toBeInTheDocument()
  expect(screen.queryByText(/train \d · test/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Take the earlier points' }))
  expect(points()?.length).toBe(4)
})

test('the earlier points are those of the set that was shown, not one’s own of before, however soon one comes back to them', async () => {
  begin({ data: { set: 'blobs' } }, planeData)
  render(<Stage />)
  const { configure } = experimentStore.getState()
  act(() => void configure({ data: { set: 'custom', points: [] } }))
  act(() => runStore.setState({ data: { ...planeData, train: { ...planeData.train, count: 0 } } }))
  // another set is chosen, and left before its points are there
  act(() => void configure({ data: { set: 'xor' } }))
  act(() => void configure({ data: { set: 'custom', points: [] } }))
  await userEvent.click(screen.getByRole('button', { name: 'Take the earlier points' }))
  expect(points()?.length).toBe(4)
})

const exam = {
  set: 'custom' as const,
  points: [
    { x: 0, y: 0, label: 0 },
    { x: 1, y: 1, label: 1 },
  ],
  classNames: ['failed', 'passed'],
  axes: { x: { name: 'exam 1', offset: 65, factor: 14 }, y: { name: '', offset: 60, factor: 0.01 } },
}

test('a file’s classes keep their names, and the crosshair is in the file’s units', async () => {
  begin({ data: exam }, planeData)
  const { container } = render(<Stage />)
  expect(screen.getByRole('application', { name: /winning class.*failed, passed/ })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'passed' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Class 3' })).toBeInTheDocument()
  act(() =>
    runStore.setState({
      frame: frame({ gridClass: Uint8Array.of(1), gridMargin: Float32Array.of(2.5) }, 1),
    }),
  )
  fireEvent.pointerMove(surface(), { clientX: 400, clientY: 200 })
  expect(await screen.findByText('exam 1 79.0 y 60.0100')).toBeInTheDocument()
  expect(container.textContent).toContain('passed · margin 2.50')
})

test('clearing the points clears their names and units', async () => {
  begin({ data: exam }, planeData)
  render(<Stage />)
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  const { data } = experimentStore.getState().config
  expect([data.points, data.classNames, data.axes]).toEqual([[], undefined, undefined])
})

test('a file that is dragged over the page is awaited on the stage', () => {
  custom([])
  render(<Stage />)
  expect(screen.queryByText('Drop the file to read its table')).toBeNull()
  act(() => viewStore.setState({ dropping: true }))
  expect(screen.getByText('Drop the file to read its table')).toBeInTheDocument()
})

test('a function is drawn with the pointer, or raised at the crosshair by keys', async () => {
  const flat = [{ x: -3, value: 0 }]
  begin({ data: { set: 'drawn', points: flat } }, lineData)
  render(<Stage />)
  // 600 pixels for y from −1.5 to 1.5
  drag([300, 100], [600, 100])
  const at = (x: number) => points()?.find((point) => Math.abs(point.x - x) < 0.01)
  expect(at(1.5)).toEqual({ x: 1.5, value: 1 })
  expect(at(-1.5)).toEqual({ x: -1.5, value: 0 })
  surface().focus()
  fireEvent.pointerMove(surface(), { clientX: 150, clientY: 300 })
  await userEvent.keyboard('{ArrowUp}')
  expect(at(-1.5)).toEqual({ x: -1.5, value: 0.06 })
})
