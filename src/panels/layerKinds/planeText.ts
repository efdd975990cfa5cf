import type { PlacedLayer, Whole } from './layerView.ts'

/** What comes out of a layer with places: 32×32×16. A single place is a plain vector. */
export const planeText = ({ shape: { height, width, channels } }: PlacedLayer, whole: Whole): string =>
  (height * width === 1 ? [channels] : [height, width, channels]).map(whole).join('×')

/** A layer's window: 5×5. */
export const windowText = ({ field }: PlacedLayer, whole: Whole): string =>
  field ? `${whole(field.height)}×${whole(field.width)}` : ''
