/** The thin React binding of the stores. */
import { type RefObject, useEffect, useId } from 'react'
import { useStore } from 'zustand'
import { type Entry, say, type Words } from '../i18n/language.ts'
import type { SectionName } from '../protocol/frame.ts'
import { type ExperimentState, experimentStore } from './experiment.ts'
import { type RunState, runStore } from './run.ts'
import { type ViewState, viewStore } from './view.ts'
import { watchStore } from './watch.ts'

export const useExperiment = <T>(select: (state: ExperimentState) => T): T =>
  useStore(experimentStore, select)
export const useRun = <T>(select: (state: RunState) => T): T => useStore(runStore, select)
export const useView = <T>(select: (state: ViewState) => T): T => useStore(viewStore, select)

/** A topic's words in the chosen language. */
export const useWords = <D extends Record<string, Entry>>(dictionary: D): Words<D> =>
  say(
    dictionary,
    useView((view) => view.language),
  )

/** Asks for these sections in every frame while the element is on screen. Pass a constant array. */
export function useSections(element: RefObject<Element | null>, sections: readonly SectionName[]): void {
  const id = useId()
  useEffect(() => {
    const { want, release, mounted } = watchStore.getState()
    mounted.set(id, sections)
    const end = () => {
      mounted.delete(id)
      release(id)
    }
    const target = element.current
    if (!target || typeof IntersectionObserver === 'undefined') {
      want(id, sections)
      return end
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) want(id, sections)
      else release(id)
    })
    observer.observe(target)
    return () => {
      observer.disconnect()
      end()
    }
  }, [element, sections, id])
}
