import type { ExperimentConfig } from '../../config/types.ts'

/** What every section has of the experiment that is shared. */
export interface Shared {
  config: ExperimentConfig
  /** the link of its settings alone */
  settings: string
  /** the link that was chosen: of the settings, of the present step, or of fewer points */
  link: string
  /** what was changed while it trained, in times */
  changes: number
  choice: LinkChoice
  choose(choice: Partial<LinkChoice>): void
}

export interface LinkChoice {
  atStep: boolean
  /** an even sample of the points */
  few: boolean
}
