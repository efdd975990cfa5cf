/** A question's experiments by another seed than the course's own. */
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { usualAnswer } from './claims/answers.ts'
import type { Change, Part, Question } from './part.ts'
import { courseSeed, largestSeed } from './progress.ts'

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

/** The seed by which a part's question runs: one's own, or the part's. */
export const seedOf = ({ seed = courseSeed }: Pick<Part, 'seed'>, own: number | null): number => own ?? seed

/** The part's question as it is run at a desk, on slides and for keys: by one's own seed or the part's, where a draw decides. */
export const questionBy = (part: Part, own: number | null): Question =>
  isDrawn(part.id) ? byOwnSeed(part.question, seedOf(part, own)) : part.question

/** The question with every one of its runs by that seed. */
export const byOwnSeed = (question: Question, seed: number): Question => ({
  ...question,
  runs: question.runs.map((run) => ({ ...run, open: bySeed(run.open, seed) })),
})

/** The seed by which an experiment is a run of the part's question; null: it is none of them, or no draw decides. */
export function seedIn({ id, question }: Part, config: ExperimentConfig): number | null {
  if (!isDrawn(id)) return null
  const text = JSON.stringify(config)
  const isRun = (open: Change, seed: number) =>
    Number.isInteger(seed) &&
    seed >= 1 &&
    seed <= largestSeed &&
    JSON.stringify(mergeConfig(defaultConfig, bySeed(open, seed)).config) === text
  for (const { open } of question.runs) {
    const own = open.initialization?.seed
    const seed =
      own === undefined ? config.data.seed : courseSeed + (config.initialization.seed - own) / apart
    if (isRun(open, seed)) return seed
  }
  return null
}
