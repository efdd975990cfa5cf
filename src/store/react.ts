/** The thin React binding of the stores. */
import { createContext, type RefObject, useContext, useEffect, useId } from 'react'
import { useStore } from 'zustand'
import type { PanelName } from '../config/link/pageFields.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { type Entry, say, type Words } from '../i18n/language.ts'
import type { SectionName } from '../protocol/frame.ts'
import { isThere } from './allowed.ts'
import { type ExperimentState, experimentStore } from './experiment.ts'
import { pageRun, type Run, type RunState } from './run.ts'
import { type ViewState, viewStore } from './view.ts'

/** The run that the panels inside show; the page's own where nothing else is said. */
export const RunContext = createContext(pageRun)
export const useShownRun = (): Run => useContext(RunContext)

/** Of what the worker last said of the run that is shown. */
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useShownRun().state, select)
/** Of the config of the run that is shown. */
export const useConfig = <T>(select: (config: ExperimentConfig) => T): T =>
  useStore(useShownRun().experiment, ({ config }) => select(config))
/** Of the page's own experiment, which a person changes. */
export const useExperiment = <T>(select: (state: ExperimentState) => T): T =>
  useStore(experimentStore, select)
export const useView = <T>(select: (state: ViewState) => T): T => useStore(viewStore, select)

/** Which panels the link lets be there. */
export function useIsThere(): (name: PanelName) => boolean {
  const page = useView((view) => view.page)
  return (name) => isThere({ page }, name)
}

/** A topic's words in the chosen language. */
export const useWords = <D extends Record<string, Entry>>(dictionary: D): Words<D> =>
  say(
    dictionary,
    useView((view) => view.language),
  )

/** Asks for these sections in every frame of the run that is shown while the element is on screen; without one always. Pass a constant array. */
export function useSections(
  element: RefObject<Element | null> | null,
  sections: readonly SectionName[],
): void {
  const id = useId()
  const { watch } = useShownRun()
  useEffect(() => {
    const { want, release, mounted } = watch.getState()
    mounted.set(id, sections)
    const end = () => {
      mounted.delete(id)
      release(id)
    }
    const target = element?.current
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
  }, [element, sections, id, watch])
}
