/**
 * What stands around the stage and comes right after it, in one file of its own, with what a person does not need in the
 * first tenths of a second: the first picture does not wait for it.
 */

import { followHandIns } from '../handin/follow.ts'

export { registerOffline } from '../../offline/register.ts'
export { AccuracyPanel } from '../../panels/accuracy/AccuracyPanel.tsx'
export { DeadUnitsPanel } from '../../panels/dead/DeadUnitsPanel.tsx'
export { FormulaPanel } from '../../panels/formula/FormulaPanel.tsx'
export { LayersPanel } from '../../panels/layers/LayersPanel.tsx'
export { LossPanel } from '../../panels/loss/LossPanel.tsx'
export { NetworkPanel } from '../../panels/network/NetworkPanel.tsx'
export { SettingsPanel } from '../../panels/settings/Settings.tsx'
export { SizePanel } from '../../panels/size/SizePanel.tsx'
export { listenForFiles } from '../table/fileDrop.ts'
export { PauseSummary } from './PauseSummary.tsx'

followHandIns()

// Nobody prints in the first seconds. Where the file does not come, paper has what the screen has.
setTimeout(
  () => import('../print/printing.ts').then(({ startPrinting }) => startPrinting(), console.warn),
  3000,
)
