import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fragmentOf } from '../../config/link/fragmentOf.ts'
import { decodeFragment } from '../../config/link/link.ts'
import { liveOf } from '../../config/live.ts'
import { defaultConfig } from '../../config/schema.ts'
import {
  change,
  closePage,
  openPage,
  page,
  paste,
  pushed,
  replaced,
  start,
  travel,
  writes,
} from './testSharing.ts'

/** The part that mends a link is fetched first, which takes a busy machine its time. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000 })

beforeEach(openPage)
afterEach(closePage)

test('what is changed while an entry is gone to, which is left again before it has come, is in the address', () => {
  change({ optimizer: { learningRate: 0.1 } })
  vi.advanceTimersByTime(1000)
  const { hash } = location
  history.replaceState({ own: true }, '', '#v=1&set=moons')
  change({ optimizer: { learningRate: 0.01 } })
  vi.advanceTimersByTime(1000)
  // it is to be taken first
  expect(location.hash).toBe('#v=1&set=moons')
  travel(hash)
  vi.advanceTimersByTime(1000)
  expect(location.hash).toBe('#v=1&lr=0.01')
  expect(page.opened).toEqual([])
})

test('a change is an entry of the history at once', () => {
  change({ data: { set: 'moons' } })
  expect(pushed).toHaveBeenCalledTimes(1)
  expect(decodeFragment(location.hash).config).toEqual(page.config)
})

test('a drag is one entry, and ends at its last value', () => {
  for (let i = 1; i <= 50; i++) {
    change({ data: { noise: i / 100 } })
    vi.advanceTimersByTime(16)
  }
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(1)
  expect(decodeFragment(location.hash).config.data.noise).toBe(0.5)
})

test('never writes more often than a browser allows', () => {
  for (let i = 0; i < 3000; i++) {
    change({ data: { seed: i } })
    vi.advanceTimersByTime(10)
  }
  expect(writes()).toBeLessThan(100)
})

test('a browser that refuses a write does not stop the page', () => {
  pushed.mockImplementationOnce(() => {
    throw new Error('SecurityError')
  })
  expect(() => change({ data: { set: 'xor' } })).not.toThrow()
  vi.advanceTimersByTime(1000)
  change({ data: { set: 'moons' } })
  expect(decodeFragment(location.hash).config.data.set).toBe('moons')
})

test('a link pasted into the open page takes effect once, and is not written again', () => {
  paste('v=1&set=xor')
  expect(page.opened.map((link) => link.config.data.set)).toEqual(['xor'])
  vi.advanceTimersByTime(1000)
  // its entry is marked as taken, once, and has the address that it came with
  expect(writes()).toBe(1)
  expect(replaced.mock.calls.map(([, , address]) => address)).toEqual([location.href])
  expect(location.hash).toBe('#v=1&set=xor')
})

test('a step in the link is passed on', () => {
  paste('v=1&set=xor&step=120')
  expect(page.opened[0].step).toBe(120)
})

test('what a link is corrected in is corrected in the address too', async () => {
  paste('v=1&set=xor&batch=-7')
  await soon(() => expect(page.opened).toHaveLength(1))
  expect(page.opened[0].corrections.length).toBeGreaterThan(0)
  expect(location.hash).not.toContain('-7')
  expect(decodeFragment(location.hash).config).toEqual(page.config)
})

test('an unreadable link keeps the config and puts its address back', async () => {
  change({ data: { set: 'custom', points: [{ x: 1, y: 2, label: 0 }] } })
  const { hash } = location
  vi.advanceTimersByTime(1000)
  paste('!!!not a link!!!')
  await soon(() => expect(page.unreadable).toBe(1))
  expect(page.opened).toEqual([])
  expect(page.unreadable).toBe(1)
  expect(location.hash).toBe(hash)
})

test('a change that is written late does not write over a link that has come and is still to be taken', () => {
  for (const set of ['moons', 'xor', 'circle'] as const) change({ data: { set } })
  history.pushState(null, '', '#rubbish')
  vi.advanceTimersByTime(5000)
  expect(location.hash).toBe('#rubbish')
})

test('going back restores the config before a drag', () => {
  change({ data: { noise: 0.2 } })
  const { hash } = location
  vi.advanceTimersByTime(5000)
  change({ data: { set: 'xor' } })
  vi.advanceTimersByTime(5000)
  history.replaceState(null, '', hash)
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(page.opened.at(-1)?.config.data).toMatchObject({ set: 'spiral', noise: 0.2 })
})

test('a change that waits to be written is written when the page is left', () => {
  change({ data: { noise: 0.2 } })
  change({ data: { noise: 0.3 } })
  window.dispatchEvent(new Event('pagehide'))
  expect(decodeFragment(location.hash).config.data.noise).toBe(0.3)
})

test('the first link: none, one, or one that says what is wrong with it', () => {
  expect(page.sharing.first()).toBe(null)
  history.replaceState(null, '', '#v=1&set=moons&step=9')
  expect(page.sharing.first()).toMatchObject({ step: 9, config: { data: { set: 'moons' } } })
  history.replaceState(null, '', '#rubbish')
  expect(page.sharing.first()?.corrections.length).toBe(1)
})

test('a page that comes with an unreadable link has the address of what it shows instead, so that going there shows it again', () => {
  travel('#rubbish')
  page.sharing.stop()
  page.sharing = start()
  expect(page.sharing.first()?.corrections.length).toBe(1)
  expect(location.hash).not.toBe('#rubbish')
  const { hash } = location
  travel('#v=1&set=xor')
  travel(hash)
  expect([page.unreadable, page.opened.at(-1)?.config]).toEqual([0, defaultConfig])
})

test('a moment of the run that has other settings has their address, in place', () => {
  change({ optimizer: { learningRate: 0.5 } })
  vi.advanceTimersByTime(1000)
  vi.clearAllMocks()
  page.config = defaultConfig
  page.sharing.followed()
  expect([pushed.mock.calls.length, decodeFragment(location.hash).config]).toEqual([0, defaultConfig])
})

test('a link opens the config it was made of', () => {
  change({ layers: [{ units: 3, activation: 'elu' }] })
  const link = page.sharing.link({ step: 77, base: liveOf(page.config), log: [] })
  expect(link.startsWith(location.href.split('#', 1)[0])).toBe(true)
  expect(decodeFragment(fragmentOf(link))).toMatchObject({ config: page.config, step: 77 })
})

test('a moment has what was done before it in its link, and is left out where that is too long', () => {
  const base = liveOf(page.config)
  change({ optimizer: { learningRate: 0.5 } })
  const entry = (step: number) => ({ step, settings: { ...liveOf(page.config), batchSize: step }, edits: [] })
  const linked = decodeFragment(
    fragmentOf(page.sharing.link({ step: 20, base, log: [entry(10), entry(30)] })),
  )
  expect(liveOf(linked.config)).toEqual(base)
  expect(linked).toMatchObject({ step: 20, log: [entry(10)], corrections: [] })
  const log = Array.from({ length: 400 }, (_, i) => entry(i + 1))
  const long = decodeFragment(fragmentOf(page.sharing.link({ step: 500, base, log })))
  expect([long.step, long.log, long.config]).toEqual([undefined, undefined, page.config])
})

test('a preset is an entry of its own and has it at once, however soon it comes after another: a step back is one from there', () => {
  const entries = ['xor', 'moons', 'spiral'] as const
  for (const [k, set] of entries.entries()) {
    change({ data: { set } }, true)
    expect(pushed).toHaveBeenCalledTimes(k + 1)
    expect(decodeFragment(location.hash).config.data.set).toBe(set)
  }
  vi.advanceTimersByTime(1000)
  expect(writes()).toBe(entries.length)
})

test('a part of the course that is opened right after a change is an entry of its own', () => {
  change({ data: { noise: 0.2 } })
  change({ data: { noise: 0.3 } })
  page.part = '2.5'
  page.sharing.turned(null)
  expect(decodeFragment(location.hash)).toMatchObject({ part: '2.5', config: page.config })
  // what was still to be written has gone into the entry before
  expect(decodeFragment(fragmentOf(String(replaced.mock.calls.at(-1)?.[2])))).toMatchObject({
    config: page.config,
  })
  expect(String(replaced.mock.calls.at(-1)?.[2])).not.toContain('part')
  expect(pushed).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  page.part = '2.6'
  page.sharing.turned('2.5')
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(3)
  const [, [, , second]] = pushed.mock.calls
  expect(decodeFragment(fragmentOf(String(second)))).toMatchObject({ part: '2.5', config: page.config })
})

test('a part of the course and the experiment that it sets are one entry, and what is changed then is another', () => {
  page.part = '2.5'
  page.sharing.turned(null)
  change({ data: { set: 'moons' } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(1)
  expect(decodeFragment(location.hash)).toMatchObject({ part: '2.5', config: page.config })
  page.part = '2.6'
  page.sharing.turned('2.5')
  change({ data: { set: 'xor' } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(2)
  change({ data: { noise: 0.4 } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(3)
})

test('the part of the course stands beside the experiment, and comes back with a link', () => {
  change({ data: { set: 'moons' } })
  const alone = page.sharing.link()
  page.part = '2.5'
  expect(page.sharing.link()).toBe(`${alone}&part=2.5`)
  page.sharing.turned(null)
  vi.advanceTimersByTime(1000)
  expect(location.hash).toContain('part=2.5')
  page.part = null
  page.sharing.turned('2.5')
  vi.advanceTimersByTime(1000)
  expect(location.hash).not.toContain('part')
  paste('v=1&set=xor&part=3.1')
  expect(page.opened.at(-1)).toMatchObject({ part: '3.1', corrections: [] })
})
