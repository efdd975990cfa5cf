import { decodeFragment, encodeFragment } from '../config/link.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ConfigReport, Correction, ExperimentConfig } from '../config/types.ts'
import { Throttle } from './throttle.ts'

/** A link as it was opened. `step`: the exact moment that it names. */
export interface OpenedLink extends ConfigReport {
  step?: number
  /** the part of the course that it opens beside the experiment */
  part?: string
}

export interface SharingOptions {
  /** the config now */
  config(): ExperimentConfig
  /** the open part of the course; null: it is closed */
  part(): string | null
  /** takes the config of a link that came into the open page */
  open(link: OpenedLink): void
  /** a link came that cannot be read; the config stays */
  unreadable(corrections: Correction[]): void
}

/** Safari throws at the 101st history entry within 30 s. */
const writePause = 350
/** Changes closer together than this are one entry of the history: a drag of a slider. */
const entryGap = 500

/**
 * Keeps the URL's fragment and the config alike: each distinct change of the config is an entry of the history, and
 * an entry that is gone back to, or a link put into the address bar, changes the config.
 */
export class Sharing {
  private readonly options: SharingOptions
  private readonly writes = new Throttle(() => this.write(), writePause)
  private lastChange = Number.NEGATIVE_INFINITY
  private newEntry = false
  private opening = false
  /** the fragment that page and config agree on */
  private known = location.hash

  constructor(options: SharingOptions) {
    this.options = options
    window.addEventListener('popstate', this.arrived)
    window.addEventListener('hashchange', this.arrived)
    window.addEventListener('pagehide', this.flush)
  }

  stop(): void {
    this.writes.cancel()
    window.removeEventListener('popstate', this.arrived)
    window.removeEventListener('hashchange', this.arrived)
    window.removeEventListener('pagehide', this.flush)
  }

  /** The link that the page was opened with; null: none. */
  first(): OpenedLink | null {
    const { empty, ...link } = decodeFragment(location.hash)
    return empty && link.corrections.length === 0 ? null : link
  }

  /** The config has changed, or the part of the course. */
  changed(): void {
    if (this.opening) return
    const now = performance.now()
    if (now - this.lastChange > entryGap) this.newEntry = true
    this.lastChange = now
    this.writes.ask()
  }

  /** The address of this page with this config, and with the step if one is given. */
  link(step?: number): string {
    const fragment = this.fragment(step)
    return address() + hashOf(fragment)
  }

  private fragment(step?: number): string {
    const part = this.options.part() ?? undefined
    return encodeFragment(this.options.config(), { step, part })
  }

  private readonly flush = (): void => this.writes.flush()

  private write(): void {
    const hash = hashOf(this.fragment())
    if (hash === this.known) {
      this.newEntry = false
      return
    }
    put(hash, this.newEntry)
    this.newEntry = false
    this.known = location.hash
  }

  private readonly arrived = (): void => {
    if (location.hash === this.known) return
    this.writes.cancel()
    this.newEntry = false
    const { empty: _, ...link } = decodeFragment(location.hash)
    if (isUnreadable(link)) {
      put(hashOf(this.fragment()), false)
      this.known = location.hash
      this.options.unreadable(link.corrections)
      return
    }
    this.known = location.hash
    this.lastChange = Number.NEGATIVE_INFINITY
    this.opening = true
    try {
      this.options.open(link)
    } finally {
      this.opening = false
    }
    if (link.corrections.length > 0) {
      put(hashOf(encodeFragment(link.config, { step: link.step, part: link.part })), false)
      this.known = location.hash
    }
  }
}

/** Takes the fragment out of what a person gives as a link: a whole address, '#…' or the bare fragment. */
export function fragmentOf(link: string): string {
  const hash = link.indexOf('#')
  if (hash >= 0) return link.slice(hash + 1)
  return /^[a-z][a-z+.-]*:\/\//i.test(link) ? '' : link
}

/** Nothing of the link was usable: it is damaged, or no link of this page. */
const isUnreadable = ({ config, corrections, step, part }: OpenedLink): boolean =>
  corrections.length > 0 &&
  step === undefined &&
  part === undefined &&
  encodeFragment(config) === encodeFragment(defaultConfig)

const address = () => location.href.split('#', 1)[0]
const hashOf = (fragment: string) => (fragment === '' ? '' : `#${fragment}`)

function put(hash: string, newEntry: boolean): void {
  try {
    history[newEntry ? 'pushState' : 'replaceState'](null, '', address() + hash)
  } catch {
    // The browser refuses more history writes for now: the next change writes again.
  }
}
