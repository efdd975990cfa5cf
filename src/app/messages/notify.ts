import { say, type Words } from '../../i18n/language.ts'
import { type NumberFormats, numberFormats } from '../../i18n/numbers.ts'
import type { runWords } from '../../i18n/words/page/run.ts'
import { type NoticeKind, tell, viewStore } from '../../store/view.ts'

/** Says one sentence about the run, in the language of the page, as soon as its words are there: they come with the desk. */
export function notify(
  choose: (words: Words<typeof runWords>, formats: NumberFormats) => string,
  kind: NoticeKind = 'warning',
): void {
  import('../../i18n/words/page/run.ts').then(({ runWords }) => {
    const { language } = viewStore.getState()
    tell(choose(say(runWords, language), numberFormats(language)), kind)
  }, console.warn)
}
