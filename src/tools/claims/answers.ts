import { type AnswerClaimId, usualAnswer } from '../../course/claims/answers.ts'
import { bySeed } from '../../course/ownSeed.ts'
import type { Part } from '../../course/part.ts'
import { parts } from '../../course/parts/parts.ts'
import { imageNets } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import { nudgeSizesOf } from './nudge.ts'
import type { Replay } from './replay.ts'

/** What the runs of a part's question measure, by a seed of a student's own. */
function measured({ id, question: { runs, measure } }: Part, replay: Replay, seed: number): number[] {
  // measured on the images themselves, which a snapshot has not
  if (id === '1.9') {
    const sizes = nudgeSizesOf(replay, imageNets.linear, seed)
    return [sizes[Math.floor(sizes.length / 2)]]
  }
  return runs.map(({ open, steps }, run) => {
    const weightSeed = bySeed(open, seed).initialization?.seed ?? seed
    const end =
      open.initialization?.seed === undefined
        ? replay.run(open, seed, steps)
        : replay.runWith(open, 1, weightSeed, steps)
    // a run that comes to no number is answered by none
    return end.step === steps ? measure(end, run, null) : Number.NaN
  })
}

/** The option that a seed's runs make true. */
const answered = (part: Part, replay: Replay, seed: number): string =>
  part.question.judge(measured(part, replay, seed))

export const answerMeasures = Object.fromEntries(
  parts.flatMap((part): Array<[AnswerClaimId, Measure]> => {
    const usual = usualAnswer(part.id)
    if (!usual) return []
    return [[usual.claim, (replay, seed) => Number(answered(part, replay, seed) === usual.option)]]
  }),
) as Record<AnswerClaimId, Measure>
