import { finish } from '../../engine/finish.ts'
import type { Kernels } from '../../engine/kernels/kernels.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import kernelsUrl from '../../engine/kernels/wasm/kernels.wasm?url'
import { unitMaps } from '../../engine/probes/units.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import { fetchKernels, KernelSource } from '../../worker/kernels.ts'
import { fetchPlanes } from '../../worker/planes.ts'
import type { Create, Examples, Implementation } from '../browser/implementation.ts'
import type { Task } from '../task.ts'

/** This engine with the SIMD kernels, as the page's worker has it. */
export const fast: Create = async (task, examples) => {
  const source = new KernelSource(() => plainKernels, fetchKernels(kernelsUrl))
  await source.coming
  const kernels = source.create(task.config, examples.dataSet, await fetchPlanes())
  if (!kernels) throw new Error('this browser refuses the SIMD kernels')
  return withKernels(kernels, task, examples)
}

/** This engine with the plain kernels. */
export const plain: Create = (task, examples) => withKernels(plainKernels, task, examples)

function withKernels(kernels: Kernels, { config, work }: Task, { dataSet }: Examples): Implementation {
  const trainer = new Trainer(config, dataSet, kernels)
  const { network } = trainer
  const size = typeof work === 'object' && 'mapSize' in work ? work.mapSize : 0
  const units = network.drawnUnits
  const maps = new Int8Array(units * size * size)
  const range = new Float32Array(units)
  return {
    train(updates) {
      trainer.updates(updates)
    },
    loss(count) {
      const rows = Int32Array.from({ length: count }, (_, row) => row)
      return finish(evaluateSplit(network, config.loss, dataSet.train, { rows })).loss
    },
    maps: () => finish(unitMaps(network, dataSet, size, maps, range)),
  }
}
