import { codec } from '../../config/codecPart.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { tell, viewStore } from '../../store/view.ts'
import { addFromFile } from './fromFile.ts'
import { NotKept } from './store.ts'

/** Adds the kept experiments of a file that was dropped on the page, and says what came of it. */
export async function takeDroppedKept(file: Blob): Promise<void> {
  await codec.load()
  try {
    const { says, warning } = await addFromFile(file)
    tell(keepWords, says, warning ? 'warning' : 'info')
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    tell(keepWords, (words) => words[error.why], 'warning')
  }
  viewStore.setState({ dialog: null })
}
