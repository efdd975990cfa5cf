import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { codec } from '../../config/codecPart.ts'
import { decodeFragment } from '../../config/link/link.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ConfigReport } from '../../config/types.ts'
import { languages } from '../../i18n/language.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { readLesson } from '../../lessons/readLesson.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { experimentStore } from '../../store/experiment.ts'
import { claimFigure } from '../figures.ts'
import { piecesOf } from '../markup.ts'
import type { Part } from '../part.ts'
import { chapters, parts } from '../parts/parts.ts'
import { progressStore } from '../progress.ts'
import { measuredStore, measureQuestions } from './measured.ts'
import { quizItems, quizLesson } from './quiz.ts'
import { chapterItems, fragmentOfPart, itemOf, rightOf } from './sheet.ts'

test('the sheets of the chapters ask the question of every part once, in the order of the lecture', () => {
  const asked = chapters.flatMap(({ title }) => chapterItems[title])
  expect(asked.map(({ part }) => part.id)).toEqual(parts.map(({ id }) => id))
  for (const { part, ask, options } of asked) {
    expect(ask).toEqual(part.words[part.question.ask])
    expect(options.map(({ id }) => id)).toEqual(part.question.options.map(({ id }) => id))
  }
})

test.each(parts.map((part) => [part.id, part] as const))(
  'the code of part %s names the part alone, as the address beside it: what it opens is not what is asked',
  (id, part) => {
    const report = decodeFragment(fragmentOfPart(part))
    expect(report.corrections).toEqual([])
    expect(report.part).toBe(id)
    expect(report.config).toEqual(defaultConfig)
  },
)

