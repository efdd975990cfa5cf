import { beforeAll, beforeEach, expect, test } from 'vitest'
import { lessonStore } from '../../lessons/lessonStore.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { listenForFiles } from './fileDrop.ts'

beforeAll(listenForFiles)
beforeEach(() => {
  viewStore.setState(viewStore.getInitialState(), true)
  document.body.innerHTML = '<main></main><textarea></textarea>'
})

const file = new File(['1,2,0'], 'points.csv')

/** What the page makes of a drag: whether the browser's own way is stopped, and how the pointer looks. */
function drag(type: 'dragover' | 'drop', files: File[], target = 'main') {
  const event = new Event(type, { bubbles: true, cancelable: true })
  const dataTransfer = { types: files.length > 0 ? ['Files'] : ['text/plain'], files, dropEffect: 'unset' }
  Object.assign(event, { dataTransfer })
  document.querySelector(target)?.dispatchEvent(event)
  return { stopped: event.defaultPrevented, effect: dataTransfer.dropEffect }
}

test('a file dropped anywhere opens the import with it', () => {
  expect(drag('dragover', [file])).toEqual({ stopped: true, effect: 'copy' })
  expect(viewStore.getState().dropping).toBe(true)
  expect(drag('drop', [file], 'textarea').stopped).toBe(true)
  expect(viewStore.getState()).toMatchObject({ dialog: 'import', dropped: file, dropping: false })
})

test('where the network learns images a picture is shown to it, and a table still opens the import', () => {
  const picture = new File(['…'], 'cat.png', { type: 'image/png' })
  drag('drop', [picture])
  expect(viewStore.getState().dialog, 'with points').toBe('import')
  const { getState, getInitialState, setState } = experimentStore
  getState().configure({ data: { set: 'cifar10' } })
  for (const [given, dialog] of [
    [picture, 'picture'],
    [file, 'import'],
  ] as const) {
    viewStore.setState(viewStore.getInitialState(), true)
    drag('drop', [given])
    expect(viewStore.getState()).toMatchObject({ dialog, dropped: given })
    // what is open takes whatever comes
    drag('drop', [picture])
    expect(viewStore.getState()).toMatchObject({ dialog, dropped: picture })
  }
  setState(getInitialState(), true)
})

test('over another dialog or a view of many runs nothing happens, and the page is not left for the file', () => {
  for (const state of [
    { dialog: 'share' as const },
    { room: { kind: 'seeds' as const, plan: null, visit: 1 } },
  ]) {
    viewStore.setState({ ...viewStore.getInitialState(), ...state }, true)
    expect(drag('dragover', [file])).toEqual({ stopped: true, effect: 'none' })
    expect(drag('drop', [file]).stopped).toBe(true)
    expect(viewStore.getState()).toMatchObject({ dropped: null, dropping: false, ...state })
  }
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

  const table = new File(['[1,2]'], 'points.json')
  drag('drop', [table])
  await expect.poll(() => viewStore.getState()).toMatchObject({ dialog: 'import', dropped: table })
})
