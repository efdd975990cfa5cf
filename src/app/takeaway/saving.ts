/** What the page's run is taken away as: tables and the model. */
import { version } from '../../../package.json'
import { codec } from '../../config/codecPart.ts'
import { layerSizes } from '../../config/shape.ts'
import { historyCsv, pointsCsv } from '../../files/csv.ts'
import { modelFile } from '../../files/model.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { experimentStore } from '../../store/experiment.ts'
import type { BoundedSeries } from '../../store/history.ts'
import { runStore } from '../../store/run.ts'
import { addressOf, momentOf } from './moment.ts'

const column = (name: string, { length, lastSteps, last }: BoundedSeries) => ({
  name,
  length,
  steps: lastSteps,
  values: last,
})

/** Loss, accuracy and dead units by step, as far as the page has seen them. */
export function historyText(): string {
  const { history } = runStore.getState()
  return historyCsv([
    column('train_loss', history.trainLoss),
    column('validation_loss', history.validationLoss),
    column('test_loss', history.testLoss),
    column('penalty', history.penalty),
    column('train_accuracy', history.trainAccuracy),
    column('validation_accuracy', history.validationAccuracy),
    column('test_accuracy', history.testAccuracy),
    ...history.dead.map((series, l) =>
      column(l === history.dead.length - 1 ? 'dead_output' : `dead_layer${l + 1}`, series),
    ),
  ])
}

/** The points of the data that are loaded; null: there are none. */
export function pointsText(): string | null {
  const { data } = runStore.getState()
  const { classNames = [], axes = {} } = experimentStore.getState().config.data
  return data && data.domain !== 'image' ? pointsCsv(data, classNames, axes) : null
}

/** The network of a snapshot of the page's run, as a file. */
export async function modelText(snapshot: Snapshot): Promise<string> {
  const { data } = runStore.getState()
  if (!data) throw new Error('There is no experiment yet.')
  await codec.load()
  const moment = momentOf(snapshot.step)
  return modelFile({
    version,
    link: addressOf(moment),
    config: moment.config,
    log: moment.log,
    snapshot,
    geometries: layerSizes(moment.config),
    data,
  })
}
