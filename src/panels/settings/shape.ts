/** What the settings ask of a config before they offer a control. */
import { livePaths } from '../../config/live.ts'

/** Whether a change of this setting starts the run anew. */
export const resets = (path: string): boolean => !livePaths.some((live) => live === path)
