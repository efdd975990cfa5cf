import { afterEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { leaveView, writeView } from './address.ts'
import { Sharing } from './sharing.ts'

const runs = 'v=1&seeds=4~100'
const unreadable = vi.fn()
const sharing = new Sharing({
  config: () => defaultConfig,
  part: () => null,
  page: () => ({}),
  open: () => undefined,
  unreadable,
  home: () => undefined,
})
afterEach(() => {
  sharing.stop()
  leaveView()
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
