import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { atOnce } from '../../table/turns.ts'
import { type HandIn, writeHandIn } from './handIn.ts'
import { longestText, mostHandIns, readPasted } from './pasted.ts'

const page = 'https://example.org/neurarium/'
const digest = '0123456789abcdef'.repeat(4)
const handInOf = (name: string): HandIn => ({
  digest,
  name,
  sentence: `${name}: 유닛이 많을수록 경계가 부드럽다.`,
  language: 'ko',
  answers: [{ part: '2.5', predicted: 'more', measured: [1, 2] }],
})
const fragmentOf = (name: string, seed: number, step = 400) => {
  const { config } = mergeConfig(defaultConfig, {
    data: { set: 'moons', seed },
    layers: [
      { units: 8, activation: 'relu' },
      { units: 4, activation: 'tanh' },
    ],
  })
  return writeHandIn({ config, step, log: [] }, handInOf(name))
}
const people = [
  ['김하늘', 3],
  ['Ada', 5],
  ['이슬', 7],
] as const
const links = people.map(([name, seed]) => `${page}#${fragmentOf(name, seed)}`)
const read = (text: string) => atOnce(readPasted(text))
const names = (text: string) =>
  read(text).found.map(({ handIn, whole }) => `${handIn.name}${whole ? '' : '?'}`)
const everyone = people.map(([name]) => name)

/** As mail programs break lines. */
const wrapped = (text: string, width: number, before = '') =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => before + line).join('\n')
const quotedPrintable = (text: string) => wrapped(text.replaceAll('=', '=3D'), 74).replaceAll('\n', '=\r\n')

test.each<[string, string]>([
  ['a column of a sheet', links.join('\n')],
  [
    'a form’s CSV, every cell in quotes',
    `"Time","Name","Link"\n${links.map((link, i) => `"2026-11-2${i}","${everyone[i]}","${link}"`).join('\n')}`,
  ],
  [
    'CSV without quotes, the link not last',
    `time,link,mark\n${links.map((link) => `2026-11-29,${link},12`).join('\r\n')}`,
  ],
  ['a sheet’s cells apart by tabs', links.map((link, i) => `${i}\t${everyone[i]}\t${link}\t`).join('\n')],
  [
    'a chat, with words around',
    links.map((link, i) => `[오전 10:0${i}] ${everyone[i]} : 제출합니다 ${link} 감사합니다!`).join('\n'),
  ],
  [
    'the end of a sentence, brackets, and Markdown',
    `Here: ${links[0]}.\n(${links[1]})\n[my run](${links[2]})`,
  ],
  [
    'a mail that was broken over lines',
    links.map((link) => `Hello,\n\n${wrapped(link, 76)}\n\nBye`).join('\n\n'),
  ],
  ['a mail that was answered', links.map((link) => `> Hello,\n${wrapped(link, 70, '> ')}\n> Bye`).join('\n')],
  ['a mail’s source', links.map((link) => quotedPrintable(`Link: ${link}`)).join('\r\n\r\n')],
  [
    'a page’s source',
    links.map((link) => `<li><a href="${link.replaceAll('&', '&amp;')}">run</a></li>`).join(''),
  ],
  ['links that were escaped', links.map((link) => encodeURIComponent(link)).join('\n')],
  [
    'links behind a mail filter',
    links
      .map((link) => `https://safe.example/?url=${encodeURIComponent(link)}&data=04%7C01&reserved=0`)
      .join('\n'),
  ],
  [
    'JSON',
    JSON.stringify(
      links.map((link) => ({ link })),
      null,
      2,
    ),
  ],
  ['fragments alone', links.map((link) => link.slice(link.indexOf('#'))).join('\n')],
  ['all in one line', links.join(' ')],
])('hand-ins are found, whole, in %s', (_, text) => {
  expect(names(text)).toEqual(everyone)
})

test('the same hand-in is there once, whether it was pasted twice or is on the wall already', () => {
  const twice = read([...links, links[1], encodeURIComponent(links[0])].join('\n'))
  expect([twice.found.length, twice.doubles]).toEqual([3, 2])
  const known = new Set([fragmentOf('Ada', 5)])
  const again = atOnce(readPasted(links.join('\n'), known))
  expect([again.found.length, again.doubles]).toEqual([2, 1])
})

test('lines without a hand-in are counted and listed as text; those around a link are not', () => {
  const { found, others } = read(
    `Hand-ins of group 3\n\nAda: ${links[1]} !\n<script>alert(1)</script>\n${page}#v=1&set=moons\n---\n${page}#handin=1.abc&step=3`,
  )
  expect(found.map(({ handIn }) => handIn.name)).toEqual(['Ada'])
  expect(others.count).toBe(4)
  expect(others.listed).toEqual([
    'Hand-ins of group 3',
    '<script>alert(1)</script>',
    `${page}#v=1&set=moons`,
    `${page}#handin=1.abc&step=3`,
  ])
})

test('a link whose step or rate was edited is found, and said to be another than was handed in', () => {
  expect(names(links[0].replace('step=400', 'step=300'))).toEqual(['김하늘?'])
  expect(names(`${links[1].replace('seed=5', 'seed=6')}\n${links[2]}`)).toEqual(['Ada?', '이슬'])
})

test('ten thousand lines hold nothing up: a wall has a most, the rest is counted', () => {
  const hostile = Array.from({ length: 10_000 }, (_, i) =>
    i % 4 === 0
      ? `${page}#${fragmentOf('x', 1, i)}`
      : i % 4 === 1
        ? `#handin=${'A'.repeat(50)}&seed=${i}`
        : `=HYPERLINK("${i}")<img src=x>`,
  )
  const work = readPasted(hostile.join('\n'))
  let turns = 0
  let step = work.next()
  for (; !step.done; step = work.next()) turns += 1
  const { found, left, others, cut } = step.value
  expect([found.length, left, others.count, others.listed.length, cut]).toEqual([
    mostHandIns,
    4401,
    5299,
    50,
    false,
  ])
  // each link has a turn of its own at least, and the page may do something else in between
  expect(turns).toBeGreaterThanOrEqual(mostHandIns)
})

test('of a text that is too long the beginning is read, and it is said', () => {
  const long = `${links[0]}\n${'x'.repeat(longestText)}\n${links[1]}`
  const { found, cut } = read(long)
  expect([found.length, cut]).toEqual([1, true])
})
