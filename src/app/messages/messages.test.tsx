import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useLayoutEffect, useState } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { liveOf } from '../../config/live.ts'
import { defaultConfig } from '../../config/schema.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { type Frame, runStore } from '../../store/run.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { preloadParts } from '../../ui/loading/ahead.ts'
import { lazyPart, PartBoundary } from '../../ui/loading/lazyPart.tsx'
import { AroundPart, ErrorBoundary } from '../shell/ErrorBoundary.tsx'
import { PauseSummary } from '../shell/PauseSummary.tsx'
import { Readout } from '../shell/Readout.tsx'
import { SpeedSelect, Transport } from '../shell/Transport.tsx'
import { Notices } from './Notices.tsx'
import { StageOverlay } from './StageOverlay.tsx'
import { sayStopped } from './stopped.ts'

const commands = { rescue: vi.fn(), retry: vi.fn(), toggle: vi.fn(), step: vi.fn(), reset: vi.fn() }
const withCommands = (children: React.ReactNode) =>
  render(<CommandsContext value={commands as Partial<Commands> as Commands}>{children}</CommandsContext>)

const frameAt = (step: number, playing = false): Frame => ({
  header: {
    generation: 1,
    step,
    epoch: 31,
    playing,
    updatesPerSecond: 300,
    learningRate: 0.03,
    computing: { ms: 0, updates: 0 },
    metrics: {
      step,
      loss: { train: 0.03125, test: 0.048, penalty: 0 },
      accuracy: { train: 0.991, test: 0.984 },
      whole: true,
      trainCount: 200,
      testCount: 200,
    },
    moment: { farthest: step, settings: liveOf(defaultConfig), changes: 0 },
    unitCounts: [],
    gridSize: 0,
    mapSize: 0,
    detailSize: 0,
    sections: [],
  },
  sections: {},
})

beforeAll(preloadParts)
beforeEach(() => {
  vi.clearAllMocks()
  runStore.setState(runStore.getInitialState(), true)
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' }, true)
})
afterEach(cleanup)

test('divergence is named with its rate, and one click goes back', async () => {
  runStore.setState({
    phase: 'ready',
    divergence: {
      step: 1240,
      cause: 'loss',
      layer: 0,
      largestWeight: 3.2e38,
      learningRate: 10,
      lastFiniteStep: 1200,
    },
  })
  withCommands(<StageOverlay />)
  const banner = screen.getByRole('alert')
  expect(banner.textContent).toContain('step 1,240')
  expect(banner.textContent).toContain('10')
  expect(banner.textContent).toContain('hidden layer 1')
  expect(banner.textContent).toContain('3.20·10³⁸')
  await userEvent.click(screen.getByRole('button', { name: 'Back to step 1,200 with a smaller rate' }))
  expect(commands.rescue).toHaveBeenCalledOnce()
})

test.each([
  [0, 'en', 'hidden layer 1 (conv 5×5 ReLU)'],
  // the pool between is none of them
  [2, 'en', 'hidden layer 2 (conv 3×3 ReLU)'],
  [2, 'ko', '은닉층 2 (합성곱 3×3 ReLU)'],
  [3, 'en', 'hidden layer 3 (ReLU)'],
  [4, 'en', 'the output layer'],
] as const)('the layer that diverged is called what the panels call it: %s, %s', (layer, language, name) => {
  viewStore.setState({ language })
  const relu = 'relu' as const
  experimentStore.getState().configure({
    data: { set: 'cifar10' },
    layers: [
      { kind: 'conv', filters: 4, size: 5, activation: relu },
      { kind: 'pool', mode: 'max', size: 2 },
      { kind: 'conv', filters: 4, size: 3, activation: relu },
      { units: 8, activation: relu },
    ],
  })
  const where = { step: 9, largestWeight: 1e9, learningRate: 10, lastFiniteStep: 8 }
  runStore.setState({ phase: 'ready', divergence: { ...where, cause: 'loss', layer } })
  withCommands(<StageOverlay />)
  expect(screen.getByRole('alert').textContent).toContain(name)
  experimentStore.setState(experimentStore.getInitialState(), true)
})

test('a failed load says why and can be tried again', async () => {
  runStore.setState({ phase: 'failed', failure: { reason: 'images-unreachable', detail: 'test-0.bin: 404' } })
  withCommands(<StageOverlay />)
  expect(screen.getByRole('alert').textContent).toContain('test-0.bin: 404')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(commands.retry).toHaveBeenCalledOnce()
})

