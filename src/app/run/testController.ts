/** The page's controller over workers of tests, once for a file of tests; before each test as it opens, at rest at step 0. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { createScripting, type Neurarium } from '../scripting/scripting.ts'
import { Controller } from './controller.ts'

let controller: Controller
export let neurarium: Neurarium
export const commands = () => controller.commands
export const until = (condition: () => unknown) => expect.poll(condition, { timeout: 60_000, interval: 5 })
export const pauseMs = (ms: number) => new Promise((done) => setTimeout(done, ms))
export const step = () => runStore.getState().frame?.header.step ?? -1

export function openController(): void {
  beforeAll(async () => {
    controller = new Controller(spawn)
    controller.start()
    neurarium = createScripting(controller)
    await neurarium.ready
  })
  beforeEach(async () => {
    await neurarium.pause()
    await neurarium.configure('')
    await neurarium.reset()
    experimentStore.temporal.getState().clear()
  })
  afterAll(endWorkers)
}
