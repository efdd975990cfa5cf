import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { mergeConfig } from '../normalize/normalize.ts'
import { decodeFragment, encodeFragment } from './link.ts'
import { corpus } from './links.corpus.ts'
import { decodeRuns, encodeRuns } from './runsLink.ts'
import { straighten } from './straighten.ts'

const seed = 20_261_128
const page = 'https://example.org/neurarium/'
const places = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const entity = (text: string) => text.replaceAll('&', '&amp;')
const printable = (text: string) => text.replaceAll('=', '=3D')

/** The text with something put in at a place of the fragment. */
const broken =
  (gap: string) =>
  (fragment: string, place: number): string => {
    const at = Math.floor(place * (fragment.length + 1))
    return fragment.slice(0, at) + gap + fragment.slice(at)
  }

type Change = (fragment: string, place: number) => string

/** What happens to a link on its way, of its fragment alone. */
const inside: Record<string, Change> = {
  'its & as &amp;': entity,
  'its & as &amp;amp;': (fragment) => entity(entity(fragment)),
  'its & as &#38;': (fragment) => fragment.replaceAll('&', '&#38;'),
  'its & as %26': (fragment) => fragment.replaceAll('&', '%26'),
  'its & and = as %26 and %3d': (fragment) => fragment.replaceAll('&', '%26').replaceAll('=', '%3d'),
  'everything escaped once': encodeURIComponent,
  'everything escaped twice': (fragment) => encodeURIComponent(encodeURIComponent(fragment)),
  '&amp; escaped once': (fragment) => encodeURIComponent(entity(fragment)),
  'a mail’s source': printable,
  'a line break': broken('\n'),
  'a line break of Windows': broken('\r\n'),
  'an indented line': broken('\n    '),
  'a quoted line': broken('\n> '),
  'a space': broken(' '),
  'a zero-width space': broken('\u200b'),
  'a soft hyphen': broken('\u00ad'),
  'a line break in a mail’s source': (fragment, place) =>
    broken('=\r\n')(printable(fragment), place)
      .replace(/=(=\r\n)3D/, '=3D$1')
      .replace(/=3(=\r\n)D/, '=3D$1'),
  'a tracker at its end': (fragment) => `${fragment}&utm_source=mail&fbclid=Ab-3_x`,
}

const ends = [
  ')',
  ',',
  '.',
  '>',
  '”',
  '」',
  '’',
  '"',
  "'",
  ';',
  ':',
  '!',
  '?',
  ']',
  '}',
  '…',
  '。',
  '、',
  '』',
  '》',
  '〉',
  '`',
  ').',
  '.)',
  '”.',
  '),',
  '>.',
  ' .',
  '\n',
] // prettier-ignore

/** What stands around it. */
const around: Record<string, (address: string) => string> = {
  ...Object.fromEntries(
    ends.map((end) => [`${JSON.stringify(end)} at its end`, (address: string) => address + end]),
  ),
  'quotes around it': (address) => `"${address}"`,
  'curly quotes around it': (address) => `“${address}”`,
  'Korean brackets around it': (address) => `「${address}」`,
  'angle brackets around it': (address) => `<${address}>`,
  'parentheses around it': (address) => `(${address})`,
  'backticks around it': (address) => `\`${address}\``,
  'Markdown around it': (address) => `[실험](${address})`,
  'Markdown with itself as its name': (address) => `[${address}](${address})`,
  'HTML around it': (address) => `<a href="${entity(address)}">open</a>`,
  'words around it': (address) => `여기를 보세요: ${address} (see above)`,
  'lines around it': (address) => `Hello,\n\n${address}\n\nSee you`,
}

const meaning = (fragment: string) => {
  const { empty: _, ...report } = decodeFragment(fragment)
  return { ...report, plan: report.view ? decodeRuns(fragment).plan : null }
}

/** Links of this page: experiments, moments, parts of the course, and views of many runs. */
const links = arbitraryConfig.chain((config) =>
  fc.oneof(
    fc.constant(encodeFragment(config)),
    fc.nat(99_999).map((step) => encodeFragment(config, { step, part: '2.5' })),
    fc.constantFrom(
      encodeRuns({
        kind: 'compare',
        configs: [config, mergeConfig(config, { layers: [], regularization: { l2: 0.01 } }).config],
      }),
      encodeRuns({ kind: 'seeds', config, seeds: 12, steps: 200 }),
      encodeRuns({
        kind: 'sweep',
        config,
        x: { setting: 'units', values: [2, 8] },
        y: { setting: 'learningRate', values: [0.001, 0.03] },
        seeds: 2,
        steps: 100,
        measure: 'testAccuracy',
      }),
    ),
  ),
)

/** What the browser makes of it in the address bar: line breaks go, and what a fragment may not have is escaped. */
const asHash = (text: string) =>
  `#${text.replace(/[\t\n\r]/g, '').replace(/[ "<>`]|[^ -~]+/gu, encodeURIComponent)}`

test('a link that came whole stays byte for byte what it is', () => {
  for (const { link } of corpus) {
    expect(straighten(link)).toBe(link)
    expect(straighten(`#${link}`)).toBe(link)
    expect(straighten(`${page}#${link}`)).toBe(link)
  }
  fc.assert(
    fc.property(links, (link) => {
      expect(straighten(`#${link}`)).toBe(link)
    }),
    { numRuns: 100, seed },
  )
})

