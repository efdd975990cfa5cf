/**
 * What is kept on the device. Each thing has an entry of its own, and every change is one transaction: two tabs never
 * overwrite each other's. Whatever a browser does to its storage comes out as NotKept, with the reason why.
 */
import { createStore, type UseStore } from 'idb-keyval'
import { keep } from '../../ui/loading/platform.ts'
import { freshId, identityOf, type KeptThing, thingOf } from './thing.ts'

/**
 * full: there is no room · refused: the browser has no storage for the page, or withholds it · late: it does not answer ·
 * gone: the thing was deleted meanwhile
 */
export type KeepFailure = 'full' | 'refused' | 'late' | 'gone'

export class NotKept extends Error {
  readonly why: KeepFailure

  constructor(why: KeepFailure, cause?: unknown) {
    super(`The storage of the device: ${why}.`, { cause })
    this.why = why
  }
}

/** ms that the storage may take */
const patience = 4000
/** localStorage tells other tabs of a change */
const sign = 'kept'

let opened: UseStore | null = null

/** All of it, the newest first. What is damaged is left out, and stays where it is. */
export async function listKept(): Promise<KeptThing[]> {
  const all = await within('readonly', (store) => store.getAll())
  return things(all).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

/** Keeps a thing; one that is there under its id is replaced. */
export async function keepThing(thing: KeptThing): Promise<void> {
  await within('readwrite', (store) => store.put(thing, thing.id))
  tellTabs()
}

/** Changes what is kept under an id. Rejects with 'gone' where it is there no more. */
export async function changeKept(
  id: string,
  change: Partial<Pick<KeptThing, 'name' | 'content' | 'picture'>>,
): Promise<void> {
  let found = false
  await within('readwrite', (store) => {
    const asked = store.get(id)
    asked.onsuccess = () => {
      const before = thingOf(asked.result)
      if (!before) return
      found = true
      store.put({ ...before, ...change }, id)
    }
    return asked
  })
  if (!found) throw new NotKept('gone')
  tellTabs()
}

/** Deletes what is kept under an id. That it is there no more is no failure. */
export async function deleteKept(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id))
  tellTabs()
}

/** Keeps all of them that are not there already, or none; how many there were to add. */
export async function addKept(given: readonly KeptThing[]): Promise<number> {
  let added = 0
  await within('readwrite', (store) => {
    const asked = store.getAll()
    asked.onsuccess = () => {
      const there = things(asked.result)
      const known = new Set(there.map(identityOf))
      const ids = new Set(there.map(({ id }) => id))
      for (const thing of given) {
        const identity = identityOf(thing)
        if (known.has(identity)) continue
        known.add(identity)
        // two that were made of one, and changed since
        const id = ids.has(thing.id) ? freshId() : thing.id
        ids.add(id)
        store.put({ ...thing, id }, id)
        added += 1
      }
    }
    return asked
  })
  if (added > 0) tellTabs()
  return added
}

/** How many things are kept. */
export async function countKept(): Promise<number> {
  return within('readonly', (store) => store.count())
}

/** Deletes everything that is kept. */
export async function clearKept(): Promise<void> {
  await within('readwrite', (store) => store.clear())
  tellTabs()
}

/** Calls back when another tab may have changed what is kept; returns how to stop that. */
export function onKeptElsewhere(changed: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === `neurarium.${sign}` || key === null) changed()
  }
  const seen = () => {
    if (document.visibilityState === 'visible') changed()
  }
  // where localStorage is refused, a tab looks when it is come back to
  window.addEventListener('storage', heard)
  window.addEventListener('focus', changed)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('storage', heard)
    window.removeEventListener('focus', changed)
    document.removeEventListener('visibilitychange', seen)
  }
}

const things = (all: unknown[]): KeptThing[] => all.map(thingOf).filter((thing) => thing !== null)

let told = 0
const tellTabs = (): void => keep(sign, `${Date.now()}.${told++}`)

/** One transaction: resolves with the request's result once all of it is on the device. */
async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotKept('late')), patience)
  })
  try {
    opened ??= createStore('neurarium', 'kept')
    const done = opened(
      mode,
      (store) =>
        new Promise<T>((resolve, reject) => {
          const { transaction } = store
          const request = act(store)
          transaction.oncomplete = () => resolve(request.result)
          // an error of a request ends in this too, and only here has the transaction its reason
          transaction.onabort = () => reject(transaction.error ?? request.error)
        }),
    )
    return await Promise.race([done, late])
  } catch (error) {
    // a connection that was lost is made anew the next time
    opened = null
    throw error instanceof NotKept ? error : new NotKept(isFull(error) ? 'full' : 'refused', error)
  } finally {
    clearTimeout(timer)
  }
}

const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError'
