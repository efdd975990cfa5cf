import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOf } from '../../course/slides/courseDeck.ts'
import { runTrial } from '../../course/trial.ts'
import type { Commands } from '../../store/commands.ts'
import { runStore } from '../../store/run.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { commands, neurarium, openPage, step } from '../run/testController.ts'

beforeAll(() => openPage(spawn))
afterAll(endWorkers)

const question = partOf('2.5')?.question ?? { runs: [], measure: () => Number.NaN }

/** The question's figures and the end of its last run, to which each goes at once, and how many points its curve has. */
async function hurried(given: Pick<Commands, 'prepare' | 'advance'> & Partial<Commands>) {
  const watch = { measured: () => {}, stopped: () => false, hurried: () => true }
  const values = await runTrial(question, given, watch)
  const end = await neurarium.snapshot()
  await expect.poll(step).toBe(end.step)
  return { values, end, points: runStore.getState().history.trainLoss.length }
}

test('an answer that is hurried to is the same with the curves of its runs, bit for bit, and they have a shape', async () => {
  const { prepare, advance } = commands()
  const bare = await hurried({ prepare, advance })
  const seen = await hurried(commands())
  expect(seen.end.step).toBe(question.runs.at(-1)?.steps)
  expect([seen.values, seen.end]).toEqual([bare.values, bare.end])
  // as many as a busy machine has time for
  expect(seen.points).toBeGreaterThan(8)
})
