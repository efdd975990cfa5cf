/** What most seeds answer to the course's questions, where a draw decides: by part, the option. */
import type { Claim } from './claim.ts'
import { imageSeeds } from './images.ts'

const drawn = { seeds: 20 } as const
/** what another claim holds of other runs, too */
const repeated = { ...drawn, slow: true } as const
const images = { seeds: 3, made: imageSeeds } as const
/** of three seeds, any share would do */
const slowImages = { seeds: 12, made: imageSeeds, slow: true } as const
type Cost = Pick<Claim, 'seeds' | 'made' | 'slow'>

const usual = {
  '1.1': ['third', images, '20% to 50% of the test images are right'],
  '1.2': ['some', images, 'the hidden layer adds 2 to 15 percentage points'],
  '1.3': ['same', slowImages, 'three layers are within 2 percentage points of two'],
  '1.4': ['same', repeated, 'three linear layers end at the loss of one'],
  '1.5': ['0', drawn, 'single examples end at the lowest loss'],
  '1.6': ['1', drawn, 'the middle rate ends at the lowest loss'],
  '1.8': ['hidden', drawn, 'hidden layers alone have an error above 0.01'],
  '1.9': ['tiny', images, 'the median nudge is below 1'],
  '2.1': ['low', drawn, 'one unit stays below 80%'],
  '2.2': ['hundredth', drawn, 'the ratio of the gradients is below 0.01'],
  '2.4': ['thousand', drawn, 'the ratio with tanh is more than 1,000 times that with sigmoid'],
  '2.5': ['part', drawn, '2 to 12 units are dead at the large rate'],
  '2.6': ['alike', drawn, 'leaky ReLU is within 10 percentage points of ReLU'],
  '2.8': ['one', drawn, 'units from zeros are all alike'],
  '3.1': ['low', drawn, 'the straight boundary stays below 75%'],
  '4.1': ['some', drawn, 'the largest of four losses is 1.5 to 3 times the smallest'],
  '4.2': ['1', drawn, '12-12 is the best of the three'],
  '4.3': ['1', slowImages, 'one convolution is the best of the three'],
  '4.4': ['tenfold', drawn, 'momentum ends nearer to ten times its rate'],
  '5.1': ['fifth', drawn, 'ten times the points leave less than a quarter of the gap'],
  '5.2': ['small', repeated, 'three runs of 3 units differ more than three of 64'],
  '5.3': ['2', drawn, 'the strong penalty has the smallest gap'],
  '5.4': ['0', drawn, 'the training loss is lowest without a penalty'],
  '6': ['0', drawn, 'sigmoid has the lowest accuracy of the three'],
  '7': ['3', drawn, 'three layers with a penalty have the lowest test loss'],
} as const satisfies Record<string, readonly [option: string, of: Cost, says: string]>

type Drawn = keyof typeof usual
export type AnswerClaimId = `answer-${Drawn}`

const entries = Object.entries(usual) as Array<[Drawn, readonly [string, Cost, string]]>

export const answerClaims = Object.fromEntries(
  entries.map(([part, [, cost, says]]): [AnswerClaimId, Claim] => [
    `answer-${part}`,
    {
      ...cost,
      part,
      of: 'share',
      style: 'percent',
      says: `the question: seeds in which ${says}`,
    },
  ]),
) as Readonly<Record<AnswerClaimId, Claim>>

/** The option that most seeds make true, and the claim that says how many; null: no draw decides. */
export function usualAnswer(part: string): { option: string; claim: AnswerClaimId } | null {
  if (!Object.hasOwn(usual, part)) return null
  const drawn = part as Drawn
  return { option: usual[drawn][0], claim: `answer-${drawn}` }
}
