import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { decodeRuns, encodeRuns } from '../config/link/runsLink.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { languages } from '../i18n/language.ts'
import { termNames, termWords } from '../i18n/words/course/terms.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import { bands } from './claims/bands.ts'
import type { Band, Claim } from './claims/claim.ts'
import { bandOf, type ClaimId, claims } from './claims/claims.ts'
import { claimFigure, filledPieces, writeFigure, writeFigures } from './figures.ts'
import { paragraphsOf, piecesOf } from './markup.ts'
import type { Change } from './part.ts'
import { parts } from './parts/parts.ts'
import { heldApart, linearNet, reluSpiral } from './setups.ts'

/** Drawn figures that stand above a question that they do not answer. */
const drawnAbove = ['values-below-zero.measured']

/** Symbols of a formula: its letters, Latin and Greek, without the names of functions, indices and constants. */
function lettersOf(tex: string): string[] {
  const bare = tex
    .replace(/\\(?:begin|end)\{\w+\}|\\text\{[^}]*\}|\\(?:max|min|ln|tanh|log)(?![a-z])/g, ' ')
    .replace(/[_^](?:\{[^}]*\}|\\\w+|.)/g, ' ')
  const greek = [...bare.matchAll(/\\(alpha|delta|eta|lambda|sigma)(?![a-z])/g)].map(([, name]) => name)
  const latin = [...bare.replace(/\\[a-zA-Z]+/g, ' ').matchAll(/[a-zA-Z]/g)].map(([letter]) => letter)
  return [...greek, ...latin].filter((letter) => letter !== 'e')
}

const setUp = (tex: string) => katex.renderToString(tex, { throwOnError: true, strict: 'error' })

describe.each(parts.map((part) => [part.id, part] as const))(
  'part %s',
  (_, { words, formulas, question, actions, table }) => {
    test.each(languages)('says nothing in %s that cannot be shown', (language) => {
      for (const [key, entry] of Object.entries(words)) {
        expect(entry[language].trim(), key).not.toBe('')
        for (const piece of paragraphsOf(entry[language]).flatMap(piecesOf)) {
          if (piece.kind === 'figure') expect(claimFigure(piece.text, language), piece.text).not.toBeNull()
          if (piece.kind === 'term') expect(termWords, key).toHaveProperty(piece.term)
          if (piece.kind === 'formula') expect(() => setUp(piece.text), piece.text).not.toThrow()
          // a sign that opened and never closed
          if (piece.kind === 'text') expect(piece.text, key).not.toMatch(/[${}[\]*]/)
        }
      }
    })

    test('has formulas and symbols that KaTeX can set', () => {
      for (const { tex, symbols } of formulas) {
        expect(setUp(tex)).toContain('katex')
        for (const [symbol] of symbols) expect(setUp(symbol)).toContain('katex')
      }
    })

    test('has figures of the claims alone in its table, one for each column', () => {
      for (const { figures } of table?.rows ?? []) {
        expect(figures).toHaveLength(table?.columns.length ?? 0)
        for (const figure of figures) expect(claimFigure(figure, 'en'), figure).not.toBeNull()
      }
    })

    test('explains every symbol of its formulas', () => {
      const explained = formulas.flatMap(({ symbols }) => symbols.flatMap(([tex]) => lettersOf(tex)))
      for (const { tex } of formulas)
        for (const letter of lettersOf(tex)) expect(explained, tex).toContain(letter)
    })

    test('keeps what answers its question out of what stands above it', () => {
      const above = [words.text, words.do, words.look].flatMap((entry) => Object.values(entry))
      const figures = above.flatMap((text) => paragraphsOf(text).flatMap(piecesOf))
      for (const piece of figures) {
        if (piece.kind !== 'figure') continue
        const [id, field] = piece.text.split('.')
        if (claims[id as ClaimId].of === 'every' || !['low', 'high', 'measured'].includes(field)) continue
        expect(drawnAbove, `${piece.text} stands above the question`).toContain(piece.text)
      }
    })

    test('sets experiments that need no correction', () => {
      const changes = [
        ...actions.flatMap(({ open, change }) => [open, change]),
        ...question.runs.map(({ open }) => open),
      ]
      for (const change of changes) expect(mergeConfig(defaultConfig, change ?? {}).corrections).toEqual([])
    })

    test('opens views of many runs that their own link leads to again', () => {
      for (const { runs } of actions)
        if (runs) expect(decodeRuns(encodeRuns(runs))).toEqual({ plan: runs, corrections: [] })
    })

    test('answers each prediction that the run does not bear out by itself', () => {
      const said = question.options.flatMap(({ wrong }) => (wrong === undefined ? [] : [wrong]))
      expect(said.length).toBeGreaterThanOrEqual(question.options.length - 1)
      for (const language of languages)
        expect(new Set(said.map((key) => words[key][language])).size).toBe(said.length)
    })

    test('asks what at least two answers fit, each under its own name', () => {
      const ids = question.options.map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(1)
      expect(new Set(ids).size).toBe(ids.length)
    })
  },
)

