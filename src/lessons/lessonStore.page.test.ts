import { beforeEach, expect, test, vi } from 'vitest'
import { viewStore } from '../store/view.ts'
import { keptLessons } from './keptLessons.ts'
import { packLesson } from './lessonLink.ts'
import {
  addLesson,
  addSlide,
  addSlides,
  changeLesson,
  changePart,
  changeSlide,
  deleteLesson,
  keepLesson,
  keyOf,
  lessonStore,
  movePart,
  moveSlide,
  openLessonAt,
  readKeptLessons,
  removeSlide,
  restoreLesson,
  restoreSlide,
  selectSlide,
} from './lessonStore.ts'
import { takeLesson } from './openLesson.ts'

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  lessonStore.setState(lessonStore.getInitialState(), true)
  readKeptLessons()
})

/** Another tab keeps another list. */
function keptElsewhere(titles: string[]) {
  localStorage.setItem('neurarium.lessons', JSON.stringify(titles.map((title) => lessonFile(title))))
  window.dispatchEvent(new StorageEvent('storage', { key: 'neurarium.lessons' }))
}
const lessonFile = (title: string) => ({
  neurarium: 'lesson',
  version: 1,
  title,
  slides: [{ link: 'v=1', text: 'a' }],
})

const links = () =>
  lessonStore.getState().lessons[lessonStore.getState().open]?.slides.map(({ link }) => link)

test('moments are added after the open one, moved and removed, and what is open stays open', () => {
  addSlide('v=1')
  addSlide('v=1&set=xor')
  selectSlide(0)
  addSlide('v=1&set=moons')
  expect(links()).toEqual(['v=1', 'v=1&set=moons', 'v=1&set=xor'])
  moveSlide(1)
  expect(links()).toEqual(['v=1', 'v=1&set=xor', 'v=1&set=moons'])
  expect(lessonStore.getState().slide).toBe(2)
  moveSlide(1)
  expect(lessonStore.getState().slide).toBe(2)
  removeSlide()
  expect(links()).toEqual(['v=1', 'v=1&set=xor'])
  expect(lessonStore.getState().slide).toBe(1)
})

test('every change is kept on the device as it is', () => {
  changeLesson({ title: 'A circle' })
  expect(keptLessons()).toEqual([{ title: 'A circle', slides: [] }])
  addSlide('v=1')
  changeSlide({ text: 'a', formula: 'x', notes: 'n', lock: ['all'] })
  expect(keptLessons()).toEqual([
    { title: 'A circle', slides: [{ link: 'v=1', text: 'a', formula: 'x', notes: 'n', lock: ['all'] }] },
  ])
  changeSlide({ formula: undefined, lock: undefined })
  expect(keptLessons()[0].slides[0]).toEqual({ link: 'v=1', text: 'a', notes: 'n' })
  expect(keptLessons()).toEqual(lessonStore.getState().lessons)
})

test('a slide that was removed has its place again, with all that was written, until another lesson is open', () => {
  for (const set of ['xor', 'moons', 'circle']) addSlide(`v=1&set=${set}`)
  selectSlide(1)
  changeSlide({ text: 'a', notes: 'n' })
  const before = lessonStore.getState().lessons
  removeSlide()
  expect(links()).toEqual(['v=1&set=xor', 'v=1&set=circle'])
  restoreSlide()
  expect(lessonStore.getState()).toMatchObject({ lessons: before, slide: 1, removed: null })
  expect(keptLessons()).toEqual(before)
  restoreSlide()
  expect(links()).toHaveLength(3)
  selectSlide(2)
  removeSlide()
  addLesson({ title: 'two', slides: [] })
  restoreSlide()
  expect(links()).toEqual([])
})

test('a lesson that was deleted can be brought back', () => {
  addLesson({ title: 'one', slides: [] })
  addLesson({ title: 'two', slides: [] })
  openLessonAt(0)
  deleteLesson()
  expect(lessonStore.getState().lessons.map(({ title }) => title)).toEqual(['two'])
  restoreLesson()
  expect(lessonStore.getState().lessons.map(({ title }) => title)).toEqual(['two', 'one'])
  restoreLesson()
  expect(lessonStore.getState().lessons).toHaveLength(2)
})

