/** What scripts take away and bring back: the experiment as a text. */

import type { ConfigReport } from '../../config/types.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { experimentStore } from '../../store/experiment.ts'
import { shown } from '../scripting/arguments.ts'
import { insideOf } from './openFile.ts'

export const exportFormats = ['json', 'javascript', 'numpy', 'pytorch', 'keras', 'dask'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportOptions {
  /** those of step 0, or the present ones: then the program goes on from this step, with the optimizer's memory empty */
  weights?: 'first' | 'now'
  /** updates that it does where nothing else is said */
  steps?: number
}

/**
 * The text of a file. The model has the present parameters in any case; the program for a cluster has twenty seeds.
 *
 * @throws TypeError or RangeError for an unknown format or option
 */
export async function exported(
  format: ExportFormat,
  { weights = 'first', steps }: ExportOptions = {},
  run: { snapshot(): Promise<Snapshot> },
): Promise<string> {
  if (!exportFormats.includes(format))
    throw new TypeError(
      `The format of export must be one of ${exportFormats.join(', ')}, not ${shown(format)}.`,
    )
  if (weights !== 'first' && weights !== 'now')
    throw new TypeError(`The weights of export must be 'first' or 'now', not ${shown(weights)}.`)
  if (steps !== undefined && !(Number.isSafeInteger(steps) && steps >= 1))
    throw new RangeError(`The steps of export must be a whole number, 1 or more, not ${shown(steps)}.`)
  if (format === 'json') {
    const { modelText } = await import('./saving.ts')
    return modelText(await run.snapshot())
  }
  const { config } = experimentStore.getState()
  if (format === 'dask') {
    const [{ clusterSource, seedsOf }, { clusterProgram }] = await Promise.all([
      import('../program/clusterSource.ts'),
      import('../../program/cluster.ts'),
    ])
    return clusterProgram(await clusterSource(seedsOf(config, steps ?? 1000)))
  }
  const [{ parametersOf, programSource }, { programOf }] = await Promise.all([
    import('../program/programSource.ts'),
    import('../../program/programs.ts'),
  ])
  const now = weights === 'now' ? await run.snapshot() : null
  const source = await programSource(config, globalThis.neurarium.link())
  const begun = now ? { ...source, parameters: parametersOf(now), from: now.step } : source
  return programOf({ ...begun, ...(steps !== undefined && { steps }) }, format).text
}

/** Opens a model's text. @throws Error with a sentence for anything else */
export async function opened(text: unknown): Promise<ConfigReport> {
  if (typeof text !== 'string')
    throw new TypeError(
      `The argument of openModel must be the text that export('json') gave, not ${shown(text)}.`,
    )
  const inside = await insideOf(new TextEncoder().encode(text))
  if (inside === 'damaged')
    throw new Error('The model cannot be opened: its parts do not belong together, or it was cut off.')
  if (inside === 'other' || inside.kind !== 'model')
    throw new Error("The text is no model: openModel takes what export('json') gave.")
  const report = await globalThis.neurarium.configure(inside.fragment)
  if ((await globalThis.neurarium.snapshot()).digest !== inside.digest)
    throw new Error(
      'The parameters of the model are not those that its settings lead to; the settings’ own are open.',
    )
  return report
}
