import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryConfig } from '../config/arbitrary.ts'
import { decodeFragment, encodeFragment } from '../config/link/link.ts'
import { panelNames } from '../config/link/pageFields.ts'
import { slidePanels } from '../store/deck.ts'
import { deckOf, type Lesson, lessonBounds, writeLesson } from './lesson.ts'
import { packLesson, unpackLesson } from './lessonLink.ts'
import { readLesson } from './readLesson.ts'

const words = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(most, 40) })
    .filter((text) => readable(text))
/** What survives reading as it is: one line without control characters, no space at its ends. */
const readable = (text: string) =>
  /^\S(.*\S)?$/u.test(text) && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)

const anySlide = fc.record(
  {
    link: fc
      .tuple(arbitraryConfig, fc.option(fc.nat(10_000), { nil: undefined }))
      .map(([config, step]) => encodeFragment(config, { step })),
    title: words(lessonBounds.title),
    text: words(lessonBounds.text),
    formula: words(lessonBounds.formula),
    question: fc
      .tuple(
        words(lessonBounds.ask),
        fc.array(words(lessonBounds.option), { minLength: 2, maxLength: 6 }),
        fc.nat(1),
        fc.option(fc.constantFrom('1.1', '6'), { nil: undefined }),
      )
      .map(([ask, options, right, part]) => ({ ask, options, right, ...(part && { part }) })),
    hide: fc.uniqueArray(fc.constantFrom(...panelNames), { minLength: 1 }),
    lock: fc.constant(['optimizer.learningRate', 'layers'] as const),
    source: words(lessonBounds.source),
    notes: words(lessonBounds.notes),
    hidden: fc.constant(true as const),
    panel: fc.constantFrom(...slidePanels),
  },
  { requiredKeys: ['link', 'text'] },
)
const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  title: words(lessonBounds.title),
  slides: fc.array(anySlide, { minLength: 1, maxLength: 4 }),
})

describe('a lesson', () => {
  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyLesson, (lesson) => {
        expect(readLesson(writeLesson(lesson)).lesson).toEqual(lesson)
      }),
      { numRuns: 60 },
    )
  })

  test('comes back from its link as it was, where it fits', async () => {
    await fc.assert(
      fc.asyncProperty(anyLesson, async (lesson) => {
        const packed = await packLesson(lesson)
        if (packed === null) return
        expect(packed).toMatch(/^[\w-]+$/)
        expect((await unpackLesson(packed)).lesson).toEqual(lesson)
      }),
      { numRuns: 40 },
    )
  })

  test('that is too long for a link has none', async () => {
    const digits = Array.from({ length: 6000 }, (_, i) =>
      String((i * 7919 + i * i * 104_729) % 1_000_003),
    ).join('')
    const slides = Array.from({ length: 16 }, (_, i) => ({
      link: 'v=1',
      text: `${i}`,
      notes: digits.slice(i * 2000, i * 2000 + 2000),
    }))
    expect(await packLesson({ title: 'long', slides })).toBeNull()
  })

  test('is a deck whose slides say, show and ask what it does, without those that are left out', () => {
    const lesson: Lesson = {
      title: 't',
      slides: [
        {
          link: 'v=1',
          text: 'a',
          formula: 'x',
          notes: 'n',
          hide: ['loss'],
          panel: 'network',
          question: { ask: 'q', options: ['1', '2'], right: 0, part: '2.5' },
          title: 'One',
          source: 'Lecture 4',
        },
        { link: 'v=1', text: 'left out', hidden: true },
      ],
    }
    expect(deckOf(lesson)).toEqual({
      kind: 'lesson',
      title: 't',
      slides: [
        {
          text: 'a',
          moment: { link: 'v=1' },
          formula: 'x',
          notes: 'n',
          panel: 'network',
          page: { hide: ['loss'] },
          question: { kind: 'own', ask: 'q', options: ['1', '2'], right: 0, part: '2.5' },
          label: 'One · Lecture 4',
        },
      ],
    })
  })
})

const file = (change: object) =>
  JSON.stringify({
    neurarium: 'lesson',
    version: 1,
    title: 't',
    slides: [{ link: 'v=1', text: 'a' }],
    ...change,
  })

