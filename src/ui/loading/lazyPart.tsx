import {
  type ComponentType,
  createContext,
  createElement,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'

/** A component in a file of its own. */
export type LazyPart<P> = ComponentType<P> & {
  /** Fetches the file, so that the component renders at once. Rejects with PartMissing. */
  preload: () => Promise<unknown>
  /** Whether that has been done. */
  isThere: () => boolean
}

/** The file of a part did not come. */
export class PartMissing extends Error {}

/** What every part is rendered in, so that its errors are its own: an error boundary of the page's. */
export const PartBoundary = createContext<ComponentType<{ children: ReactNode }>>(Fragment)

/** of every part there is */
export const preloads: Array<() => Promise<unknown>> = []
const missing = new Set<() => void>()

/**
 * A component that the first screen does not need: fetched when it is first rendered, or before by `preload`. `meanwhile`
 * keeps its place. Unlike with React.lazy, what is fetched renders at once, without a moment of `meanwhile`, and a failed
 * fetch is not remembered: it throws PartMissing to the boundary around the part, and where that renders the part anew, the
 * file is asked for again. `bare`: there is a boundary around it that is meant for it.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
  bare = false,
): LazyPart<P> {
  let fetched: ComponentType<P> | null = null
  const preload = async () => {
    try {
      fetched ??= await load()
    } catch (reason) {
      throw new PartMissing(String(reason), { cause: reason })
    }
    return fetched
  }
  preloads.push(preload)

  function Part(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => fetched)
    const [failure, setFailure] = useState<unknown>(null)
    useEffect(() => {
      if (Shown) return
      let gone = false
      preload().then(
        (part) => !gone && setShown(() => part),
        (reason: unknown) => !gone && setFailure(reason),
      )
      return () => {
        gone = true
      }
    }, [Shown])
    if (failure) throw failure
    return Shown ? createElement(Shown, props) : meanwhile
  }
  function Bounded(props: P) {
    return createElement(useContext(PartBoundary), null, createElement(Part, props))
  }
  return Object.assign(bare ? Part : Bounded, { preload, isThere: () => fetched !== null })
}

/** The same for what its file exports alone, and what has a boundary that is meant for it around it: a room, a dialog. */
export const lazyDefault = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazyPart(async () => (await load()).default, null, true)

/** Calls back when missing parts are to be tried again; returns how to stop that. */
export function onRetry(again: () => void): () => void {
  missing.add(again)
  return () => missing.delete(again)
}

/** What kept one part away has kept others away: all that are missing are tried again. */
export function retryParts(): void {
  for (const again of [...missing]) again()
}
