import { fullyConnected } from './fullyConnected.ts'
import type { LayerView } from './layerView.ts'

export const dense: LayerView = {
  ...fullyConnected,
  term: (layer, below, terms) => terms.activation(layer, terms.affine(below)),
  isSum: ({ activation }, withBiases) => activation === 'linear' && withBiases,
  repeats: false,
}
