import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../../config/arbitrary.ts'
import { comfortableLink } from '../../config/link/link.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { longestWhy } from '../../course/answers.ts'
import { answerText } from '../../course/answerText.ts'
import {
  type Answer,
  type HandIn,
  longestName,
  longestSentence,
  oneLine,
  readField,
  writeField,
  writeHandIn,
} from './handIn.ts'
import { receive } from './received.ts'

const digest = '00ff'.repeat(16)
const handIn: HandIn = {
  digest,
  name: '김하늘',
  sentence: '은닉층을 4개로 늘리니 경계가 둥글어졌다.',
  language: 'ko',
  answers: [{ part: '2.5', predicted: 'more', measured: [0.1234567, 3] }],
}
const moment = { config: defaultConfig, step: 120, log: [] }

const arbitraryHandIn: fc.Arbitrary<HandIn> = fc.record({
  digest: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  name: fc.string({ unit: 'binary', maxLength: 80 }),
  sentence: fc.string({ unit: 'binary', maxLength: 400 }),
  language: fc.constantFrom('ko', 'en'),
  answers: fc.array(
    fc.record({
      part: fc.stringMatching(/^[1-9]\.[1-9]$/),
      predicted: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      measured: fc.array(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        { minLength: 1, maxLength: 8 },
      ),
      why: fc.option(fc.string({ unit: 'binary', maxLength: 200 }), { nil: undefined }),
    }),
    { maxLength: 20 },
  ),
})

test('whatever is handed in comes back from its link, its words in one line of visible characters', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.nat(), arbitraryHandIn, (config, step, given) => {
      const received = receive(writeHandIn({ config, step, log: [] }, given))
      expect(received).toMatchObject({ config, step, log: [], whole: true, corrections: 0 })
      const whyOf = ({ why = '' }: Answer) => oneLine(why, longestWhy) || undefined
      expect(received?.handIn).toEqual({
        ...given,
        answers: given.answers.map((answer) => ({ ...answer, why: whyOf(answer) })),
        name: oneLine(given.name, longestName),
        sentence: oneLine(given.sentence, longestSentence),
      })
    }),
    { numRuns: 60 },
  )
})

test('why an answer came out so is handed in with it, and told on the wall and in the table', () => {
  const why = '걸음이 커서 "한꺼번에" 밀려났다.'
  const [answer] = handIn.answers
  const received = receive(writeHandIn(moment, { ...handIn, answers: [{ ...answer, why }] }))
  expect(received?.handIn.answers).toEqual([{ ...answer, why }])
  expect(answerText({ ...answer, why }, 'ko').why).toBe(why)
  expect(answerText(answer, 'ko').why).toBe('')
  // a link of before has none
  expect(receive(writeHandIn(moment, handIn))?.handIn.answers).toEqual([answer])
})

test('what was done while it trained comes along, and belongs to what is checked', () => {
  const log = [
    { step: 30, settings: null, edits: [{ layer: 0, kind: 'weight', index: 1, value: 0.5 } as const] },
  ]
  const fragment = writeHandIn({ ...moment, log }, handIn)
  expect(receive(fragment)).toMatchObject({ log, whole: true })
  expect(receive(fragment.replace(/&log=.*/, ''))).toMatchObject({ log: [], whole: false })
})

test('a hand-in with a long sentence and every answer has room in the field; a usual one is a comfortable link', () => {
  const { name, sentence, answers } = handIn
  expect(`https://example.org/neurarium/#${writeHandIn(moment, handIn)}`.length).toBeLessThan(
    comfortableLink / 2,
  )
  const most = writeHandIn(moment, {
    ...handIn,
    name: name.repeat(20),
    sentence: `${sentence}"\\😀`.repeat(20),
    answers: Array.from({ length: 24 }, (_, i) => ({
      ...answers[0],
      part: `6.${i}`,
      measured: [0.1234567, 12345.67, 1e-7],
    })),
  })
  expect(receive(most)).toMatchObject({ whole: true, handIn: { answers: { length: 24 } } })
})

test('an experiment that is not the one handed in is told from one that is', () => {
  const fragment = writeHandIn(moment, handIn)
  const edited = mergeConfig(defaultConfig, { optimizer: { learningRate: 0.5 } }).config
  expect(receive(fragment.replace('step=120', 'step=12'))?.whole).toBe(false)
  expect(receive(writeHandIn({ ...moment, config: edited }, handIn))?.whole).toBe(true)
  expect(receive(`${fragment}&lr=0.5`)?.whole).toBe(false)
})

test.each([
  ['', 'nothing'],
  ['1', 'a version alone'],
  [`2.${'A'.repeat(43)}.abc.W10`, 'a version to come'],
  [`1.${'A'.repeat(42)}.abc.W10`, 'a short digest'],
  [`1.${'A'.repeat(43)}.abc.W10`, 'a list without anything'],
  [`1.${'A'.repeat(43)}.abc.bnVsbA`, 'null'],
  [`1.${'A'.repeat(43)}.abc.eyJhIjoxfQ`, 'an object'],
  [`1.${'A'.repeat(43)}.abc._____w`, 'no UTF-8'],
  [`1.${'A'.repeat(43)}.../../x`, 'dots'],
  ['__proto__.constructor.a.b', 'names of objects'],
])('a field that is none is no hand-in: %s (%s)', (text) => {
  expect(readField(text)).toBe(null)
})

test('any text at all is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      expect(() => readField(text)).not.toThrow()
      const rest = Buffer.from(json).toString('base64url')
      expect(() => readField(`1.${'A'.repeat(43)}.abc.${rest}`)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('answers that are none are left out, and huge numbers are numbers', () => {
  const rest = [1, [2], ['2.5'], ['2.5', '<b>', 1], ['2.5', 'more', '1'], ['2.5', 'more', 1e308, -0.5]]
  const field = writeField({ ...handIn, answers: [] }, 'abc').replace(
    /[^.]+$/,
    Buffer.from(JSON.stringify(['a', 'b', 'xx', rest])).toString('base64url'),
  )
  expect(readField(field)).toMatchObject({
    language: 'en',
    answers: [{ part: '2.5', predicted: 'more', measured: [1e308, -0.5] }],
  })
})
