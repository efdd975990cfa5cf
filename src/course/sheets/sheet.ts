/** What stands on a worksheet: questions of the course, each with its part, in the order of the lecture. */
import type { Part, Question } from '../part.ts'
import { chapters } from '../parts/parts.ts'

type Text = { ko: string; en: string }

export interface SheetItem {
  /** the part that it belongs to */
  part: Part
  ask: Text
  /** `said`: to who chose it; where runs answer, to who chose it and was wrong */
  options: ReadonlyArray<{ id: string; label: Text; said?: Text }>
  /** the runs that answer it, or the option that is right whatever runs say */
  answer: Question | string
  /** said once it is answered */
  after: Text
}

/** A part's question with its choices. */
export function itemOf(part: Part): SheetItem {
  const { words, question } = part
  return {
    part,
    ask: words[question.ask],
    options: question.options.map(({ id, label, wrong }) => ({
      id,
      label: words[label],
      ...(wrong && { said: words[wrong] }),
    })),
    answer: question,
    after: words[question.after],
  }
}

/** The questions of each chapter, by its name. */
export const chapterItems: Readonly<Record<string, readonly SheetItem[]>> = Object.fromEntries(
  chapters.map(({ title, parts }) => [title, parts.map(itemOf)]),
)

/** The option that is right; null: its runs have not been measured. */
export function rightOf({ answer }: SheetItem, measured: readonly number[] | undefined): string | null {
  if (typeof answer === 'string') return answer
  return measured ? answer.judge(measured) : null
}

/** Where a part is, with the experiment that it opens itself: a run of its question could show what is asked. */
export const fragmentOfPart = ({ id }: Part): string => `part=${id}`
