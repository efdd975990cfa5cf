/** An answer to a question of the course, in its words; what the course does not know stays as it came. */

import { type Language, say } from '../i18n/language.ts'
import { filledPieces } from './figures.ts'
import { isDrawn } from './ownSeed.ts'
import { parts } from './parts/parts.ts'

/** What was predicted for a part's question, and what its runs measured. */
interface GivenAnswer {
  part: string
  /** id of an option */
  predicted: string
  measured: readonly number[]
  /** a sentence of the student's own; not there: none was written */
  why?: string
}

/** By which seed a draw decided; null: none did, or it was not kept. */
export const drawnBy = (part: string, seed: number | null): number | null => (isDrawn(part) ? seed : null)

interface AnswerText {
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
export function outcomeOf({ part, predicted, measured }: GivenAnswer): string | null {
  const question = parts.find(({ id }) => id === part)?.question
  if (!question || measured.length !== question.runs.length) return null
  const outcome = question.judge(measured)
  const known = (option: string) => question.options.some(({ id }) => id === option)
  return known(outcome) && known(predicted) ? outcome : null
}

export function answerText(answer: GivenAnswer, language: Language): AnswerText {
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
  return found && label ? plain(say(found.words, language)[label], language) : option
}

const plain = (text: string, language: Language): string =>
  filledPieces(text, language)
    .map((piece) => piece.text)
    .join('')
