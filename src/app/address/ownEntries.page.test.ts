import { afterAll, expect, test, vi } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { Sharing } from './sharing.ts'

let config = defaultConfig
/** of each link that was opened, whether a step through the history had led there */
const steps: boolean[] = []
const sharing = new Sharing({
  config: () => config,
  part: () => null,
  page: () => ({}),
  open(link, again) {
    steps.push(again)
    config = link.config
  },
  unreadable: () => undefined,
  home: () => undefined,
})
afterAll(() => sharing.stop())

interface Entry {
  href: string
  state: unknown
}
const here = (): Entry => ({ href: location.href, state: structuredClone(history.state) })
const tell = () => window.dispatchEvent(new PopStateEvent('popstate'))

/** A person puts a link into the address bar of the open page: its entry, once it is opened. */
async function paste(hash: string): Promise<Entry> {
  const { length } = steps
  history.pushState(null, '', hash)
  tell()
  // what mends a link is fetched first
  await vi.waitFor(() => expect(steps).toHaveLength(length + 1), { timeout: 60_000 })
  return here()
}

test('a step through the page’s history is told from a link that arrives, however its entry came', async () => {
  sharing.first()
  const first = here()
  const before = config
  config = mergeConfig(config, { data: { set: 'moons' } }).config
  sharing.changed(before)
  const changed = here()
  const pasted = await paste('#v=1&set=xor')
  const mended = await paste('#v=1&amp;set=rings')
  const corrected = await paste('#v=1&set=circle&batch=-7')
  sharing.dialog(true)
  sharing.dialog(false)
  const left = here()
  expect(steps).toEqual([false, false, false])
  const travels = [first, changed, pasted, mended, first, corrected, changed, left]
  for (const { href, state } of travels) {
    history.replaceState(state, '', href)
    tell()
  }
  expect(steps.slice(3)).toEqual(travels.map(() => true))
  await paste('#v=1&set=xor')
  expect(steps.at(-1)).toBe(false)
})
