import type { LayerKindName } from '../../../domain/layers/layerKinds.ts'
import { fullyConnected } from './fullyConnected.ts'
import type { LayerPasses } from './layerPass.ts'
import { convolution, pooling } from './planes.ts'

export const layerPasses: Record<LayerKindName, LayerPasses> = {
  dense: fullyConnected,
  maxout: fullyConnected,
  conv: convolution,
  pool: pooling,
}