describe('a file that is no lesson', () => {
  test.each([
    ['no text of a file', '', 'no-json'],
    ['broken JSON', '{"neurarium":', 'no-json'],
    ['another JSON', '[1,2]', 'no-lesson'],
    ['null', 'null', 'no-lesson'],
    ['another kind', file({ neurarium: 'model' }), 'no-lesson'],
    ['a version that is none', file({ version: '1' }), 'no-lesson'],
    ['a version of the future', file({ version: 2 }), 'newer'],
    ['no slides', file({ slides: [] }), 'empty'],
    ['slides that are no list', file({ slides: { length: 1 } }), 'no-lesson'],
    [
      'too many slides',
      file({ slides: new Array(lessonBounds.slides + 1).fill({ link: 'v=1', text: '' }) }),
      'too-many',
    ],
    ['a slide without a link', file({ slides: [{ link: 'v=1' }, { text: 'a' }] }), 'bad-slide'],
    ['a link that is none', file({ slides: [{ link: 'javascript:alert(1)' }] }), 'bad-slide'],
    ['a link to a view of many runs', file({ slides: [{ link: 'v=1&seeds=5~10' }] }), 'bad-slide'],
    [
      'a question with one option',
      file({ slides: [{ link: 'v=1', question: { ask: 'q', options: ['a'] } }] }),
      'bad-slide',
    ],
    [
      'a right answer that there is not',
      file({ slides: [{ link: 'v=1', question: { ask: 'q', options: ['a', 'b'], right: 2 } }] }),
      'bad-slide',
    ],
    ['too much', ' '.repeat(lessonBounds.file + 1), 'too-large'],
  ])('%s is refused with its reason', (_, text, problem) => {
    expect(readLesson(text).problem).toBe(problem)
  })

  test('no lesson is too large for its own file', () => {
    const { slides, options, link, ...texts } = lessonBounds
    const { title, text, formula, source, notes, ask, option } = Object.fromEntries(
      Object.entries(texts).map(([name, most]) => [name, '글'.repeat(Math.min(most, 3000))]),
    )
    const question = { ask, options: Array.from({ length: options }, () => option), right: 0 }
    const slide = { link: 'v'.repeat(link), title, text, formula, source, notes, question }
    const written = writeLesson({ title, slides: Array.from({ length: slides }, () => slide) })
    expect(new Blob([written]).size).toBeLessThan(lessonBounds.file)
  })

  test('says which slide it is', () => {
    expect(readLesson(file({ slides: [{ link: 'v=1' }, { link: 3 }] }))).toEqual({
      problem: 'bad-slide',
      at: 2,
    })
  })

  test('never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => file({ slides: [value] })),
        ),
        async (text) => {
          const report = readLesson(text)
          expect(report.lesson !== undefined || report.problem !== undefined).toBe(true)
          await unpackLesson(text)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is no lesson for reaching into what every object has', () => {
    const text =
      '{"neurarium":"lesson","version":1,"slides":[{"link":"v=1","text":"a","__proto__":{"notes":"x"},"constructor":{}}]}'
    expect(readLesson(text).lesson?.slides).toEqual([{ link: 'v=1', text: 'a' }])
  })
})

test('a lesson opens no doors: of a link it keeps the experiment and its moment alone', () => {
  const link = 'v=1&set=moons&step=7&allow=https://evil.example&embed=1&present=1&task=x&handin=y&part=2.5'
  const slides = [
    {
      link,
      text: 'a',
      hide: ['loss', 'evil', 3],
      lock: ['constructor', 'layers'],
      allow: ['https://evil.example'],
    },
  ]
  const { lesson } = readLesson(file({ slides }))
  expect(lesson?.slides).toEqual([
    { link: 'v=1&set=moons&step=7', text: 'a', hide: ['loss'], lock: ['layers'] },
  ])
})

test('a packed text that grows without end is given up, and is no lesson', async () => {
  const zeros = new Uint8Array(50_000_000)
  const packed = await new Response(
    new Blob([zeros]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer()
  const text = Buffer.from(packed).toString('base64url')
  expect((await unpackLesson(text)).problem).toBe('no-json')
})

describe('the lessons that come with the page', () => {
  const files = import.meta.glob<string>('../../docs/lessons/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  })

  test('are there in both languages', () => {
    expect(Object.keys(files).map((path) => path.replace(/.*\//, ''))).toEqual([
      'exit-quiz.en.json',
      'exit-quiz.ko.json',
      'ten-minutes.en.json',
      'ten-minutes.ko.json',
    ])
  })

  test.each(Object.entries(files))(
    '%s opens as it is written, fits into a link, and its experiments need no correction',
    async (_, text) => {
      const { lesson } = readLesson(text)
      expect(JSON.parse(writeLesson(lesson as Lesson))).toEqual(JSON.parse(text))
      expect(await packLesson(lesson as Lesson)).not.toBeNull()
      for (const { link } of lesson?.slides ?? []) expect(decodeFragment(link).corrections).toEqual([])
    },
  )

  test('say the same in both languages: the same moments, formulas, panels and right answers', () => {
    const [quizEn, quizKo, en, ko] = Object.values(files).map((text) =>
      readLesson(text).lesson?.slides.map(({ link, formula, panel, question }) => ({
        link,
        formula,
        panel,
        options: question?.options.length,
        right: question?.right,
      })),
    )
    expect(en).toEqual(ko)
    expect(quizEn).toEqual(quizKo)
  })
})
