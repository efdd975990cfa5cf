/** What was predicted for a part's question, and what its runs then measured: kept on this device alone, as what is done is. */
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../ui/loading/platform.ts'

const key = 'answers'

interface PartAnswer {
  predicted: string
  measured: readonly number[]
}

interface Answers {
  /** by the part's id, in the order in which they were given */
  given: ReadonlyMap<string, PartAnswer>
  /** the newest answer to a question takes the place of the one before */
  answer(part: string, predicted: string, measured: readonly number[]): void
  clear(): void
}

export const answersStore = createStore<Answers>()((set, get) => ({
  given: read(),
  answer(part, predicted, measured) {
    const given = new Map(get().given)
    given.delete(part)
    given.set(part, { predicted, measured })
    keep(key, JSON.stringify([...given].map(([id, one]) => [id, one.predicted, ...one.measured])))
    set({ given })
  },
  clear() {
    keep(key, null)
    set({ given: new Map() })
  },
}))

/** Whatever is stored that is no list of answers counts as nothing. */
function read(): ReadonlyMap<string, PartAnswer> {
  try {
    const stored: unknown = JSON.parse(kept(key) ?? '[]')
    return new Map(Array.isArray(stored) ? stored.flatMap(readOne) : [])
  } catch {
    return new Map()
  }
}

function readOne(stored: unknown): Array<[string, PartAnswer]> {
  if (!Array.isArray(stored)) return []
  const [part, predicted, ...measured] = stored
  if (typeof part !== 'string' || typeof predicted !== 'string') return []
  return measured.every((value) => typeof value === 'number') ? [[part, { predicted, measured }]] : []
}
