import { comfortableLink, decodeFragment, encodeFragment } from '../config/link.ts'
import type { LinkView } from '../config/linkReader.ts'
import { type LiveSettings, withLive } from '../config/live.ts'
import { type LogEntry, logUntil, type RunLog } from '../config/log.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ConfigReport, ExperimentConfig } from '../config/types.ts'
import { addressWith, layOver, writeAddress } from './address.ts'
import { Throttle } from './throttle.ts'

/** A link as it was opened. `step`: the exact moment that it names. */
export interface OpenedLink extends ConfigReport {
  step?: number
  /** what is done to the run before */
  log?: LogEntry[]
  /** the view of many runs that it names */
  view?: LinkView
  /** the part of the course that it opens beside the experiment */
  part?: string
}

/** A moment of the run: its step, the live settings of step 0, and what was done to the run. */
export interface Moment {
  step: number
  base: LiveSettings
  log: RunLog
}

export interface SharingOptions {
  /** the config now */
  config(): ExperimentConfig
  /** the open part of the course; null: it is closed */
  part(): string | null
  /** takes a link that came into the open page */
  open(link: OpenedLink): void
  /** the page went back to the experiment's entry of the history: nothing lies over it */
  home(): void
  /** a link came that cannot be read; the config stays */
  unreadable(): void
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
  /** the fragment that page and config agree on; null: the page came with another one */
  private known: string | null = location.hash
  /** the link of a view of many runs that was opened last */
  private visited: string | null = null
  /** a dialog was closed otherwise: the step back of the history closes nothing more */
  private returning = false

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
    if (link.view) this.known = null
    return empty && link.corrections.length === 0 ? null : link
  }

  /** The config has changed, or the part of the course, which was `before`: that is always an entry of its own. */
  changed(before?: string | null): void {
    if (this.opening) return
    if (before !== undefined) {
      if (this.writes.pending) this.write(before)
      this.writes.cancel()
      this.lastChange = Number.NEGATIVE_INFINITY
    }
    const now = performance.now()
    if (now - this.lastChange > entryGap) this.newEntry = true
    this.lastChange = now
    this.writes.ask()
  }

  /** A view of many runs takes the page. Opened by its own link, it lies over the experiment's entry too. */
  entered(): void {
    this.writes.flush()
    if (history.state === 'room') return
    const { href } = location
    if (location.hash !== this.known) this.put(this.fragment())
    layOver('room', href)
  }

  /** It was left: once all is said of the experiment that follows, the address is that one's. */
  left(): void {
    queueMicrotask(() => {
      if (location.hash !== this.known) this.put(this.fragment(), true)
    })
  }

  /** A dialog has opened, or closed. */
  dialog(open: boolean): void {
    if (open) {
      this.writes.flush()
      layOver('dialog')
    } else if (history.state === 'dialog') {
      this.returning = true
      history.back()
    }
  }

  /**
   * The address of this page with this config; with a moment, if one is given, and if what was done to the run before
   * has room in a comfortable link.
   */
  link(moment?: Moment): string {
    if (!moment) return addressWith(this.fragment())
    const { step, base } = moment
    const log = logUntil(moment.log, step)
    const part = this.options.part() ?? undefined
    const link = addressWith(encodeFragment(withLive(this.options.config(), base), { step, log, part }))
    return log.length > 0 && link.length > comfortableLink ? this.link() : link
  }

  private fragment(part = this.options.part()): string {
    return encodeFragment(this.options.config(), { part: part ?? undefined })
  }

  private readonly flush = (): void => this.writes.flush()

  private write(part = this.options.part()): void {
    const fragment = this.fragment(part)
    const { newEntry } = this
    this.newEntry = false
    if (`#${fragment}` !== this.known) this.put(fragment, newEntry)
  }

  private readonly arrived = (): void => {
    const { returning } = this
    this.returning = false
    if (location.hash === this.known) {
      this.visited = null
      if (!returning) this.options.home()
      return
    }
    if (location.hash === this.visited) return
    this.writes.cancel()
    this.newEntry = false
    const { empty: _, ...link } = decodeFragment(location.hash)
    if (link.view) {
      this.visited = location.hash
      this.options.open(link)
      return
    }
    if (isUnreadable(link)) {
      this.put(this.fragment())
      this.options.unreadable()
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
    if (link.corrections.length > 0) this.put(encodeFragment(link.config, link))
  }

  private put(fragment: string, newEntry = false): void {
    writeAddress(fragment, newEntry)
    this.known = location.hash
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
