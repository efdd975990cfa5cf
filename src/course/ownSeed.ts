/** A question's experiments by another seed than the course's own. */
import { usualAnswer } from './claims/answers.ts'
import type { Change, Part, Question } from './part.ts'
import { courseSeed } from './progress.ts'

/** Weight seeds that runs which differ by them alone may take up: no two seeds share one. */
const apart = 10

/** The same experiment, its data and initial weights drawn by the seed; where runs differ by their weights, those alone. */
export function bySeed(open: Change, seed: number): Change {
  const own = open.initialization?.seed
  return own === undefined
    ? { ...open, data: { ...open.data, seed }, initialization: { ...open.initialization, seed } }
    : { ...open, initialization: { ...open.initialization, seed: own + apart * (seed - courseSeed) } }
}

/** Whether a draw decides what a part's question answers; else mathematics does, and every seed says the same. */
export const isDrawn = (part: string): boolean => usualAnswer(part) !== null

/** The part's question as it is run at a desk, on slides and for keys: by that seed, where a draw decides. */
export const questionBy = ({ id, question }: Part, seed: number): Question =>
  isDrawn(id) ? byOwnSeed(question, seed) : question

/** The question with every one of its runs by that seed. */
export const byOwnSeed = (question: Question, seed: number): Question => ({
  ...question,
  runs: question.runs.map((run) => ({ ...run, open: bySeed(run.open, seed) })),
})
