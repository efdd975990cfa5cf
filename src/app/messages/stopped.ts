import { say } from '../../i18n/language.ts'
import { stopWords } from '../../i18n/words/settings/stop.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { tell, viewStore } from '../../store/view.ts'

/** Says that playing came to rest by itself, and why. */
export function sayStopped({ step, epoch, ...met }: EventMap['stopped']): void {
  const words = say(stopWords, viewStore.getState().language)
  const { by } = met
  if (by === 'step') tell(words.stoppedAtStep(step), 'info')
  else tell(by === 'epoch' ? words.stoppedAtEpoch(epoch, step) : words.stoppedAtLoss(met.loss, step), 'info')
}
