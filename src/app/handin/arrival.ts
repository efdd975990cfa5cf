import { handInWords } from '../../i18n/words/page/handIn.ts'
import { tell } from '../../store/view.ts'
import { readField } from './handIn.ts'

/** Whose hand-in is shown, and what they wrote of it, as text. */
export function sayHandIn(field: string): void {
  const handIn = readField(field)
  if (!handIn) {
    tell(handInWords, ({ notWhole }) => notWhole, 'warning')
    return
  }
  const { name, sentence } = handIn
  tell(handInWords, (words) => (name ? words.by(name, sentence) : words.byNobody(sentence)), 'info')
}
