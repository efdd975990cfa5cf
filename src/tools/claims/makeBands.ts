/** `npm run claims -- --bands`: runs every claim by the seeds kept for it, and writes course/claims/bands.ts. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bands } from '../../course/claims/bands.ts'
import type { Band, Claim } from '../../course/claims/claim.ts'
import { type ClaimId, claims } from '../../course/claims/claims.ts'
import { Random } from '../../engine/random.ts'
import { firstRuns } from './firstRuns.ts'
import { measures } from './measures.ts'
import { Replay } from './replay.ts'
import { claimIds, claimOf, madeFrom, madeOf } from './replayClaims.ts'
import { bandFrom } from './statistics.ts'

const folder = new URL('../../../.claims/', import.meta.url)
/** every run as it ends, so that an interruption costs one */
const kept = new URL('values.jsonl', folder)
const target = new URL('../../course/claims/bands.ts', import.meta.url)
const firstTarget = new URL('firstRuns.ts', import.meta.url)

type Values = Map<ClaimId, Map<number, number>>

function readKept(without: ReadonlySet<string>): Values {
  const values: Values = new Map(claimIds.map((id) => [id, new Map()]))
  const lines = existsSync(kept) ? readFileSync(kept, 'utf8').split('\n').filter(Boolean) : []
  const read = lines.map((line) => JSON.parse(line) as [ClaimId, number, number | null])
  const still = read.filter(([id]) => Object.hasOwn(claims, id) && !without.has(id))
  for (const [id, seed, value] of still) values.get(id)?.set(seed, value ?? Number.NaN)
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, still.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return values
}

/**
 * Of all claims, or of those that are named: the bands of the others stay as they are. Runs that an earlier call has kept are
 * not run again, but for those of the claims that are named: after a change of what a claim measures, name it.
 * @param goOn after an interruption: what was kept of those that are named counts as well
 */
export async function makeBands(named: readonly string[], goOn = false): Promise<boolean> {
  const unknown = named.filter((id) => !Object.hasOwn(claims, id))
  if (unknown.length > 0) throw new Error(`There is no claim ${unknown.join(', ')}.`)
  const values = readKept(new Set(goOn ? [] : named))
  const drawn = claimIds.filter(
    (id) => claimOf(id).of !== 'every' && (named.length === 0 || named.includes(id)),
  )
  const replay = await Replay.start()
  const costOf = ({ slow, made }: Claim): number => (slow ? 2 : made ? 1 : 0)
  // what takes long comes last
  for (const cost of [0, 1, 2]) {
    const ids = drawn.filter((id) => costOf(claimOf(id)) === cost)
    const count = Math.max(0, ...ids.map((id) => madeOf(claimOf(id))))
    for (let seed = madeFrom; seed < madeFrom + count; seed++) {
      for (const id of ids) {
        if (values.get(id)?.has(seed)) continue
        const value = measures[id](replay, seed)
        values.get(id)?.set(seed, value)
        appendFileSync(kept, `${JSON.stringify([id, seed, value])}\n`)
      }
      replay.forget()
      if (seed % 10 === 0) console.log(`${ids.length} claims: up to seed ${seed}`)
    }
  }
  writeBands(values, drawn)
  writeFirst(values, drawn)
  return true
}

function writeBands(values: Values, made: readonly ClaimId[]): void {
  const rows = claimIds.flatMap((id) => {
    const band = made.includes(id) ? bandOfRuns(claimOf(id), values.get(id)) : knownBand(id)
    if (!band) return []
    const { made: seeds, ...figures } = band
    const said = Object.entries(figures).map(([name, value]) => `${name}: ${value}`)
    return `  '${id}': { ${[`made: [${seeds.join(', ')}]`, ...said].join(', ')} },`
  })
  writeFileSync(
    target,
    [
      '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was measured may be near one',
      '/** Made by `npm run claims -- --bands`, not by hand. */',
      "import type { Band } from './claim.ts'",
      '',
      'export const bands = {',
      ...rows,
      '} as const satisfies Record<string, Band>',
      '',
    ].join('\n'),
  )
}

/** The figure of each band's first seed: by it a replay sees whether a claim still measures what its band was made from. */
function writeFirst(values: Values, made: readonly ClaimId[]): void {
  const rows = claimIds.flatMap((id) => {
    const first = made.includes(id) ? values.get(id)?.get(madeFrom) : firstRuns[id]
    return first === undefined ? [] : [`  '${id}': ${first},`]
  })
  writeFileSync(
    firstTarget,
    [
      '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was measured may be near one',
      '/** Made by `npm run claims -- --bands`, not by hand: what each claim measures of the first seed of its band. */',
      'export const firstRuns: Readonly<Record<string, number>> = {',
      ...rows,
      '}',
      '',
    ].join('\n'),
  )
}

const knownBand = (id: ClaimId): Band | undefined => (bands as Readonly<Record<string, Band>>)[id]

function bandOfRuns(claim: Claim, values: ReadonlyMap<number, number> = new Map()): Band | undefined {
  const runs = [...values].filter(([seed]) => seed < madeFrom + madeOf(claim))
  if (runs.length === 0) return undefined
  const seeds = runs.map(([seed]) => seed)
  const figures = bandFrom(
    claim,
    runs.map(([, value]) => value),
    new Random(1, 'data'),
  )
  return { made: [Math.min(...seeds), Math.max(...seeds)], ...figures }
}
