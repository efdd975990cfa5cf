import type { ActivationName } from '../domain/activations.ts'
import type { LayerConfig, LayerKind } from '../domain/layers/layerKinds.ts'
import { sizeOf, vector } from '../domain/layers/shape.ts'
import { activate, throughActivation } from './network/kinds/activation.ts'
import type { LayerPasses } from './network/kinds/layerPass.ts'
import type { ReferenceKind } from './reference/kind.ts'

/**
 * For tests: two kinds of layers that nothing else in the house knows. `shared` lays one weight matrix at each of its
 * places, which are equal parts of what is below. `mean` has no parameters, units or activation of its own: it gives each
 * channel's mean over the places below.
 */
export interface SharedLayer {
  units: number
  places: number
  activation: ActivationName
}
export const ofShared = (layer: LayerConfig) => layer as unknown as SharedLayer

const geometry: Record<string, LayerKind> = {
  shared: {
    misfit: (layer, below) => (sizeOf(below) % ofShared(layer).places > 0 ? 'plane-too-small' : null),
    geometry(layer, below) {
      const { units, places, activation } = ofShared(layer)
      const inputs = sizeOf(below) / places
      const slopes = activation === 'prelu' ? units : 0
      const shape = { height: 1, width: places, channels: units }
      return {
        shape,
        positions: places,
        pieces: 1,
        inputs,
        units,
        weights: inputs * units,
        biases: units,
        slopes,
      }
    },
  },
  mean: {
    geometry(_, { height, width, channels }) {
      const counts = { units: channels, weights: 0, biases: 0, slopes: 0 }
      return { shape: vector(channels), positions: 1, pieces: 1, inputs: height * width, ...counts }
    },
  },
}

const passes: Record<string, LayerPasses> = {
  shared: {
    inOneCall: false,
    forward(kernels, layer, values, below, rows) {
      const { weights, biases, inputs, units, positions } = layer
      kernels.dense(below, weights, biases, values.preActivations[0], rows * positions, inputs, units)
      activate(kernels, layer, values, rows)
    },
    backward(kernels, layer, gradient, values, below, belowDelta, rows) {
      const { weights, inputs, units, positions } = layer
      const [delta] = values.deltas
      throughActivation(kernels, layer, gradient, values, rows)
      kernels.weightGradient(below, delta, gradient.weights, rows * positions, inputs, units)
      kernels.biasGradient(delta, gradient.biases, rows * positions, units)
      if (belowDelta)
        kernels.inputGradient(delta, weights, belowDelta, rows * positions, inputs, units, false)
    },
  },
  mean: {
    inOneCall: false,
    forward(_, { inputs, units }, values, below, rows) {
      const [z] = values.preActivations
      for (let k = 0; k < rows * units; k++) {
        let sum = 0
        const first = Math.floor(k / units) * inputs * units + (k % units)
        for (let p = 0; p < inputs; p++) sum = Math.fround(sum + below[first + p * units])
        z[k] = sum / inputs
      }
    },
    backward(_, { inputs, units }, __, { deltas: [delta] }, ___, belowDelta, rows) {
      if (!belowDelta) return
      const width = inputs * units
      for (let k = 0; k < rows * width; k++)
        belowDelta[k] = delta[Math.floor(k / width) * units + (k % units)] / inputs
    },
  },
}

const at = ({ inputs, units }: { inputs: number; units: number }, p: number, i: number, j: number) => ({
  x: p * inputs + i,
  z: p * units + j,
  w: i * units + j,
})

const reference: Record<string, ReferenceKind> = {
  shared: {
    preActivations: (layer, parameters, inputs) => {
      const { units, positions, weightsFrom, biasesFrom } = layer
      return [
        Array.from({ length: positions * units }, (_, k) => {
          const [p, j] = [Math.floor(k / units), k % units]
          let sum = parameters[biasesFrom + j]
          for (let i = 0; i < layer.inputs; i++) {
            const { x, w } = at(layer, p, i, j)
            sum += inputs[x] * parameters[weightsFrom + w]
          }
          return sum
        }),
      ]
    },
    addGradient(layer, inputs, [deltas], share, gradient) {
      for (const [k, delta] of deltas.entries()) {
        const [p, j] = [Math.floor(k / layer.units), k % layer.units]
        gradient[layer.biasesFrom + j] += share * delta
        for (let i = 0; i < layer.inputs; i++) {
          const { x, w } = at(layer, p, i, j)
          gradient[layer.weightsFrom + w] += share * inputs[x] * delta
        }
      }
    },
    inputGradient(layer, parameters, [deltas]) {
      const { inputs, units, positions, weightsFrom } = layer
      return Array.from({ length: positions * inputs }, (_, k) => {
        const [p, i] = [Math.floor(k / inputs), k % inputs]
        let sum = 0
        for (let j = 0; j < units; j++) sum += deltas[p * units + j] * parameters[weightsFrom + i * units + j]
        return sum
      })
    },
  },
  mean: {
    preActivations: ({ inputs, units }, _, values) => [
      Array.from({ length: units }, (__, j) => {
        let sum = 0
        for (let p = 0; p < inputs; p++) sum += values[p * units + j]
        return sum / inputs
      }),
    ],
    addGradient() {},
    inputGradient: ({ inputs, units }, _, [deltas]) =>
      Array.from({ length: inputs * units }, (__, k) => deltas[k % units] / inputs),
  },
}

export const fixtureKinds = { geometry, passes, reference }
