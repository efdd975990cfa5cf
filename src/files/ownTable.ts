/** Tables that the page has made and does not open again, by how they begin. */

export type OwnTable = 'historyTable' | 'sweepTable' | 'handInTable'

const begins: ReadonlyArray<readonly [RegExp, OwnTable]> = [
  [/^step(,((train|validation|test)_(loss|accuracy)|penalty|dead_(layer\d+|output)))+\r?$/m, 'historyTable'],
  [/^\w+,\w+,seed,steps,status,trainLoss,testLoss,/, 'sweepTable'],
  [/^\{\s*"neurarium"\s*:\s*"sweep"/, 'sweepTable'],
  [/^name,verdict,step,weight seed,data seed,/, 'handInTable'],
]

/** What a file is whose text begins so; null: none of these. */
export function ownTable(beginning: string): OwnTable | null {
  const text = beginning.replace(/^\uFEFF/, '')
  return begins.find(([pattern]) => text.search(pattern) === 0)?.[1] ?? null
}
