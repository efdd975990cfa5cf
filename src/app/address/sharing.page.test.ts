import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fragmentOf } from '../../config/link/fragmentOf.ts'
import { decodeFragment } from '../../config/link/link.ts'
import { liveOf } from '../../config/live.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { leaveView, overlay, writeView } from './address.ts'
import { type OpenedLink, Sharing } from './sharing.ts'

/** The part that mends a link is fetched first, which takes a busy machine its time. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000 })

let config: ExperimentConfig
let part: string | null
let opened: OpenedLink[]
let [unreadable, homes] = [0, 0]
let sharing: Sharing
const pushed = vi.spyOn(history, 'pushState')
const replaced = vi.spyOn(history, 'replaceState')
const over = () => overlay()?.over ?? null
const writes = () => pushed.mock.calls.length + replaced.mock.calls.length

function start(): Sharing {
  return new Sharing({
    config: () => config,
    part: () => part,
    page: () => ({}),
    open: (link) => {
      opened.push(link)
      if (link.view) return
      const before = config
      config = link.config
      sharing.changed(before)
    },
    unreadable: () => {
      unreadable += 1
    },
    home: () => {
      homes += 1
    },
  })
}

function change(partial: DeepPartial<ExperimentConfig>, whole = false): void {
  const before = config
  config = mergeConfig(config, partial).config
  sharing.changed(before, whole)
}

/** The page goes to an entry of the history that is there, under the page's mark. */
function travel(hash: string, state: unknown = { own: true }): void {
  history.replaceState(state, '', hash)
  vi.clearAllMocks()
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new Event('hashchange'))
}

/** A person puts a link into the address bar of the open page. */
function paste(hash: string): void {
  history.pushState(null, '', `#${hash}`)
  pushed.mockClear()
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new Event('hashchange'))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  history.replaceState(null, '', location.href.split('#', 1)[0])
  vi.clearAllMocks()
  config = defaultConfig
  leaveView()
  part = null
  opened = []
  unreadable = homes = 0
  sharing = start()
})
afterEach(() => {
  sharing.stop()
  vi.useRealTimers()
})

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
  expect(opened).toEqual([])
})

test('a change is an entry of the history at once', () => {
  change({ data: { set: 'moons' } })
  expect(pushed).toHaveBeenCalledTimes(1)
  expect(decodeFragment(location.hash).config).toEqual(config)
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
  expect(opened.map((link) => link.config.data.set)).toEqual(['xor'])
  vi.advanceTimersByTime(1000)
  // its entry is marked as taken, once, and has the address that it came with
  expect(writes()).toBe(1)
  expect(replaced.mock.calls.map(([, , address]) => address)).toEqual([location.href])
  expect(location.hash).toBe('#v=1&set=xor')
})

test('a step in the link is passed on', () => {
  paste('v=1&set=xor&step=120')
  expect(opened[0].step).toBe(120)
})

test('what a link is corrected in is corrected in the address too', async () => {
  paste('v=1&set=xor&batch=-7')
  await soon(() => expect(opened).toHaveLength(1))
  expect(opened[0].corrections.length).toBeGreaterThan(0)
  expect(location.hash).not.toContain('-7')
  expect(decodeFragment(location.hash).config).toEqual(config)
})

test('an unreadable link keeps the config and puts its address back', async () => {
  change({ data: { set: 'custom', points: [{ x: 1, y: 2, label: 0 }] } })
  const { hash } = location
  vi.advanceTimersByTime(1000)
  paste('!!!not a link!!!')
  await soon(() => expect(unreadable).toBe(1))
  expect(opened).toEqual([])
  expect(unreadable).toBe(1)
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
  expect(opened.at(-1)?.config.data).toMatchObject({ set: 'spiral', noise: 0.2 })
})

test('a change that waits to be written is written when the page is left', () => {
  change({ data: { noise: 0.2 } })
  change({ data: { noise: 0.3 } })
  window.dispatchEvent(new Event('pagehide'))
  expect(decodeFragment(location.hash).config.data.noise).toBe(0.3)
})

test('the first link: none, one, or one that says what is wrong with it', () => {
  expect(sharing.first()).toBe(null)
  history.replaceState(null, '', '#v=1&set=moons&step=9')
  expect(sharing.first()).toMatchObject({ step: 9, config: { data: { set: 'moons' } } })
  history.replaceState(null, '', '#rubbish')
  expect(sharing.first()?.corrections.length).toBe(1)
})

