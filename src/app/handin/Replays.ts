import { isImages } from '../../config/schema.ts'
import { createComparedRun } from '../../store/compared.ts'
import { Throttle } from '../../store/throttle.ts'
import { figuresOf } from '../runs/BatchRunner.ts'
import { type Entry, handInStore } from './handInStore.ts'
import type { Pasted } from './pasted.ts'
import type { Received } from './received.ts'
import { type Replayed, type ReplayOptions, replay } from './replay.ts'

/** Steps of one hand-in, and ms of its replay: what is above is said to be, and not replayed. */
export const mostSteps = 5_000_000
export const mostMs = 60_000
/** Between two renderings of what was found, in ms. */
const pause = 200

interface ReplaysOptions extends Omit<ReplayOptions, 'limit'> {
  /** replays at once */
  size: number
  limit?: number
}

let lastId = 0

const entryOf = (received: Received): Entry => {
  lastId += 1
  const { config } = received
  return {
    ...received,
    id: lastId,
    verdict: 'waiting',
    end: {
      config,
      seed: lastId,
      cell: [0, 0],
      status: 'waiting',
      figures: null,
      divergedAt: null,
      failure: null,
    },
    divergedAt: null,
    failure: null,
    run: createComparedRun(lastId, config),
  }
}

/** Updates that a replay takes, those of images counted as the many that they last. */
const lengthOf = ({ config, step }: Entry): number => step * (isImages(config.data.set) ? 1000 : 1)

/** Replays what is on the wall, the short ones first, and writes into the store what it finds. */
export class Replays {
  private readonly options: ReplaysOptions
  private readonly current = new Map<number, () => void>()
  private readonly found = new Map<number, Partial<Entry>>()
  private readonly writes = new Throttle(() => this.write(), pause)
  private closed = false

  constructor(options: ReplaysOptions) {
    this.options = options
  }

  /** Puts hand-ins on the wall, and replays them. */
  add({ found, doubles, left, others, cut }: Pasted): void {
    const before = handInStore.getState()
    // a text that was read twice at once did not know of itself
    const there = new Set(before.entries.map(({ fragment }) => fragment))
    const fresh = found.filter(({ fragment }) => !there.has(fragment))
    handInStore.setState({
      entries: [...before.entries, ...fresh.map(entryOf)],
      doubles: before.doubles + doubles + found.length - fresh.length,
      left: before.left + left,
      others: {
        count: before.others.count + others.count,
        listed: [...before.others.listed, ...others.listed].slice(0, 50),
      },
      cut: before.cut || cut,
    })
    this.go()
  }

  /** Replays what has not been. */
  go(): void {
    if (this.closed) return
    const { entries } = handInStore.getState()
    const waiting = entries
      .filter(({ id, verdict }) => verdict === 'waiting' && !this.current.has(id) && !this.found.has(id))
      .sort((a, b) => lengthOf(a) - lengthOf(b))
    for (const entry of waiting) {
      if (entry.step > mostSteps) this.find(entry.id, { verdict: 'long' })
      else if (this.current.size >= this.options.size) return
      else this.begin(entry)
    }
  }

  /** Takes all hand-ins away. */
  clear(): void {
    this.leaveAll()
    handInStore.setState(handInStore.getInitialState(), true)
  }

  /** What was being replayed waits for the next visit. */
  close(): void {
    this.closed = true
    this.leaveAll()
  }

  private leaveAll(): void {
    for (const leave of [...this.current.values()]) leave()
    this.current.clear()
    this.write()
    this.writes.end()
  }

  private begin(entry: Entry): void {
    const { limit = mostMs, ...options } = this.options
    const { over, leave } = replay(entry, entry.run, { ...options, limit })
    this.current.set(entry.id, leave)
    void over.then((replayed) => {
      this.current.delete(entry.id)
      if (replayed.kind !== 'ended') this.find(entry.id, findingOf(entry, replayed))
      this.go()
    })
  }

  private find(id: number, finding: Partial<Entry>): void {
    this.found.set(id, finding)
    if (this.current.size === 0) this.write()
    else this.writes.askLater()
  }

  private write(): void {
    this.writes.cancel()
    if (this.found.size === 0) return
    const found = new Map(this.found)
    this.found.clear()
    handInStore.setState(({ entries }) => ({
      entries: entries.map((entry) => {
        const finding = found.get(entry.id)
        return finding ? { ...entry, ...finding } : entry
      }),
    }))
  }
}

function findingOf(entry: Entry, replayed: Replayed): Partial<Entry> {
  switch (replayed.kind) {
    case 'done': {
      const { snapshot, ms } = replayed
      return {
        verdict: snapshot.digest === entry.handIn.digest ? 'true' : 'false',
        end: { ...entry.end, status: 'done', figures: figuresOf(snapshot, ms) },
      }
    }
    // it has no parameters at that step, whatever digest was handed in
    case 'diverged':
      return {
        verdict: 'false',
        divergedAt: replayed.step,
        end: { ...entry.end, status: 'diverged', divergedAt: replayed.step },
      }
    case 'failed':
      return { verdict: 'failed', failure: replayed.failure }
    default:
      return { verdict: 'long' }
  }
}
