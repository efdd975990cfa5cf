/** The exit quiz: what is often believed and not so, among questions of the course that runs answer. */
import { encodeFragment } from '../../config/link/link.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { Language } from '../../i18n/language.ts'
import { quizWords } from '../../i18n/words/course/quiz.ts'
import type { Lesson, LessonSlide } from '../../lessons/lesson.ts'
import { plainText } from '../figures.ts'
import { parts } from '../parts/parts.ts'
import { itemOf, type SheetItem } from './sheet.ts'

interface Misconception {
  /** the part that answers it, of several the first that the course has */
  parts: readonly string[]
  ask: string
  options: readonly string[]
  right: string
}

const misconceptions: readonly Misconception[] = [
  {
    parts: ['1.1'],
    ask: 'templates',
    options: ['templatesMemory', 'templatesStart', 'templatesImages'],
    right: 'templatesStart',
  },
  {
    parts: ['3.2'],
    ask: 'output',
    options: ['outputSoftmax', 'outputRelu', 'outputNone'],
    right: 'outputNone',
  },
  { parts: ['2.5'], ask: 'dead', options: ['deadSmall', 'deadSome', 'deadAll'], right: 'deadAll' },
  {
    parts: ['4.2'],
    ask: 'deeper',
    options: ['deeperBetter', 'deeperDepends', 'deeperWorse'],
    right: 'deeperDepends',
  },
  {
    parts: ['4.1'],
    ask: 'approximation',
    options: ['approximationLearns', 'approximationFew', 'approximationExists'],
    right: 'approximationExists',
  },
  {
    parts: ['5.4', '5.3'],
    ask: 'test',
    options: ['testTrain', 'testTest', 'testValidation'],
    right: 'testValidation',
  },
]

/** Parts whose own questions are asked, too: none that takes a minute. */
const asked = ['1.4', '2.2', '2.7', '3.3']

const words: Readonly<Record<string, { ko: string; en: string }>> = quizWords

const partOf = (ids: readonly string[]) =>
  ids.map((id) => parts.find((part) => part.id === id)).find((part) => part !== undefined)

/** In the order of the lecture. */
export const quizItems: readonly SheetItem[] = [
  ...misconceptions.flatMap(({ parts: ids, ask, options, right }): SheetItem[] => {
    const part = partOf(ids)
    if (!part) return []
    return [
      {
        part,
        ask: words[ask],
        options: options.map((id) => ({ id, label: words[id], said: words[`${id}Said`] })),
        answer: right,
        after: words[`${ask}After`],
      },
    ]
  }),
  ...asked.flatMap((id) => {
    const part = partOf([id])
    return part ? [itemOf(part)] : []
  }),
].sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part))

/** The quiz in front of a class: a slide each, on the stage the experiment that its part begins with. */
export const quizLesson = (language: Language): Lesson => ({
  title: quizWords.title[language],
  slides: quizItems.map((item): LessonSlide => {
    const { part, ask, options, answer, after } = item
    const say = (text: { ko: string; en: string }) => plainText(text[language], language)
    const right = options.findIndex(({ id }) => id === answer)
    const said = options.flatMap(({ label, said }) => (said ? [`${say(label)}: ${say(said)}`] : []))
    return {
      link: encodeFragment(mergeConfig(defaultConfig, part.question.runs[0].open).config, { step: 0 }),
      title: `${part.id} ${say(part.words.title)}`,
      text: '',
      question: {
        ask: say(ask),
        options: options.map(({ label }) => say(label)),
        ...(right >= 0 ? { right } : { part: part.id }),
      },
      notes: [say(after), ...said].join('\n'),
    }
  }),
})
