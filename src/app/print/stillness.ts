import { sameUnit } from '../../panels/network/model.ts'
import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import { compareStore, onComparedFrame } from '../../store/compared.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { medium } from '../../ui/drawing/medium.ts'

/** Milliseconds after which a run that does not train counts as still. */
const still = 400
const panel = 'paper'

const mountedSections = (): SectionName[] => [
  ...new Set([...pageRun.watch.getState().mounted.values()].flat()),
]
const hasAll = (sections: readonly SectionName[] = []): boolean =>
  mountedSections().every((name) => sections.includes(name))

/** Whether this was asked for by all panels of the page's run, in sight or not, and of the unit and the image that are looked at now. */
function isOfAll(asked: FrameRequest): boolean {
  const { focusUnit, pickedImage } = viewStore.getState()
  return asked.pickedImage === pickedImage && sameUnit(asked.focusUnit, focusUnit) && hasAll(asked.sections)
}

/** What `followStillness` knows of the page's run. */
interface Stillness {
  /** whether the run rests, and every panel, in sight or not, has figures of the moment that is shown */
  isWhole(): boolean
  stop(): void
}

/**
 * Panels out of sight ask for nothing while a run trains, and are not written to. Once it is still they get what a sheet of paper shows
 * of them, and it is written, for who reads there without looking.
 */
export function followStillness(): Stillness {
  const { watch } = pageRun
  let timer: ReturnType<typeof setTimeout> | undefined
  /** the moment that all panels' figures are asked for of; null: of none */
  let asked: string | null = null
  /** what was answered in full since then: whatever else comes of this moment has it too */
  let had: FrameRequest | undefined
  let written = false
  const moment = () => {
    const { frame, generation } = runStore.getState()
    return `${generation} ${frame?.header.step}`
  }
  const isWhole = () => {
    const { playing, frame } = runStore.getState()
    const answers = frame?.header.answers ?? had
    return !playing && answers !== undefined && isOfAll(answers)
  }
  const begin = (of: string | null) => {
    asked = of
    had = undefined
    written = false
  }
  const ask = () => {
    begin(moment())
    watch.getState().want(panel, mountedSections())
  }
  const follow = () => {
    const { playing, frame } = runStore.getState()
    if (playing || asked !== moment()) {
      clearTimeout(timer)
      if (asked !== null) watch.getState().release(panel)
      begin(null)
      if (!playing) timer = setTimeout(ask, still)
    }
    if (!isWhole()) return
    if (asked !== null) had = frame?.header.answers ?? had
    if (!written) writeAll([pageRun])
    // of some of the images first, then of all
    written = frame?.header.metrics.whole === true
  }
  const stops = [
    runStore.subscribe((run, before) => {
      // the same step after an edit
      if (run.moments !== before.moments) begin(asked)
      if (run.frame !== before.frame || run.playing !== before.playing) follow()
    }),
    // a panel has come after they were asked for
    watch.subscribe(({ wanted }) => {
      if (asked !== null && !hasAll(wanted.get(panel))) ask()
    }),
    onComparedFrame(writeCompared),
    compareStore.subscribe(writeCompared),
  ]
  follow()
  return {
    isWhole,
    stop() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      watch.getState().release(panel)
    },
  }
}

/** What compared runs show is asked for out of sight too. On the way to a step they train without playing. */
function writeCompared(): void {
  const { playing, runs } = compareStore.getState()
  if (!playing && !runs.some((run) => run.state.getState().frame?.header.playing)) writeAll(runs)
}

/** Has all figures of these runs say the frame that is shown, in sight or not, as for paper. */
function writeAll(runs: ReadonlyArray<{ readNow(): void }>): void {
  if (medium.paper) return
  medium.paper = true
  try {
    for (const run of runs) run.readNow()
  } finally {
    medium.paper = false
  }
}