test.each([
  ['worker-missing', 'did not give the file', ['Reload the page', 'Try again']],
  ['worker-type', 'other than JavaScript', ['Reload the page', 'Try again']],
  ['worker-blocked', 'security setting', ['Try again']],
  ['worker-absent', 'web workers', ['Try again']],
  ['worker-unreachable', 'Check the connection', ['Try again']],
  ['worker-unknown', 'cannot be known', ['Try again']],
  ['worker-stopped', 'keeps stopping', ['Try again']],
] as const)(
  'a worker that is not there (%s) names its cause and offers what helps',
  (reason, text, buttons) => {
    runStore.setState({ phase: 'failed', failure: { reason, detail: 'said by the browser' } })
    withCommands(<StageOverlay />)
    const alert = screen.getByRole('alert').textContent
    expect(alert).toContain(text)
    expect(alert).toContain('said by the browser')
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(buttons)
  },
)

test('loading tells its bytes', () => {
  runStore.setState({ phase: 'loading', progress: { loaded: 3.1e6, total: 18.4e6 } })
  withCommands(<StageOverlay />)
  expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Loading images: 3.1 of 18.4 MB')
})

test('the readout follows the frames without React, and says the figures at rest', async () => {
  vi.useFakeTimers()
  const { container } = render(
    <>
      <Readout />
      <PauseSummary />
    </>,
  )
  const live = container.querySelector('[aria-live=polite]')
  runStore.setState({ frame: frameAt(1240, true) })
  expect(screen.getByTestId('step').textContent).toBe('1,240')
  vi.advanceTimersByTime(1000)
  expect(live?.textContent).toBe('')
  runStore.setState({ frame: frameAt(1250) })
  vi.advanceTimersByTime(1000)
  expect(live?.textContent).toContain('step 1,250')
  expect(live?.textContent).toContain('98.4%')
  vi.useRealTimers()
})

test.each([
  ['en', 'Paused at step 1,250. Training loss', 'Validation loss 0.25. Test accuracy'],
  ['ko', '1,250스텝에서 멈춤. 학습 손실', '검증 손실 0.25. 테스트 정확도'],
] as const)(
  'where data is held apart its loss is said as well, once the run rests: %s',
  (language, begin, end) => {
    vi.useFakeTimers()
    viewStore.setState({ language })
    const { container } = render(<PauseSummary />)
    const live = container.querySelector('[aria-live=polite]')
    const rests = frameAt(1250)
    rests.header.metrics.loss.validation = 0.25
    runStore.setState({ frame: rests })
    vi.advanceTimersByTime(1000)
    expect(live?.textContent).toContain(begin)
    expect(live?.textContent?.replace('0.250', '0.25')).toContain(end)
    vi.useRealTimers()
  },
)

test('figures of another step are not said to be those of the step where the run stopped', () => {
  vi.useFakeTimers()
  const { container } = render(<PauseSummary />)
  const live = container.querySelector('[aria-live=polite]')
  const stopped = frameAt(304)
  stopped.header.metrics.step = 302
  runStore.setState({ frame: stopped })
  vi.advanceTimersByTime(1000)
  expect(live?.textContent).toBe('')
  runStore.setState({ frame: frameAt(300) })
  vi.advanceTimersByTime(1000)
  expect(live?.textContent).toContain('step 300')
  vi.useRealTimers()
})

test('the controls do what they say', async () => {
  runStore.setState({ phase: 'ready' })
  withCommands(
    <>
      <Transport />
      <SpeedSelect />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Play' }))
  await userEvent.click(screen.getByRole('button', { name: 'One step' }))
  await userEvent.click(screen.getByRole('button', { name: 'One epoch' }))
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
  expect(commands.toggle).toHaveBeenCalledOnce()
  expect(commands.step).toHaveBeenNthCalledWith(1, 1, 'update')
  expect(commands.step).toHaveBeenNthCalledWith(2, 1, 'epoch')
  expect(commands.reset).toHaveBeenCalledOnce()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), 'Full speed')
  expect(viewStore.getState().speed).toBe(Number.POSITIVE_INFINITY)
})

test('what was corrected is listed in words until it is dismissed', async () => {
  experimentStore.setState({
    corrections: [{ path: 'data.set', given: 'nosuch', used: 'spiral', reason: 'unknown-name' }],
  })
  render(<Notices update={null} />)
  expect(screen.getByTestId('corrections').textContent).toContain('nosuch')
  expect(screen.getByTestId('corrections').textContent).toContain('Data set “nosuch” → Spiral')
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('list', { name: 'What could not be used as given' }))
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByTestId('corrections')).toBeNull()
})

