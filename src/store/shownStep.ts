import { runStore } from './run.ts'

/**
 * The step of the page's run that is shown. 0 until the first frame of a run that was just loaded has come: what is shown so long is
 * of the run before, which may have been of another experiment.
 */
export function shownStep(): number {
  const { frame, moments } = runStore.getState()
  const step = frame?.header.step ?? 0
  return step > moments.farthest ? 0 : step
}
