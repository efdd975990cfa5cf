import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { SweepPlan } from '../../config/link/runsLink.ts'
import { defaultConfig } from '../../config/schema.ts'
import { historyCsv } from '../../files/csv.ts'
import { metadataOf } from '../../files/svg.ts'
import { lessonStore } from '../../lessons/lessonStore.ts'
import { sweepCsv, sweepJson } from '../../panels/runs/sweepFiles.ts'
import { heading, type ProgramSource } from '../../program/source.ts'
import { deckStore } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { noticeText } from '../../store/testNotice.ts'
import { viewStore } from '../../store/view.ts'
import { wallCsv } from '../handin/csv.ts'
import { listKept } from '../keep/store.ts'
import { followPicture, presentStore } from '../present/presentStore.ts'
import { listenForFiles } from './fileDrop.ts'

beforeAll(listenForFiles)
beforeEach(() => {
  viewStore.setState(viewStore.getInitialState(), true)
  document.body.innerHTML = '<main></main><textarea></textarea>'
})

afterEach(() => void vi.doUnmock('../takeaway/openFile.ts'))

/** Files are looked into by a part that is fetched first. */
const soon = (expectation: () => void) => vi.waitFor(expectation, { timeout: 20_000, interval: 20 })

const file = new File(['1,2,0'], 'points.csv')

/** What the page makes of a drag: whether the browser's own way is stopped, and how the pointer looks. */
function drag(type: 'dragover' | 'drop', files: File[], target = 'main') {
  const event = new Event(type, { bubbles: true, cancelable: true })
  const dataTransfer = { types: files.length > 0 ? ['Files'] : ['text/plain'], files, dropEffect: 'unset' }
  Object.assign(event, { dataTransfer })
  document.querySelector(target)?.dispatchEvent(event)
  return { stopped: event.defaultPrevented, effect: dataTransfer.dropEffect }
}

test('a file dropped anywhere opens the import with it', async () => {
  expect(drag('dragover', [file])).toEqual({ stopped: true, effect: 'copy' })
  expect(viewStore.getState().dropping).toBe(true)
  expect(drag('drop', [file], 'textarea').stopped).toBe(true)
  await soon(() =>
    expect(viewStore.getState()).toMatchObject({ dialog: 'import', dropped: file, dropping: false }),
  )
})

test('where the network learns images a picture is shown to it, and a table still opens the import', async () => {
  const picture = new File(['…'], 'cat.png', { type: 'image/png' })
  // pictures are looked into first
  const taken = (state: object) => soon(() => expect(viewStore.getState()).toMatchObject(state))
  drag('drop', [picture])
  await taken({ dialog: 'import' })
  const { getState, getInitialState, setState } = experimentStore
  getState().configure({ data: { set: 'cifar10' } })
  for (const [given, dialog] of [
    [picture, 'picture'],
    [file, 'import'],
  ] as const) {
    viewStore.setState(viewStore.getInitialState(), true)
    drag('drop', [given])
    await taken({ dialog, dropped: given })
    // what is open takes whatever comes
    const other = new File(['…'], 'dog.png', { type: 'image/png' })
    drag('drop', [other])
    await taken({ dialog, dropped: other })
  }
  setState(getInitialState(), true)
})

test('a picture is taken by the stage, which comes back for it in front of a class; where there is none, by the import', async () => {
  const picture = new File(['…'], 'cat.png', { type: 'image/png' })
  const { getState, getInitialState, setState } = experimentStore
  getState().configure({ data: { set: 'cifar10' } })
  presentStore.setState({ whole: 'network' })
  const stop = followPicture()
  drag('drop', [picture])
  await soon(() => expect(viewStore.getState().dialog).toBe('picture'))
  expect(presentStore.getState().whole).toBeNull()
  stop()
  viewStore.setState({ dialog: null, page: { hide: ['stage'] } })
  drag('drop', [picture])
  await soon(() => expect(viewStore.getState().dialog).toBe('import'))
  setState(getInitialState(), true)
})

