/** A run without a worker, for the panels' tests. */
import { liveOf } from '../config/live.ts'
import { defaultConfig } from '../config/schema.ts'
import { domainOf, layerSizes, outputSizeOf } from '../config/shape.ts'
import type { DeepPartial, ExperimentConfig } from '../config/types.ts'
import { writeLayerStats } from '../domain/layers/layerStats.ts'
import { type FrameHeader, type FrameSections, histogramBins, layerStatFields } from '../protocol/frame.ts'
import { type ComparedRun, createComparedRun } from '../store/compared.ts'
import { experimentStore } from '../store/experiment.ts'
import { BoundedSeries, createHistory } from '../store/history.ts'
import { pageRun, type Run } from '../store/run.ts'
import { viewStore } from '../store/view.ts'

/** Opens a config as the page's run, as if its worker had just loaded it, in English. */
export function openRun(config: ExperimentConfig = defaultConfig): void {
  viewStore.setState({ language: 'en', lossScale: 'linear', dark: true })
  experimentStore.setState({ config })
  load(pageRun, config)
}

/** The same as a run beside the page's. */
export function otherRun(config: ExperimentConfig, id = 1): ComparedRun {
  const run = createComparedRun(id, config)
  load(run, config)
  return run
}

function load(run: Run, config: ExperimentConfig): void {
  const split = (count: number) => ({
    count,
    coordinates: new Float32Array(0),
    targets: new Float32Array(0),
    pixels: null,
  })
  run.state.setState({
    phase: 'ready',
    generation: 1,
    frame: null,
    history: createHistory(),
    data: {
      task: 'classification',
      domain: domainOf(config),
      inputSize: 2,
      outputSize: outputSizeOf(config),
      extent: { x: [-3, 3], y: [-3, 3] },
      train: split(5000),
      test: split(500),
    },
  })
}

type Metrics = FrameHeader['metrics']

/** Sends a frame of step `step` with these metrics and sections, and writes the loss into the history. */
export function sendFrame(
  step: number,
  metrics: DeepPartial<Metrics> = {},
  sections: FrameSections = {},
  run = pageRun,
  header: Partial<FrameHeader> = {},
): void {
  const loss = { train: 0.031, test: 0.048, penalty: 0, ...metrics.loss }
  const { history } = run.state.getState()
  history.trainLoss.push(step, loss.train)
  history.testLoss.push(step, loss.test)
  if (loss.validation !== undefined) history.validationLoss.push(step, loss.validation)
  history.penalty.push(step, loss.penalty)
  const accuracy = metrics.accuracy === null ? null : { train: 0.991, test: 0.984, ...metrics.accuracy }
  if (accuracy) {
    history.trainAccuracy.push(step, accuracy.train)
    history.testAccuracy.push(step, accuracy.test)
    if (accuracy.validation !== undefined) history.validationAccuracy.push(step, accuracy.validation)
  }
  run.state.setState({
    frame: {
      header: {
        generation: 1,
        step,
        epoch: 0,
        playing: true,
        updatesPerSecond: 300,
        learningRate: 0.02,
        computing: { ms: 0, updates: 0 },
        metrics: { step, whole: true, trainCount: 280, testCount: 120, ...metrics, loss, accuracy },
        moment: { farthest: step, settings: liveOf(defaultConfig), changes: 0 },
        unitCounts: [],
        gridSize: 0,
        mapSize: 0,
        detailSize: 0,
        sections: [],
        ...header,
      },
      sections,
    },
  })
}

/** Figures of every layer: `dead` of each hidden layer, gradient norms that shrink tenfold a layer toward the input. */
export function layerSections(
  config: ExperimentConfig,
  dead: readonly number[],
  run = pageRun,
): FrameSections {
  const sizes = layerSizes(config)
  const layerStats = new Float32Array(sizes.length * layerStatFields)
  const histograms = new Float32Array(sizes.length * histogramBins)
  const { history } = run.state.getState()
  while (history.dead.length < sizes.length) history.dead.push(new BoundedSeries())
  sizes.forEach(({ units }, l) => {
    const fromLast = sizes.length - 1 - l
    writeLayerStats(layerStats, l, {
      dead: dead[l] ?? 0,
      units,
      saturated: 0.5,
      gradientNorm: 10 ** -fromLast,
      updateRatio: 1e-3,
      weightNorm: 3,
      low: 0,
      high: 2,
      inactive: 0.25,
    })
    histograms.fill(1, l * histogramBins, (l + 1) * histogramBins)
    history.dead[l].push(0, dead[l] ?? 0)
  })
  return { layerStats, histograms }
}
