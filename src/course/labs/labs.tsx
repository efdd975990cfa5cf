/** The labs by the part that has them, each fetched when it is first shown. */
import type { ComponentType } from 'react'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'

const ActivationLab = lazyPart(async () => (await import('./ActivationLab.tsx')).ActivationLab)
const DepthLab = lazyPart(async () => (await import('./DepthLab.tsx')).DepthLab)

/** Sigmoid and its fault: the curve, and what it does to the gradient of a deep network. */
const SigmoidLab = () => (
  <>
    <ActivationLab first="sigmoid" />
    <DepthLab />
  </>
)

const OwnImageLab = lazyPart(async () => (await import('./OwnImageLab.tsx')).OwnImageLab)

const BudgetLab = lazyPart(async () => (await import('./BudgetLab.tsx')).BudgetLab)

/** A network within a budget, and one's own image for whichever is on the stage. */
const BudgetAndOwnImage = () => (
  <>
    <BudgetLab />
    <OwnImageLab />
  </>
)

export const labs: Readonly<Record<string, ComponentType | undefined>> = {
  '1.1': OwnImageLab,
  '1.2': OwnImageLab,
  '1.3': BudgetAndOwnImage,
  '1.5': lazyPart(async () => (await import('./BackpropLab.tsx')).BackpropLab),
  '1.6': lazyPart(async () => (await import('./RateLab.tsx')).RateLab),
  '1.7': lazyPart(async () => (await import('./ScoresLab.tsx')).ScoresLab),
  '1.8': lazyPart(async () => (await import('./WeightCheckLab.tsx')).WeightCheckLab),
  '1.9': lazyPart(async () => (await import('./NudgeLab.tsx')).NudgeLab),
  '2.1': lazyPart(async () => (await import('./NeuronLab.tsx')).NeuronLab),
  '2.2': SigmoidLab,
  '2.3': lazyPart(async () => (await import('./ZigzagLab.tsx')).ZigzagLab),
  '2.4': lazyPart(async () => (await import('./TanhLab.tsx')).TanhLab),
  '2.5': () => <ActivationLab first="relu" />,
  '2.6': () => <ActivationLab first="leaky-relu" />,
  '2.7': () => <ActivationLab first="maxout" />,
  '2.8': lazyPart(async () => (await import('./DepthLab.tsx')).InitializationLab),
  '3.1': lazyPart(async () => (await import('./HandLineLab.tsx')).HandLineLab),
  '3.2': lazyPart(async () => (await import('./SketchLab.tsx')).SketchLab),
  '3.3': lazyPart(async () => (await import('./SizingLab.tsx')).SizingLab),
  '4.1': lazyPart(async () => (await import('./ApproximationLab.tsx')).ApproximationLab),
  '6': lazyPart(async () => (await import('./ChallengeLab.tsx')).ChallengeLab),
  '4.2': lazyPart(async () => (await import('./RepresentationLab.tsx')).RepresentationLab),
  '4.4': lazyPart(async () => (await import('./LandscapeLab.tsx')).LandscapeLab),
  '5.4': lazyPart(async () => (await import('./ChoiceLab.tsx')).ChoiceLab),
}
