import { isDeepStrictEqual } from 'node:util'
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { languages } from '../../i18n/language.ts'
import { lessonBounds, writeLesson } from '../../lessons/lesson.ts'
import { readLesson } from '../../lessons/readLesson.ts'
import { plays } from '../act.ts'
import { paragraphsOf, piecesOf } from '../markup.ts'
import type { Change } from '../part.ts'
import { parts } from '../parts/parts.ts'
import { courseDeck, experimentOf, firstOf, partOf } from './courseDeck.ts'
import { slideForms, slideWords } from './forms.ts'
import { lessonOfParts } from './lessonOfCourse.ts'
import { slideFigures } from './slideFigures.tsx'

describe.each(parts.map((part) => [part.id, part] as const))('the slides of part %s', (id, part) => {
  const forms = slideForms[id]
  const slides = courseDeck.slides.filter((slide) => slide.part === id)

  test('are two to five, one of them its question', () => {
    expect(forms?.length).toBeGreaterThanOrEqual(2)
    expect(forms.length).toBeLessThanOrEqual(5)
    expect(forms.filter((form) => form === 'question')).toHaveLength(1)
    expect(courseDeck.slides[firstOf(id)].part).toBe(id)
  })

  test('open experiments of its own that need no correction, and no view that takes the page', () => {
    for (const { moment } of slides) {
      if (!moment || !('action' in moment)) continue
      const action = part.actions.find(({ label }) => label === moment.action)
      expect(action, moment.action).toBeDefined()
      if (!action) continue
      expect(action.runs).toBeUndefined()
      expect(plays(action) || action.on !== undefined, moment.action).toBe(true)
      expect(experimentOf(action).corrections).toEqual([])
    }
    expect(slides.some(({ formula }) => formula !== undefined)).toBe(true)
  })
})

test('what a run of the question trains rests until the question was asked, in the deck as in a lesson of it', () => {
  const whole = (change: Change | undefined) => experimentOf({ open: change }).config
  const resting = courseDeck.slides.filter(({ moment }) => moment && 'rest' in moment)
  for (const part of parts) {
    const own = courseDeck.slides.filter((slide) => slide.part === part.id)
    const asked = own.findIndex(({ question }) => question)
    const runs = part.question.runs.map(({ open }) => whole(open))
    const { slides } = lessonOfParts('t', [part], 'en')
    for (const [i, { moment }] of own.entries()) {
      if (!moment || !('action' in moment)) continue
      const action = part.actions.find(({ label }) => label === moment.action)
      const form = slideForms[part.id][i]
      const said = form !== 'question' && form.rest
      const tells =
        i < asked && runs.some((run) => isDeepStrictEqual(run, action && experimentOf(action).config))
      const rests = tells || said === true
      expect('rest' in moment, `${part.id} ${moment.action}`).toBe(rests)
      expect(decodeFragment(slides[i].link).step, moment.action).toBe(rests ? 0 : undefined)
    }
  }
  expect(resting.length).toBeGreaterThan(parts.length / 2)
})

test('slides of the course stand in the order of its parts, and none says what another part’s words say', () => {
  const order = [...new Set(courseDeck.slides.map(({ part }) => part))]
  expect(order).toEqual(parts.map(({ id }) => id))
  for (const [id, forms] of Object.entries(slideForms))
    for (const form of forms) if (form !== 'question') expect(form.say.startsWith(id), form.say).toBe(true)
  expect(partOf('constructor')).toBeUndefined()
  const said = Object.values(slideForms).flatMap((forms) =>
    forms.flatMap((form) => (form === 'question' ? [] : [form.say])),
  )
  expect([...said].sort()).toEqual(Object.keys(slideWords).sort())
})

test.each(languages)(
  'a slide says one or two sentences in %s, short enough to be read from the back row',
  (language) => {
    const longest = language === 'ko' ? 95 : 185
    for (const [key, entry] of Object.entries(slideWords)) {
      const text = entry[language]
      const sentences = text.match(/[.?!](\s|$)/g) ?? []
      expect(sentences.length, key).toBeGreaterThanOrEqual(1)
      expect(sentences.length, key).toBeLessThanOrEqual(2)
      expect(text.length, key).toBeLessThanOrEqual(longest)
      if (language === 'ko') expect(text, key).toMatch(/(다|요)\.$/)
      for (const piece of paragraphsOf(text).flatMap(piecesOf)) expect(piece.kind, key).toBe('text')
    }
  },
)

test('a question that is answered without a step has the screen for what it asks about, not for data that lie still', () => {
  const still = parts.filter(({ question }) => question.runs.every(({ steps }) => steps === 0))
  expect(still.map(({ id }) => id)).toEqual(['1.7', '2.3', '2.7', '3.3'])
  for (const { id } of still) {
    const panel = courseDeck.slides.find(({ part, question }) => part === id && question)?.panel
    expect(Boolean(slideFigures[id]) !== Boolean(panel), id).toBe(true)
  }
})

test('KaTeX can set the formulas of all slides', () => {
  for (const { formula } of courseDeck.slides)
    if (formula)
      expect(katex.renderToString(formula, { throwOnError: true, strict: 'error' })).toContain('katex')
})

test.each(languages)(
  'the whole course becomes a lesson in %s that comes back from its file as it was, with every slide, formula and question',
  (language) => {
    const lesson = lessonOfParts('t', parts, language)
    expect(lesson.slides).toHaveLength(courseDeck.slides.length)
    expect(readLesson(writeLesson(lesson)).lesson).toEqual(lesson)
    for (const [i, { link, text, title, question, formula }] of lesson.slides.entries()) {
      const slide = courseDeck.slides[i]
      const part = partOf(slide.part) as (typeof parts)[number]
      expect(title).toBe(`${part.id} ${part.words.title[language]}`)
      expect(formula).toBe(slide.formula)
      expect(decodeFragment(link).corrections).toEqual([])
      // no sign of the course's texts is left, and no figure unfilled
      for (const said of [text, question?.ask ?? '', ...(question?.options ?? [])])
        expect(said).not.toMatch(/[{}*]|\]\(/)
      if (!question) {
        const action = part.actions.find(
          ({ label }) => slide.moment && 'action' in slide.moment && label === slide.moment.action,
        )
        expect(decodeFragment(link).config).toEqual(action && experimentOf(action).config)
        continue
      }
      expect(question.part).toBe(part.id)
      expect(question.options).toHaveLength(part.question.options.length)
      expect(question.ask.length).toBeLessThanOrEqual(lessonBounds.ask)
    }
  },
)

test('what a slide draws grows with the hall as the panels do', () => {
  const sources = import.meta.glob<string>('./*.tsx', { query: '?raw', import: 'default', eager: true })
  const drawn = Object.values(sources).flatMap((source) => source.match(/<Canvas[^>]*/g) ?? [])
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.filter((tag) => !/\bzoomed\b/.test(tag))).toEqual([])
})
