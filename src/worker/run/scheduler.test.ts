import { expect, test } from 'vitest'
import { Pacer } from './pacer.ts'
import { type Platform, Scheduler, showShares, sliceLength, type Work } from './scheduler.ts'

/** A platform whose time passes only as the work says. */
class FakePlatform implements Platform {
  time = 0
  longestTask = 0
  private tasks: Array<{ at: number; callback: () => void }> = []

  now = () => this.time

  soon = (callback: () => void) => void this.later(callback, 0)

  later = (callback: () => void, ms: number) => {
    const task = { at: this.time + ms, callback }
    this.tasks.push(task)
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task)
    }
  }

  get idle() {
    return this.tasks.length === 0
  }

  runUntil(end: number): void {
    for (;;) {
      this.tasks.sort((a, b) => a.at - b.at)
      const next = this.tasks[0]
      if (!next || next.at > end) break
      this.tasks.shift()
      const begun = Math.max(this.time, next.at)
      this.time = begun
      next.callback()
      this.longestTask = Math.max(this.longestTask, this.time - begun)
    }
    this.time = Math.max(this.time, end)
  }
}

/** Pieces of fixed length: 2 ms of training, 3 ms of showing, 4 ms of answering. */
class FakeWork implements Work {
  mode: 'no' | 'paced' | 'fast' = 'no'
  urgentPieces = 0
  showPieces = 0
  piecesPerUpdate = 1
  readonly done: Array<'urgent' | 'train' | 'show'> = []
  updates = 0
  private pieces = 0
  private readonly platform: FakePlatform

  constructor(platform: FakePlatform) {
    this.platform = platform
  }

  urgent() {
    return this.urgentPieces-- > 0 && this.spend('urgent', 4)
  }

  training() {
    return this.mode
  }

  train() {
    this.spend('train', 2)
    this.pieces += 1
    const completed = this.pieces % this.piecesPerUpdate === 0
    if (completed) this.updates += 1
    return completed
  }

  show() {
    return this.showPieces-- > 0 && this.spend('show', 3)
  }

  showAfter() {
    return Number.POSITIVE_INFINITY
  }

  private spend(kind: 'urgent' | 'train' | 'show', ms: number): true {
    this.done.push(kind)
    this.platform.time += ms
    return true
  }
}

function setUp() {
  const platform = new FakePlatform()
  const work = new FakeWork(platform)
  const pacer = new Pacer()
  return { platform, work, pacer, scheduler: new Scheduler(platform, work, pacer) }
}

test('sleeps when there is nothing to do', () => {
  const { platform, work, scheduler } = setUp()
  scheduler.wake()
  platform.runUntil(1000)
  expect(platform.idle).toBe(true)
  expect(work.done).toEqual([])
})

test('gives messages their turn after every slice', () => {
  const { platform, work, scheduler } = setUp()
  work.mode = 'fast'
  work.showPieces = 1e9
  scheduler.wake()
  platform.runUntil(2000)
  expect(platform.longestTask).toBeLessThanOrEqual(sliceLength + 4)
})

test('showing takes its share of the time, and no more, while training runs at full speed', () => {
  const { platform, work, scheduler } = setUp()
  work.mode = 'fast'
  work.showPieces = 1e9
  scheduler.wake()
  platform.runUntil(10_000)
  const shown = work.done.filter((kind) => kind === 'show').length * 3
  expect(shown / 10_000).toBeGreaterThan(showShares.points - 0.03)
  expect(shown / 10_000).toBeLessThan(showShares.points + 0.03)
})

test('showing may take all the time that slow training leaves', () => {
  const { platform, work, pacer, scheduler } = setUp()
  work.mode = 'paced'
  pacer.setSpeed(10, 0)
  work.showPieces = 1e9
  scheduler.wake()
  platform.runUntil(10_000)
  expect(work.updates).toBeGreaterThanOrEqual(99)
  expect(work.updates).toBeLessThanOrEqual(102)
  expect(work.done.filter((kind) => kind === 'show').length * 3).toBeGreaterThan(9000)
})

test('a paced run does its updates by timer when nothing else is to do', () => {
  const { platform, work, pacer, scheduler } = setUp()
  work.mode = 'paced'
  pacer.setSpeed(60, 0)
  scheduler.wake()
  platform.runUntil(10_000)
  expect(Math.abs(work.updates - 600)).toBeLessThanOrEqual(8)
})

test('an update in pieces counts once, and is finished without waiting for the pacer', () => {
  const { platform, work, pacer, scheduler } = setUp()
  work.mode = 'paced'
  work.piecesPerUpdate = 5
  pacer.setSpeed(2, 0)
  scheduler.wake()
  platform.runUntil(400)
  expect(work.updates).toBe(1)
  expect(work.done.length).toBe(5)
})

test('a request comes before everything else', () => {
  const { platform, work, scheduler } = setUp()
  work.mode = 'fast'
  work.urgentPieces = 3
  work.showPieces = 5
  scheduler.wake()
  platform.runUntil(30)
  expect(work.done.slice(0, 3)).toEqual(['urgent', 'urgent', 'urgent'])
})

test('waking a sleeping scheduler twice runs one slice', () => {
  const { platform, work, scheduler } = setUp()
  work.showPieces = 1
  scheduler.wake()
  scheduler.wake()
  platform.runUntil(1000)
  expect(work.done).toEqual(['show'])
  expect(platform.idle).toBe(true)
})
