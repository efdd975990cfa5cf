/** A layer of each kind as a link writes it, without its count. */
import type { ConfigKind, DenseLayer } from '../../domain/layers/layerKinds.ts'
import { type ActivationName, activationNames, type LayerConfig } from '../types.ts'
import { activationCodes } from './linkKeys.ts'
import { writeNumber } from './writeNumber.ts'

interface LayerCode {
  write(layer: LayerConfig, short: boolean): string
  /** the fields, numbers still as text; null: no layer of this kind */
  read(code: string): Record<string, string> | null
}

/** Name, units and α. Everything but the name may be missing. */
const pattern = /^([a-z-]*?)(-?[\d.][^:*]*)?(?::([^*]*))?$/

const activationOf = (code: string): ActivationName | undefined =>
  activationNames.find((name) => name === code || activationCodes[name].includes(code))

/** `relu8`, `prelu4:0.1` */
const byActivation: LayerCode = {
  write({ activation, units, alpha }: DenseLayer, short) {
    const slope = alpha === undefined ? '' : `:${writeNumber(alpha, short)}`
    return `${activationCodes[activation][short ? 1 : 0]}${units}${slope}`
  },
  read(code) {
    const [, name = '', units, alpha] = pattern.exec(code) ?? []
    if (name === '' || units === undefined) return null
    return { activation: activationOf(name) ?? name, units, ...(alpha !== undefined && { alpha }) }
  },
}

export const layerCodes: Record<ConfigKind, LayerCode> = { dense: byActivation }

/** A code as the first kind reads it that can, the latest ones first: what begins like an activation may be one of theirs. */
export function readLayerCode(code: string): Record<string, string> | null {
  for (const kind of Object.values(layerCodes).reverse()) {
    const layer = kind.read(code)
    if (layer) return layer
  }
  return null
}
