import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { isDense } from '../../domain/layers/layerKinds.ts'
import type { Create, Examples, Implementation } from '../browser/implementation.ts'
import type { Task } from '../task.ts'

interface Batch {
  readonly inputs: tf.Tensor
  /** one-hot, or values [rows × 1] */
  readonly targets: tf.Tensor
}

const ways = [
  { name: 'variables and minimize', create: handWritten },
  { name: 'LayersModel and trainOnBatch', create: layersModel },
]

export const cpu: Create = (task, examples) => onBackend('cpu', task, examples)

export const wasm: Create = (task, examples) => {
  const address = (url: string) => new URL(url, import.meta.url).href
  // It takes the SIMD binary; threads would need a cross-origin isolated page, which static hosting does not give.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': address(plainUrl),
    'tfjs-backend-wasm-simd.wasm': address(simdUrl),
    'tfjs-backend-wasm-threaded-simd.wasm': address(threadedUrl),
  })
  return onBackend('wasm', task, examples)
}

/** Both ways to train are tried; the faster one, from new first parameters, is measured. */
async function onBackend(backend: string, task: Task, examples: Examples): Promise<Implementation> {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no backend ${backend} here`)
  await tf.ready()
  const batches = batchesOf(task, examples)
  const times: number[] = []
  for (const way of ways) times.push(await timeOf(way.create(task, examples, batches)))
  const faster = times[0] <= times[1] ? 0 : 1
  const note = `${ways[faster].name}: ${times[faster].toPrecision(2)} ms an update, the other way ${times[1 - faster].toPrecision(2)}`
  return { ...ways[faster].create(task, examples, batches), note }
}

/** Milliseconds of an update, about. */
async function timeOf(way: Implementation): Promise<number> {
  await way.train(3)
  const start = performance.now()
  let updates = 0
  for (; performance.now() - start < 400; updates++) await way.train(1)
  return (performance.now() - start) / updates
}

/** A model of plain variables and optimizer.minimize. */
function handWritten(
  { config }: Task,
  { width, outputs }: Examples,
  batches: readonly Batch[],
): Implementation {
  let below = width
  const hidden = config.layers.filter(isDense)
  const sizes = [...hidden.map(({ units }) => units), outputs]
  const layers = sizes.map((units, l) => {
    const weights = tf.variable(
      tf.randomNormal([below, units], 0, Math.sqrt(gainOf(hidden[l]?.activation) / below)),
    )
    below = units
    return { weights, biases: tf.variable(tf.zeros([units])), activation: hidden[l]?.activation }
  })
  const variables = layers.flatMap(({ weights, biases }) => [weights, biases])
  const forward = (inputs: tf.Tensor): tf.Tensor =>
    layers.reduce<tf.Tensor>((a, { weights, biases, activation }) => {
      const relu = activation === 'relu'
      const z = tf.fused.matMul({ a, b: weights, bias: biases, activation: relu ? 'relu' : 'linear' })
      return activation === 'tanh' ? tf.tanh(z) : z
    }, inputs)
  const optimizer = tf.train.sgd(config.optimizer.learningRate)
  const lossOf = lossFunction(config.loss)
  let at = 0
  return {
    train(updates) {
      for (let k = 0; k < updates; k++) {
        const { inputs, targets } = batches[at]
        optimizer.minimize(() => lossOf(targets, forward(inputs)), false, variables)
        at = (at + 1) % batches.length
      }
    },
    loss: (count) => meanLoss(batches, count, (batch) => lossOf(batch.targets, forward(batch.inputs))),
  }
}

/** A LayersModel and trainOnBatch. */
function layersModel(
  { config }: Task,
  { width, outputs }: Examples,
  batches: readonly Batch[],
): Implementation {
  const model = tf.sequential()
  const lossOf = lossFunction(config.loss)
  const all = [...config.layers.filter(isDense), { units: outputs, activation: 'linear' as const }]
  for (const [l, { units, activation }] of all.entries()) {
    model.add(
      tf.layers.dense({
        units,
        activation: activation as 'relu' | 'tanh' | 'linear',
        kernelInitializer: activation === 'relu' ? 'heNormal' : 'glorotNormal',
        ...(l === 0 && { inputShape: [width] }),
      }),
    )
  }
  model.compile({ optimizer: tf.train.sgd(config.optimizer.learningRate), loss: lossOf })
  let at = 0
  return {
    async train(updates) {
      for (let k = 0; k < updates; k++) {
        await model.trainOnBatch(batches[at].inputs, batches[at].targets)
        at = (at + 1) % batches.length
      }
    },
    loss: (count) =>
      meanLoss(batches, count, ({ inputs, targets }) => lossOf(targets, model.predict(inputs))),
  }
}

function lossFunction(loss: Task['config']['loss']): (targets: tf.Tensor, outputs: tf.Tensor) => tf.Tensor {
  if (loss === 'squared')
    return (targets, outputs) => tf.mul(0.5, tf.mean(tf.squaredDifference(outputs, targets)))
  return (targets, outputs) => tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(outputs)), -1)))
}

function meanLoss(batches: readonly Batch[], count: number, lossOf: (batch: Batch) => tf.Tensor): number {
  let sum = 0
  let rows = 0
  for (const batch of batches) {
    const size = batch.inputs.shape[0]
    sum += size * tf.tidy(() => lossOf(batch).dataSync()[0])
    rows += size
    if (rows >= count) break
  }
  return sum / rows
}

/** Every batch's tensors, made once. */
function batchesOf({ config }: Task, { count, width, inputs, targets, outputs }: Examples): Batch[] {
  const size = Math.min(config.batchSize, count)
  return Array.from({ length: count / size }, (_, b) => {
    const own = targets.subarray(b * size, (b + 1) * size)
    return {
      inputs: tf.tensor2d(inputs.slice(b * size * width, (b + 1) * size * width), [size, width]),
      targets:
        config.loss === 'squared'
          ? tf.tensor2d(own.slice(), [size, 1])
          : tf.tidy(() => tf.oneHot(tf.tensor1d(Int32Array.from(own), 'int32'), outputs).toFloat()),
    }
  })
}

const gainOf = (activation: string | undefined): number => (activation === 'relu' ? 2 : 1)
