/** The page's controller for a file of tests. */
import type { WorkerPort } from '../../client/spawn.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { createScripting, type Neurarium } from '../scripting/scripting.ts'
import { Controller } from './controller.ts'

let controller: Controller
export let neurarium: Neurarium
export const commands = () => controller.commands
export const pauseMs = (ms: number) => new Promise((done) => setTimeout(done, ms))
export const step = () => runStore.getState().frame?.header.step ?? -1

/** Starts it, and waits until the first experiment is in the worker. */
export async function openPage(spawn: () => WorkerPort): Promise<void> {
  controller = new Controller(spawn)
  controller.start()
  neurarium = createScripting(controller)
  await neurarium.ready
}

/** As it opened, at rest at step 0, with nothing to undo. */
export async function restAnew(): Promise<void> {
  await neurarium.pause()
  await neurarium.configure('')
  await neurarium.reset()
  experimentStore.temporal.getState().clear()
}

/** When a step is asked for, before anything is answered. */
export const soughtFor = (step: number): Promise<void> =>
  new Promise((asked) => {
    const stop = runStore.subscribe(({ seeking }) => {
      if (seeking?.target !== step) return
      stop()
      asked()
    })
  })
