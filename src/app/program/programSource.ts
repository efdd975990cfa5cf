import { WorkerClient } from '../../client/client.ts'
import { spawnWorker } from '../../client/spawn.ts'
import { inputFeatures, layerSizes } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { ProgramSource } from '../../program/source.ts'
import type { DataDescription, SplitData } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { imageBase } from '../address/imageBase.ts'
import { answerOf } from '../run/answer.ts'

/**
 * The experiment at its step 0, as programs are written from it. A worker of its own makes it, so that the run on the page
 * goes on.
 *
 * @throws Error when the experiment cannot be loaded
 */
export async function programSource(config: ExperimentConfig, link: string): Promise<ProgramSource> {
  let client: WorkerClient | undefined
  try {
    const data = await new Promise<DataDescription>((loaded, failed) => {
      const nothing = () => {}
      client = new WorkerClient({
        spawn: spawnWorker,
        imageBase: imageBase(),
        nextRepaint: nothing,
        handlers: {
          loaded: (event) => loaded(event.data),
          failed: ({ detail }) => failed(new Error(detail)),
          lost: ({ detail }) => failed(new Error(detail)),
          progress: nothing,
          playing: nothing,
          stopped: nothing,
          diverged: nothing,
          rewound: nothing,
          seeking: nothing,
          passed: nothing,
          log: nothing,
          frame: nothing,
          respawned: nothing,
        },
      })
      client.load(config)
    })
    const answer = await client?.ask((id) => ({ type: 'snapshot', id }))
    if (!answer) throw new Error('The training worker did not answer.')
    const source = described(config, link, data, answerOf('snapshot', answer).snapshot)
    if (source.data.kind !== 'images' || source.data.train > mostEmbedded) return source
    const found = await client?.ask((id) => ({ type: 'data', id, split: 'train' }))
    if (!found || !data.pixelTables) return source
    return {
      ...source,
      data: { ...source.data, records: recordsOf(answerOf('data', found).data, data.pixelTables) },
    }
  } finally {
    client?.close()
  }
}

function described(
  config: ExperimentConfig,
  link: string,
  data: DataDescription,
  { layers }: Snapshot,
): ProgramSource {
  const { task, domain, train, validation, test } = data
  return {
    config,
    link,
    task,
    layers: layerSizes(config),
    parameters: parametersOf({ layers }),
    data:
      domain === 'image'
        ? {
            kind: 'images',
            train: train.count,
            held: validation?.count ?? 0,
            test: test.count,
            address: imageBase(),
          }
        : {
            kind: 'points',
            stride: domain === 'line' ? 1 : 2,
            features: inputFeatures(config),
            train: splitOf(train),
            ...(validation && { validation: splitOf(validation) }),
            test: splitOf(test),
          },
  }
}

/** Training images that a program has in itself. */
const mostEmbedded = 1000

/** Images as the shards have them, from what the network gets for them: each byte has a value of its own there. */
function recordsOf({ inputs, targets, count, inputSize }: SplitData, tables: Float32Array): Uint8Array {
  const bytes = [0, 1, 2].map(
    (channel) => new Map(Array.from({ length: 256 }, (_, byte) => [tables[256 * channel + byte], byte])),
  )
  const records = new Uint8Array(count * (inputSize + 1))
  for (let image = 0; image < count; image++) {
    const from = image * (inputSize + 1)
    records[from] = targets[image]
    for (let k = 0; k < inputSize; k++)
      records[from + 1 + k] = bytes[k % 3].get(inputs[image * inputSize + k]) ?? 0
  }
  return records
}

/** All parameters of a state, in the digest's order. */
export const parametersOf = ({ layers }: Pick<Snapshot, 'layers'>): Float32Array =>
  joined(layers.flatMap(({ weights, biases, slopes }) => [weights, biases, slopes ?? new Float32Array(0)]))

const splitOf = ({ coordinates, targets }: DataDescription['train']) => ({ coordinates, targets })

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
