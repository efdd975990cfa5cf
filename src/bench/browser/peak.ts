import module from 'virtual:peak'
import type { Slice } from '../task.ts'

type Chains = (turns: number) => number

const laneOperations = 4 * 2
const chunkTurns = 100_000
const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0))
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes))
/** number of chains, function */
const variants = Object.entries(exports).map(
  ([name, chains]) => [Number(name.replace('chains', '')), chains as Chains] as const,
)

/** Runs every number of chains for its share of the time: the work and time of the fastest, in operations. */
export function peakSlice(ms: number): Slice {
  let best: Slice = { work: 0, ms: 1 }
  for (const [count, chains] of variants) {
    const start = performance.now()
    let work = 0
    let elapsed = 0
    while (elapsed < ms / variants.length) {
      chains(chunkTurns)
      work += chunkTurns * count * laneOperations
      elapsed = performance.now() - start
    }
    if (work / elapsed > best.work / best.ms) best = { work, ms: elapsed }
  }
  return best
}
