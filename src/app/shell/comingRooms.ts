import { runWords } from '../../i18n/words/page/run.ts'
import { tell, viewStore } from '../../store/view.ts'

/** ms after which a file that is still on its way is spoken of */
const soon = 600

const here = { runs: false, present: false }
/** takes back what is said */
let end = () => {}

/** A room's file says so as it comes. */
export function roomIsHere(name: keyof typeof here): void {
  here[name] = true
  end()
}

/**
 * While the file of a room is on its way the page stays what it was, and says what is coming. Who opens a dialog meanwhile wants that, and
 * not the view of many runs any more: it would lie under the dialog, which came up again when the view was left.
 */
export function followComingRooms(): void {
  viewStore.subscribe(({ room, dialog, page }, before) => {
    if (room && dialog && !before.dialog && !here.runs) {
      // the entry of the view is left over before the dialog has one, as it always has
      viewStore.setState({ room: null, dialog: null })
      queueMicrotask(() => viewStore.setState({ dialog }))
    } else if ((room && !before.room) || (page.present && !before.page.present)) setTimeout(say, soon)
  })
}

function say(): void {
  const { room, page, notice: other } = viewStore.getState()
  // what else is said stays
  if (other || (room ? here.runs : here.present || !page.present)) return
  tell(runWords, ({ roomComes }) => roomComes, 'info')
  const { notice } = viewStore.getState()
  end = () => viewStore.getState().notice === notice && viewStore.setState({ notice: null })
}
