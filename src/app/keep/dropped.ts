import { codec } from '../../config/codecPart.ts'
import { say } from '../../i18n/language.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { tell, viewStore } from '../../store/view.ts'
import { addFromFile } from './fromFile.ts'
import { NotKept } from './store.ts'

/** Takes a file that was dropped on the page if it holds kept experiments, and says what came of it. @returns false: it is something else */
export async function takeDroppedKept(file: Blob): Promise<boolean> {
  // what it is stands at its beginning
  if (!/^\uFEFF?\s*\{\s*"neurarium"\s*:\s*"kept"/.test(await file.slice(0, 1000).text())) return false
  await codec.load()
  try {
    const { text, warning } = await addFromFile(file)
    tell(text, warning ? 'warning' : 'info')
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    tell(say(keepWords, viewStore.getState().language)[error.why], 'warning')
  }
  viewStore.setState({ dialog: null })
  return true
}
