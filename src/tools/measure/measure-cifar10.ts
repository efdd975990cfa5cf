/**
 * Test accuracy on the CIFAR-10 subset over seeds of the first weights: `npm run measure`. The figures in the README, and
 * what the gallery's notes say of images, come from here; the same engine, data and steps as in the page.
 */

import { comparisons } from '../../config/presets/comparisons.ts'
import { filterNets } from '../../config/presets/imageNets.ts'
import { presets } from '../../config/presets/presets.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { isDense } from '../../domain/layers/layerKinds.ts'
import { finish } from '../../engine/finish.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { type Change, Replay } from '../claims/replay.ts'

export interface Measured {
  name: string
  change: Change
  epochs: number
}

const runsOf = (comparison: string): ExperimentConfig[] =>
  comparisons.find(({ id }) => id === comparison)?.runs() ?? []

/** The gallery's presets of images, and what its notes set beside them. */
const measured: readonly Measured[] = [
  ...presets
    .filter(({ group }) => group === 'images')
    .map(({ id, config }) => ({ name: id, change: config, epochs: config.layers?.every(isDense) ? 12 : 8 })),
  {
    name: 'cifar-filters, 10,000 images',
    change: { ...filterNets.max, data: { set: 'cifar10', samples: 10_000 } },
    epochs: 8,
  },
  ...['one layer', 'two layers', 'three layers'].map((name, i) => ({
    name: `beside convolution: ${name}`,
    change: runsOf('convolution')[i],
    epochs: 8,
  })),
  { name: 'beside max pooling: average', change: runsOf('pooling')[1], epochs: 8 },
]

/** Test accuracy after each epoch. */
function accuracies({ change, epochs }: Measured, replay: Replay, seed: number): number[] {
  const trainer = replay.trainerWith(change, 1, seed)
  return Array.from({ length: epochs }, (_, epoch) => {
    while (trainer.epoch <= epoch && !trainer.diverged) trainer.update()
    const { correct, count } = finish(
      evaluateSplit(trainer.network, trainer.config.loss, trainer.data.test, {}),
    )
    return correct / count
  })
}

const percent = (share: number): string => (100 * share).toFixed(1)
const range = (shares: readonly number[]): string =>
  `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}%`

/** @param only a part of the names to measure; '' for all */
export async function measure(seeds: readonly number[], only: string): Promise<void> {
  const replay = await Replay.start()
  for (const each of measured.filter(({ name }) => name.includes(only))) {
    const last: number[] = []
    const best: number[] = []
    for (const seed of seeds) {
      const found = accuracies(each, replay, seed)
      last.push(found[found.length - 1])
      best.push(Math.max(...found))
      console.log(`${each.name}, seed ${seed}: ${found.map(percent).join(' ')}`)
    }
    console.log(`${each.name}: after ${each.epochs} epochs ${range(last)}, best epoch ${range(best)}\n`)
  }
}
