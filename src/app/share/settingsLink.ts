import { encodeFragment } from '../../config/link/link.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { addressWith } from '../address/address.ts'

/** The link of the settings alone: no step, no points of one's own, nor what they are called. */
export function settingsLink(config: ExperimentConfig): string {
  const { points: _, classNames: __, axes: ___, ...data } = config.data
  return addressWith(encodeFragment({ ...config, data }))
}
