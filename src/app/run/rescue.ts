import type { ExperimentConfig } from '../../config/types.ts'
import type { Divergence } from '../../protocol/messages.ts'
import { experimentStore } from '../../store/experiment.ts'
import { notify } from '../messages/notify.ts'

/** A run that diverges within so many updates after a rescue needs a smaller rate still. */
const trial = 200
const mostTries = 4

/** After divergence: back to the last finite state, and on with a smaller learning rate. */
export class Rescue {
  private readonly send: (config: ExperimentConfig) => void
  /** the last rescue, while it may turn out to have been too little */
  private last: { step: number; rate: number; tries: number } | null = null

  /** `send`: takes the worker back to the last finite state, with this config */
  constructor(send: (config: ExperimentConfig) => void) {
    this.send = send
  }

  /** Another run: what happened to the one before says nothing of it. */
  forget(): void {
    this.last = null
  }

  /** Whether the last rescue was too little, and one more try is due. A rate that was set since is the person's own. */
  fellShort(divergence: Divergence): boolean {
    const { last } = this
    const { learningRate } = experimentStore.getState().config.optimizer
    return (
      last !== null &&
      learningRate === last.rate &&
      divergence.step - last.step < trial &&
      last.tries < mostTries
    )
  }

  /** A tenth of the learning rate; a tenth of that when it follows on a rescue that fell short. */
  begin(divergence: Divergence): void {
    const step = divergence.lastFiniteStep
    const tries = this.fellShort(divergence) ? (this.last?.tries ?? 0) + 1 : 1
    const { config: before, configure } = experimentStore.getState()
    const learningRate = Number((before.optimizer.learningRate / 10).toPrecision(2))
    const { config } = configure({ optimizer: { learningRate } })
    this.last = { step, rate: config.optimizer.learningRate, tries }
    this.send(config)
    notify((words, { whole }) => words.rescued(whole(step), config.optimizer.learningRate), 'info')
  }
}
