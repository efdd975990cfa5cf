import type { ExperimentConfig } from '../../config/types.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { plainKernels } from '../kernels/plain.ts'
import { layerWords } from '../kernels/wasm/passes.ts'
import { stepsFloats } from '../kernels/wasm/steps.ts'
import { allocationCost } from '../kernels/wasm.ts'
import { Network } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { Trainer } from './trainer.ts'

/** For tests: what a trainer with dropout, and a copy of its network that draws its maps, really allocate. */
export function takenMemory(config: ExperimentConfig, data: DataSet): number {
  let taken = 0
  const take = (length: number) => {
    taken += allocationCost(length)
    return null
  }
  const counting: Kernels = {
    ...plainKernels,
    name: 'wasm-simd',
    allocate(length) {
      take(length)
      return new Float32Array(length)
    },
    passes: ({ layers }) => take(layerWords * layers.length),
    steps: (work) => take(stepsFloats(work)),
  }
  const trainer = new Trainer(config, data, counting)
  const copy = new Network(config, data.inputSize, data.outputSize, counting)
  if (!data.train.pixels) copy.mapBuffer(1)
  trainer.change({ ...config, regularization: { ...config.regularization, dropout: 0.5 } })
  return taken
}
