import { type Layer, Net, Trainer, Vol } from 'convnetjs'
import { isDense } from '../../domain/layers/layerKinds.ts'
import type { Create, Examples } from '../browser/implementation.ts'

/** ConvNetJS, one example after another as it works; its volumes and targets are built once. */
export const convnet: Create = ({ config }, examples) => {
  const { layers, loss, optimizer, batchSize } = config
  if (optimizer.name !== 'sgd') throw new Error('ConvNetJS is measured with plain SGD')
  const { count, width, outputs } = examples
  const squared = loss === 'squared'
  const net = new Net()
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: width },
    ...layers.filter(isDense).map(({ units, activation }): Layer => {
      if (activation !== 'relu' && activation !== 'tanh')
        throw new Error(`ConvNetJS is not measured with ${activation}`)
      return { type: 'fc', num_neurons: units, activation }
    }),
    squared ? { type: 'regression', num_neurons: outputs } : { type: 'softmax', num_classes: outputs },
  ])
  const trainer = new Trainer(net, {
    method: 'sgd',
    learning_rate: optimizer.learningRate,
    momentum: 0,
    l1_decay: 0,
    l2_decay: 0,
    batch_size: Math.min(batchSize, count),
  })
  const inputs = volumes(examples)
  const targets = Array.from(examples.targets, (target) => (squared ? [target] : target))
  let at = 0
  return {
    train(updates) {
      for (let k = updates * Math.min(batchSize, count); k > 0; k--) {
        trainer.train(inputs[at], targets[at])
        at = (at + 1) % count
      }
    },
    loss(some) {
      let sum = 0
      for (let k = 0; k < some; k++) {
        const { w } = net.forward(inputs[k], false)
        sum += squared ? 0.5 * (w[0] - examples.targets[k]) ** 2 : -Math.log(w[examples.targets[k]])
      }
      return sum / some
    },
  }
}

const volumes = ({ count, width, inputs }: Examples): Vol[] =>
  Array.from({ length: count }, (_, k) => {
    const volume = new Vol(1, 1, width, 0)
    volume.w.set(inputs.subarray(k * width, (k + 1) * width))
    return volume
  })
