/** `npm run claims`: replays every claim of the course, prints the table, and keeps it in docs/claims.md. */
import { writeFileSync } from 'node:fs'
import { type Claim, type ClaimId, claims } from '../../course/claims/claims.ts'
import { writeFigure } from '../../course/figures.ts'
import { replayClaim, type Verdict } from './measures.ts'
import { Replay } from './replay.ts'

const target = new URL('../../../docs/claims.md', import.meta.url)

const range = (claim: Claim, low: number, high: number): string => {
  const [from, to] = [low, high].map((value) => writeFigure(value, claim.style, 'en'))
  return from === to ? from : `${from} to ${to}`
}

function rowOf({ id, measured, holds }: Verdict): string {
  const claim: Claim = claims[id]
  const found = range(claim, Math.min(...measured), Math.max(...measured))
  const over = claim.over === 'each' ? `each of ${claim.seeds}` : `all ${claim.seeds}`
  const cells = [claim.part, claim.says.replaceAll('|', '\\|'), range(claim, ...claim.band), found]
  return `| ${[...cells, claim.seeds === 1 ? '–' : over, holds ? 'yes' : 'NO'].join(' | ')} |`
}

const head = `# What the course says, replayed

Every figure of the course's texts with the runs that bear it out. \`npm run claims\` replays them through the engine and
writes this table; \`npm test\` fails when one does not hold. The experiments are in \`src/course/setups.ts\`, the bands in
\`src/course/claims/\`, how each is measured in \`src/tools/claims/\`. "Each of 8" means that the figure of every seed from
1 to 8 lies in the band, "all 8" that the one figure made of them all does.

| part | what is measured | band | measured | seeds | holds |
|---|---|---|---|---|---|
`

/** @returns whether all of them hold */
export async function report(): Promise<boolean> {
  const replay = await Replay.start()
  const ids = (Object.keys(claims) as ClaimId[]).sort((a, b) => claims[a].part.localeCompare(claims[b].part))
  const verdicts: Verdict[] = []
  for (const id of ids) {
    const started = performance.now()
    const verdict = replayClaim(replay, id)
    verdicts.push(verdict)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${verdict.holds ? 'holds' : 'FAILS'} ${seconds.padStart(6)} s  ${id}  ${rowOf(verdict)}`)
  }
  const failed = verdicts.filter(({ holds }) => !holds)
  console.log(`${verdicts.length - failed.length} of ${verdicts.length} claims hold.`)
  for (const { id, measured } of failed) console.error(`${id} fails: ${measured.join(', ')}`)
  if (failed.length === 0) writeFileSync(target, `${head}${verdicts.map(rowOf).join('\n')}\n`)
  return failed.length === 0
}
