import { initializationClaims } from '../../course/claims/initialization.ts'
import { unitClaims } from '../../course/claims/units.ts'
import { depthSpread } from '../../course/numbers/depthGradients.ts'
import { differentUnits } from '../../course/parts/measuring.ts'
import { tanhFrom, zeroNet } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const { layers } = initializationClaims['spread-he'].set
const { steps } = unitClaims['tanh-not-stuck'].set
const { sigma: tiny } = initializationClaims['init-tiny-stuck'].set
const { sigma: huge } = initializationClaims['init-huge-saturated'].set

/** The standard deviation of the lab's last layer divided by that of its first. */
const ratio = (replay: Replay, weights: 'he' | 'xavier', seed: number, scale = 1): number =>
  replay.once(['ratio', weights, seed, scale], () => {
    const { spreads } = depthSpread({ depth: layers, activation: 'relu', weights, seed, scale })
    return spreads[layers - 1] / spreads[0]
  })

const normal = (replay: Replay, sigma: number, seed: number, updates: number) =>
  replay.run(tanhFrom({ weights: 'normal', scale: sigma }), seed, updates)

export const initializationMeasures: Record<keyof typeof initializationClaims, Measure> = {
  'spread-he': (replay, seed) => ratio(replay, 'he', seed),
  'spread-xavier': (replay, seed) => ratio(replay, 'xavier', seed),
  'spread-half': (replay, seed) => ratio(replay, 'he', seed, 0.5) / ratio(replay, 'he', seed),
  'init-tiny-stuck': (replay, seed) => normal(replay, tiny, seed, steps).loss.train,
  'init-huge-saturated': (replay, seed) =>
    Math.min(
      ...normal(replay, huge, seed, 0)
        .layers.slice(0, -1)
        .map((layer) => layer.saturatedFraction),
    ),
  'init-huge-loss': (replay, seed) => normal(replay, huge, seed, steps).loss.train,
  'zeros-alike': (replay, seed) =>
    differentUnits(replay.run(zeroNet('zeros'), seed, initializationClaims['zeros-alike'].set.steps)),
}
