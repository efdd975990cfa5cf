/** What is left of outputs where the output layer had a ReLU. */
export const throughRelu = (scores: readonly number[]): number[] => scores.map((score) => Math.max(0, score))
