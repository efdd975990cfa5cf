import { encodeRuns, type RunsPlan } from '../../config/link/runsLink.ts'
import { viewStore } from '../../store/view.ts'

/**
 * The fragment of a view of many runs, with what any link of this page says of the page: a teacher's task and its limits are
 * there again where the view is loaded anew. A hand-in is its own link's alone.
 */
export const viewLink = (plan: RunsPlan): string =>
  encodeRuns(plan, { ...viewStore.getState().page, handin: undefined })
