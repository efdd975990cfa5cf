/** What stands around the stage and comes right after it, in one file of its own: the first picture does not wait for it. */
export { AccuracyPanel } from '../../panels/accuracy/AccuracyPanel.tsx'
export { DeadUnitsPanel } from '../../panels/dead/DeadUnitsPanel.tsx'
export { FormulaPanel } from '../../panels/formula/FormulaPanel.tsx'
export { LayersPanel } from '../../panels/layers/LayersPanel.tsx'
export { NetworkPanel } from '../../panels/network/NetworkPanel.tsx'
export { SettingsPanel } from '../../panels/settings/Settings.tsx'
export { SizePanel } from '../../panels/size/SizePanel.tsx'

// Nobody prints in the first seconds. Where the file does not come, paper has what the screen has.
setTimeout(
  () => import('../print/printing.ts').then(({ startPrinting }) => startPrinting(), console.warn),
  3000,
)