test('two parts of a link that are wrong alike are listed as two', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const wrong = { path: 'layers', given: '', used: '', reason: 'malformed' as const }
  experimentStore.setState({ corrections: [wrong, wrong] })
  render(<Notices update={null} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

test('what is used instead in a sweep has the page’s names', () => {
  const corrections = [
    { path: 'sweep', given: 'rocket', used: 'learningRate', reason: 'unknown-name' as const },
    { path: 'measure', given: 'beauty', used: 'testAccuracy', reason: 'unknown-name' as const },
    { path: 'layers[1].units', given: '9999', used: '64', reason: 'above-bound' as const },
  ]
  experimentStore.setState({ corrections })
  render(<Notices update={null} />)
  const { textContent } = screen.getByTestId('corrections')
  expect(textContent).toContain('Sweep “rocket” → Learning rate')
  expect(textContent).toContain('Color “beauty” → Test accuracy')
  expect(textContent).toContain('Units of layer 2 “9999” → 64')
  act(() => experimentStore.getState().dismissCorrections())
})

test('a broken panel says so and can be opened again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = true
  const Panel = () => {
    if (broken) throw new Error('broken')
    return <p>whole</p>
  }
  render(
    <ErrorBoundary around="panel">
      <Panel />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('Training goes on')
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Open the panel again' }))
  expect(screen.getByText('whole')).toBeTruthy()
  quiet.mockRestore()
})

test('what breaks because an extension moved its nodes is rendered anew by itself, a few times', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  let faults = 2
  let entered = 0
  const Panel = ({ shown }: { shown: number }) => {
    const [first] = useState(() => {
      entered += 1
      return entered
    })
    useLayoutEffect(() => {
      if (faults === 0) return
      faults -= 1
      throw new DOMException('The node to be removed is not a child of this node.', 'NotFoundError')
    })
    return <p>{`${shown} ${first}`}</p>
  }
  const around = (shown: number) => (
    <ErrorBoundary around="panel">
      <Panel shown={shown} />
    </ErrorBoundary>
  )
  const { rerender } = render(around(1))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText(/^1 [23]/)).toBeTruthy()
  faults = 100
  rerender(around(2))
  expect(screen.getByRole('alert').textContent).toContain('Training goes on')
  expect(100 - faults).toBeLessThan(10)
  quiet.mockRestore()
})

test('parts whose files did not come say so, and one click tries all of them again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  let away = true
  const parts = ['first', 'second'].map((name) =>
    lazyPart(async () => {
      if (away) throw new TypeError('Failed to fetch')
      return () => <p>{name}</p>
    }),
  )
  render(
    <PartBoundary value={AroundPart}>
      {parts.map((Part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stay where they are
        <Part key={i} />
      ))}
    </PartBoundary>,
  )
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map(({ textContent }) => textContent)).toEqual(
    new Array(2).fill(expect.stringContaining('could not be loaded')),
  )
  away = false
  await userEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0])
  expect(await screen.findByText('first')).toBeTruthy()
  expect(await screen.findByText('second')).toBeTruthy()
  quiet.mockRestore()
})

test('a view of many runs that stopped offers another try and the way back', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  enterRoom('compare')
  const Room = () => {
    throw new Error('broken')
  }
  render(
    <ErrorBoundary around="room">
      <Room />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('This view stopped on an error')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Back to the experiment' }))
  expect(viewStore.getState().room).toBeNull()
  quiet.mockRestore()
})

test('what is said is said in the language that the page is put into, figures too', () => {
  render(<Notices />)
  act(() => sayStopped({ generation: 1, step: 1200, epoch: 4, by: 'step' }))
  expect(screen.getByRole('status').textContent).toBe('Stopped at step 1,200, as set.')
  act(() => viewStore.setState({ language: 'ko' }))
  expect(screen.getByRole('status').textContent).toMatch(/^[^a-z]*1,200[^a-z]*$/)
  act(() => viewStore.setState({ language: 'en' }))
  expect(screen.getByRole('status').textContent).toBe('Stopped at step 1,200, as set.')
})

test('a dialog that cannot be loaded closes and says so, so that the shortcuts work again', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  viewStore.setState({ dialog: 'presets' })
  const Dialog = () => {
    throw new Error('Failed to fetch dynamically imported module')
  }
  render(
    <ErrorBoundary around="dialog">
      <Dialog />
    </ErrorBoundary>,
  )
  expect(viewStore.getState().dialog).toBeNull()
  expect(viewStore.getState().notice?.kind).toBe('warning')
  quiet.mockRestore()
})
