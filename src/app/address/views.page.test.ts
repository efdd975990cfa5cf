import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { defaultConfig } from '../../config/schema.ts'
import { leaveView, overlay, writeView } from './address.ts'
import { Sharing } from './sharing.ts'

const runs = 'v=1&seeds=4~100'
const unreadable = vi.fn()
let config = defaultConfig
let sharing: Sharing
beforeEach(() => {
  history.replaceState(null, '', location.href.split('#', 1)[0])
  config = defaultConfig
  sharing = start()
})
afterEach(() => {
  sharing.stop()
  leaveView()
})

const start = () =>
  new Sharing({
    config: () => config,
    part: () => null,
    page: () => ({}),
    open: () => undefined,
    unreadable,
    home: () => undefined,
  })

test('a view of many runs that comes late does not write over a link that came before it, which is said to be unreadable', async () => {
  sharing.entered()
  writeView(runs)
  history.pushState(null, '', '#rubbish')
  writeView(`${runs}&seed=2`)
  expect(location.hash).toBe('#rubbish')
  window.dispatchEvent(new Event('hashchange'))
  // what mends a link is fetched first
  await vi.waitFor(() => expect(unreadable).toHaveBeenCalledTimes(1), { timeout: 60_000 })
  expect(location.hash).toBe(`#${runs}`)
})

test('a view of many runs that is loaded again has the experiment behind it that its entry lies over', async () => {
  const beneath = '#task=Why%3F&v=1&set=xor'
  history.replaceState({ over: 'room', beneath }, '', `#task=Why%3F&${runs}`)
  sharing.stop()
  sharing = start()
  const link = sharing.first()
  expect([link?.view?.kind, link?.page, link?.config.data.set]).toEqual(['seeds', { task: 'Why?' }, 'xor'])
  config = link?.config ?? config
  sharing.entered()
  expect([overlay()?.over, location.hash]).toEqual(['room', `#task=Why%3F&${runs}`])
  sharing.left()
  await Promise.resolve()
  expect([overlay(), decodeFragment(location.hash).config]).toEqual([null, config])
})
