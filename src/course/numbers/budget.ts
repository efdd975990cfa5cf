/** A budget of parameters to be shared out among the layers of a network on images. */
import type { Change } from '../part.ts'
import { imageNets, layersOf } from '../setups.ts'
import { sizesOf } from './sizes.ts'

export const budget = 300_000
/** of the images, so many are trained on; a fifth is held apart to choose by */
const samples = 2000
const validationShare = 0.2
const epochs = 5
export const budgetSteps = epochs * Math.ceil((samples * (1 - validationShare)) / imageNets.three.batchSize)

/** Units of the two hidden layers; 0: the layer is not there. */
export type Shares = readonly [number, number]

const unitsOf = (shares: Shares): number[] => shares.filter((units) => units > 0)

/** 3072-…-10 */
export const shapeOf = (shares: Shares): number[] => [3072, ...unitsOf(shares), 10]

export const costOf = (shares: Shares): number => sizesOf(shapeOf(shares), String).parameters

/** The experiment of a way to share it out: all else is the three-layer network's. */
export const sharedOut = (shares: Shares): Change => ({
  ...imageNets.three,
  data: { set: 'cifar10', samples, validationShare },
  layers: layersOf('relu', ...unitsOf(shares)),
})
