import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fragmentOf } from '../../config/link/fragmentOf.ts'
import { decodeFragment } from '../../config/link/link.ts'
import { defaultConfig } from '../../config/schema.ts'
import { writeView } from './address.ts'
import {
  change,
  closePage,
  openPage,
  over,
  page,
  pushed,
  replaced,
  start,
  travel,
  writes,
} from './testSharing.ts'

beforeEach(openPage)
afterEach(closePage)

const runs = 'v=1&layers=relu4&seeds=12~200'

test('a moment that is shown behind a view of many runs has its address once that is left', async () => {
  change({ optimizer: { learningRate: 0.5 } })
  const { hash } = location
  page.sharing.entered()
  writeView(runs)
  page.config = defaultConfig
  page.sharing.followed()
  vi.advanceTimersByTime(1000)
  expect(location.hash).toBe(`#${runs}`)
  travel(hash)
  page.sharing.left()
  await Promise.resolve()
  expect([decodeFragment(location.hash).config, page.opened]).toEqual([defaultConfig, []])
})

test('a view of many runs is an entry over the experiment’s, and going back leads there without opening anything', () => {
  change({ data: { set: 'moons' } })
  const { hash } = location
  vi.advanceTimersByTime(1000)
  vi.clearAllMocks()
  page.sharing.entered()
  expect([pushed.mock.calls.length, over()]).toEqual([1, 'room'])
  writeView(runs)
  expect([pushed.mock.calls.length, over(), location.hash]).toEqual([1, 'room', `#${runs}`])
  travel(hash)
  expect([page.homes > 0, page.opened, writes()]).toEqual([true, [], 0])
  travel(`#${runs}`, { over: 'room', beneath: hash })
  expect(page.opened.map(({ view }) => view?.kind)).toEqual(['seeds'])
  page.sharing.entered()
  travel(hash)
  expect([page.opened.length, location.hash, writes()]).toEqual([1, hash, 0])
})

test('a page that comes with a link of many runs has the experiment’s entry under it', () => {
  history.replaceState(null, '', `#${runs}`)
  page.sharing.stop()
  page.sharing = start()
  const link = page.sharing.first()
  page.config = link?.config ?? page.config
  vi.clearAllMocks()
  page.sharing.entered()
  const [[, , under]] = replaced.mock.calls
  expect(decodeFragment(fragmentOf(String(under))).config).toEqual(page.config)
  expect([pushed.mock.calls.length, over(), location.hash]).toEqual([1, 'room', `#${runs}`])
})

test('a page that is loaded again before a view of many runs had its address is the experiment’s, and a change has its entry', () => {
  page.sharing.stop()
  history.replaceState({ over: 'room', beneath: '#v=1&set=xor' }, '', '#v=1&set=xor')
  page.sharing = start()
  expect(over()).toBe('closed')
  page.config = decodeFragment(location.hash).config
  change({ data: { set: 'moons' } })
  expect(over()).toBeNull()
  expect(decodeFragment(location.hash).config).toEqual(page.config)
})

test('an experiment that is opened from a view takes its entry, and the address is never the view’s after it', async () => {
  page.sharing.entered()
  writeView(runs)
  vi.clearAllMocks()
  page.sharing.left()
  change({ initialization: { seed: 7 } })
  await Promise.resolve()
  expect([pushed.mock.calls.length, over()]).toEqual([0, null])
  expect(decodeFragment(location.hash).config).toEqual(page.config)
  page.sharing.entered()
  writeView(runs)
  page.sharing.left()
  await Promise.resolve()
  expect([over(), decodeFragment(location.hash).view]).toEqual(['closed', undefined])
})

test('a dialog is an entry that going back closes', () => {
  const { href, hash } = location
  page.sharing.dialog(true)
  expect([pushed.mock.calls.length, over(), location.href]).toEqual([1, 'dialog', href])
  travel(hash)
  expect(page.homes).toBeGreaterThan(0)
})

test('a dialog that is closed otherwise moves nothing in the history, and the next entry takes the place of its', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  page.sharing.dialog(true)
  page.sharing.dialog(false)
  expect([back.mock.calls.length, over()]).toEqual([0, 'closed'])
  page.sharing.dialog(true)
  page.sharing.dialog(false)
  change({ data: { set: 'xor' } })
  expect([pushed.mock.calls.length, over(), page.opened.length]).toEqual([1, null, 0])
  expect(decodeFragment(location.hash).config).toEqual(page.config)
  back.mockRestore()
})

test('a step back from the entry of a closed dialog goes on to the entry that is meant', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  change({ data: { set: 'moons' } })
  const { hash } = location
  page.sharing.dialog(true)
  page.sharing.dialog(false)
  travel(hash)
  expect([back.mock.calls.length, page.opened.length]).toEqual([1, 0])
  back.mockRestore()
})

test('what is set in a dialog stays when going back closes it, and is an entry of its own', () => {
  change({ data: { set: 'moons' } })
  vi.advanceTimersByTime(1000)
  const { hash } = location
  page.sharing.dialog(true)
  change({ data: { noise: 0.4 } })
  expect([over(), decodeFragment(location.hash).config]).toEqual(['dialog', page.config])
  travel(hash)
  expect([page.homes, page.opened.length, pushed.mock.calls.length]).toEqual([2, 0, 1])
  expect(decodeFragment(location.hash).config).toEqual(page.config)
})
