import { createStore } from 'zustand/vanilla'
import type { SectionName } from '../protocol/frame.ts'

/** Which sections each visible panel asks for of a run: a frame holds only these. */
export interface WatchState {
  wanted: ReadonlyMap<string, readonly SectionName[]>
  /** what each panel of the run would ask for, on screen or not: no change of the state */
  readonly mounted: Map<string, readonly SectionName[]>
  want(panel: string, sections: readonly SectionName[]): void
  release(panel: string): void
}

export const createWatchStore = () =>
  createStore<WatchState>()((set, get) => ({
    wanted: new Map(),
    mounted: new Map(),
    want(panel, sections) {
      set({ wanted: new Map(get().wanted).set(panel, sections) })
    },
    release(panel) {
      const wanted = new Map(get().wanted)
      wanted.delete(panel)
      set({ wanted })
    },
  }))