test('where storage refuses, the lesson stays on the page and says that it is not kept', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  addLesson({ title: 'one', slides: [] })
  expect(lessonStore.getState()).toMatchObject({ kept: false, lessons: [{ title: 'one' }] })
  vi.unstubAllGlobals()
  changeLesson({ title: 'two' })
  expect(lessonStore.getState().kept).toBe(true)
})

test('what another tab keeps is here too', () => {
  addLesson({ title: 'one', slides: [{ link: 'v=1', text: 'a' }] })
  const text = localStorage.getItem('neurarium.lessons')?.replace('"one"', '"other"') ?? ''
  localStorage.setItem('neurarium.lessons', text)
  readKeptLessons()
  expect(lessonStore.getState().lessons[0].title).toBe('other')
})

test('a part, slides in a row with one title, is moved past another, renamed and left out as one; what is open stays open', () => {
  const slides = ['a', 'a', 'b', undefined, 'c', 'c'].map((title, i) => ({
    link: 'v=1',
    text: `${i}`,
    ...(title && { title }),
  }))
  addSlides(slides)
  const now = () => lessonStore.getState().lessons[0].slides
  const texts = () =>
    now()
      .map(({ text }) => text)
      .join('')
  const opened = () => now()[lessonStore.getState().slide].text
  expect(texts()).toBe('012345')
  selectSlide(1)
  movePart(1)
  expect([texts(), opened()]).toEqual(['201345', '1'])
  movePart(1)
  expect([texts(), opened()]).toEqual(['230145', '1'])
  movePart(1)
  movePart(1)
  expect([texts(), opened()]).toEqual(['234501', '1'])
  movePart(-1)
  expect([texts(), opened()]).toEqual(['230145', '1'])
  changePart({ title: 'A' })
  changePart({ hidden: true })
  expect(now().map(({ title, hidden }) => `${title ?? ''}${hidden ? '-' : ''}`)).toEqual([
    'b',
    '',
    'A-',
    'A-',
    'c',
    'c',
  ])
  expect(keptLessons()[0].slides).toEqual(now())
  addSlides([{ link: 'v=1', text: 'new' }])
  expect([texts(), opened()]).toEqual(['230145new', 'new'])
})

test('what another tab keeps is not overwritten by the next change here, whether or not the lessons are looked at', () => {
  changeLesson({ title: 'mine' })
  keptElsewhere(['mine', 'from the other tab'])
  addLesson({ title: 'a file that was dropped', slides: [] })
  expect(keptLessons().map(({ title }) => title)).toEqual([
    'mine',
    'from the other tab',
    'a file that was dropped',
  ])
})

test('what could not be kept here stays when another tab changes what is kept', () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  changeLesson({ title: 'mine alone' })
  vi.unstubAllGlobals()
  expect(lessonStore.getState().kept).toBe(false)
  keptElsewhere(['from the other tab'])
  expect(lessonStore.getState().lessons.map(({ title }) => title)).toEqual(['mine alone'])
})

test('a slide has its key wherever it is moved and whatever is changed in it, and no other slide has it', () => {
  for (const link of ['v=1', 'v=1&set=xor', 'v=1&set=moons']) addSlide(link)
  const keys = () => lessonStore.getState().lessons[0].slides.map(keyOf)
  const [a, b, c] = keys()
  expect(new Set([a, b, c]).size).toBe(3)
  selectSlide(0)
  changeSlide({ text: 'a' })
  moveSlide(1)
  expect(keys()).toEqual([b, a, c])
  removeSlide()
  // what is open now has the place of the other, not its fields
  expect(lessonStore.getState().slide).toBe(1)
  expect(keys()).toEqual([b, c])
  restoreSlide()
  expect(keys()).toEqual([b, a, c])
})

test('a lesson that comes by a link is kept among the others, and once more it is opened where it is', async () => {
  changeLesson({ title: 'mine' })
  const given = { title: 'given', slides: [{ link: 'v=1', text: 'a' }] }
  await takeLesson((await packLesson(given)) ?? '')
  expect(keptLessons().map(({ title }) => title)).toEqual(['mine', 'given'])
  expect(viewStore.getState().page.present).toBe(true)
  openLessonAt(0)
  keepLesson({ ...given, slides: [...given.slides] })
  expect(lessonStore.getState()).toMatchObject({ open: 1, lessons: { length: 2 } })
  keepLesson({ ...given, title: 'another' })
  expect(keptLessons().map(({ title }) => title)).toEqual(['mine', 'given', 'another'])
})
