import { type ComponentType, createElement, type ReactNode, useEffect, useState } from 'react'

/** A component in a file of its own. */
export type LazyPart<P> = ComponentType<P> & {
  /** Fetches the file, so that the component renders at once. */
  preload: () => Promise<unknown>
}

const preloads: Array<() => Promise<unknown>> = []

/**
 * A component that the first screen does not need: fetched when it is first rendered, or before by `preload`. `meanwhile`
 * keeps its place. Unlike with React.lazy, what is fetched renders at once, without a moment of `meanwhile`. A failed
 * fetch goes to the error boundary; where that renders the component anew, it is tried again.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): LazyPart<P> {
  let fetched: ComponentType<P> | null = null
  const preload = async () => {
    fetched ??= await load()
    return fetched
  }
  preloads.push(preload)

  function Part(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => fetched)
    const [failure, setFailure] = useState<{ reason: unknown } | null>(null)
    useEffect(() => {
      if (Shown) return
      let gone = false
      preload().then(
        (part) => !gone && setShown(() => part),
        (reason: unknown) => !gone && setFailure({ reason }),
      )
      return () => {
        gone = true
      }
    }, [Shown])
    if (failure) throw failure.reason
    return Shown ? createElement(Shown, props) : meanwhile
  }
  return Object.assign(Part, { preload })
}

/** Fetches what is still missing, one file after another: for the quiet after the first screen, and for tests. */
export async function preloadParts(): Promise<void> {
  for (const preload of preloads) await preload().catch(() => undefined) // it is tried again when it is rendered
}
