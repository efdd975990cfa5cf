import { conditionOf } from '../../src/config/formula/formulaParser.ts'
import type { ExperimentConfig } from '../../src/config/types.ts'
import { imageCountsOf } from '../../src/domain/imageFormat.ts'
import { createDataSet } from '../../src/engine/datasets/index.ts'
import { finish } from '../../src/engine/finish.ts'
import { plainKernels } from '../../src/engine/kernels/plain.ts'
import { digestOf } from '../../src/engine/results/digest.ts'
import { evaluateSplit } from '../../src/engine/results/evaluation.ts'
import { Trainer } from '../../src/engine/training/trainer.ts'
import type { DataSet } from '../../src/engine/types.ts'
import { ImageStore } from '../../src/worker/images/imageStore.ts'
import type { KernelSource, PlanesOver } from '../../src/worker/kernels.ts'

export interface Run {
  readonly name: string
  readonly config: ExperimentConfig
  readonly updates: number
  /** the digest that src/engine/results/digests.ts has */
  readonly pinned?: string
  /** the built app runs it as well */
  readonly inApp?: boolean
}

/** What came of a run, in one kind of kernels. */
interface Outcome {
  /** '' where a parameter is NaN */
  readonly digest: string
  /** completed updates, why it stopped if it did, loss and hits over the test examples */
  readonly rest: string
}

export interface Outcomes {
  readonly kernels: 'plain' | 'wasm-simd'
  readonly outcomes: readonly Outcome[]
}

/**
 * All runs with one source's kernels.
 * @param base the address of cifar10/
 * @param planes the source's kernels for networks with planes
 */
export async function compute(
  runs: readonly Run[],
  source: KernelSource,
  base: string,
  planes: PlanesOver,
): Promise<Outcomes> {
  await source.coming
  const store = new ImageStore((url, options) => fetch(url, options))
  const kinds = new Set<Outcomes['kernels']>()
  const outcomes: Outcome[] = []
  for (const { config, updates } of runs) {
    const data = createDataSet(
      config,
      config.data.set === 'cifar10'
        ? await store.load(base, imageCountsOf(config.data), () => {})
        : undefined,
      conditionOf(config.data.formula),
    )
    const kernels = source.create(config, data, planes) ?? plainKernels
    kinds.add(kernels.name)
    outcomes.push(outcomeOf(new Trainer(config, data, kernels), data, updates))
  }
  if (kinds.size > 1) throw new Error('some runs had the SIMD kernels and some had not')
  return { kernels: [...kinds][0], outcomes }
}

function outcomeOf(trainer: Trainer, data: DataSet, updates: number): Outcome {
  trainer.updates(updates)
  const { network, config, step, diverged, lastLoss, gradientNorms, updateRatios } = trainer
  const { loss, correct } = finish(evaluateSplit(network, config.loss, data.test))
  const figures = [lastLoss, ...gradientNorms, ...updateRatios, loss, correct]
  return {
    digest: finish(digestOf(network.parameters)),
    rest: `step ${step}, ${diverged ? JSON.stringify(diverged) : 'sound'}, ${figures.join(' ')}`,
  }
}
