import type { WorkerClient } from '../../client/client.ts'
import type { Command, ReplyValue } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { runStore } from '../../store/run.ts'
import { answerOf } from './answer.ts'
import type { Loading } from './loading.ts'
import { Seeking } from './seeking.ts'

type Landing = Extract<ReplyValue, { kind: 'landed' }>

/** The controls of the run: what the person wants of it, whatever the worker is doing, and where it is. */
export class RunControl {
  /** the person wants it to play */
  wantsPlay = true
  /** the way to the step where the loaded run is to rest: settled when there is none */
  arrival: Promise<void> = Promise.resolve()
  /** that step, while the run is on its way there */
  destination: number | null = null
  /** the moments that are asked for */
  readonly seeking: Seeking<Landing>
  private readonly client: WorkerClient
  private readonly loading: Loading
  /** the newest step that the worker told of */
  private at = 0
  /** it was playing when it diverged */
  private held = false

  constructor(client: WorkerClient, loading: Loading) {
    this.client = client
    this.loading = loading
    this.seeking = new Seeking({
      send: async (step) => answerOf('landed', await client.ask((id) => ({ type: 'seek', id, step }))),
      landed: ({ step, moment }) => {
        this.at = step
        loading.follow(moment)
      },
      ended: () => runStore.setState({ seeking: null }),
    })
  }

  /** Sends a command to the experiment that the store has now and waits for the answer. */
  ask(command: (id: number) => Command): Promise<ReplyValue> {
    this.loading.flush()
    return this.client.ask(command)
  }

  play(): void {
    this.wantsPlay = true
    this.client.play()
  }

  async pause(): Promise<void> {
    this.intend(false)
    await this.client.ask((id) => ({ type: 'pause', id }))
  }

  async reset(): Promise<void> {
    this.loading.flush()
    this.held = false
    await this.client.ask((id) => ({ type: 'reset', id }))
  }

  /** `count` updates, then the state; the run is paused. */
  async step(count: number): Promise<Snapshot> {
    this.wantsPlay = false
    return this.snapshotIn(await this.ask((id) => ({ type: 'step', id, count, unit: 'update' })))
  }

  /** Updates or epochs that nobody waits for; the run is paused. */
  stepLight(count: number, unit: 'update' | 'epoch'): void {
    this.wantsPlay = false
    this.client.stepLight(count, unit)
  }

  /** Goes to a step of the run, back or on, and rests there; of several in a row the newest counts. */
  seek(step: number): Promise<void> {
    this.intend(false)
    runStore.setState({ seeking: { step: this.at, target: step } })
    return this.seeking.seek(step)
  }

  async snapshot(): Promise<Snapshot> {
    return this.snapshotIn(await this.ask((id) => ({ type: 'snapshot', id })))
  }

  /** Raw outputs for rows of inputs, by the network as it is now. */
  async predict(inputs: Float32Array): Promise<Float32Array> {
    return answerOf('predict', await this.ask((id) => ({ type: 'predict', id, inputs }))).outputs
  }

  /** It plays, or will as soon as the worker has taken the command. */
  get plays(): boolean {
    const { playing, phase } = runStore.getState()
    return playing || (this.wantsPlay && phase !== 'loading' && phase !== 'failed')
  }

  /** Whether a run that begins now is to play or to rest. */
  intend(play: boolean): void {
    this.wantsPlay = play
    this.held = false
  }

  /** The newest step that is known of it. */
  get newestStep(): number {
    return this.at
  }

  /** The worker said that it has gone to a step, back or on. */
  cameTo(step: number): void {
    this.at = step
  }

  /** A frame of a step came; it may be late: a script may have been told of a later one meanwhile. */
  showed(step: number): void {
    this.at = Math.max(this.at, step)
  }

  /** Another run is loaded: it is at step 0. */
  forget(): void {
    this.at = 0
    this.destination = null
    this.seeking.forget()
  }

  /** A run was loaded: it goes to a step, or plays if that is wanted and there is anything to train on. */
  begin(step: number | null, hasExamples: boolean): void {
    if (this.held) this.intend(true)
    if (step !== null) this.arrive(step)
    else if (this.wantsPlay && hasExamples) this.play()
  }

  private arrive(step: number): void {
    const arrival = this.seek(step)
    this.arrival = arrival
    this.destination = step
    const over = () => {
      if (this.arrival === arrival) this.destination = null
    }
    arrival.then(over, over)
  }

  /** It diverged; true: it was playing. */
  diverged(): boolean {
    this.held = this.wantsPlay
    this.wantsPlay = false
    return this.held
  }

  /** It was rescued, and plays on if it was playing when it diverged. */
  rescued(): void {
    if (this.held) this.play()
    this.held = false
  }

  private snapshotIn(value: ReplyValue): Snapshot {
    const { snapshot } = answerOf('snapshot', value)
    this.at = snapshot.step
    return snapshot
  }
}
