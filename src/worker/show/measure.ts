import type { ExperimentConfig } from '../../config/types.ts'
import { LayerStatistics } from '../../engine/probes/layerStatistics.ts'
import { type Evaluation, evaluateSplit, hitShare, penalty } from '../../engine/results/evaluation.ts'
import type { Workspace } from '../../engine/training/workspace.ts'
import type { DataSet, Split, SplitFigures } from '../../engine/types.ts'
import { histogramBins, layerStatFields, type Metrics } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import type { Sections } from './sections.ts'

/** Test images on the wall, and in the probe set: the first ones. Shards are shuffled, so they are a fair sample. */
const wallCount = 500

/** The rows that stand for all: every n-th of the training examples, the first of the others. */
interface ProbeRows {
  train: Int32Array
  validation: Int32Array
  test: Int32Array
}

/** How many examples are measured: all of each split, 500 of each, 150 where these would take long, or 50 for a first impression. */
export type Extent = 'whole' | 'probe' | 'few' | 'first'

const sizes = { whole: Number.POSITIVE_INFINITY, probe: wallCount, few: 150, first: 50 }

/** How many examples of a split an extent has. */
const counted = (split: Split | null | undefined, extent: Extent): number =>
  Math.min(sizes[extent], split?.count ?? 0)

function probeRows({ train, validation, test }: DataSet, extent: Extent): ProbeRows | undefined {
  if (extent === 'whole') return
  const stride = Math.max(1, Math.floor(train.count / sizes[extent]))
  const rows = (split: Split | null | undefined, stride: number) =>
    Int32Array.from({ length: counted(split, extent) }, (_, k) => k * stride)
  return { train: rows(train, stride), validation: rows(validation, 1), test: rows(test, 1) }
}

/** Examples of a split that the page draws: all points, or the images of the wall. */
export const drawnCount = (split: Split): number =>
  split.pixels === null ? split.count : Math.min(wallCount, split.count)

/**
 * Loss, accuracy, predictions, confusion and the layers' figures of the frozen network, over the whole splits or over
 * the probe rows. Publishes its sections when it is done; yields every few milliseconds.
 */
export class Measurer {
  private readonly data: DataSet
  private readonly frozen: Frozen
  private readonly sections: Sections
  private readonly statistics: LayerStatistics

  constructor(data: DataSet, frozen: Frozen, sections: Sections) {
    this.data = data
    this.frozen = frozen
    this.sections = sections
    this.statistics = new LayerStatistics(frozen.network)
  }

  /** Rows that one measuring runs through the network. */
  rows(extent: Extent): number {
    const { train, validation, test } = this.data
    return [train, validation, test].reduce((sum, split) => sum + counted(split, extent), 0)
  }

  /** The test examples of an extent; undefined: all of them. */
  testRows(extent: Extent): Int32Array | undefined {
    return probeRows(this.data, extent)?.test
  }

  testCount(extent: Extent): number {
    return counted(this.data.test, extent)
  }

  /** @param observe sees the test examples as they are run through */
  *run(
    config: ExperimentConfig,
    version: number,
    extent: Extent,
    observe?: (workspace: Workspace, count: number) => void,
  ): Generator<void, Metrics> {
    const { data, frozen, sections, statistics } = this
    const { network } = frozen
    const { loss } = config
    const rows = probeRows(data, extent)
    statistics.begin()
    const train = yield* evaluateSplit(network, loss, data.train, {
      rows: rows?.train,
      ...this.outputs('train', rows?.train.length ?? data.train.count),
      observe: statistics.observe,
    })
    const test = yield* evaluateSplit(network, loss, data.test, {
      rows: rows?.test,
      ...this.outputs('test', rows?.test.length ?? data.test.count),
      observe,
      ...(data.task === 'classification' && { confusion: sections.draft('confusion', data.outputSize ** 2) }),
    })
    const held =
      data.validation &&
      (yield* evaluateSplit(network, loss, data.validation, {
        rows: rows?.validation,
        ...(data.task === 'classification' &&
          data.domain !== 'image' && {
            predictions: sections.draft('validationClass', data.validation.count),
          }),
      }))
    this.publishLayers(version)
    sections.publish(
      version,
      'confusion',
      'trainClass',
      'validationClass',
      'testClass',
      'trainValue',
      'testValue',
    )
    const figures = (of: (found: Evaluation) => number): SplitFigures => ({
      train: of(train),
      ...(held && { validation: of(held) }),
      test: of(test),
    })
    return {
      step: frozen.step,
      loss: { ...figures((found) => found.loss), penalty: penalty(network, config.regularization) },
      accuracy: data.task === 'classification' ? figures(hitShare) : null,
      whole: extent === 'whole',
      trainCount: train.count,
      ...(held && { validationCount: held.count }),
      testCount: test.count,
    }
  }

  private outputs(split: 'train' | 'test', count: number) {
    const { data, sections } = this
    if (data.task === 'regression')
      return { values: sections.draft(split === 'train' ? 'trainValue' : 'testValue', count) }
    if (data.domain === 'image' && split === 'train') return {}
    return { predictions: sections.draft(split === 'train' ? 'trainClass' : 'testClass', count) }
  }

  private publishLayers(version: number): void {
    const { sections, frozen, statistics } = this
    const { layers } = frozen.network
    const units = layers.reduce((sum, layer) => sum + layer.units, 0)
    statistics.write(frozen, {
      layerStats: sections.draft('layerStats', layers.length * layerStatFields),
      histograms: sections.draft('histograms', layers.length * histogramBins),
      deadUnits: sections.draft('deadUnits', units),
    })
    sections.publish(version, 'layerStats', 'histograms', 'deadUnits')
  }
}
