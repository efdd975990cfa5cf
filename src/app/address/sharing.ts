import { codec } from '../../config/codecPart.ts'
import { defaultConfig } from '../../config/defaultConfig.ts'
import type { LinkView } from '../../config/link/linkReader.ts'
import type { PageFields } from '../../config/link/pageFields.ts'
import { type LiveSettings, withLive } from '../../config/live.ts'
import { type LogEntry, logUntil, type RunLog } from '../../config/log.ts'
import type { ConfigReport, ExperimentConfig } from '../../config/types.ts'
import { Throttle } from '../../store/throttle.ts'
import {
  addressWith,
  backToView,
  isOwn,
  isViewed,
  isViewOpen,
  layOver,
  leaveView,
  markRoom,
  openView,
  overlay,
  takeAddress,
  uncover,
  writeAddress,
} from './address.ts'
import { readAddress, straightened } from './arrivingLinks.ts'
import { Thoughts } from './thoughts.ts'

/** A link as it was opened. `step`: the exact moment that it names. */
export interface OpenedLink extends ConfigReport {
  step?: number
  /** what is done to the run before */
  log?: LogEntry[]
  /** the view of many runs that it names */
  view?: LinkView
  /** the part of the course that it opens beside the experiment */
  part?: string
  /** what it says of the page itself */
  page?: PageFields
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
  /** what links say of the page itself */
  page(): PageFields
  /** takes a link that came into the open page; `again`: a step through the page's own history has led to it */
  open(link: OpenedLink, again: boolean): void
  /** the page went back to the experiment's entry of the history: nothing lies over it */
  home(): void
  /** a link came that cannot be read; the config stays */
  unreadable(): void
}

/** Safari throws at the 101st history entry within 30 s. */
const writePause = 350
/**
 * Keeps the URL's fragment and the config alike: each thought of the person's is an entry of the history, and an entry that
 * is gone back to, or a link put into the address bar, changes the config.
 *
 * The page never steps back through the history by itself to undo an entry: such a step arrives after whatever is done next.
 * An entry whose dialog or room was closed stays, marked, until the next one takes its place; a person's step back passes it.
 */
export class Sharing {
  private readonly options: SharingOptions
  private readonly writes = new Throttle(() => this.write(), writePause)
  private readonly thoughts = new Thoughts()
  private newEntry = false
  private opening = false
  /** the fragment that page and config agree on; null: the page came with another one */
  private known: string | null = location.hash
  /** what the entry of the history stood for that was shown last */
  private lies = overlay()
  private dialogs = false
  /** the experiment's address is to be written when the view of many runs is left */
  private stale = false

  constructor(options: SharingOptions) {
    this.options = options
    this.uncoverEmpty()
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
    const { empty, ...link } = readAddress()
    if (link.view) {
      this.known = null
      // loaded again, it has the same experiment behind it as before
      if (this.lies) link.config = codec.now.decodeFragment(this.lies.beneath).config
    } else if (isUnreadable(link)) {
      // what is shown instead has this entry
      this.put(this.fragment(link.config, null))
    } else takeAddress()
    return empty && link.corrections.length === 0 ? null : link
  }

  /** The config has changed from what it was `before`. `whole`: to another experiment, which is an entry of its own. */
  changed(before: ExperimentConfig, whole = false): void {
    if (this.opening) return
    if (this.thoughts.another(before, this.options.config(), whole)) this.begin(before)
    else this.writes.ask()
  }

  /** The config is that of another moment of the run, or the page is shown otherwise: the address says so, in place. */
  followed(): void {
    if (!this.opening) this.writes.ask()
  }

  /** Another part of the course is open, which was `before`: that is always an entry of its own, with the experiment that it sets. */
  turned(before: string | null): void {
    if (this.opening) return
    this.thoughts.end(performance.now())
    this.begin(this.options.config(), before)
  }

  /** A view of many runs takes the page. Opened by its own link, it lies over the experiment's entry too. */
  entered(): void {
    this.writes.flush()
    if (overlay()?.over === 'room') return
    const { href, hash } = location
    if (this.known === null) this.put(this.fragment())
    if (hash !== this.known && isViewed()) markRoom(this.known ?? '')
    else layOver('room', href)
    this.lies = overlay()
  }

  /** Another experiment is about to be opened out of it: going back leads to the view again. */
  openedAlone(config: ExperimentConfig): void {
    if (overlay()?.over === 'room') this.put(this.fragment(config), true)
  }

  /** It was left: once all is said of the experiment that follows, the address is that one's. */
  left(): void {
    queueMicrotask(() => {
      if (this.stale || location.hash !== this.known) this.put(this.fragment())
      this.stale = this.newEntry = false
      leaveView()
      this.uncovered()
    })
  }

