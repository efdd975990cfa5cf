import { quietModules } from '../../../ui/qrCode.ts'

/**
 * How fine a code may be so that the back row can read it. Where a phone's camera shows 1,920 pixels of some 65°, a module
 * of three pixels is 1.8 thousandths of the distance; the back row sits up to six heights of the screen away. So a module
 * has to be at least 6 × 0.0018 = 1/93 of the screen's height.
 */
export const finestModule = 1 / 93

/** One module's share of the screen's height, where the code with its quiet zone has this share of it. */
export const moduleShare = (modules: number, codeShare: number): number =>
  codeShare / (modules + 2 * quietModules)

/** How far away a phone reads it, in heights of the screen. */
export const readableFrom = (share: number): number => (6 * share) / finestModule
