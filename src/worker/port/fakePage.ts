import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { Command, EventMap, WorkerEvent } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import type { Platform } from '../run/scheduler.ts'
import { Session, type Supplies } from './session.ts'
import { testPlatform } from './testPlatform.ts'
import { testSupplies } from './testSupplies.ts'

/** For tests: the page's end of a session's port, in the same realm. */
export class FakePage {
  readonly events: WorkerEvent[] = []
  readonly frames: Array<EventMap['frame']> = []
  /** gives each frame's buffer back at once */
  returnsBuffers = true
  private readonly channel = new MessageChannel()
  private nextId = 1
  private generation = 0
  private waiting: Array<() => void> = []

  constructor(supplies?: Partial<Supplies>, platform: Platform = testPlatform) {
    const { port1, port2 } = this.channel
    new Session(port2 as never, platform, testSupplies(supplies))
    port1.onmessage = ({ data }: MessageEvent<WorkerEvent>) => {
      this.events.push(data)
      if (data.type === 'frame') {
        this.frames.push(data)
        if (this.returnsBuffers) {
          const copy = structuredClone(data.buffer)
          data.buffer = copy
          this.send({ type: 'buffer', buffer: new ArrayBuffer(copy.byteLength) })
        }
      }
      for (const look of this.waiting.splice(0)) look()
    }
  }

  /** Ends its session, whose run would go on beside the tests that follow. */
  close() {
    const { port1, port2 } = this.channel
    port2.onmessage?.({ data: { type: 'close' } } as MessageEvent)
    port1.close()
    port2.close()
  }

  send(command: Command | object) {
    this.channel.port1.postMessage(command)
  }

  grant(buffers = 2, bytes = 1024) {
    for (let i = 0; i < buffers; i++) this.send({ type: 'buffer', buffer: new ArrayBuffer(bytes) })
  }

  watch(...sections: SectionName[]) {
    this.send({ type: 'watch', sections, gridSize: 60, focusUnit: null, pickedImage: null })
  }

  load(config: ExperimentConfig) {
    this.generation += 1
    this.send({ type: 'load', generation: this.generation, config, imageBase: 'http://nowhere/' })
    return this.generation
  }

  change(config: ExperimentConfig, type: 'change' | 'rescue' = 'change') {
    this.send({ type, generation: this.generation, config })
  }

  /** Resolves when the condition holds; it is looked at after each event. */
  async until<T>(condition: () => T | undefined | false | null): Promise<T> {
    const deadline = Date.now() + 60_000
    for (;;) {
      const found = condition()
      if (found) return found
      if (Date.now() > deadline) throw new Error('waited in vain')
      await Promise.race([
        new Promise<void>((done) => this.waiting.push(done)),
        new Promise((done) => setTimeout(done, 100)),
      ])
    }
  }

  async ask(command: object): Promise<EventMap['reply']['value']> {
    const id = this.nextId++
    this.send({ ...command, id })
    const answer = await this.until(() =>
      this.events.find((event) => (event.type === 'reply' || event.type === 'refused') && event.id === id),
    )
    if (answer.type === 'refused') throw new Error(answer.message)
    if (answer.type === 'reply') return answer.value
    throw new Error('unreachable')
  }

  async snapshot(command: object = { type: 'snapshot' }): Promise<Snapshot> {
    const value = await this.ask(command)
    if (value.kind !== 'snapshot') throw new Error(value.kind)
    return value.snapshot
  }

  step = (count: number, unit = 'update') => this.snapshot({ type: 'step', count, unit })

  has<K extends WorkerEvent['type']>(type: K) {
    return () => this.events.findLast((event) => event.type === type) as Extract<WorkerEvent, { type: K }>
  }
}

const pages: FakePage[] = []

/** A page with a session of its own. */
export function open(supplies?: Partial<Supplies>, platform?: Platform): FakePage {
  const page = new FakePage(supplies, platform)
  pages.push(page)
  return page
}

/** Ends the sessions of all pages: to be done after each test. */
export function closePages(): void {
  for (const page of pages.splice(0)) page.close()
}

/** The default config with a change. */
export const config = (change: DeepPartial<ExperimentConfig> = {}) =>
  mergeConfig(defaultConfig, change).config
export const pauseMs = (ms: number) => new Promise((done) => setTimeout(done, ms))
