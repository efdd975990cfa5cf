import { pageRun, runStore } from '../../store/run.ts'

/** Milliseconds after which a run that does not train counts as still. */
const still = 400
const panel = 'paper'

/**
 * Panels out of sight ask for nothing while a run trains. Once it is still they get what a sheet of paper shows of them.
 * Returns whether they have it.
 */
export function followStillness(): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: unknown
  let whole = false
  const moment = () => {
    const { frame, generation } = runStore.getState()
    return `${generation} ${frame?.header.step}`
  }
  const ask = () => {
    asked = moment()
    const { want, mounted } = pageRun.watch.getState()
    want(panel, [...mounted.values()].flat())
  }
  const follow = () => {
    const { playing } = runStore.getState()
    if (!playing && asked === moment()) {
      whole = true
      return
    }
    whole = false
    clearTimeout(timer)
    if (asked !== undefined) pageRun.watch.getState().release(panel)
    asked = undefined
    if (!playing) timer = setTimeout(ask, still)
  }
  runStore.subscribe((run, before) => {
    if (run.frame !== before.frame || run.playing !== before.playing) follow()
  })
  follow()
  return () => whole
}