test('a page that comes with an unreadable link has the address of what it shows instead, so that going there shows it again', () => {
  travel('#rubbish')
  sharing.stop()
  sharing = start()
  expect(sharing.first()?.corrections.length).toBe(1)
  expect(location.hash).not.toBe('#rubbish')
  const { hash } = location
  travel('#v=1&set=xor')
  travel(hash)
  expect([unreadable, opened.at(-1)?.config]).toEqual([0, defaultConfig])
})

test('a moment of the run that has other settings has their address, in place', () => {
  change({ optimizer: { learningRate: 0.5 } })
  vi.advanceTimersByTime(1000)
  vi.clearAllMocks()
  config = defaultConfig
  sharing.followed()
  expect([pushed.mock.calls.length, decodeFragment(location.hash).config]).toEqual([0, defaultConfig])
})

test('a moment that is shown behind a view of many runs has its address once that is left', async () => {
  change({ optimizer: { learningRate: 0.5 } })
  const { hash } = location
  sharing.entered()
  writeView(runs)
  config = defaultConfig
  sharing.followed()
  vi.advanceTimersByTime(1000)
  expect(location.hash).toBe(`#${runs}`)
  travel(hash)
  sharing.left()
  await Promise.resolve()
  expect([decodeFragment(location.hash).config, opened]).toEqual([defaultConfig, []])
})

test('a link opens the config it was made of', () => {
  change({ layers: [{ units: 3, activation: 'elu' }] })
  const link = sharing.link({ step: 77, base: liveOf(config), log: [] })
  expect(link.startsWith(location.href.split('#', 1)[0])).toBe(true)
  expect(decodeFragment(fragmentOf(link))).toMatchObject({ config, step: 77 })
})

test('a moment has what was done before it in its link, and is left out where that is too long', () => {
  const base = liveOf(config)
  change({ optimizer: { learningRate: 0.5 } })
  const entry = (step: number) => ({ step, settings: { ...liveOf(config), batchSize: step }, edits: [] })
  const opened = decodeFragment(fragmentOf(sharing.link({ step: 20, base, log: [entry(10), entry(30)] })))
  expect(liveOf(opened.config)).toEqual(base)
  expect(opened).toMatchObject({ step: 20, log: [entry(10)], corrections: [] })
  const log = Array.from({ length: 400 }, (_, i) => entry(i + 1))
  const long = decodeFragment(fragmentOf(sharing.link({ step: 500, base, log })))
  expect([long.step, long.log, long.config]).toEqual([undefined, undefined, config])
})

const runs = 'v=1&layers=relu4&seeds=12~200'

test('a view of many runs is an entry over the experiment’s, and going back leads there without opening anything', () => {
  change({ data: { set: 'moons' } })
  const { hash } = location
  vi.advanceTimersByTime(1000)
  vi.clearAllMocks()
  sharing.entered()
  expect([pushed.mock.calls.length, over()]).toEqual([1, 'room'])
  writeView(runs)
  expect([pushed.mock.calls.length, over(), location.hash]).toEqual([1, 'room', `#${runs}`])
  travel(hash)
  expect([homes > 0, opened, writes()]).toEqual([true, [], 0])
  travel(`#${runs}`, { over: 'room', beneath: hash })
  expect(opened.map(({ view }) => view?.kind)).toEqual(['seeds'])
  sharing.entered()
  travel(hash)
  expect([opened.length, location.hash, writes()]).toEqual([1, hash, 0])
})

test('a page that comes with a link of many runs has the experiment’s entry under it', () => {
  history.replaceState(null, '', `#${runs}`)
  sharing.stop()
  sharing = start()
  const link = sharing.first()
  config = link?.config ?? config
  vi.clearAllMocks()
  sharing.entered()
  const [[, , under]] = replaced.mock.calls
  expect(decodeFragment(fragmentOf(String(under))).config).toEqual(config)
  expect([pushed.mock.calls.length, over(), location.hash]).toEqual([1, 'room', `#${runs}`])
})

test('a page that is loaded again before a view of many runs had its address is the experiment’s, and a change has its entry', () => {
  sharing.stop()
  history.replaceState({ over: 'room', beneath: '#v=1&set=xor' }, '', '#v=1&set=xor')
  sharing = start()
  expect(over()).toBe('closed')
  config = decodeFragment(location.hash).config
  change({ data: { set: 'moons' } })
  expect(over()).toBeNull()
  expect(decodeFragment(location.hash).config).toEqual(config)
})

