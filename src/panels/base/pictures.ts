/** From the run's state to what the charts draw. A frame of another experiment than `data` is left out. */

import type { ChartTheme } from '../../charts/base/theme.ts'
import type { PlanePicture } from '../../charts/plane/plane.ts'
import type { Units } from '../../charts/plane/planeScale.ts'
import type { DataDescription, DrawnSplit } from '../../protocol/messages.ts'
import type { Frame, RunState } from '../../store/run.ts'

export interface StageView {
  theme: ChartTheme
  flat: boolean
  showTest: boolean
  /** a point that is being dragged */
  skip: { x: number; y: number } | null
  /** what the axes say */
  units?: Units
}

const noPoints: DrawnSplit = {
  count: 0,
  coordinates: new Float32Array(0),
  targets: new Float32Array(0),
  pixels: null,
}

/** Every part of the data that there is. */
export const splitsOf = ({ train, validation, test }: DataDescription): DrawnSplit[] =>
  validation ? [train, validation, test] : [train, test]

/** The data of custom points before there is any: what stands in for them in the worker is not shown. */
export const withoutPoints = (data: DataDescription): DataDescription => ({
  ...data,
  train: noPoints,
  validation: undefined,
  test: noPoints,
})

/** What is drawn of a run. */
export type DrawnRun = Pick<RunState, 'frame' | 'generation' | 'playing'>

/** The frame of the experiment that is loaded now, or null. */
export const currentFrame = (run: Pick<DrawnRun, 'frame' | 'generation'>): Frame | null =>
  run.frame && run.frame.header.generation === run.generation ? run.frame : null

/** Scores of the picked image, in the frame of the experiment that is loaded now. */
export function pickedScores(run: Pick<DrawnRun, 'frame' | 'generation'>): Float32Array | undefined {
  const frame = currentFrame(run)
  const outputs = frame?.header.unitCounts.at(-1) ?? 0
  return frame?.sections.activations?.slice(-outputs)
}

/** From the run's state to what the plane's painter draws. */
export function planePicture(data: DataDescription, run: DrawnRun, view: StageView): PlanePicture {
  const sections = currentFrame(run)?.sections
  const side = currentFrame(run)?.header.gridSize ?? 0
  const fits = <T extends { length: number }>(array: T | undefined, length: number) =>
    array?.length === length ? array : undefined
  return {
    theme: view.theme,
    extent: data.extent,
    classes: data.task === 'classification' ? data.outputSize : 0,
    train: data.train,
    validation: data.validation,
    test: view.showTest ? data.test : null,
    grid:
      side > 0
        ? {
            size: side,
            classes: fits(sections?.gridClass, side * side),
            margins: fits(sections?.gridMargin, side * side),
            values: fits(sections?.gridValue, side * side),
          }
        : null,
    trainClass: fits(sections?.trainClass, data.train.count),
    validationClass: fits(sections?.validationClass, data.validation?.count ?? 0),
    testClass: fits(sections?.testClass, data.test.count),
    flat: view.flat,
    limit: valueLimit(data),
    hurried: run.playing,
    skip: view.skip,
    units: view.units,
  }
}

/** Ends of a scale that read well, within a power of ten. */
const ends = [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** The end of the diverging scale: the largest target, rounded up to a number that reads well. */
export function valueLimit(data: DataDescription): number {
  if (data.task === 'classification') return 1
  let largest = 0
  for (const { targets } of splitsOf(data)) {
    for (const target of targets) largest = Math.max(largest, Math.abs(target))
  }
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return 1
  const digit = 10 ** Math.floor(Math.log10(largest))
  return (ends.find((end) => end * digit >= largest * (1 - 1e-6)) ?? 10) * digit
}