test('every claim belongs to a part, has a band, and says its figures in order', () => {
  for (const [id, { part }] of Object.entries(claims)) {
    expect(
      parts.map((known) => known.id),
      id,
    ).toContain(part)
    const band = bandOf(id as ClaimId)
    if (!band) throw new Error(`${id} has no band: npm run claims -- --bands`)
    expect(band.low, id).toBeLessThanOrEqual(band.high)
  }
})

test('a band that is drawn comes from at least 100 seeds', () => {
  for (const [id, { made }] of Object.entries<Band>(bands)) {
    // of images a run takes seconds: as many as there were minutes for
    const { made: few, slow }: Claim = claims[id as ClaimId]
    const enough = slow ? 10 : few === undefined ? 100 : 20
    expect(made[1] - made[0] + 1, id).toBeGreaterThanOrEqual(enough)
  }
})

test('a band says something: its ends are less than a factor of ten apart, a tenth of a correlation, or one of them is what it tells', () => {
  for (const [id, claim] of Object.entries(claims) as Array<[ClaimId, Claim]>) {
    const band = bandOf(id)
    if (!band || claim.of !== 'median' || claim.style !== 'number' || !(band.low > 0)) continue
    if (claim.says.includes('correlation')) expect(band.high - band.low, id).toBeLessThan(0.1)
    else expect(band.high / band.low, id).toBeLessThan(10)
  }
})

test('every term has a name and a definition', () => {
  expect(Object.keys(termNames)).toEqual(Object.keys(termWords))
})

test('figures are written with few digits, tiny ones by a power of ten', () => {
  expect(writeFigure(0.4375, 'percent', 'en')).toBe('43.8%')
  expect(writeFigure(0.0551, 'points', 'en')).toBe('5.5')
  expect(writeFigure(1234, 'count', 'en')).toBe('1,234')
  expect(writeFigure(0.00018, 'number', 'en')).toBe('1.8·10⁻⁴')
  expect(writeFigure(Number.NaN, 'number', 'en')).toBe('∞')
  expect(claimFigure('no-such-claim.low', 'en')).toBeNull()
  expect(claimFigure('constructor.low', 'en')).toBeNull()
})

test('figures that stand under one another have as many decimals as the one with the most', () => {
  expect(writeFigures([0.413, 0.41], 'percent', 'en')).toEqual(['41.3%', '41.0%'])
  expect(writeFigures([0.41, 1], 'percent', 'ko')).toEqual(['41%', '100%'])
  expect(writeFigures([-0.0551, 0.02], 'points', 'en')).toEqual(['−5.5', '2.0'])
  expect(writeFigures([1234.5, 0.66, 0.00018, Number.NaN], 'number', 'en')).toEqual([
    '1,234.50',
    '0.66',
    '1.8·10⁻⁴',
    '∞',
  ])
  expect(writeFigures([], 'percent', 'en')).toEqual([])
})

test('1.4 changes the activation of the hidden layers and nothing else', () => {
  const bare = (change: Change) => ({
    ...change,
    layers: change.layers?.map((layer) => ({ ...layer, activation: 'any' })),
  })
  expect(bare(reluSpiral)).toEqual(bare(linearNet(2)))
})

test('5.4 chooses on points that neither train nor test, and its question shows why not on those that train', () => {
  const { data } = mergeConfig(defaultConfig, heldApart(20)).config
  expect(data.samples * data.testShare).toBeCloseTo(30)
  expect(data.samples * (1 - data.testShare) * (data.validationShare ?? 0)).toBeCloseTo(30)
  const choosing = parts.find(({ id }) => id === '5.4')
  const snapshot = { loss: { train: 1, validation: 2, test: 3 } } as unknown as Snapshot
  expect(choosing?.question.measure(snapshot, 0, null)).toBe(1)
})

test('a particle after a figure is the one that fits it', () => {
  const text = (paragraph: string) =>
    filledPieces(paragraph, 'ko')
      .map((piece) => piece.text)
      .join('')
  expect(text('{size-342.low}은(는)')).toBe('26은')
  expect(text('{size-3441.low}과(와)')).toBe('41과')
  expect(text('학습률 {dead-small.rate}(으)로')).toBe('학습률 0.03으로')
})
