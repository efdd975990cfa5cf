import { runWords } from '../../i18n/words/page/run.ts'
import { type DialogName, tell, viewStore } from '../../store/view.ts'

/** ms after which a file that is still on its way is spoken of, and ms between two times: an information goes after twelve seconds */
const soon = 600
const anew = 10_000

type RoomName = 'runs' | 'present'
const here = new Set<RoomName>()
/** what is done once a room's file is here */
let waiting: Array<() => void> = []

/** A room's file says so as it comes. */
export function roomIsHere(name: RoomName): void {
  here.add(name)
  for (const look of waiting.splice(0)) look()
}

/**
 * While the file of a room is on its way the page stays what it was, and says what is coming. Who opens a dialog meanwhile wants that, and
 * not the view of many runs any more: it would lie under the dialog, which came up again when the view was left.
 */
export function followComingRooms(): void {
  viewStore.subscribe(({ room, dialog, page }, before) => {
    if (room && !before.room) say('runs', () => viewStore.getState().room !== null)
    if (room && dialog && !before.dialog && !here.has('runs')) giveUp(dialog)
    if (page.present && !before.page.present) say('present', () => viewStore.getState().page.present === true)
  })
}

/** The entry of the view is left over before the dialog has one, as it always has. */
function giveUp(dialog: DialogName): void {
  viewStore.setState({ room: null, dialog: null })
  queueMicrotask(() => viewStore.setState({ dialog }))
}

function say(name: RoomName, isWanted: () => boolean): void {
  let said: unknown = null
  const isSaid = () => said !== null && viewStore.getState().notice === said
  const look = () => {
    // it is there, it is not wanted any more, or a person has dismissed what was said
    if (here.has(name) || !isWanted() || (said !== null && !isSaid())) end()
    else if (said !== null || !viewStore.getState().notice) {
      tell(runWords, ({ roomComes }) => roomComes, 'info')
      said = viewStore.getState().notice
    }
  }
  const first = setTimeout(look, soon)
  const again = setInterval(look, anew)
  const end = () => {
    clearTimeout(first)
    clearInterval(again)
    waiting = waiting.filter((one) => one !== look)
    if (isSaid()) viewStore.setState({ notice: null })
  }
  waiting.push(look)
  if (here.has(name)) end()
}
