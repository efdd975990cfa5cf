import { numberFormats } from '../../i18n/numbers.ts'
import type { keepWords } from '../../i18n/words/page/keep.ts'
import type { Saying } from '../../store/said.ts'
import { experimentOf } from './experiments.ts'
import { largestFile, readKept } from './file.ts'
import { addKept } from './store.ts'

type Says = Saying<typeof keepWords>

/** Adds what a file holds, all or nothing of it; the sentence that says so. @throws NotKept where the device keeps nothing */
export async function addFromFile(file: Blob): Promise<{ says: Says; warning?: true }> {
  if (file.size > largestFile) return { says: (words) => words['too-large'], warning: true }
  const text = await file.text().catch(() => null)
  if (text === null) return { says: (words) => words.unreadable, warning: true }
  const given = readKept(text, (content) => experimentOf(content) !== null)
  if ('problem' in given) {
    const says: Says = (words, language) => {
      const saying = words[given.problem]
      return typeof saying === 'string' ? saying : saying(numberFormats(language).whole(given.place))
    }
    return { says, warning: true }
  }
  const added = await addKept(given)
  const says: Says = (words, language) => {
    const { whole } = numberFormats(language)
    return words.added(whole(added), whole(given.length - added))
  }
  return { says }
}
