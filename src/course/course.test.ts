import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { decodeRuns, encodeRuns } from '../config/link/runsLink.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { languages } from '../i18n/language.ts'
import { termNames, termWords } from '../i18n/words/course/terms.ts'
import { claims } from './claims/claims.ts'
import { claimFigure, writeFigure } from './figures.ts'
import { paragraphsOf, piecesOf } from './markup.ts'
import { parts } from './parts/parts.ts'

const setUp = (tex: string) => katex.renderToString(tex, { throwOnError: true, strict: 'error' })

describe.each(parts.map((part) => [part.id, part] as const))(
  'part %s',
  (_, { words, formulas, question, actions }) => {
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

    test('asks what at least two answers fit, each under its own name', () => {
      const ids = question.options.map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(1)
      expect(new Set(ids).size).toBe(ids.length)
    })
  },
)

test('every claim belongs to a part, and says its figures in order', () => {
  for (const [id, { part, band }] of Object.entries(claims)) {
    expect(
      parts.map((known) => known.id),
      id,
    ).toContain(part)
    expect(band[0], id).toBeLessThanOrEqual(band[1])
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