test('an experiment that is opened from a view takes its entry, and the address is never the view’s after it', async () => {
  sharing.entered()
  writeView(runs)
  vi.clearAllMocks()
  sharing.left()
  change({ initialization: { seed: 7 } })
  await Promise.resolve()
  expect([pushed.mock.calls.length, over()]).toEqual([0, null])
  expect(decodeFragment(location.hash).config).toEqual(config)
  sharing.entered()
  writeView(runs)
  sharing.left()
  await Promise.resolve()
  expect([over(), decodeFragment(location.hash).view]).toEqual(['closed', undefined])
})

test('a dialog is an entry that going back closes', () => {
  const { href, hash } = location
  sharing.dialog(true)
  expect([pushed.mock.calls.length, over(), location.href]).toEqual([1, 'dialog', href])
  travel(hash)
  expect(homes).toBeGreaterThan(0)
})

test('a dialog that is closed otherwise moves nothing in the history, and the next entry takes the place of its', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  sharing.dialog(true)
  sharing.dialog(false)
  expect([back.mock.calls.length, over()]).toEqual([0, 'closed'])
  sharing.dialog(true)
  sharing.dialog(false)
  change({ data: { set: 'xor' } })
  expect([pushed.mock.calls.length, over(), opened.length]).toEqual([1, null, 0])
  expect(decodeFragment(location.hash).config).toEqual(config)
  back.mockRestore()
})

test('a step back from the entry of a closed dialog goes on to the entry that is meant', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  change({ data: { set: 'moons' } })
  const { hash } = location
  sharing.dialog(true)
  sharing.dialog(false)
  travel(hash)
  expect([back.mock.calls.length, opened.length]).toEqual([1, 0])
  back.mockRestore()
})

test('what is set in a dialog stays when going back closes it, and is an entry of its own', () => {
  change({ data: { set: 'moons' } })
  vi.advanceTimersByTime(1000)
  const { hash } = location
  sharing.dialog(true)
  change({ data: { noise: 0.4 } })
  expect([over(), decodeFragment(location.hash).config]).toEqual(['dialog', config])
  travel(hash)
  expect([homes, opened.length, pushed.mock.calls.length]).toEqual([2, 0, 1])
  expect(decodeFragment(location.hash).config).toEqual(config)
})

test('a preset is an entry of its own, however soon it comes after another', () => {
  change({ data: { set: 'xor' } }, true)
  change({ data: { set: 'moons' } }, true)
  change({ data: { set: 'spiral' } }, true)
  vi.advanceTimersByTime(1000)
  expect(
    pushed.mock.calls.map(([, , link]) => decodeFragment(fragmentOf(String(link))).config.data.set),
  ).toEqual(['xor', 'moons', 'spiral'])
})

test('a part of the course that is opened right after a change is an entry of its own', () => {
  change({ data: { noise: 0.2 } })
  change({ data: { noise: 0.3 } })
  part = '2.5'
  sharing.turned(null)
  expect(decodeFragment(location.hash)).toMatchObject({ config })
  expect(location.hash).not.toContain('part')
  vi.advanceTimersByTime(1000)
  part = '2.6'
  sharing.turned('2.5')
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(3)
  const [, [, , opened]] = pushed.mock.calls
  expect(decodeFragment(fragmentOf(String(opened)))).toMatchObject({ part: '2.5', config })
})

test('a part of the course and the experiment that it sets are one entry, and what is changed then is another', () => {
  part = '2.5'
  sharing.turned(null)
  change({ data: { set: 'moons' } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(1)
  expect(decodeFragment(location.hash)).toMatchObject({ part: '2.5', config })
  part = '2.6'
  sharing.turned('2.5')
  change({ data: { set: 'xor' } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(2)
  change({ data: { noise: 0.4 } })
  vi.advanceTimersByTime(1000)
  expect(pushed).toHaveBeenCalledTimes(3)
})

test('the part of the course stands beside the experiment, and comes back with a link', () => {
  change({ data: { set: 'moons' } })
  const alone = sharing.link()
  part = '2.5'
  expect(sharing.link()).toBe(`${alone}&part=2.5`)
  sharing.turned(null)
  vi.advanceTimersByTime(1000)
  expect(location.hash).toContain('part=2.5')
  part = null
  sharing.turned('2.5')
  vi.advanceTimersByTime(1000)
  expect(location.hash).not.toContain('part')
  paste('v=1&set=xor&part=3.1')
  expect(opened.at(-1)).toMatchObject({ part: '3.1', corrections: [] })
})
