import { type DenseLayer, isDense } from '../../domain/layers/layerKinds.ts'
import type { Create } from '../browser/implementation.ts'

/**
 * A network as a graph of objects, in JavaScript's own numbers, one example at a time: the design of TensorFlow
 * Playground, written anew from the idea. Units have names; activations are pairs of functions of the weighted sum; the
 * maps are kept by the units' names.
 */
class Unit {
  readonly name: string
  readonly activation: Activation
  readonly incoming: Connection[] = []
  readonly outgoing: Connection[] = []
  bias = 0
  biasGradient = 0
  sum = 0
  output = 0
  /** loss gradient by the sum */
  delta = 0

  constructor(name: string, activation: Activation) {
    this.name = name
    this.activation = activation
  }

  forward(): void {
    this.sum = this.bias
    for (const { from, weight } of this.incoming) this.sum += weight * from.output
    this.output = this.activation.value(this.sum)
  }

  /** With the loss gradient by the output. */
  backward(gradient: number): void {
    this.delta = gradient * this.activation.slope(this.sum)
    this.biasGradient += this.delta
    for (const connection of this.incoming) connection.gradient += this.delta * connection.from.output
  }

  gradientFromAbove(): number {
    let sum = 0
    for (const { to, weight } of this.outgoing) sum += weight * to.delta
    return sum
  }

  update(rate: number): void {
    this.bias -= rate * this.biasGradient
    this.biasGradient = 0
    for (const connection of this.incoming) {
      connection.weight -= rate * connection.gradient
      connection.gradient = 0
    }
  }
}

class Connection {
  readonly from: Unit
  readonly to: Unit
  weight: number
  gradient = 0

  constructor(from: Unit, to: Unit, weight: number) {
    this.from = from
    this.to = to
    this.weight = weight
    from.outgoing.push(this)
    to.incoming.push(this)
  }
}

interface Activation {
  value(sum: number): number
  slope(sum: number): number
}

const tanh: Activation = {
  value: (sum) => Math.tanh(sum),
  slope(sum) {
    const value = Math.tanh(sum)
    return 1 - value * value
  },
}
const linear: Activation = { value: (sum) => sum, slope: () => 1 }

const activationOf = ({ activation }: DenseLayer): Activation => {
  if (activation !== 'tanh') throw new Error(`the object graph is not measured with ${activation}`)
  return tanh
}

export const objectGraph: Create = ({ config, work }, { dataSet, count, width, inputs, targets }) => {
  if (config.loss !== 'squared' || config.optimizer.name !== 'sgd')
    throw new Error('the object graph is measured with squared loss and plain SGD')
  const layers = connect(width, config.layers.filter(isDense))
  const batch = Math.min(config.batchSize, count)
  const rate = config.optimizer.learningRate / batch
  const output = layers[layers.length - 1][0]
  const rows = Array.from({ length: count }, (_, k) =>
    Array.from(inputs.subarray(k * width, (k + 1) * width)),
  )
  let at = 0

  function forward(row: readonly number[]): number {
    for (const [i, unit] of layers[0].entries()) unit.output = row[i]
    for (let l = 1; l < layers.length; l++) for (const unit of layers[l]) unit.forward()
    return output.output
  }

  function backward(target: number): void {
    output.backward(output.output - target)
    for (let l = layers.length - 2; l > 0; l--)
      for (const unit of layers[l]) unit.backward(unit.gradientFromAbove())
  }

  const size = typeof work === 'object' && 'mapSize' in work ? work.mapSize : 0
  const maps: Record<string, number[][]> = {}
  for (const { name } of layers.flat())
    maps[name] = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const { x, y } = dataSet.extent
  const place = ([low, high]: readonly [number, number], k: number) => low + ((high - low) * (k + 0.5)) / size

  return {
    train(updates) {
      for (let update = 0; update < updates; update++) {
        for (let k = 0; k < batch; k++) {
          forward(rows[at])
          backward(targets[at])
          at = (at + 1) % count
        }
        for (let l = 1; l < layers.length; l++) for (const unit of layers[l]) unit.update(rate)
      }
    },
    loss(some) {
      let sum = 0
      for (let k = 0; k < some; k++) sum += 0.5 * (forward(rows[k]) - targets[k]) ** 2
      return sum / some
    },
    maps() {
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          forward([place(x, i), place(y, j)])
          for (const layer of layers) for (const { name, output } of layer) maps[name][i][j] = output
        }
      }
    },
  }
}

/** The inputs' units, then each layer's, then one output, fully connected, with weights of standard deviation 1/√inputs. */
function connect(width: number, hidden: readonly DenseLayer[]): Unit[][] {
  let named = 0
  const layerOf = (units: number, activation: Activation) =>
    Array.from({ length: units }, () => new Unit(String(++named), activation))
  const layers = [
    layerOf(width, linear),
    ...hidden.map((layer) => layerOf(layer.units, activationOf(layer))),
    layerOf(1, linear),
  ]
  for (let l = 1; l < layers.length; l++) {
    const range = Math.sqrt(3 / layers[l - 1].length)
    for (const to of layers[l])
      for (const from of layers[l - 1]) new Connection(from, to, (2 * Math.random() - 1) * range)
  }
  return layers
}
