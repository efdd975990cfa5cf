import { say } from '../../i18n/language.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { tell, viewStore } from '../../store/view.ts'
import { readField } from './handIn.ts'

/** Whose hand-in is shown, and what they wrote of it, as text. */
export function sayHandIn(field: string): void {
  const words = say(handInWords, viewStore.getState().language)
  const handIn = readField(field)
  if (!handIn) {
    tell(words.notWhole, 'warning')
    return
  }
  const { name, sentence } = handIn
  tell(name ? words.by(name, sentence) : words.byNobody(sentence), 'info')
}
