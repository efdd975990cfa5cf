import { expect, test } from 'vitest'
import { darkTheme } from '../../charts/base/theme.ts'
import { largest } from '../../domain/scores.ts'
import { runStore } from '../../store/run.ts'
import { softmaxOf } from '../base/image/predicted.ts'
import { pickedScores, planePicture, valueLimit } from '../base/pictures.ts'
import { scoreBars } from './images/scoreBars.ts'
import { imagesShown } from './images/wallImages.ts'
import { wallStep } from './images/wallStep.ts'
import { pointsFromData } from './points/editing.ts'
import { cellAt } from './Readout.tsx'
import { begin, frame, imageData, lineData, planeData, split } from './testing.ts'

test('a picture is made only of arrays that fit the data', () => {
  begin({ data: { set: 'blobs' } }, planeData)
  const view = { theme: darkTheme, flat: false, showTest: false, skip: null }
  runStore.setState({
    frame: frame(
      { gridClass: new Uint8Array(4), gridMargin: new Float32Array(5), trainClass: new Uint8Array(2) },
      2,
    ),
  })
  const picture = planePicture(planeData, runStore.getState(), view)
  expect(picture.grid?.classes).toBeDefined()
  expect(picture.grid?.margins).toBeUndefined()
  expect(picture.trainClass).toBeUndefined()
  expect(picture.test).toBeNull()
})

test('the value scale ends at the largest target, rounded up to a number that reads well', () => {
  const limitOf = (targets: number[]) =>
    valueLimit({ ...lineData, train: split([], targets), test: split([], []) })
  expect(limitOf([0.2, -0.93])).toBe(1)
  expect(limitOf([1.2])).toBe(1.2)
  expect(limitOf([1.21])).toBe(1.5)
  expect(limitOf([-7])).toBe(8)
  expect(limitOf([0.31])).toBeCloseTo(0.4)
  expect(limitOf([])).toBe(1)
  expect(limitOf([0])).toBe(1)
})

test('points that are held apart are drawn, count for the scale, and come along when points are copied', () => {
  const held = { ...planeData, validation: split([2, -2], [2]) }
  begin({ data: { set: 'blobs' } }, held)
  const view = { theme: darkTheme, flat: false, showTest: false, skip: null }
  runStore.setState({ frame: frame({ validationClass: Uint8Array.of(1) }) })
  const picture = planePicture(held, runStore.getState(), view)
  expect([picture.validation, picture.validationClass?.length]).toEqual([held.validation, 1])
  expect(pointsFromData(held)).toContainEqual({ x: 2, y: -2, label: 2 })
  expect(valueLimit({ ...lineData, validation: split([0], [7]) })).toBe(8)
})

test('row 0 of a grid is on top, and places beyond it belong to its edge', () => {
  const { extent } = planeData
  expect(cellAt(extent, 10, { x: -2.9, y: 2.9 })).toBe(0)
  expect(cellAt(extent, 10, { x: 2.9, y: -2.9 })).toBe(99)
  expect(cellAt(extent, 10, { x: 3, y: 3 })).toBe(9)
  expect(cellAt(extent, 10, { x: -9, y: -9 })).toBe(90)
})

test('score bars start at zero and share one scale', () => {
  expect(scoreBars([3, -1, 0])).toEqual([
    { left: 25, width: 75 },
    { left: 0, width: 25 },
    { left: 25, width: 0 },
  ])
  expect(scoreBars([0, Number.NaN])).toEqual([
    { left: 0, width: 0 },
    { left: 0, width: 0 },
  ])
})

test('probabilities are softmax’s, also where e^s would overflow', () => {
  expect(largest([1, 5, 5])).toBe(1)
  const scores = [1, 2, 3]
  const sum = Math.E + Math.E ** 2 + Math.E ** 3
  expect(softmaxOf(scores, 0)).toBeCloseTo(Math.E / sum, 12)
  expect(softmaxOf([1000, 999], 0)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
})

test('the wall’s keys stay within the images shown', () => {
  expect(wallStep('ArrowDown', 3, 40, 8, 24)).toBe(11)
  expect(wallStep('ArrowUp', 3, 40, 8, 24)).toBe(0)
  expect(wallStep('PageDown', 30, 40, 8, 24)).toBe(39)
  expect(wallStep('End', 0, 40, 8, 24)).toBe(39)
  expect(wallStep('a', 0, 40, 8, 24)).toBeNull()
  expect(wallStep('constructor', 0, 40, 8, 24)).toBeNull()
  expect(wallStep('ArrowRight', 0, 0, 8, 24)).toBeNull()
})

test('before the first prediction no image is right or wrong', () => {
  const truth = Float32Array.of(0, 1, 2)
  const filter = { shown: 'wrong', trueClass: null } as const
  expect(imagesShown(truth, 3, null, filter)).toEqual([])
  expect(imagesShown(truth, 3, Uint8Array.of(0, 0), filter)).toEqual([1])
  expect(imagesShown(truth, 3, Uint8Array.of(0, 0), { ...filter, shown: 'all' })).toEqual([0, 1, 2])
})

test('the scores of the picked image are the last of its activations, in a frame of this experiment only', () => {
  begin({ data: { set: 'cifar10' } }, imageData(1))
  const activations = Float32Array.of(7, 8, 9, 0.5, -0.5)
  const shown = frame({ activations }, 0, [3072, 3, 2])
  const { generation } = runStore.getState()
  expect(pickedScores({ frame: shown, generation })).toEqual(Float32Array.of(0.5, -0.5))
  expect(pickedScores({ frame: shown, generation: generation + 1 })).toBeUndefined()
  expect(pickedScores({ frame: frame({}, 0, [3072, 3, 2]), generation })).toBeUndefined()
})
