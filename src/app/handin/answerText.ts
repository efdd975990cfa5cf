/** An answer of a hand-in in the words of the course; what the course does not know stays as it came. */

import { piecesOf } from '../../course/markup.ts'
import { parts } from '../../course/parts/parts.ts'
import type { Language } from '../../i18n/language.ts'
import { say } from '../../i18n/language.ts'
import type { Answer } from './handIn.ts'

export interface AnswerText {
  part: string
  title: string
  predicted: string
  /** what the measures make true; null: the course knows no such question */
  cameOut: string | null
  right: boolean | null
  /** the student's sentence; '': none */
  why: string
}

/** The option that the measures make true, by the question's own rule; null: these are no measures of it. */
export function outcomeOf({ part, predicted, measured }: Answer): string | null {
  const question = parts.find(({ id }) => id === part)?.question
  if (!question || measured.length !== question.runs.length) return null
  const outcome = question.judge(measured)
  const known = (option: string) => question.options.some(({ id }) => id === option)
  return known(outcome) && known(predicted) ? outcome : null
}

export function answerText(answer: Answer, language: Language): AnswerText {
  const { part, predicted, why = '' } = answer
  const found = parts.find(({ id }) => id === part)
  const outcome = outcomeOf(answer)
  if (!found || outcome === null) return { part, title: '', predicted, cameOut: null, right: null, why }
  const label = (option: string) => optionText(part, option, language)
  return {
    part,
    title: say(found.words, language).title,
    predicted: label(predicted),
    cameOut: label(outcome),
    right: predicted === outcome,
    why,
  }
}

/** An option of a part's question, as plain text. */
export function optionText(part: string, option: string, language: Language): string {
  const found = parts.find(({ id }) => id === part)
  const label = found?.question.options.find(({ id }) => id === option)?.label
  return found && label ? plain(say(found.words, language)[label]) : option
}

const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')