test.each([
  'Find a rate that learns.',
  'Why does it stop?',
  'Three units; or four...',
  '학습률을 바꿔 보세요.',
  '왜 멈출까요?',
])('a task that another program wrote last keeps its spaces and the sign at its end: %s', (task) => {
  const link = `v=1&set=moons&task=${encodeURIComponent(task)}`
  expect(straighten(`#${link}`)).toBe(link)
  for (const changed of [entity(link), encodeURIComponent(link), `${link}&utm_source=mail`])
    expect(decodeFragment(straighten(`${page}#${changed}`))).toMatchObject({
      page: { task },
      corrections: [],
    })
  expect(decodeFragment(straighten(`(${page}#${link})`)).page?.task).toBe(task)
})

describe.each(Object.entries(inside))('a link with %s', (_, change) => {
  test('opens what was meant', () => {
    fc.assert(
      fc.property(links, places, (link, place) => {
        const changed = change(link, place)
        const meant = meaning(link)
        expect(meaning(straighten(`${page}#${changed}`))).toEqual(meant)
        expect(meaning(straighten(changed))).toEqual(meant)
        expect(meaning(straighten(asHash(changed)))).toEqual(meant)
      }),
      { numRuns: 20, seed },
    )
  })
})

describe.each(Object.entries(around))('a link with %s', (_, change) => {
  test('opens what was meant', () => {
    fc.assert(
      fc.property(links, (link) => {
        const meant = meaning(link)
        expect(meaning(straighten(change(`${page}#${link}`)))).toEqual(meant)
        expect(meaning(straighten(change(`${page}#${entity(link)}`)))).toEqual(meant)
        // what came after it is all that the address bar has of it
        // (it drops line breaks, so that a line below would be one with the link)
        const [, after] = change(`${page}#${link}`).split(`${page}#`)
        if (!/\n./s.test(after)) expect(meaning(straighten(asHash(after)))).toEqual(meant)
      }),
      { numRuns: 15, seed },
    )
  })
})

test('a whole address with its # escaped opens what was meant, escaped once or twice', () => {
  fc.assert(
    fc.property(links, (link) => {
      const meant = meaning(link)
      expect(meaning(straighten(`${page}%23${link}`))).toEqual(meant)
      expect(meaning(straighten(encodeURIComponent(`${page}#${link}`)))).toEqual(meant)
      expect(meaning(straighten(encodeURIComponent(encodeURIComponent(`${page}#${link}`))))).toEqual(meant)
      expect(meaning(straighten(`#%23${link}`))).toEqual(meant)
    }),
    { numRuns: 30, seed },
  )
})

test('two changes, one after the other', () => {
  const names = Object.keys(inside)
  const enclosing = Object.keys(around)
  fc.assert(
    fc.property(
      links,
      fc.constantFrom(...names),
      fc.constantFrom(...enclosing),
      places,
      (link, one, two, place) => {
        const changed = around[two](`${page}#${inside[one](link, place)}`)
        expect(meaning(straighten(changed)), `${one}, ${two}`).toEqual(meaning(link))
      },
    ),
    { numRuns: 200, seed },
  )
})

test('what nothing can be done for stays as it is, and what is understood of it stays understood', () => {
  for (const text of [
    'hello',
    '%%%',
    '<img src=x onerror=alert(1)>',
    'set=',
    '&&&',
    `set=${'a'.repeat(100_000)}`,
  ])
    expect(straighten(`#${text}`)).toBe(text)
  expect(straighten('')).toBe('')
  expect(straighten(page)).toBe('')
  expect(straighten(`${page}?lang=ko`)).toBe('')
  expect(decodeFragment(straighten('#v=1&amp;set=moons&amp;lr=zzz'))).toMatchObject({
    config: { data: { set: 'moons' } },
    corrections: [{ path: 'optimizer.learningRate' }],
  })
})

test.each(['를', '에서', '입니다.', '(으)로', '을 열어 보세요.', 'から'])(
  'what is written to the last word of a link without a space is none of it: %s',
  (particle) => {
    for (const link of ['v=1&set=circle&lr=0.01', 'v=1&set=moons&layers=relu4', 'v=1&set=xor&step=120'])
      for (const text of [`${page}#${link}${particle}`, `#${link}${encodeURIComponent(particle)}`])
        expect(straighten(text)).toBe(link)
  },
)

test('a name of a class may have any letters, and escaped signs that are its own', () => {
  for (const link of ['set=custom&names=강아지,고양이', 'set=custom&names=a%26b,c%3Dd'])
    expect(straighten(`#${link}`)).toBe(link)
})

test('any text gives a text, the longest one too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof straighten(text)).toBe('string')
      expect(decodeFragment(straighten(text)).config).toBeDefined()
    }),
    { numRuns: 150, seed },
  )
  const long = `v=1&set=moons %26amp;#(`.repeat(2500)
  expect(straighten(`#${long}`)).toBeTruthy()
})
