import { expect, test } from 'vitest'
import { layerStatFields } from '../../protocol/frame.ts'
import { createHistory } from '../../store/history.ts'
import type { Frame } from '../../store/run.ts'
import { recordFrame, rewindHistory } from './record.ts'

/** A frame at `step` of a network of two layers, with the dead units of the first where they are counted. */
function frameAt(step: number, dead?: number): Frame {
  const metrics = { step, loss: { train: 0.5, test: 0.6, penalty: 0 }, accuracy: null }
  const layerStats =
    dead === undefined ? undefined : Float32Array.of(dead, ...Array(2 * layerStatFields - 1).fill(0))
  return { header: { step, metrics }, sections: layerStats ? { layerStats } : {} } as unknown as Frame
}

test('dead units that are asked for at rest are recorded, at the step whose losses are recorded already', () => {
  const history = createHistory()
  recordFrame(history, frameAt(85))
  recordFrame(history, frameAt(85, 3))
  recordFrame(history, frameAt(85, 3))
  expect(history.trainLoss.length).toBe(1)
  expect(history.dead[0].length).toBe(1)
  expect([history.dead[0].steps[0], history.dead[0].last[0]]).toEqual([85, 3])
})

test('going back forgets the steps after it for dead units as well', () => {
  const history = createHistory()
  recordFrame(history, frameAt(10, 1))
  recordFrame(history, frameAt(20, 2))
  rewindHistory(history, 10)
  recordFrame(history, frameAt(15, 4))
  expect([...history.dead[0].steps.subarray(0, history.dead[0].length)]).toEqual([10, 15])
})