describe('the exit quiz', () => {
  const files = import.meta.glob<string>('../../../docs/lessons/exit-quiz.*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  })

  test('has eight to ten questions in the order of the lecture, from most of its chapters', () => {
    expect(quizItems.length).toBeGreaterThanOrEqual(8)
    expect(quizItems.length).toBeLessThanOrEqual(10)
    const places = quizItems.map(({ part }) => parts.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(quizItems.map(({ part }) => part.id[0])).size).toBeGreaterThanOrEqual(5)
  })

  test.each(languages)(
    'says in %s something to who chose each answer that is believed and not so, and nothing that cannot be shown',
    (language) => {
      const believed = quizItems.filter(({ answer }) => typeof answer === 'string')
      expect(believed).toHaveLength(6)
      for (const item of believed) {
        expect(item.options.map(({ id }) => id)).toContain(rightOf(item, undefined))
        const texts = [item.ask, item.after, ...item.options.flatMap(({ label, said }) => [label, said])]
        for (const text of texts) {
          expect(text).toBeDefined()
          for (const { kind, text: piece } of piecesOf(text?.[language] ?? ''))
            if (kind === 'figure') expect(claimFigure(piece, language), piece).not.toBeNull()
        }
      }
    },
  )

  test('is a lesson that comes with the page as the course asks it now: run npm run teaching:quiz', () => {
    expect(Object.keys(files)).toHaveLength(languages.length)
    const asked = ({ slides }: Lesson) => slides.map(({ question, notes }) => ({ question, notes }))
    for (const [path, text] of Object.entries(files)) {
      const language = path.includes('.ko.') ? 'ko' : 'en'
      expect(asked(readLesson(text).lesson as Lesson)).toEqual(asked(quizLesson(language)))
    }
  })
})

describe('the answers of a key', () => {
  const first = experimentStore.getInitialState()
  const configure = vi.fn(async () => ({}))
  beforeAll(() => codec.load())
  beforeEach(() => {
    vi.stubGlobal('neurarium', { link: () => 'https://page/#v=1&set=moons&step=7', configure })
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    configure.mockClear()
    experimentStore.setState(first, true)
    measuredStore.setState({ measured: new Map() })
    progressStore.getState().clear()
  })

  const part = (id: string, unit: number): Part => {
    const known = parts.find((one) => one.id === '2.1') as Part
    const runs = [{ ...known.question.runs[0], steps: 100 * unit }]
    const judge = ([steps]: readonly number[]) => (steps > 100 ? 'high' : 'low')
    return { ...known, id, question: { ...known.question, runs, measure: ({ step }) => step, judge } }
  }
  const asked = [part('a', 1), part('b', 2)]

  function commands(before: () => void = () => {}) {
    let step = 0
    return {
      async prepare(report: ConfigReport) {
        experimentStore.setState(report)
        step = 0
      },
      async advance(count: number) {
        before()
        step += count
        return { step } as Snapshot
      },
    }
  }

  test('are what their runs measure, each run to its end, and the experiment from before is back', async () => {
    expect(await measureQuestions(asked, commands(), () => false)).toBe(true)
    const { measured } = measuredStore.getState()
    expect(asked.map((one) => rightOf(itemOf(one), measured.get(one.id)))).toEqual(['low', 'high'])
    expect(configure).toHaveBeenCalledExactlyOnceWith('https://page/#v=1&set=moons&step=7')
    // what has been measured is not run again
    const again = vi.fn()
    expect(await measureQuestions(asked, commands(again), () => false)).toBe(true)
    expect(again).not.toHaveBeenCalled()
  })

  test('are of the seed of this device where a draw decides, and no longer said of another one', async () => {
    const ran: number[] = []
    const { prepare, advance } = commands()
    const watched = {
      advance,
      prepare: (report: ConfigReport) => {
        ran.push(report.config.data.seed)
        return prepare(report)
      },
    }
    progressStore.getState().draw(4217)
    const drawn = part('2.1', 1)
    await measureQuestions([drawn, part('3.3', 1)], watched, () => false)
    expect(ran).toEqual([4217, 1])
    expect(measuredStore.getState().measured.size).toBe(2)
    progressStore.getState().draw(1)
    expect(measuredStore.getState().measured.size).toBe(0)
  })

  test('are of one seed: where the device has another meanwhile, no more is measured, and the experiment from before is back', async () => {
    progressStore.getState().draw(4217)
    let runs = 0
    const cleared = commands(() => {
      if (++runs === 2) progressStore.getState().clear()
    })
    expect(await measureQuestions([...asked, part('c', 3)], cleared, () => false)).toBe(false)
    expect(runs).toBe(2)
    expect(measuredStore.getState().measured.size).toBe(0)
    expect(configure).toHaveBeenCalledExactlyOnceWith('https://page/#v=1&set=moons&step=7')
  })

  test('stay open where it is stopped or diverges, and the experiment from before is back all the same', async () => {
    let stopped = false
    const stop = commands(() => {
      stopped = true
    })
    expect(await measureQuestions([...asked, part('c', 3)], stop, () => stopped)).toBe(false)
    expect(measuredStore.getState().measured.has('c')).toBe(false)
    expect(configure).toHaveBeenCalledTimes(1)
    const diverges = commands(() => {
      throw new Error('diverged')
    })
    await expect(measureQuestions([part('d', 1)], diverges, () => false)).rejects.toThrow('diverged')
    expect(configure).toHaveBeenCalledTimes(2)
    expect(rightOf(itemOf(part('d', 1)), undefined)).toBeNull()
  })

  test('leave the stage to what else has taken it', async () => {
    const taken = commands(() => {
      experimentStore.setState(mergeConfig(defaultConfig, { data: { set: 'xor' } }))
    })
    const two = part('e', 1)
    const runs = [two.question.runs[0], two.question.runs[0]]
    const both = { ...two, question: { ...two.question, runs } }
    const advance = async () => {
      await taken.advance(0)
      return { step: -1 } as Snapshot
    }
    expect(await measureQuestions([both], { ...taken, advance }, () => false)).toBe(false)
    expect(configure).not.toHaveBeenCalled()
  })
})
