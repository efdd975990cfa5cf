import { beforeEach, expect, test, vi } from 'vitest'
import { noticeText } from '../store/testNotice.ts'
import { viewStore } from '../store/view.ts'
import { keptLessons } from './keptLessons.ts'
import { lessonBounds } from './lesson.ts'
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
  writtenElsewhere(JSON.stringify(titles.map((title) => lessonFile(title))))
}
function writtenElsewhere(text: string) {
  localStorage.setItem('neurarium.lessons', text)
  window.dispatchEvent(new StorageEvent('storage', { key: 'neurarium.lessons' }))
}
const stored = () => localStorage.getItem('neurarium.lessons') ?? ''
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

test('of slides that have no room the first are added, and how many that is comes back', () => {
  const slides = (count: number) => Array.from({ length: count }, () => ({ link: 'v=1', text: '' }))
  expect(addSlides(slides(lessonBounds.slides - 2))).toBe(lessonBounds.slides - 2)
  expect(addSlides(slides(5))).toBe(2)
  const full = lessonStore.getState()
  expect(full.lessons[0].slides).toHaveLength(lessonBounds.slides)
  expect(addSlides(slides(1))).toBe(0)
  expect(lessonStore.getState()).toBe(full)
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

test('what could not be kept here stays when another tab changes what is kept, and the next change keeps both', () => {
  const titles = () => lessonStore.getState().lessons.map(({ title }) => title)
  changeLesson({ title: 'mine' })
  const mine: unknown[] = JSON.parse(stored())
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  changeLesson({ title: 'mine, changed' })
  vi.unstubAllGlobals()
  expect(lessonStore.getState().kept).toBe(false)
  // each letter that is written there comes by itself
  for (const title of ['t', 'th', 'theirs']) writtenElsewhere(JSON.stringify([...mine, lessonFile(title)]))
  expect(titles()).toEqual(['mine, changed', 'theirs'])
  changeLesson({ title: 'mine at last' })
  expect(lessonStore.getState().kept).toBe(true)
  expect(keptLessons().map(({ title }) => title)).toEqual(['mine at last', 'theirs'])
  // and from here on the list is the other tab's again
  keptElsewhere(['mine at last'])
  expect(titles()).toEqual(['mine at last'])
})

test('what another tab keeps leaves what is written here alone, where it is the same', () => {
  addLesson({ title: 'other', slides: [] })
  addLesson({ title: 'open', slides: [] })
  addSlide('v=1')
  // in an order that no file has, and with a space that is about to be followed by a word
  changeSlide({ text: 'a ', title: 'p' })
  addSlide('v=1&set=xor')
  const { lessons } = lessonStore.getState()
  const keys = lessons[1].slides.map(keyOf)
  const now = () => lessonStore.getState()

  localStorage.setItem('neurarium.course', '[]')
  window.dispatchEvent(new StorageEvent('storage', { key: 'neurarium.course' }))
  expect(now().lessons).toBe(lessons)

  writtenElsewhere(stored())
  expect(now().lessons[1]).toBe(lessons[1])

  writtenElsewhere(stored().replace('"other"', '"another"'))
  expect(now().lessons.map(({ title }) => title)).toEqual(['another', 'open'])
  expect(now().lessons[1]).toBe(lessons[1])

  // the open lesson has another place
  writtenElsewhere(JSON.stringify([lessonFile('new'), ...JSON.parse(stored())]))
  expect(now()).toMatchObject({ open: 2, slide: 1 })
  expect(now().lessons[2]).toBe(lessons[1])

  // another slide of it is changed: this one is as it was
  const first = now().lessons[2].slides[0]
  writtenElsewhere(stored().replace('set=xor', 'set=moons'))
  expect(now().lessons[2].slides[1].link).toContain('moons')
  expect(now().lessons[2].slides[0]).toBe(first)
  expect(now().lessons[2].slides.map(keyOf)).toEqual([keys[0], expect.any(Number)])
  expect(keyOf(now().lessons[2].slides[1])).not.toBe(keys[1])

  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  expect(now().lessons[2].slides[0]).toBe(first)
  localStorage.clear()
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  expect(now().lessons).toEqual([])
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

test('a lesson that hides all of its slides is not given to a class, which would see none: it is opened where lessons are arranged', async () => {
  viewStore.setState({ page: { present: true } })
  const hidden = { title: 'mine', slides: [{ link: 'v=1', text: 'a', hidden: true as const }] }
  await takeLesson((await packLesson(hidden)) ?? '')
  expect(keptLessons().map(({ title }) => title)).toEqual(['mine'])
  const { page, course } = viewStore.getState()
  expect([page.present, course]).toEqual([undefined, 'lesson'])
  expect(noticeText()).toContain('mine')
})
