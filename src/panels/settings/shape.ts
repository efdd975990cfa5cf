/** What the settings ask of a config before they offer a control. */
import { livePaths } from '../../config/live.ts'
import { defaultAlpha, hasAlpha } from '../../config/schema.ts'
import type { LayerConfig } from '../../config/types.ts'

/** Whether a change of this setting starts the run anew. */
export const resets = (path: string): boolean => !livePaths.some((live) => live === path)

/** The α in force, null where the activation has none. */
export const alphaOf = ({ activation, alpha }: LayerConfig): number | null =>
  hasAlpha(activation) ? (alpha ?? defaultAlpha[activation]) : null
