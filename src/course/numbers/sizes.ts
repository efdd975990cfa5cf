/** A network's size from its shape, written out. */
export interface Sizes {
  neurons: number
  weights: number
  biases: number
  parameters: number
  neuronSum: string
  weightSum: string
}

const largest = 100_000

/** '3-4-2' as numbers; null where it is no shape. Spaces and other dashes and arrows are taken too. */
export function readShape(text: string): number[] | null {
  const parts = text.trim().split(/\s*(?:->|[-–—−→,×x]|\s)\s*/)
  const shape = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : 0))
  const fits =
    shape.length >= 2 && shape.length <= 40 && shape.every((units) => units >= 1 && units <= largest)
  return fits ? shape : null
}

/** Neurons, weights and biases of a fully connected network of this shape, with the arithmetic. */
export function sizesOf(shape: readonly number[], whole: (n: number) => string): Sizes {
  const after = shape.slice(1)
  const weights = after.reduce((sum, units, l) => sum + shape[l] * units, 0)
  const neurons = after.reduce((sum, units) => sum + units, 0)
  return {
    neurons,
    weights,
    biases: neurons,
    parameters: weights + neurons,
    neuronSum: after.map(whole).join(' + '),
    weightSum: after.map((units, l) => `${whole(shape[l])}×${whole(units)}`).join(' + '),
  }
}