test('a picture with an experiment inside opens that, also where the network learns images', async () => {
  const configure = vi.fn(async (_: string) => ({}))
  vi.stubGlobal('neurarium', { configure })
  const { getState, getInitialState, setState } = experimentStore
  getState().configure({ data: { set: 'cifar10' } })
  const inside = (text: string) => `<svg><metadata>${metadataOf(text)}</metadata></svg>`
  const saved = new File([inside('https://example.org/page/#v=1&set=xor&step=7')], 'stage.svg')
  viewStore.setState({ dialog: 'picture' })
  drag('drop', [saved])
  await soon(() => expect(noticeText()).toContain('stage.svg'))
  expect(configure.mock.calls).toEqual([['v=1&set=xor&step=7']])
  expect(viewStore.getState()).toMatchObject({ dialog: null, dropped: null })

  drag('drop', [new File([inside('nothing of ours')], 'other.svg')])
  await soon(() => expect(viewStore.getState().notice).toMatchObject({ kind: 'warning' }))
  expect(noticeText()).toContain('cannot be read')
  expect(configure).toHaveBeenCalledTimes(1)
  vi.unstubAllGlobals()
  setState(getInitialState(), true)
})

test('a program of the page opens the experiment that it was written from; another program goes on to the import', async () => {
  const configure = vi.fn(async (_: string) => ({}))
  vi.stubGlobal('neurarium', { configure })
  const link = 'https://example.org/page/#v=1&set=xor&layers=relu8*2&step=7'
  const config = experimentStore.getState().config
  const said = heading({ config, link } as ProgramSource, 'NumPy', 'python3 a.py')
  for (const [name, text] of Object.entries({
    'a.py': ['"""', ...said, '"""', 'import numpy'].join('\n'),
    'a.mjs': ['/*', ...said.map((line) => ` * ${line}`.trimEnd()), ' */', 'const a = 1'].join('\n'),
  })) {
    configure.mockClear()
    drag('drop', [new File([text], name)])
    await soon(() => expect(noticeText()).toContain(name))
    expect(configure.mock.calls).toEqual([['v=1&set=xor&layers=relu8*2&step=7']])
    expect(viewStore.getState()).toMatchObject({ dialog: null, dropped: null })
    viewStore.setState(viewStore.getInitialState(), true)
    // its address was taken out
    drag('drop', [new File([text.replace(/https.*/, '')], name)])
    await soon(() => expect(viewStore.getState().notice?.kind).toBe('warning'))
    viewStore.setState(viewStore.getInitialState(), true)
  }
  const other = new File(['points = [[1, 2, 0], [2, 1, 1]]'], 'points.py')
  drag('drop', [other])
  await soon(() => expect(viewStore.getState()).toMatchObject({ dialog: 'import', dropped: other }))
  vi.unstubAllGlobals()
})

test('a file of kept experiments is added to what is kept, or it is said why not', async () => {
  const kept = (things: unknown[]) =>
    new File([JSON.stringify({ neurarium: 'kept', version: 1, things })], 'kept.json')
  drag('drop', [kept([{ kind: 'experiment', name: 'a', at: 0, content: 'set=nosuch' }])])
  await soon(() => expect(viewStore.getState().notice).toMatchObject({ kind: 'warning' }))
  expect(noticeText()).toContain('Entry 1')
  expect(viewStore.getState()).toMatchObject({ dialog: null, dropped: null })
  vi.stubGlobal('indexedDB', new IDBFactory())
  drag('drop', [kept([{ kind: 'experiment', name: 'a', at: 0, content: 'v=1&set=xor&step=7' }])])
  await soon(() => expect(viewStore.getState().notice).toMatchObject({ kind: 'info' }))
  expect((await listKept()).map(({ name }) => name)).toEqual(['a'])
  vi.unstubAllGlobals()
})

