import { domainOf } from '../../config/shape.ts'
import { say } from '../../i18n/language.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { experimentStore } from '../../store/experiment.ts'
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

/** An experiment that the page has saved is opened again; anything else is for a dialog of the experiment's. */
async function take(file: File): Promise<void> {
  const opening = await import('../takeaway/openFile.ts').catch(() => null)
  if (await opening?.openFile(file).catch(() => false)) return
  const { room, language } = viewStore.getState()
  if (!room) viewStore.setState({ dialog: taker(file), dropped: file })
  else if (opening) opening.sayNotHere(file)
  else tell(say(appWords, language).partMissing, 'warning')
}

/** The dialog that takes the file: the one that is open, else by what it is. */
function taker({ type }: File): 'import' | 'picture' {
  const { dialog } = viewStore.getState()
  if (dialog === 'import' || dialog === 'picture') return dialog
  const images = domainOf(experimentStore.getState().config) === 'image'
  return images && type.startsWith('image/') ? 'picture' : 'import'
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
