import { createStore } from 'zustand/vanilla'
import type { PanelName } from '../../config/link/pageFields.ts'
import type { Run } from '../../store/run.ts'
import { type ViewState, viewStore } from '../../store/view.ts'
import { mediaHolds } from '../../ui/loading/platform.ts'

/** What can have the whole screen. */
export const wholeNames = ['stage', 'network', 'loss', 'accuracy', 'dead', 'formula', 'unit'] as const
export type WholeName = (typeof wholeNames)[number]

/** The panel that it is, as links name it. */
export const panelOf = (name: WholeName): PanelName => (name === 'unit' ? 'network' : name)

/** How the class sees the experiment: it ends with the room. */
export interface PresentState {
  /** what has the whole screen, and what had it before a unit */
  whole: WholeName | null
  beneath: WholeName | null
  /** the moment that the pictures stand at; null: they follow the run */
  frozen: Run | null
  spotlight: boolean
  contrast: boolean
  /** the part that shows slides, and tells the presenter's window, is wanted without any */
  slides: boolean
  /** that part is on its way, or the experiment that the stage is to show with the first slide is not yet in the worker */
  coming: boolean
  /** a remote's press was answered by what one more would do: by which sentence, and when */
  offered: { notice: ViewState['notice']; since: number } | null
}

const atFirst = (): PresentState => ({
  whole: null,
  beneath: null,
  frozen: null,
  spotlight: false,
  contrast: mediaHolds('(prefers-contrast: more)'),
  slides: false,
  coming: false,
  offered: null,
})

export const presentStore = createStore<PresentState>()(atFirst)

/** The room is entered, or left. */
export const restart = (): void => presentStore.setState(atFirst())

/** Gives the whole screen to one of them, or takes it back. A unit that goes leaves what was there before it. */
export function toggleWhole(name: WholeName): void {
  presentStore.setState(({ whole, beneath }) =>
    whole === name
      ? { whole: name === 'unit' ? beneath : null, beneath: null }
      : { whole: name, beneath: name === 'unit' ? whole : null },
  )
}

/** What is shown to the network in place of a test image opens on the stage, which comes back from behind what has the whole screen. */
export const followPicture = (): (() => void) =>
  viewStore.subscribe(({ dialog }, before) => {
    if (dialog === 'picture' && before.dialog !== dialog)
      presentStore.setState({ whole: null, beneath: null })
  })
