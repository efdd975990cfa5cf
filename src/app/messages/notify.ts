import { say, type Words } from '../../i18n/language.ts'
import { runWords } from '../../i18n/words/page/run.ts'
import { type NoticeKind, tell, viewStore } from '../../store/view.ts'

/** Says one sentence about the run, in the language of the page. */
export function notify(
  choose: (words: Words<typeof runWords>) => string,
  kind: NoticeKind = 'warning',
): void {
  const text = choose(say(runWords, viewStore.getState().language))
  tell(text, kind)
}
