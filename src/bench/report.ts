import { judge, type Verdict } from './floors.ts'
import { summarize } from './rounds.ts'
import type { CaseResult } from './stage.ts'

/** Where and how a run was made. */
export interface Circumstances {
  readonly date: string
  readonly processor: string
  readonly cores: number
  readonly system: string
  readonly browser: string
  readonly peers: Readonly<Record<string, string>>
  readonly rounds: number
  readonly sliceMs: number
  readonly seconds: number
  /** values a second of the engine's tanh */
  readonly tanhRate: number
}

type Row = readonly string[]

/** A whole report in Markdown, which reads as plain text too. */
export function writeReport(results: readonly CaseResult[], circumstances: Circumstances): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; the figures are of one machine, the ratios carry further.',
    '',
    ...circumstancesOf(circumstances),
    '',
    ...method(circumstances),
    '',
    '## Floors',
    '',
    ...floorTable(judge(results, circumstances.tanhRate)),
    '',
    '"At the peak": the figure if this engine did nothing but multiply and add, at the whole of the peak that the micro-kernel',
    `found here, and take tanh, a value in ${nanoseconds(circumstances.tanhRate)}, as its kernel does alone. Where that is below what is wanted,`,
    'the machine decides, not the engine.',
    '',
    ...results.flatMap((result) => [...caseSection(result), '']),
  ].join('\n')
}

/** The last sections, from the first view on: written from `npm run measure:first` and `measure:handins`, and kept. */
export const byHand = (text: string): string => /\n## The first view\n.*/s.exec(text)?.[0] ?? ''

function circumstancesOf({
  date,
  processor,
  cores,
  system,
  browser,
  peers,
  seconds,
}: Circumstances): string[] {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`)
  return table(
    ['', ''],
    [
      ['date', date],
      ['processor', `${processor}, ${cores} cores`],
      ['system', system],
      ['browser', `${browser}, headless`],
      ['peers', versions.join(', ')],
      ['the run took', `${Math.round(seconds)} s`],
    ],
  )
}

const method = ({ rounds, sliceMs }: Circumstances): string[] => [
  '## How it is measured, and how to repeat it',
  '',
  '`npm run bench` builds everything, installs the peers into `src/bench/peers/`, measures, and writes this file.',
  '`npm run bench -- --quick` does three short rounds, `--only images` the cases whose names begin so, `--browser firefox`',
  'takes Firefox; these three print only.',
  '',
  'Every implementation lives in a dedicated worker of its own, and gets the same data, architecture, loss and optimizer.',
  'Before it is timed it must learn: its own loss over training examples must fall to the bound of the case, or the run',
  `ends with an error. Then slices of ${sliceMs} ms are interleaved, A B C, C B A, until ${rounds} rounds were quiet. Before and after every round`,
  "a micro-kernel measures the machine's peak of 128-bit multiplications and additions (independent chains in registers);",
  'a round beside which it fell under 80% of its best is dropped, and no floor is judged by fewer rounds than are wanted. "÷ best" compares best with best, "÷ median" the medians.',
  '',
  'A training example is counted as forward pass, weight gradient and input gradient, each 2 operations a weight, the first',
  'layer without input gradient: 2 · (3 · weights − weights of the first layer); a map of all units as 2 operations a weight',
  'and point. GFLOP/s and the share of the peak follow from that count, whatever an implementation really does.',
  '',
  'ConvNetJS gets volumes and targets that were built once; TensorFlow.js gets every batch as ready tensors, and the faster of',
  'a LayersModel with trainOnBatch and variables with minimize is taken. "object-graph" is a network of one object a unit',
  'and a connection, in JavaScript numbers, as TensorFlow Playground is designed. "plain" is this engine with its plain kernels.',
]

const nanoseconds = (rate: number): string => `${(1e9 / rate).toFixed(2)} ns`

const floorTable = (verdicts: readonly Verdict[]): string[] =>
  table(
    ['floor', 'wanted', 'measured', 'holds', 'at the peak'],
    verdicts.map(({ claim, wanted, measured, ceiling, holds }) => [
      claim,
      wanted,
      measured,
      holds === null ? '–' : holds ? 'yes' : '**no**',
      ceiling,
    ]),
  )

/** Heading, table and remarks of a case. */
export function caseSection(result: CaseResult): string[] {
  const { id, title, comparison, learned } = result
  const lines = [`## ${title}`, '', ...caseTable(result), '']
  const { quietRounds, allRounds, peak } = comparison
  lines.push(
    `\`--only ${id}\`: ${quietRounds} quiet of ${allRounds} rounds; peak ${(peak / 1e9).toFixed(1)} GFLOP/s.`,
  )
  if (quietRounds === 0) lines.push('No round was quiet: shown are all, and they mean little.')
  lines.push(...result.notes)
  const told = Object.entries(learned).map(([name, { before, after, updates, note }]) => {
    const way = note ? ` (${note})` : ''
    return `${name}${way} ${before.toFixed(3)} → ${after.toFixed(3)} in ${updates}`
  })
  if (told.length > 0) lines.push(`Loss before → after, in updates: ${told.join('; ')}.`)
  return lines
}

function caseTable({ comparison, unit, operations, ratios = true, show = amount }: CaseResult): string[] {
  const rows = comparison.contenders.map(({ name, rates }) => ({ name, ...summarize(rates) }))
  const [first] = rows
  const stated = operations > 0
  const share = (rate: number) => `${((100 * rate * operations) / comparison.peak).toFixed(1)}%`
  return table(
    [
      '',
      `best, ${unit}`,
      'median',
      'min',
      ...(stated ? ['GFLOP/s', 'of peak'] : []),
      ...(ratios ? ['÷ best', '÷ median'] : []),
    ],
    rows.map(({ name, best, median, least }) => [
      name,
      show(best),
      show(median),
      show(least),
      ...(stated ? [((best * operations) / 1e9).toPrecision(3), share(best)] : []),
      ...(!ratios
        ? []
        : name === first.name
          ? ['', '']
          : [ratio(first.best / best), ratio(first.median / median)]),
    ]),
  )
}

const amount = (rate: number): string =>
  rate >= 1000 ? Math.round(Number(rate.toPrecision(4))).toLocaleString('en-US') : rate.toPrecision(3)

const ratio = (value: number): string =>
  value >= 1000 ? `${Math.round(value).toLocaleString('en-US')}×` : `${value.toPrecision(3)}×`

/** A Markdown table with its columns padded; all but the first to the right. */
function table(head: Row, rows: readonly Row[]): string[] {
  const widths = head.map((_, c) => Math.max(3, ...[head, ...rows].map((row) => row[c].length)))
  const right = (c: number) => c > 0
  const line = (row: Row) =>
    `| ${row.map((cell, c) => (right(c) ? cell.padStart(widths[c]) : cell.padEnd(widths[c]))).join(' | ')} |`
  const rule = `|${widths.map((width, c) => (right(c) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [line(head), rule, ...rows.map(line)]
}
