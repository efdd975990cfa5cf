interface WatchdogOptions {
  /** asks the worker for a sign of life */
  ping(): void
  /** nothing came for so long that the worker must be taken for dead */
  dead(): void
  /** a hidden page's timers are throttled or stopped: silence says nothing then */
  visible(): boolean
}

/** Between two looks, in ms. */
export const watchInterval = 1000
/** Looks in a row without any message after which the worker counts as dead. A healthy one answers within 100 ms. */
export const silentLooks = 6
/** The same before its first message: its file may be on a slow way. */
export const startLooks = 30

/**
 * Finds a worker that hangs. It counts its own looks instead of reading a clock, so that a page that slept, or was
 * busy itself, does not mistake its own pause for the worker's.
 */
export class Watchdog {
  private readonly options: WatchdogOptions
  private silent = 0
  private hasSpoken = false
  private timer: ReturnType<typeof setInterval> | null = null

  constructor(options: WatchdogOptions) {
    this.options = options
  }

  /** The worker has said something since it was started. */
  get started(): boolean {
    return this.hasSpoken
  }

  /** It was asked for a sign of life, and has not given one. */
  get silence(): boolean {
    return this.silent > 2
  }

  /** A worker was started. */
  start(): void {
    this.stop()
    this.silent = 0
    this.hasSpoken = false
    this.timer = setInterval(() => this.look(), watchInterval)
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer)
    this.timer = null
  }

  /** Any message is a sign of life. */
  heard(): void {
    this.silent = 0
    this.hasSpoken = true
  }

  private look(): void {
    if (!this.options.visible()) {
      this.silent = 0
      return
    }
    this.silent += 1
    if (this.silent > (this.hasSpoken ? silentLooks : startLooks)) {
      this.silent = 0
      this.options.dead()
    } else if (this.silent > 1) this.options.ping()
  }
}

/** Whether the page is seen. */
export const pageVisible = (): boolean => document.visibilityState === 'visible'
