/** The address of the page, with a stand-in for the page itself, for a file of tests. */
import { vi } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { leaveView, overlay } from './address.ts'
import { type OpenedLink, Sharing } from './sharing.ts'

export const page = {
  config: defaultConfig as ExperimentConfig,
  part: null as string | null,
  opened: [] as OpenedLink[],
  unreadable: 0,
  homes: 0,
  sharing: null as unknown as Sharing,
}
export const pushed = vi.spyOn(history, 'pushState')
export const replaced = vi.spyOn(history, 'replaceState')
export const over = () => overlay()?.over ?? null
export const writes = () => pushed.mock.calls.length + replaced.mock.calls.length

/** With a history that has one entry without a fragment, and time that stands still. */
export function openPage(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  history.replaceState(null, '', location.href.split('#', 1)[0])
  vi.clearAllMocks()
  leaveView()
  Object.assign(page, { config: defaultConfig, part: null, opened: [], unreadable: 0, homes: 0 })
  page.sharing = start()
}

export function closePage(): void {
  page.sharing.stop()
  vi.useRealTimers()
}

export function start(): Sharing {
  return new Sharing({
    config: () => page.config,
    part: () => page.part,
    page: () => ({}),
    open: (link) => {
      page.opened.push(link)
      if (link.view) return
      const before = page.config
      page.config = link.config
      page.sharing.changed(before)
    },
    unreadable: () => {
      page.unreadable += 1
    },
    home: () => {
      page.homes += 1
    },
  })
}

export function change(partial: DeepPartial<ExperimentConfig>, whole = false): void {
  const before = page.config
  page.config = mergeConfig(page.config, partial).config
  page.sharing.changed(before, whole)
}

/** The page goes to an entry of the history that is there, under the page's mark. */
export function travel(hash: string, state: unknown = { own: true }): void {
  history.replaceState(state, '', hash)
  vi.clearAllMocks()
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new Event('hashchange'))
}

/** A person puts a link into the address bar of the open page. */
export function paste(hash: string): void {
  history.pushState(null, '', `#${hash}`)
  pushed.mockClear()
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new Event('hashchange'))
}
