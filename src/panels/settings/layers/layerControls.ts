/** The table of how the settings have a layer, by the kind that the config gives it. */
import type { LayerConfig } from '../../../config/types.ts'
import { type ConfigKind, configKindOf } from '../../../domain/layers/layerKinds.ts'
import { dense } from './dense.tsx'
import type { LayerControl } from './layerControl.ts'
import { conv, pool } from './planes.tsx'

export const layerControls: Record<ConfigKind, LayerControl> = { dense, conv, pool }

export const controlOf = (layer: LayerConfig): LayerControl => layerControls[configKindOf(layer)]
