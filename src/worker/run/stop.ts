import type { StopConfig } from '../../config/types.ts'
import { type Evaluation, evaluateSplit } from '../../engine/results/evaluation.ts'
import type { StoppedBy } from '../../protocol/messages.ts'
import type { Experiment } from './experiment.ts'

/** What was found after an update: nothing, a stop that is met, or that the loss is being looked at, piece by piece. */
type Found = StoppedBy | 'looking' | null

/**
 * The stops of the config (`stop`): after which updates playing comes to rest by itself. The rule, so that it is the same
 * update on every machine and at every speed:
 *
 * - a step is met by the update that completes it, an epoch by the update that completes it;
 * - the loss is looked at at the end of each epoch and at no other time: over all training examples, without dropout and
 *   input noise, summed in their order. It is met at or below the value that was set;
 * - of several the first one in this order is told;
 * - each is met by playing alone (ordered steps and seeking pass it), and once: playing on goes past it. A loss can be met
 *   again when the run went back to before that step, began anew, or another value was set.
 */
export class Stops {
  private readonly experiment: Experiment
  private look: Generator<void, Evaluation> | null = null
  private metLoss: { step: number; loss: number } | null = null

  constructor(experiment: Experiment) {
    this.experiment = experiment
  }

  /** The loss is being looked at: the next update has to wait. */
  get looking(): boolean {
    return this.look !== null
  }

  /** Updates till something has to be looked at; Infinity: never. To be asked before the updates of a run that plays. */
  left(): number {
    const { trainer } = this.experiment
    if (this.metLoss && trainer.step < this.metLoss.step) this.metLoss = null
    const { step = 0, epoch = 0 } = this.set
    const toStep = step > trainer.step ? step - trainer.step : Number.POSITIVE_INFINITY
    const toEpoch = epoch > trainer.epoch ? trainer.updatesUntil(epoch) : Number.POSITIVE_INFINITY
    const toLoss = this.awaitsLoss ? trainer.updatesUntil(trainer.epoch + 1) : Number.POSITIVE_INFINITY
    return Math.min(toStep, toEpoch, toLoss)
  }

  /** Updates were completed while it plays, at most `left` of them. */
  passed(): Found {
    const { trainer, data } = this.experiment
    const { step, epoch } = this.set
    if (step === trainer.step) return { by: 'step' }
    if (!trainer.epochEnds) return null
    if (epoch === trainer.epoch) return { by: 'epoch' }
    if (!this.awaitsLoss) return null
    this.look = evaluateSplit(trainer.network, trainer.config.loss, data.train)
    return this.lookOn()
  }

  /** A piece of the look at the loss. */
  lookOn(): Found {
    const { trainer } = this.experiment
    const seen = this.look?.next()
    if (seen && !seen.done) return 'looking'
    this.look = null
    const { loss: wanted = 0 } = this.set
    if (!seen || seen.value.loss > wanted) return null
    this.metLoss = { step: trainer.step, loss: wanted }
    return { by: 'loss', loss: seen.value.loss }
  }

  /** The run is no longer where the loss was being looked at. */
  forget(): void {
    this.look = null
  }

  private get set(): StopConfig {
    return this.experiment.trainer.config.stop ?? {}
  }

  private get awaitsLoss(): boolean {
    const { loss = 0 } = this.set
    return loss > 0 && this.metLoss?.loss !== loss
  }
}
