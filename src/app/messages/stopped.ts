import { say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { stopWords } from '../../i18n/words/settings/stop.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { runStore } from '../../store/run.ts'
import { tell, viewStore } from '../../store/view.ts'

/** Says that playing came to rest by itself, and why, until it plays again. */
export function sayStopped({ step, epoch, ...met }: EventMap['stopped']): void {
  const { language } = viewStore.getState()
  const words = say(stopWords, language)
  const { whole, close } = numberFormats(language)
  const at = whole(step)
  const { by } = met
  if (by === 'step') tell(words.stoppedAtStep(at), 'info')
  else if (by === 'epoch') tell(words.stoppedAtEpoch(whole(epoch), at), 'info')
  else tell(words.stoppedAtLoss(close(met.loss), at), 'info')
  const { notice } = viewStore.getState()
  const stop = runStore.subscribe((run, before) => {
    if (!run.playing || before.playing) return
    stop()
    if (viewStore.getState().notice === notice) viewStore.setState({ notice: null })
  })
}
