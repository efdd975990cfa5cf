import type { ActivationName } from '../../config/types.ts'

/** How many linear pieces a unit has. */
export const piecesOf = (activation: ActivationName): 1 | 2 => (activation === 'maxout' ? 2 : 1)
