import type { Language, Words } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { stopWords } from '../../i18n/words/settings/stop.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { runStore } from '../../store/run.ts'
import { tell, viewStore } from '../../store/view.ts'

/** Says that playing came to rest by itself, and why, until it plays again. */
export function sayStopped({ step, epoch, ...met }: EventMap['stopped']): void {
  const saying = (words: Words<typeof stopWords>, language: Language) => {
    const { whole, close } = numberFormats(language)
    const at = whole(step)
    if (met.by === 'step') return words.stoppedAtStep(at)
    if (met.by === 'epoch') return words.stoppedAtEpoch(whole(epoch), at)
    return words.stoppedAtLoss(close(met.loss), at)
  }
  tell(stopWords, saying, 'info')
  const { notice } = viewStore.getState()
  const stop = runStore.subscribe((run, before) => {
    if (!run.playing || before.playing) return
    stop()
    if (viewStore.getState().notice === notice) viewStore.setState({ notice: null })
  })
}
