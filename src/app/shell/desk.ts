/**
 * What stands around the stage and comes right after it, in one file of its own, with what a person does not need in the
 * first tenths of a second: the first picture does not wait for it.
 */

import type { registerOffline as register } from '../../offline/register.ts'
import { ahead, preloadParts } from '../../ui/loading/ahead.ts'
import { listenForInstall } from '../device/install.ts'
import { followHandIns } from '../handin/follow.ts'
import { followComingRooms } from './comingRooms.ts'
// what is said of the run by itself: here before it is asked for
import '../../i18n/words/page/run.ts'

export { AccuracyPanel } from '../../panels/accuracy/AccuracyPanel.tsx'
export { DeadUnitsPanel } from '../../panels/dead/DeadUnitsPanel.tsx'
export { FormulaPanel } from '../../panels/formula/FormulaPanel.tsx'
export { LayersPanel } from '../../panels/layers/LayersPanel.tsx'
export { LossPanel } from '../../panels/loss/LossPanel.tsx'
export { NetworkPanel } from '../../panels/network/NetworkPanel.tsx'
export { SettingsPanel } from '../../panels/settings/Settings.tsx'
export { SizePanel } from '../../panels/size/SizePanel.tsx'
export { fetchKatex } from '../../ui/katex.ts'
export { wanted } from '../../ui/loading/wanted.ts'
export { listenForFiles } from '../table/fileDrop.ts'
export { PauseSummary } from './PauseSummary.tsx'

/** Once its file is there: what is kept for the time without a server is nobody's in the first seconds. */
export const registerOffline = (onUpdate: Parameters<typeof register>[0]) =>
  void import('../../offline/register.ts').then(
    (offline) => offline.registerOffline(onUpdate, ahead),
    () => {}, // the page does without it
  )

followHandIns()
followComingRooms()
listenForInstall()

// Once the first screen is at work, what it did without is fetched, so that it is there when it is wanted.
setTimeout(preloadParts, 4500)

const printing = () => import('../print/printing.ts')

// Nobody prints in the first seconds. Where the file does not come, paper has what the screen has.
setTimeout(
  () =>
    ahead
      .inTurn(printing)
      .then(printing)
      .then(({ startPrinting }) => startPrinting(), console.warn),
  3000,
)
