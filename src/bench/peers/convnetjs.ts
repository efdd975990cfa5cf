import { type Layer, Net, Trainer, Vol } from 'convnetjs'
import type { LayerConfig } from '../../config/types.ts'
import { inputShapeOf, type Shape } from '../../domain/layers/shape.ts'
import type { Create, Examples } from '../browser/implementation.ts'

/** ConvNetJS, one example after another as it works; its volumes and targets are built once. */
export const convnet: Create = ({ config }, examples) => {
  const { layers, loss, optimizer, batchSize } = config
  if (optimizer.name !== 'sgd' && optimizer.name !== 'momentum')
    throw new Error('ConvNetJS is measured with SGD and momentum')
  const { count, width, outputs } = examples
  const squared = loss === 'squared'
  const net = new Net()
  const shape = inputShapeOf(width)
  net.makeLayers([
    { type: 'input', out_sx: shape.width, out_sy: shape.height, out_depth: shape.channels },
    ...layers.map(layerOf),
    squared ? { type: 'regression', num_neurons: outputs } : { type: 'softmax', num_classes: outputs },
  ])
  const trainer = new Trainer(net, {
    method: 'sgd',
    learning_rate: optimizer.learningRate,
    momentum: optimizer.name === 'momentum' ? optimizer.momentum : 0,
    l1_decay: 0,
    l2_decay: 0,
    batch_size: Math.min(batchSize, count),
  })
  const inputs = volumes(examples, shape)
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

function layerOf(layer: LayerConfig): Layer {
  if (layer.kind === 'pool') {
    if (layer.mode === 'average' || layer.size === 'all') throw new Error('ConvNetJS has max-pool alone')
    return { type: 'pool', sx: layer.size, stride: layer.size }
  }
  const { activation } = layer
  if (activation !== 'relu' && activation !== 'tanh')
    throw new Error(`ConvNetJS is not measured with ${activation}`)
  if (layer.kind !== 'conv') return { type: 'fc', num_neurons: layer.units, activation }
  const { filters, size, stride = 1, padding } = layer
  const pad = padding === 'valid' ? 0 : (size - 1) / 2
  return { type: 'conv', sx: size, filters, stride, pad, activation }
}

/** Its volumes have channels last as well. */
const volumes = ({ count, width, inputs }: Examples, shape: Shape): Vol[] =>
  Array.from({ length: count }, (_, k) => {
    const volume = new Vol(shape.width, shape.height, shape.channels, 0)
    volume.w.set(inputs.subarray(k * width, (k + 1) * width))
    return volume
  })
