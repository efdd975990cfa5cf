import { expect, test } from 'vitest'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { usualAnswer } from './claims/answers.ts'
import { byOwnSeed, questionBy, seedIn, seedOf } from './ownSeed.ts'
import type { Part } from './part.ts'
import { parts } from './parts/parts.ts'
import { courseSeed, largestSeed } from './progress.ts'

const configsOf = ({ question }: Part, seed?: number) =>
  (seed === undefined ? question : byOwnSeed(question, seed)).runs.map(
    ({ open }) => mergeConfig(defaultConfig, open).config,
  )
const drawn = parts.filter(({ id }) => usualAnswer(id))
/** What mathematics decides, whatever is drawn. */
const exact = ['1.7', '2.3', '2.7', '3.2', '3.3']

test('every question is answered by a draw, and says how most of them answer, or by mathematics', () => {
  expect(parts.filter(({ id }) => !usualAnswer(id)).map(({ id }) => id)).toEqual(exact)
  for (const { id, question } of drawn)
    expect(question.options.map((option) => option.id)).toContain(usualAnswer(id)?.option)
  expect(usualAnswer('constructor')).toBeNull()
})

test.each(drawn.map((part) => [part.id, part] as const))(
  'part %s runs by the course’s own seed as it is written, and by another one with other draws and nothing else',
  (_, part) => {
    expect(configsOf(part, courseSeed)).toEqual(configsOf(part))
    const bare = ({ data, initialization, ...rest }: typeof defaultConfig) => ({
      ...rest,
      data: { ...data, seed: 0 },
      initialization: { ...initialization, seed: 0 },
    })
    for (const seed of [2, 4217, largestSeed]) {
      const configs = configsOf(part, seed)
      expect(configs.map(bare)).toEqual(configsOf(part).map(bare))
      for (const [k, { initialization }] of configs.entries())
        expect(initialization.seed).not.toBe(configsOf(part)[k].initialization.seed)
      expect(
        byOwnSeed(part.question, seed).runs.flatMap(
          ({ open }) => mergeConfig(defaultConfig, open).corrections,
        ),
      ).toEqual([])
    }
  },
)

test('initial weights that are compared are never those of another seed', () => {
  for (const part of drawn) {
    const weights = (seed: number) => configsOf(part, seed).map(({ initialization }) => initialization.seed)
    const all = [1, 2, 3, 4, 5].map((seed) => new Set(weights(seed)))
    expect(new Set(all.flatMap((set) => [...set])).size, part.id).toBe(
      all.reduce((sum, { size }) => sum + size, 0),
    )
  }
})

test('a question runs by the seed of one’s own, before by that of its part, which is 1 where nothing else is said', () => {
  expect(seedOf({}, null)).toBe(courseSeed)
  expect(seedOf({ seed: 2 }, null)).toBe(2)
  for (const own of [1, 4217]) expect(seedOf({ seed: 2 }, own)).toBe(own)
  for (const part of drawn) {
    expect(questionBy(part, null)).toEqual(byOwnSeed(part.question, part.seed ?? courseSeed))
    expect(questionBy(part, 7)).toEqual(byOwnSeed(part.question, 7))
  }
  for (const part of parts.filter(({ id }) => exact.includes(id))) {
    expect(questionBy(part, 7)).toBe(part.question)
    expect(part.seed, 'of what no draw decides').toBeUndefined()
  }
})

test('an experiment that is a run of the question says by which seed', () => {
  for (const part of drawn)
    for (const seed of [1, 2, 4217, largestSeed])
      for (const config of configsOf(part, seed)) expect(seedIn(part, config), part.id).toBe(seed)
  const [part] = drawn
  const [config] = configsOf(part, 4217)
  const otherwise = (change: Parameters<typeof mergeConfig>[1]) => mergeConfig(config, change).config
  for (const other of [
    otherwise({ layers: [{ units: 3, activation: 'relu' }] }),
    otherwise({ data: { seed: 5 } }),
    otherwise({ data: { seed: largestSeed + 1 }, initialization: { seed: largestSeed + 1 } }),
  ])
    expect(seedIn(part, other)).toBeNull()
  for (const part of parts.filter(({ id }) => exact.includes(id)))
    expect(seedIn(part, configsOf(part)[0])).toBeNull()
})
