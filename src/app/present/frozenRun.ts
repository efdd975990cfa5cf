import { createStore } from 'zustand/vanilla'
import { BoundedSeries } from '../../store/history.ts'
import { createRun, type Run } from '../../store/run.ts'

/** A run that stands at the moment that another one shows now. What it shows is its own: the other goes on. */
export function frozenRun(run: Run): Run {
  const { config } = run.experiment.getState()
  const still = createRun(
    createStore(() => ({ config })),
    false,
  )
  const { frame, history, moments, ...rest } = run.state.getState()
  still.state.setState({
    ...rest,
    playing: false,
    seeking: null,
    // a frame's views are valid while it is the newest one, and a history is written on
    frame: frame && { header: frame.header, sections: copied(frame.sections) },
    history: copied(history),
    moments,
  })
  // what the panels want of the run goes on being wanted: its next frames have it when they are looked at again
  return { ...still, watch: run.watch }
}

/** Each array and series of it is copied, numbers are as they are. */
function copied<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, copyOf(part)])) as T
}

function copyOf(part: unknown): unknown {
  if (ArrayBuffer.isView(part)) return (part as Uint8Array).slice()
  if (Array.isArray(part)) return part.map(copyOf)
  if (!(part instanceof BoundedSeries)) return part
  const { length, steps, least, greatest, last } = part
  return Object.assign(new BoundedSeries(), {
    length,
    steps: steps.slice(),
    least: least.slice(),
    greatest: greatest.slice(),
    last: last.slice(),
  })
}
