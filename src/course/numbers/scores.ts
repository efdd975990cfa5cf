/** From scores to probabilities to the loss: what softmax makes of any numbers, and of ones that were squashed before. */
import { activation } from '../../engine/reference/activations.ts'
import { lossOf } from '../../engine/reference/losses.ts'
import { probabilities } from './ownImage.ts'

/** An activation function that an output layer should not have. */
export const squashes = ['linear', 'relu', 'sigmoid'] as const
export type Squash = (typeof squashes)[number]

export interface Softmax {
  /** what is left of the scores when softmax gets them */
  exponents: number[]
  probabilities: number[]
  /** −ln of the right class's one, by the textbook's softmax loss */
  loss: number
}

/** Scores, through an activation where one is put on the output, divided by the temperature. */
export function softmaxOf(
  scores: readonly number[],
  right: number,
  temperature = 1,
  squash: Squash = 'linear',
): Softmax {
  const exponents = scores.map((score) => activation(squash, score, 0) / temperature)
  return {
    exponents,
    probabilities: probabilities(exponents),
    loss: lossOf('softmax', exponents, right).loss,
  }
}

/** The scores of the part's question, the first class's being right, and what is added to all of them. */
export const asked = { scores: [2, 1, 0], right: 0, added: 10 } as const
