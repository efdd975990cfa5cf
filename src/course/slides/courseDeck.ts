/** The course as a deck of slides, in the order of its parts. */
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ConfigReport, ExperimentConfig } from '../../config/types.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import type { Deck, Slide } from '../../store/deck.ts'
import { sameConfig } from '../../store/experiment.ts'
import type { Action, Part } from '../part.ts'
import { parts } from '../parts/parts.ts'
import { questionPanels, slideForms, slideWords } from './forms.ts'

/** A slide of the course knows its part. */
export interface CourseSlide extends Slide {
  part: string
}

/** Whether a run of the part's question trains what a button opens: to watch it would be to know the answer. */
function givesAway({ actions, question }: Part, label: string): boolean {
  const action = actions.find((one) => one.label === label)
  const opened = action && JSON.stringify(experimentOf(action).config)
  return question.runs.some(({ open }) => JSON.stringify(experimentOf({ open }).config) === opened)
}

function slidesOf(part: Part): CourseSlide[] {
  const forms = slideForms[part.id] ?? ['question']
  const asked = forms.indexOf('question')
  return forms.map((form, i): CourseSlide => {
    if (form === 'question')
      return {
        part: part.id,
        text: part.words[part.question.ask],
        question: { kind: 'part', part: part.id },
        ...(part.id in questionPanels && { panel: questionPanels[part.id] }),
        moment: { part: part.id, question: true },
        notes: part.words[part.question.after],
      }
    return {
      part: part.id,
      text: slideWords[form.say],
      moment: {
        part: part.id,
        action: form.action,
        ...((form.rest || (i < asked && givesAway(part, form.action))) && { rest: true }),
      },
      notes: part.words.look,
      ...(form.panel && { panel: form.panel }),
      ...(form.formula && { formula: part.formulas[0].tex }),
    }
  })
}

let slides: readonly CourseSlide[] | undefined

export const courseDeck: Omit<Deck, 'slides'> & { slides: readonly CourseSlide[] } = {
  kind: 'course',
  title: courseWords.course,
  /** Made when somebody asks for them: to compare all experiments of all parts takes a weak machine a tenth of a second. */
  get slides() {
    slides ??= parts.flatMap(slidesOf)
    return slides
  },
}

export const partOf = (id: string): Part | undefined => parts.find((part) => part.id === id)

/** The first slide of a part; −1: there is no such part. */
export const firstOf = (id: string): number => courseDeck.slides.findIndex(({ part }) => part === id)

/** The whole experiment that a button of a part leads to, from wherever it is pressed. */
export function experimentOf({ open, on, change }: Pick<Action, 'open' | 'on' | 'change'>): ConfigReport {
  const base = mergeConfig(defaultConfig, open ?? on ?? {})
  return change ? mergeConfig(base.config, change) : base
}

/** Whether the experiment is one of the part's own: of a button, or of its question. */
export const hasOwn = (
  { actions, question }: Pick<Part, 'actions' | 'question'>,
  config: ExperimentConfig,
): boolean =>
  [...actions.filter(({ open }) => open), ...question.runs].some((one) =>
    sameConfig(experimentOf(one).config, config),
  )

export const isCourseSlide = (slide: Slide): slide is CourseSlide => 'part' in slide
