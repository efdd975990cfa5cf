import type { Words } from '../../i18n/language.ts'
import { type NumberFormats, numberFormats } from '../../i18n/numbers.ts'
import type { runWords } from '../../i18n/words/page/run.ts'
import { type NoticeKind, tell, viewStore } from '../../store/view.ts'

/**
 * Says one sentence about the run as soon as its words are there: they come with the desk. It has its
 * place from now on, so that what is said before they come stays, and where it is taken back it is not said at all.
 */
export function notify(
  choose: (words: Words<typeof runWords>, formats: NumberFormats) => string,
  kind: NoticeKind = 'warning',
): void {
  const notice = { says: () => '', kind }
  const before = viewStore.getState().notice
  const isStill = () => viewStore.getState().notice === notice
  viewStore.setState({ notice })
  import('../../i18n/words/page/run.ts').then(
    ({ runWords }) => {
      if (isStill()) tell(runWords, (words, language) => choose(words, numberFormats(language)), kind)
    },
    (reason: unknown) => {
      console.warn(reason)
      if (isStill()) viewStore.setState({ notice: before })
    },
  )
}
