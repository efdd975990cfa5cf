/**
 * What was predicted for a part's question, what its runs then measured, and why, in a sentence of the person's own: kept on
 * this device alone, as what is done is. The first prediction is the one that counts; who has seen a run no longer predicts.
 */
import { createStore } from 'zustand/vanilla'
import { kept } from '../ui/loading/platform.ts'
import { keptByAll } from './keptByAll.ts'
import { largestSeed } from './progress.ts'

const key = 'answers'

/** Characters of the sentence why. */
export const longestWhy = 160

interface Judged {
  predicted: string
  measured: readonly number[]
  /** of the runs that were measured; null: it was answered when no seed was kept with an answer */
  seed: number | null
}

interface PartAnswer extends Judged {
  /** why it came out so; '': nothing was written */
  why: string
  /** the newest of the answers after the first; not there: it was answered once */
  later?: Judged
}

interface Answers {
  /** by the part's id, in the order in which they were first given */
  given: ReadonlyMap<string, PartAnswer>
  /** the first answer to a question stays, with what was written about it; another one is kept beside it */
  answer(part: string, predicted: string, measured: readonly number[], seed: number): void
  /** says why, of a question that was answered */
  explain(part: string, why: string): void
  clear(): void
}

const all = keptByAll(key, read)

export const answersStore = createStore<Answers>()((set, get) => {
  const put = (part: string, change: (first: PartAnswer | undefined) => PartAnswer | undefined) => {
    const before = all.newest(get().given)
    const answer = change(before.get(part))
    const given = answer ? new Map(before).set(part, answer) : before
    if (answer) all.write(JSON.stringify([...given].map(([id, one]) => ({ part: id, ...one }))))
    set({ given })
  }
  return {
    given: read(kept(key)),
    answer(part, predicted, measured, seed) {
      const judged = { predicted, measured, seed }
      put(part, (first) => (first ? { ...first, later: judged } : { ...judged, why: '' }))
    },
    explain(part, why) {
      put(part, (answer) => answer && { ...answer, why: why.slice(0, longestWhy) })
    },
    clear() {
      all.write(null)
      set({ given: new Map() })
    },
  }
})

all.follow(() => answersStore.setState(({ given }) => ({ given: all.newest(given) })))

/** Whatever is stored that is no list of answers counts as nothing. */
function read(text: string | null): ReadonlyMap<string, PartAnswer> {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return new Map(Array.isArray(stored) ? stored.flatMap(readOne) : [])
  } catch {
    return new Map()
  }
}

function readOne(stored: unknown): Array<[string, PartAnswer]> {
  const { part, why, later, ...first } = Array.isArray(stored) ? fromList(stored) : Object(stored)
  const judged = readJudged(first)
  if (typeof part !== 'string' || !judged) return []
  const again = readJudged(Object(later))
  const said = typeof why === 'string' ? why.slice(0, longestWhy) : ''
  return [[part, { ...judged, why: said, ...(again && { later: again }) }]]
}

function readJudged({ predicted, measured, seed }: Record<string, unknown>): Judged | null {
  const isSeed = Number.isInteger(seed) && Number(seed) >= 1 && Number(seed) <= largestSeed
  return typeof predicted === 'string' && Array.isArray(measured) && measured.every(Number.isFinite)
    ? { predicted, measured, seed: isSeed ? Number(seed) : null }
    : null
}

/** An answer as it was kept at first: the part, what was predicted, what was measured, and the sentence where there is one. */
function fromList([part, predicted, ...rest]: unknown[]): Record<string, unknown> {
  const why = rest.at(-1)
  return typeof why === 'string'
    ? { part, predicted, measured: rest.slice(0, -1), why }
    : { part, predicted, measured: rest }
}
