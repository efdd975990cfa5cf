/** What the link lets a person see and change: panels that a class does not need are hidden, settings that its task fixes are locked. */
import type { PageFields, PanelName } from '../config/link/pageFields.ts'
import { type ViewState, viewStore } from './view.ts'

/** What an embedded page shows where its link does not say. */
export const usuallyEmbedded: readonly PanelName[] = ['stage', 'loss', 'transport']

/** Whether the panel is there: not hidden, and in a frame that has no chrome named by it. */
export const isThere = (
  { page: { hide, embed, show = usuallyEmbedded } }: Pick<ViewState, 'page'>,
  name: PanelName,
) => !hide?.includes(name) && (!embed || show.includes(name))

/** Whether the link hides or fixes something, or has a task. */
export const hasTask = ({ task, hide, lock }: PageFields): boolean => Boolean(task ?? hide ?? lock)

/** Whether a path of the config, or the section that it is in, is locked. */
export const isLocked = ({ lock }: PageFields, path: string): boolean =>
  lock?.some((one) => one === 'all' || path === one || path.startsWith(`${one}.`)) ?? false

/** A person tried what the task does not let them: the controller has it said, whichever room is open. */
export const sayFixed = (): void => viewStore.setState(({ refused }) => ({ refused: refused + 1 }))
