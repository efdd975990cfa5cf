import type { StoreApi } from 'zustand/vanilla'
import type { ClientHandlers } from '../../client/client.ts'
import { frameSections } from '../../protocol/frame.ts'
import type { EventMap, Failure } from '../../protocol/messages.ts'
import { createHistory } from '../../store/history.ts'
import type { RunState } from '../../store/run.ts'
import { recordFrame, rewindHistory } from './record.ts'

/** Writes what the worker says of a run into the run's state: the page's run, and each of those that are compared. */
export class RunEvents
  implements
    Pick<
      ClientHandlers,
      'progress' | 'failed' | 'playing' | 'diverged' | 'rewound' | 'seeking' | 'passed' | 'log' | 'frame'
    >
{
  private readonly store: StoreApi<RunState>
  private readonly dropped: (step: number) => void
  private arrived: EventMap['loaded'] | null = null
  private again = false
  /** on the way to the first frame of a run */
  private before: Array<EventMap['passed']> = []

  /** `dropped`: the run goes on from this step in another way, and had been further */
  constructor(store: StoreApi<RunState>, dropped: (step: number) => void = () => {}) {
    this.store = store
    this.dropped = dropped
  }

  /**
   * A load is sent. What is shown stays until the first frame of the new run replaces it: no flicker. `again`: it is the same
   * run, whose worker died and which trains to where it was; its history stays too, and it is said to load.
   */
  loading(moments: RunState['moments'], again = false): void {
    this.arrived = null
    this.before = []
    this.again = again
    const { phase } = this.store.getState()
    this.store.setState({
      phase: again || phase === 'failed' ? 'loading' : phase,
      failure: null,
      divergence: null,
      progress: null,
      playing: false,
      moments,
      seeking: null,
    })
  }

  loaded(event: EventMap['loaded']): void {
    this.arrived = event
  }

  progress({ loaded, total }: EventMap['progress']): void {
    // one shard may still come after another one failed
    if (this.store.getState().phase === 'failed') return
    this.store.setState({ phase: 'loading', progress: { loaded, total } })
  }

  failed({ reason, detail }: Failure): void {
    this.store.setState({ phase: 'failed', failure: { reason, detail }, progress: null, playing: false })
  }

  playing({ playing }: EventMap['playing']): void {
    this.store.setState({ playing })
  }

  diverged({ divergence }: EventMap['diverged']): void {
    this.store.setState({ divergence })
  }

  rewound({ step }: EventMap['rewound']): void {
    const { history } = this.store.getState()
    if (step > 0) rewindHistory(history, step)
    this.store.setState({
      divergence: null,
      history: step > 0 ? history : createHistory(),
    })
  }

  seeking({ step, target }: EventMap['seeking']): void {
    this.store.setState({ divergence: null, seeking: { step, target } })
  }

  passed(event: EventMap['passed']): void {
    if (this.arrived && !this.again) this.before.push(event)
    else recordFrame(this.store.getState().history, { header: event, sections: event })
  }

  log({ base, from, entries, farthest }: EventMap['log']): void {
    const { moments, history, frame } = this.store.getState()
    const inPast = frame !== null && frame.header.step < moments.farthest
    if (!this.arrived && inPast && farthest > 0 && farthest < moments.farthest) this.dropped(farthest)
    if (!this.arrived && history.lastStep > farthest) rewindHistory(history, farthest)
    this.store.setState({ moments: { base, log: [...moments.log.slice(0, from), ...entries], farthest } })
  }

  frame({ header, buffer }: Pick<EventMap['frame'], 'header' | 'buffer'>): void {
    const frame = { header, sections: frameSections(header, buffer) }
    const first = this.arrived
    this.arrived = null
    const history = first && !this.again ? createHistory() : this.store.getState().history
    for (const event of this.before.splice(0)) recordFrame(history, { header: event, sections: event })
    recordFrame(history, frame)
    const { moments } = this.store.getState()
    const { farthest } = header.moment
    this.store.setState({
      frame,
      ...(farthest !== moments.farthest && { moments: { ...moments, farthest } }),
      ...(first && {
        phase: 'ready' as const,
        generation: first.generation,
        data: first.data,
        kernels: first.kernels,
        progress: null,
        history,
      }),
    })
  }
}
