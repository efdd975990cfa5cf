/**
 * What was predicted for a part's question, what its runs then measured, and why, in a sentence of the person's own: kept on
 * this device alone, as what is done is.
 */
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../ui/loading/platform.ts'

const key = 'answers'

/** Characters of the sentence why. */
export const longestWhy = 160

interface PartAnswer {
  predicted: string
  measured: readonly number[]
  /** why it came out so; '': nothing was written */
  why: string
}

interface Answers {
  /** by the part's id, in the order in which they were given */
  given: ReadonlyMap<string, PartAnswer>
  /** the newest answer to a question takes the place of the one before; what was written about it stays */
  answer(part: string, predicted: string, measured: readonly number[]): void
  /** says why, of a question that was answered */
  explain(part: string, why: string): void
  clear(): void
}

export const answersStore = createStore<Answers>()((set, get) => ({
  given: read(),
  answer(part, predicted, measured) {
    const given = new Map(get().given)
    const why = given.get(part)?.why ?? ''
    given.delete(part)
    given.set(part, { predicted, measured, why })
    write(given)
    set({ given })
  },
  explain(part, why) {
    const answer = get().given.get(part)
    if (!answer) return
    const given = new Map(get().given).set(part, { ...answer, why: why.slice(0, longestWhy) })
    write(given)
    set({ given })
  },
  clear() {
    keep(key, null)
    set({ given: new Map() })
  },
}))

/** An answer is a list: the part, what was predicted, what was measured, and the sentence where there is one. */
const write = (given: ReadonlyMap<string, PartAnswer>): void =>
  keep(
    key,
    JSON.stringify(
      [...given].map(([id, { predicted, measured, why }]) => [
        id,
        predicted,
        ...measured,
        ...(why === '' ? [] : [why]),
      ]),
    ),
  )

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
  const [part, predicted, ...rest] = stored
  if (typeof part !== 'string' || typeof predicted !== 'string') return []
  const last = rest.at(-1)
  const why = typeof last === 'string' ? last.slice(0, longestWhy) : ''
  const measured = typeof last === 'string' ? rest.slice(0, -1) : rest
  return measured.every((value) => typeof value === 'number') ? [[part, { predicted, measured, why }]] : []
}
