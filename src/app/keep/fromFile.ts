import { say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { viewStore } from '../../store/view.ts'
import { experimentOf } from './experiments.ts'
import { largestFile, readKept } from './file.ts'
import { addKept } from './store.ts'

/** Adds what a file holds, all or nothing of it; the sentence that says so. @throws NotKept where the device keeps nothing */
export async function addFromFile(file: Blob): Promise<{ text: string; warning?: true }> {
  const { language } = viewStore.getState()
  const words = say(keepWords, language)
  const { whole } = numberFormats(language)
  if (file.size > largestFile) return { text: words['too-large'], warning: true }
  const text = await file.text().catch(() => null)
  if (text === null) return { text: words.unreadable, warning: true }
  const given = readKept(text, (content) => experimentOf(content) !== null)
  if ('problem' in given) {
    const saying = words[given.problem]
    return { text: typeof saying === 'string' ? saying : saying(whole(given.place)), warning: true }
  }
  const added = await addKept(given)
  return { text: words.added(whole(added), whole(given.length - added)) }
}