  /** A dialog has opened, or closed. */
  dialog(open: boolean): void {
    this.writes.flush()
    this.thoughts.end()
    this.dialogs = open
    if (open) layOver('dialog')
    else uncover()
    this.lies = overlay()
  }

  /**
   * The address of this page with this config; with a moment, if one is given, and if what was done to the run before
   * has room in a comfortable link.
   */
  link(moment?: Moment): string {
    if (!moment || !codec.here) return addressWith(this.fragment())
    const { step, base } = moment
    const log = logUntil(moment.log, step)
    const part = this.options.part() ?? undefined
    const page = this.options.page()
    const { encodeFragment, comfortableLink } = codec.here
    const link = addressWith(encodeFragment(withLive(this.options.config(), base), { step, log, part, page }))
    return log.length > 0 && link.length > comfortableLink ? this.link() : link
  }

  /** The page is loaded again with this fragment, whatever was still to be written. */
  leave(fragment: string): void {
    this.writes.cancel()
    this.put(fragment)
  }

  /** What was `before` is written if it has not been, and what is now has its entry at once: a step back, however soon, is one from there. */
  private begin(before: ExperimentConfig, part?: string | null): void {
    if (this.writes.pending) this.write(this.fragment(before, part))
    this.newEntry = true
    this.writes.run()
  }

  private fragment(config = this.options.config(), part = this.options.part()): string {
    // until it can be written, nothing could change what the address says
    return (
      codec.here?.encodeFragment(config, { part: part ?? undefined, page: this.options.page() }) ??
      location.hash.slice(1)
    )
  }

  private readonly flush = (): void => this.writes.flush()

  private write(fragment = this.fragment()): void {
    // the course was opened before its part could be written
    if (!codec.here) codec.load().then(() => this.writes.ask(), console.warn)
    // a view of many runs has an address of its own: the experiment's is written when it is left
    else if (isViewOpen()) this.stale = true
    // a link that has come is still to be taken
    else if (this.known === null || location.hash === this.known) {
      const { newEntry } = this
      this.newEntry = false
      if (`#${fragment}` !== this.known) this.put(fragment, newEntry)
    }
  }

  private readonly arrived = (): void => straightened(this.take)

  private readonly take = (): void => {
    const { lies } = this
    this.lies = overlay()
    this.uncoverEmpty()
    if (location.hash === this.known) {
      takeAddress()
      leaveView()
      this.options.home()
      // what was changed while another entry was on its way, which was left before it came
      this.writes.ask()
      // a step back from an entry that is left over has led nowhere yet
      if (lies?.over === 'closed' && !this.lies) history.back()
      return
    }
    if (this.dialogs && lies?.over === 'dialog' && location.hash === lies.beneath) {
      // going back closes the dialog; what was set in it stays, as an entry of its own
      this.options.home()
      this.put(this.fragment(), true)
      return
    }
    if (isViewed()) return
    this.writes.cancel()
    this.newEntry = false
    const { empty: _, ...link } = readAddress()
    const again = isOwn()
    if (link.view) {
      openView()
      this.options.open(link, again)
      return
    }
    if (isUnreadable(link)) {
      if (backToView(this.known ?? '')) this.lies = overlay()
      else this.put(this.fragment())
      this.options.unreadable()
      return
    }
    this.known = location.hash
    this.thoughts.end()
    this.opening = true
    try {
      this.options.open(link, again)
    } finally {
      this.opening = false
    }
    const page = this.options.page()
    if (link.corrections.length > 0 || page.present !== link.page?.present)
      this.put(codec.now.encodeFragment(link.config, { ...link, page }))
    else takeAddress()
  }

  /** A dialog's entry that was gone to or loaded again opens nothing, nor a room's before the room had written its address. */
  private uncoverEmpty(): void {
    const over = this.lies?.over
    if ((over === 'dialog' && !this.dialogs) || (over === 'room' && !readAddress().view)) this.uncovered()
  }

  private uncovered(): void {
    uncover()
    this.lies = overlay()
  }

  private put(fragment: string, newEntry = false): void {
    writeAddress(fragment, newEntry)
    this.known = location.hash
    this.lies = overlay()
  }
}

/** Nothing of the link was usable: it is damaged, or no link of this page. */
const isUnreadable = ({ config, corrections, step, part, page }: OpenedLink): boolean =>
  corrections.length > 0 &&
  step === undefined &&
  part === undefined &&
  page === undefined &&
  codec.now.encodeFragment(config) === codec.now.encodeFragment(defaultConfig)
