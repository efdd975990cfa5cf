import { say, type Words } from '../../i18n/language.ts'
import { type NumberFormats, numberFormats } from '../../i18n/numbers.ts'
import type { runWords } from '../../i18n/words/page/run.ts'
import { type NoticeKind, tell, viewStore } from '../../store/view.ts'

/**
 * Says one sentence about the run, in the language of the page, as soon as its words are there: they come with the desk. It has its
 * place from now on, so that what is said before they come stays, and where it is taken back it is not said at all.
 */
export function notify(
  choose: (words: Words<typeof runWords>, formats: NumberFormats) => string,
  kind: NoticeKind = 'warning',
): void {
  tell('', kind)
  const { notice } = viewStore.getState()
  import('../../i18n/words/page/run.ts').then(({ runWords }) => {
    const { language, notice: now } = viewStore.getState()
    if (now === notice) tell(choose(say(runWords, language), numberFormats(language)), kind)
  }, console.warn)
}
