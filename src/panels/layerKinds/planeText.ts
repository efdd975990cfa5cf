import type { Shape } from '../../domain/layers/shape.ts'
import type { PlacedLayer, Whole } from './layerView.ts'

/** A plane with its channels: 32×32×16. A single place is a plain vector. */
export const shapeText = ({ height, width, channels }: Shape, whole: Whole): string =>
  (height * width === 1 ? [channels] : [height, width, channels]).map(whole).join('×')

/** What comes out of a layer with places. */
export const planeText = ({ shape }: PlacedLayer, whole: Whole): string => shapeText(shape, whole)

/** A layer's window: 5×5. */
export const windowText = ({ field }: PlacedLayer, whole: Whole): string =>
  field ? `${whole(field.height)}×${whole(field.width)}` : ''
