import { appWords } from '../../i18n/words/page/app.ts'
import { tell, viewStore } from '../../store/view.ts'

/**
 * A file may be dropped anywhere on the page, also over what is open there: the import opens with it, or, of a picture where the
 * network learns images, what shows it to the network. In a view of many runs it opens what the page has saved, and of anything
 * else says that it is not opened there. Whatever is dropped, the browser does not leave the page for it.
 */
export function listenForFiles(): void {
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false)
  })
  window.addEventListener('dragend', () => show(false))
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** Text may be dragged into a field as everywhere. */
const isForField = (event: DragEvent) =>
  !hasFiles(event) &&
  event.target instanceof Element &&
  event.target.matches('input, textarea, [contenteditable]')

/** What it is, and what takes it, is for a file that is fetched with the first one. */
async function take(file: File): Promise<void> {
  const opening = await import('../takeaway/openFile.ts').catch(() => null)
  if (opening) await opening.takeDropped(file)
  else tell(appWords, ({ partMissing }) => partMissing, 'warning')
}

function show(dropping: boolean): void {
  if (viewStore.getState().dropping !== dropping) viewStore.setState({ dropping })
}

function over(event: DragEvent): void {
  if (event.defaultPrevented || isForField(event)) return
  event.preventDefault()
  const isTaken = hasFiles(event)
  if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none'
  show(isTaken)
}

function drop(event: DragEvent): void {
  show(false)
  if (event.defaultPrevented || isForField(event)) return
  event.preventDefault()
  const file = event.dataTransfer?.files[0]
  if (file) void take(file)
}
