import { comfortableLink, encodeFragment } from '../../config/link/link.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { samplePoints } from '../../table/sample.ts'
import { addressWith } from '../address/address.ts'

/** So many points have room in a link that arrives whole. */
const sampled = 300

/** Whether some chats may cut it off. */
export const isLong = (link: string): boolean => link.length > comfortableLink

/**
 * The link of the same experiment with an even sample of its points, without their names where those would make it too
 * long again; null: it has not more points than that.
 */
export function sampledLink(config: ExperimentConfig): string | null {
  const { points = [], classNames: _, axes: __, ...bare } = config.data
  if (bare.set !== 'custom' || points.length <= sampled) return null
  const few = samplePoints(points, sampled, bare.seed)
  const link = (data: ExperimentConfig['data']) => addressWith(encodeFragment({ ...config, data }))
  const named = link({ ...config.data, points: few })
  return isLong(named) ? link({ ...bare, points: few }) : named
}
