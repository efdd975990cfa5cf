import { expect, test } from 'vitest'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { readShards } from '../../tools/claims/shards.ts'
import { imageDataSet } from '../datasets/imageDataSet.ts'
import { finish } from '../finish.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Trainer } from '../training/trainer.ts'
import { digestOf } from './digest.ts'
import { planeDigests, planeUpdates } from './planeDigests.ts'

const shards = { train: readShards('train'), test: readShards('test') }

test.each(planeDigests)(
  `$name: the parameters after ${planeUpdates} updates are the pinned ones, with both kinds of kernels`,
  ({ config, digest }) => {
    const data = imageDataSet(config, shards)
    const given = [plainKernels, wasmKernels(1 << 23)].map((kernels) => {
      const trainer = new Trainer(config, data, kernels)
      for (let k = 0; k < planeUpdates; k++) trainer.update()
      expect(trainer.diverged).toBeNull()
      return finish(digestOf(trainer.network.parameters))
    })
    expect(given).toEqual([digest, digest])
  },
)
