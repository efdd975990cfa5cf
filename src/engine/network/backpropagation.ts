import type { LossName } from '../../config/types.ts'
import type { Layer } from '../kernels/arrays.ts'
import type { Workspace } from '../training/workspace.ts'
import { layerPasses } from './kinds/layerPasses.ts'
import { exampleLoss } from './losses.ts'
import type { Network } from './network.ts'

/**
 * Forward and backward over the first `count` rows of workspace.inputs. Adds their part of the gradient to `gradient`
 * (the layers laid over it), each row's loss gradient times `scale` (1 ÷ batch size for the mean), and returns the sum
 * of their losses in float64, rows ascending from `sum` on. Without penalties.
 *
 * @param targets class indices or values, in row order
 * @param fresh the gradient before counts as 0, whatever it is
 */
export function backpropagate(
  network: Network,
  workspace: Workspace,
  gradient: readonly Layer[],
  loss: LossName,
  targets: Float32Array,
  count: number,
  scale: number,
  fresh = false,
  sum = 0,
): number {
  const { passes } = workspace
  if (passes?.trains) return passes.backpropagate(workspace.inputs, count, loss, targets, scale, fresh, sum)
  if (fresh) clear(gradient)
  const scores = network.forward(workspace.inputs, count, workspace)
  const last = network.layers.length - 1
  const outputs = network.outputSize
  const scoreDeltas = workspace.layers[last].deltas[0]
  for (let r = 0; r < count; r++) {
    sum += exampleLoss(loss, scores, r * outputs, outputs, targets[r], scoreDeltas, scale)
  }
  for (let l = last; l >= 0; l--) backwardLayer(network, workspace, gradient, l, count)
  return sum
}

function clear(gradient: readonly Layer[]): void {
  for (let l = 0; l < gradient.length; l++) {
    gradient[l].weights.fill(0)
    gradient[l].rest.fill(0)
  }
}

function backwardLayer(
  network: Network,
  workspace: Workspace,
  gradient: readonly Layer[],
  l: number,
  count: number,
): void {
  const { kernels } = network
  const layer = network.layers[l]
  const below = l > 0 ? workspace.layers[l - 1] : null
  const inputs = below ? below.outputs : workspace.inputs
  const belowDelta = below ? below.deltas[0] : null
  layerPasses[layer.kind].backward(
    kernels,
    layer,
    gradient[l],
    workspace.layers[l],
    inputs,
    belowDelta,
    count,
  )
  if (below?.mask)
    kernels.multiply(below.deltas[0], below.mask, below.deltas[0], count * network.layers[l - 1].width)
}
