import { WorkerClient } from '../../client/client.ts'
import type { WorkerPort } from '../../client/spawn.ts'
import { liveOf } from '../../config/live.ts'
import { isImages } from '../../config/schema.ts'
import { cardSections } from '../../panels/runs/compare/RunStage.tsx'
import type { FrameHeader } from '../../protocol/frame.ts'
import type { Failure } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import type { ComparedRun } from '../../store/compared.ts'
import { viewStore } from '../../store/view.ts'
import { RunEvents } from '../run/runEvents.ts'
import type { HandedMoment } from './handIn.ts'

export type Replayed =
  | { kind: 'done'; snapshot: Snapshot; ms: number }
  | { kind: 'diverged'; step: number }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'long' }
  | { kind: 'ended' }

export interface ReplayOptions {
  connect(): WorkerPort
  imageBase: string
  whyNotStarted?(error: unknown): Promise<Failure>
  /** ms after which it is left */
  limit: number
}

/** Side of a thumbnail's grid. */
const grid = 60
/** ms that a picture may come later than its figures. */
const pictureWait = 5000
/** Sessions that are tried, where workers die. */
const mostSessions = 2

/**
 * Trains a hand-in to its step, in a session of its own, and takes the state and a last frame of it.
 * @returns what came of it, and how to leave it
 */
export function replay(
  moment: HandedMoment,
  run: ComparedRun,
  options: ReplayOptions,
): { over: Promise<Replayed>; leave(): void } {
  let leave = (_: Replayed): void => {}
  const over = new Promise<Replayed>((resolve) => {
    let client: WorkerClient | null = null
    const timer = setTimeout(() => leave({ kind: 'long' }), options.limit)
    leave = (result) => {
      clearTimeout(timer)
      leave = () => {}
      client?.close()
      resolve(result)
    }
    client = begin(moment, run, options, (result) => leave(result))
  })
  return { over, leave: () => leave({ kind: 'ended' }) }
}

function begin(
  { config, step, log }: HandedMoment,
  run: ComparedRun,
  { connect, imageBase, whyNotStarted }: ReplayOptions,
  over: (result: Replayed) => void,
): WorkerClient {
  const events = new RunEvents(run.state)
  const begun = performance.now()
  const wanted = cardSections(config)
  const isWhole = ({ sections }: FrameHeader) =>
    wanted.every((name) => sections.some((one) => one.name === name))
  // the one that every card shows
  const image = isImages(config.data.set) ? (viewStore.getState().pickedImage ?? 0) : null
  let sessions = 0
  let pictured = () => {}
  const picture = new Promise<void>((resolve) => {
    pictured = resolve
  })
  const client = new WorkerClient({
    spawn: connect,
    whyNotStarted,
    // a page out of sight replays as well
    nextRepaint: (callback) => setTimeout(callback),
    imageBase,
    budget: 0,
    handlers: {
      loaded: (event) => events.loaded(event),
      progress: (event) => events.progress(event),
      failed: ({ reason, detail }) => over({ kind: 'failed', failure: { reason, detail } }),
      playing: () => {},
      stopped: () => {},
      diverged: ({ divergence }) => over({ kind: 'diverged', step: divergence.step }),
      rewound: () => {},
      seeking: () => {},
      passed: () => {},
      log: () => {},
      frame: (frame) => {
        events.frame(frame)
        if (frame.header.step === step && isWhole(frame.header)) pictured()
      },
      respawned: () => {
        sessions += 1
        if (sessions < mostSessions) start()
        else
          over({ kind: 'failed', failure: { reason: 'worker-stopped', detail: 'its worker stopped twice' } })
      },
      lost: (failure) => over({ kind: 'failed', failure }),
    },
  })

  function start(): void {
    events.loading({ base: liveOf(config), log: [...log], farthest: 0 })
    client.load(config, log)
    const generation = client.generation
    void follow().catch((error: Error) => {
      // what a session that died was asked is asked again by the next one
      if (generation === client.generation)
        over({ kind: 'failed', failure: { reason: 'internal', detail: error.message } })
    })
  }

  async function follow(): Promise<void> {
    await client.ask((id) => ({ type: 'seek', id, step }))
    const answer = await client.ask((id) => ({ type: 'snapshot', id }))
    const ms = performance.now() - begun
    // until here nothing but figures was asked for: pictures of what is passed would only take time
    client.watch({ sections: [...wanted], gridSize: grid, focusUnit: null, pickedImage: image })
    await Promise.race([picture, new Promise((resolve) => setTimeout(resolve, pictureWait))])
    if (answer.kind === 'snapshot') over({ kind: 'done', snapshot: answer.snapshot, ms })
  }

  start()
  return client
}
