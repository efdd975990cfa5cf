import { createContext, useContext } from 'react'
import type { LogEntry } from '../config/log.ts'
import type { ConfigReport, ExperimentConfig } from '../config/types.ts'
import type { Snapshot } from '../protocol/snapshot.ts'

/** What a panel can ask of the run. The app provides it; no panel reaches the worker. */
export interface Commands {
  play(): void
  pause(): void
  toggle(): void
  /** updates, or whole epochs; the run is paused afterwards */
  step(count: number, unit: 'update' | 'epoch'): void
  reset(): void
  /** to that step of the run, back or on, and to rest there; of several in a row the newest counts */
  seek(step: number): void
  /** after divergence: the last finite state, with a tenth of the learning rate */
  rescue(): void
  /** layer 0 is the first hidden layer, the last one the output; index as in the snapshot's arrays */
  edit(layer: number, kind: 'weight' | 'bias' | 'slope', index: number, value: number): void
  snapshot(): Promise<Snapshot>
  /**
   * another experiment, at a step of it and at rest; `log`: what is done to its run before; `arrives`: it belongs to the entry of
   * the history that has come, of which something may have been said. Nothing happens, and that is said, where a task holds it back
   */
  openAt(config: ExperimentConfig, step: number, log?: LogEntry[], arrives?: boolean): void
  /** opens a whole config and rests at its step 0, unless a task holds it back */
  prepare(report: ConfigReport): Promise<void>
  /** that many updates, then the state; the run rests. Rejects when it diverges or another command comes between */
  advance(count: number): Promise<Snapshot>
  /** raw outputs for one or more rows of inputs, as the network gets them */
  predict(inputs: Float32Array): Promise<Float32Array>
  /** tries again after images could not be loaded */
  retry(): void
  /** puts a fragment into the address, as the last thing before the page is loaded again */
  leave(fragment: string): void
}

export const CommandsContext = createContext<Commands | null>(null)

/** The commands that the app provides. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands needs a CommandsContext')
  return commands
}