test('a file does not lead past what a task has locked: that is said, and nothing is opened by half', async () => {
  const configure = vi.fn(async (_: string) => ({}))
  vi.stubGlobal('neurarium', { configure })
  const saved = (fragment: string) =>
    new File([`<svg><metadata>${metadataOf(`https://example.org/#${fragment}`)}</metadata></svg>`], 'a.svg')
  viewStore.setState({ page: { lock: ['layers'] }, refused: 0 })
  drag('drop', [saved('v=1&set=xor&layers=relu3&batch=7')])
  await soon(() => expect(viewStore.getState().refused).toBe(1))
  expect(configure).not.toHaveBeenCalled()
  expect(viewStore.getState()).toMatchObject({ dialog: null, notice: null })
  // what leaves the locked settings as they are is opened
  drag('drop', [saved('v=1&set=xor&batch=7')])
  await soon(() => expect(noticeText()).toContain('a.svg'))
  expect(configure.mock.calls).toEqual([['v=1&set=xor&batch=7']])
  expect(viewStore.getState().refused).toBe(1)
  vi.unstubAllGlobals()
})

test('over an open dialog a file does what it does on the page, and takes its place', async () => {
  const configure = vi.fn(async (_: string) => ({}))
  vi.stubGlobal('neurarium', { configure })
  for (const dialog of ['share', 'qr', 'help', 'presets'] as const) {
    viewStore.setState({ ...viewStore.getInitialState(), dialog }, true)
    expect(drag('dragover', [file])).toEqual({ stopped: true, effect: 'copy' })
    drag('drop', [file])
    await soon(() => expect(viewStore.getState()).toMatchObject({ dialog: 'import', dropped: file }))
  }
  viewStore.setState({ ...viewStore.getInitialState(), dialog: 'share' }, true)
  const saved = `<svg><metadata>${metadataOf('https://example.org/#v=1&set=xor&step=7')}</metadata></svg>`
  drag('drop', [new File([saved], 'a.svg')])
  await soon(() => expect(configure.mock.calls).toEqual([['v=1&set=xor&step=7']]))
  expect(viewStore.getState().dialog).toBeNull()
  vi.unstubAllGlobals()
})

test('in a view of many runs what the page has saved is opened, and of anything else it is said that it is not', async () => {
  const configure = vi.fn(async (_: string) => ({}))
  vi.stubGlobal('neurarium', { configure })
  const room = { kind: 'seeds' as const, plan: null, visit: 1 }
  viewStore.setState({ room })
  expect(drag('dragover', [file])).toEqual({ stopped: true, effect: 'copy' })
  drag('drop', [file])
  await soon(() => expect(noticeText()).toContain('points.csv'))
  expect(viewStore.getState()).toMatchObject({
    room,
    dropped: null,
    dialog: null,
    notice: { kind: 'warning' },
  })
  const saved = `<svg><metadata>${metadataOf('https://example.org/#v=1&set=xor&step=7')}</metadata></svg>`
  drag('drop', [new File([saved], 'a.svg')])
  await soon(() => expect(configure.mock.calls).toEqual([['v=1&set=xor&step=7']]))
  vi.unstubAllGlobals()
})

test('in a view of many runs it is said where what opens files could not be fetched', async () => {
  vi.doMock('../takeaway/openFile.ts', () => {
    throw new TypeError('Failed to fetch')
  })
  const room = { kind: 'seeds' as const, plan: null, visit: 1 }
  viewStore.setState({ room })
  drag('drop', [file])
  await soon(() => expect(noticeText()).toContain('could not be loaded'))
  expect(viewStore.getState()).toMatchObject({ room, dialog: null, dropped: null })
})

test('of a table that the page has made it is said what it is, and nothing is opened; another table goes on to the import', async () => {
  const plan = {
    x: { setting: 'units', values: [2] },
    y: { setting: 'l2', values: [0] },
    config: defaultConfig,
  }
  const sweep = { ...plan, kind: 'sweep', seeds: 1, steps: 5, measure: 'testLoss' } as SweepPlan
  const column = (name: string) => ({ name, length: 1, steps: [0], values: [0.5] })
  for (const [name, text, said] of [
    ['history.csv', historyCsv(['train_loss', 'test_loss', 'dead_layer1'].map(column)), 'history of a run'],
    ['history.csv', historyCsv([column('penalty')]).replaceAll('\n', '\r\n'), 'history of a run'],
    ['sweep.csv', sweepCsv(sweep, []), 'a sweep’s results'],
    ['sweep.json', sweepJson(sweep, []), 'a sweep’s results'],
    ['hand-ins.csv', wallCsv([], (fragment) => fragment), 'table of hand-ins'],
  ]) {
    viewStore.setState({ ...viewStore.getInitialState(), dialog: 'import' }, true)
    drag('drop', [new File([text], name)])
    await soon(() => expect(noticeText()).toContain(said))
    expect(viewStore.getState()).toMatchObject({ dialog: null, dropped: null })
  }
  const other = new File(['step,height\n0,1\n1,2'], 'steps.csv')
  const whole = vi.spyOn(other, 'arrayBuffer')
  drag('drop', [other])
  await soon(() => expect(viewStore.getState()).toMatchObject({ dialog: 'import', dropped: other }))
  // it is the import that reads it
  expect(whole).not.toHaveBeenCalled()
})

test('text goes into fields as everywhere, and nowhere else', () => {
  expect(drag('dragover', [], 'textarea').stopped).toBe(false)
  expect(drag('drop', [], 'textarea').stopped).toBe(false)
  expect(drag('dragover', [])).toEqual({ stopped: true, effect: 'none' })
  expect(drag('drop', []).stopped).toBe(true)
  expect(viewStore.getState().dialog).toBeNull()
})

test('what a part of the page takes for itself is left to it', () => {
  document.querySelector('main')?.addEventListener('drop', (event) => event.preventDefault())
  drag('drop', [file])
  expect(viewStore.getState().dropped).toBeNull()
})

test('a lesson is opened where lessons are arranged; another file of its kind goes on to the import', async () => {
  const lesson = new File(
    ['{"neurarium":"lesson","version":1,"title":"A circle","slides":[{"link":"v=1","text":"a"}]}'],
    'lesson.json',
  )
  drag('drop', [lesson])
  await expect.poll(() => viewStore.getState().course).toBe('lesson')
  expect(viewStore.getState()).toMatchObject({ dialog: null, dropped: null })
  expect(lessonStore.getState().lessons.at(-1)?.title).toBe('A circle')

  viewStore.setState(viewStore.getInitialState(), true)
  drag('drop', [new File(['{"neurarium":"lesson","version":9,"slides":[]}'], 'lesson.json')])
  await expect.poll(() => viewStore.getState().notice?.kind).toBe('warning')
  expect(viewStore.getState()).toMatchObject({ course: null, dialog: null })

  // a view of many runs would lie over it
  const room = { kind: 'seeds' as const, plan: null, visit: 1 }
  viewStore.setState({ ...viewStore.getInitialState(), room }, true)
  drag('drop', [lesson])
  await expect.poll(() => viewStore.getState().course).toBe('lesson')
  expect(viewStore.getState()).toMatchObject({ room: null, notice: { kind: 'info' } })

  viewStore.setState(viewStore.getInitialState(), true)
  const table = new File(['[1,2]'], 'points.json')
  drag('drop', [table])
  await expect.poll(() => viewStore.getState()).toMatchObject({ dialog: 'import', dropped: table })
})

const lesson = new File(
  ['{"neurarium":"lesson","version":1,"title":"A square","slides":[{"link":"v=1","text":"a"}]}'],
  'square.json',
)
const lessonsKept = () => lessonStore.getState().lessons.filter(({ title }) => title === 'A square').length

test('in another page’s frame nothing is kept, and the person is sent to the whole page; what the page has saved is opened', async () => {
  const kept = new File(['{"neurarium":"kept","version":1,"things":[]}'], 'kept.json')
  for (const given of [lesson, kept]) {
    viewStore.setState({ ...viewStore.getInitialState(), page: { embed: true, show: ['course'] } }, true)
    drag('drop', [given])
    await soon(() => expect(noticeText()).toContain('Open the whole page'))
    expect(viewStore.getState()).toMatchObject({ course: null, dialog: null, notice: { kind: 'warning' } })
  }
  expect(lessonsKept()).toBe(0)
})

test('where a task hides the course a lesson is not opened behind it', async () => {
  viewStore.setState({ page: { hide: ['course'] }, refused: 0 })
  drag('drop', [lesson])
  await soon(() => expect(viewStore.getState().refused).toBe(1))
  expect(viewStore.getState()).toMatchObject({ course: null, notice: null })
  expect(lessonsKept()).toBe(0)
})

test('in front of a class a lesson is given from its first slide, and kept', async () => {
  viewStore.setState({ page: { present: true }, notice: { says: () => 'Something of before', kind: 'info' } })
  drag('drop', [lesson])
  await soon(() => expect(deckStore.getState().deck?.title).toBe('A square'))
  expect(viewStore.getState().notice, 'nothing lies over its slide').toBeNull()
  expect(deckStore.getState().at).toBe(0)
  expect(viewStore.getState()).toMatchObject({ course: null, page: { present: true } })
  expect(lessonsKept()).toBe(1)
  deckStore.setState(deckStore.getInitialState(), true)
})
