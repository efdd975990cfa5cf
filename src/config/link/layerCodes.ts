/** A layer of each kind as a link writes it, without its count. */
import type { ConfigKind, DenseLayer } from '../../domain/layers/layerKinds.ts'
import { type LayerCode, readActivation, writeActivation } from './layerCode.ts'
import { convCode, poolCode } from './planeCodes.ts'

/** Name, units and α. Everything but the name may be missing. */
const pattern = /^([a-z-]*?)(-?[\d.][^:*]*)?(?::([^*]*))?$/

/** `relu8`, `prelu4:0.1` */
const byActivation: LayerCode = {
  write: ({ units, ...activation }: DenseLayer, short) => writeActivation(activation, `${units}`, short),
  read(code) {
    const [, name = '', units, alpha] = pattern.exec(code) ?? []
    if (name === '' || units === undefined) return null
    return { activation: readActivation(name), units, ...(alpha !== undefined && { alpha }) }
  },
}

export const layerCodes: Record<ConfigKind, LayerCode> = {
  dense: byActivation,
  conv: convCode,
  pool: poolCode,
}

/** A code as the first kind reads it that can, the latest ones first: what begins like an activation may be one of theirs. */
export function readLayerCode(code: string): Record<string, string> | null {
  for (const kind of Object.values(layerCodes).reverse()) {
    const layer = kind.read(code)
    if (layer) return layer
  }
  return null
}
