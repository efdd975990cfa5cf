import type { Pool } from '../../client/pool.ts'
import { Cancelled, type JobResult, RunFailed } from '../../client/poolJobs.ts'
import { encodeRuns, type SeedsPlan, type SweepPlan } from '../../config/link/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { vary } from '../../config/varied.ts'
import type { Failure } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { type BatchRun, batchStore, type EndFigures } from '../../store/batch.ts'
import { Throttle } from '../../store/throttle.ts'

const group = 'batch'
/** Between two renderings of what has ended, in ms. */
const pause = 150

/** The runs of a plan, seed by seed, so that every cell has its first figure early. */
export function runsOf(plan: SeedsPlan | SweepPlan): BatchRun[] {
  const cells = cellsOf(plan)
  return Array.from({ length: plan.seeds }, (_, i) =>
    cells.map(({ config, cell }): BatchRun => {
      const { initialization } = config
      const seed = (initialization.seed + i) % 2 ** 32
      return {
        config: { ...config, initialization: { ...initialization, seed } },
        seed,
        cell,
        status: 'waiting',
        figures: null,
        divergedAt: null,
        failure: null,
      }
    }),
  ).flat()
}

/** Every config of the plan, with column and row of its cell. */
export function cellsOf(
  plan: SeedsPlan | SweepPlan,
): Array<{ config: ExperimentConfig; cell: BatchRun['cell'] }> {
  if (plan.kind === 'seeds') return [{ config: plan.config, cell: [0, 0] }]
  return plan.y.values.flatMap((other, row) => {
    const config = vary(plan.config, plan.y.setting, other)
    return plan.x.values.map((value, column) => ({
      config: vary(config, plan.x.setting, value),
      cell: [column, row] as const,
    }))
  })
}

/** Trains the runs of a plan to their end and writes their figures into the store, a few times a second. */
export class BatchRunner {
  private readonly pool: Pick<Pool, 'run' | 'pause' | 'resume' | 'cancel'>
  private runs: BatchRun[] = []
  private round = 0
  private ended = 0
  /** ms of running before the last pause, and since when it runs */
  private spent = 0
  private since = 0
  private readonly writes = new Throttle(() => this.write(), pause)

  constructor(pool: Pick<Pool, 'run' | 'pause' | 'resume' | 'cancel'>) {
    this.pool = pool
  }

  start(plan: SeedsPlan | SweepPlan): void {
    this.cancel()
    this.round += 1
    this.runs = runsOf(plan)
    this.ended = this.spent = 0
    this.since = performance.now()
    this.pool.resume()
    batchStore.setState({ plan, runs: [...this.runs], state: 'running', ended: 0, secondsLeft: null })
    const { round } = this
    // in a task of its own: the page has the plan to draw first
    setTimeout(() => {
      const { state } = batchStore.getState()
      if (round === this.round && (state === 'running' || state === 'paused')) this.hand(round, plan.steps)
    })
  }

  /** Shows the runs of the visit before, if they are those of this plan; else trains them. */
  open(plan: SeedsPlan | SweepPlan): void {
    const { kept } = batchStore.getState()
    if (!kept || runsIn(kept.plan) !== runsIn(plan)) {
      this.start(plan)
      return
    }
    this.runs = [...kept.runs]
    this.ended = kept.runs.length
    batchStore.setState({ plan, runs: kept.runs, state: 'ended', ended: this.ended, secondsLeft: null })
  }

  private hand(round: number, steps: number): void {
    this.runs.forEach((run, i) => {
      this.pool.run({ config: run.config, steps, group }).then(
        (result) => this.take(round, i, endOf(result)),
        (error: Error) => {
          if (!(error instanceof Cancelled))
            this.take(round, i, { status: 'failed', failure: failureOf(error) })
        },
      )
    })
  }

  pause(): void {
    if (batchStore.getState().state !== 'running') return
    this.spent += performance.now() - this.since
    this.pool.pause()
    batchStore.setState({ state: 'paused' })
  }

  resume(): void {
    if (batchStore.getState().state !== 'paused') return
    this.since = performance.now()
    this.pool.resume()
    batchStore.setState({ state: 'running' })
  }

  /** What has ended stays. */
  cancel(): void {
    this.pool.cancel(group)
    this.write()
    const { state } = batchStore.getState()
    if (state === 'running' || state === 'paused')
      batchStore.setState({ state: 'cancelled', secondsLeft: null })
  }

  close(): void {
    this.round += 1
    this.pool.cancel(group)
    this.writes.end()
    const { plan, runs, state, kept } = batchStore.getState()
    batchStore.setState({
      plan: null,
      runs: [],
      state: 'idle',
      ended: 0,
      secondsLeft: null,
      kept: plan && state === 'ended' ? { plan, runs } : kept,
    })
  }

  private take(round: number, i: number, end: Partial<BatchRun>): void {
    if (round !== this.round) return
    this.runs[i] = { ...this.runs[i], ...end }
    this.ended += 1
    if (this.ended === this.runs.length) this.write()
    else this.writes.askLater()
  }

  private write(): void {
    this.writes.end()
    const { ended, runs } = this
    const { state } = batchStore.getState()
    const over = runs.length > 0 && ended === runs.length
    const spent = this.spent + (state === 'running' ? performance.now() - this.since : 0)
    batchStore.setState({
      runs: [...runs],
      ended,
      secondsLeft: ended > 0 && !over ? ((spent / ended) * (runs.length - ended)) / 1000 : null,
      ...(over && (state === 'running' || state === 'paused') && { state: 'ended' as const }),
    })
  }
}

/** What the runs of a plan depend on, as text: what is shown of them is not among it. */
const runsIn = (plan: SeedsPlan | SweepPlan): string =>
  encodeRuns(plan.kind === 'sweep' ? { ...plan, measure: 'testLoss' } : plan)

function endOf(result: JobResult): Partial<BatchRun> {
  if (result.kind === 'diverged') return { status: 'diverged', divergedAt: result.step }
  return { status: 'done', figures: figuresOf(result.snapshot, result.ms) }
}

const failureOf = (error: Error): Failure =>
  error instanceof RunFailed ? error.failure : { reason: 'internal', detail: error.message }

/** The figures that a run ends with; what has no weights has no units that could die. */
export function figuresOf(
  { loss, accuracy, layers, digest }: Pick<Snapshot, 'loss' | 'accuracy' | 'layers' | 'digest'>,
  time: number,
): EndFigures {
  const hidden = layers.slice(0, -1).filter(({ weights }) => weights.length > 0)
  const units = hidden.reduce((sum, layer) => sum + layer.units, 0)
  const dead = hidden.reduce((sum, { deadUnits }) => sum + deadUnits.length, 0)
  return {
    trainLoss: loss.train,
    testLoss: loss.test,
    trainAccuracy: accuracy?.train ?? null,
    testAccuracy: accuracy?.test ?? null,
    ...(loss.validation !== undefined && { validationLoss: loss.validation }),
    ...(accuracy?.validation !== undefined && { validationAccuracy: accuracy.validation }),
    dead: units > 0 ? dead / units : 0,
    time,
    digest,
  }
}
