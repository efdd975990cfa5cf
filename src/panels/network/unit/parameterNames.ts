import type { Words } from '../../../i18n/language.ts'
import type { unitWords } from '../../../i18n/words/panels/unit.ts'
import type { NetworkModel, ParameterPlace, UnitAddress } from '../model.ts'
import { sourceName, type Vocabulary } from '../names.ts'

/** A parameter in a list of its unit's, and standing alone. */
export interface ParameterName {
  short: string
  full: string
}

/** What a parameter of a unit is called. */
export function parameterName(
  model: NetworkModel,
  address: UnitAddress,
  { kind, input, piece }: ParameterPlace,
  say: Vocabulary,
  words: Words<typeof unitWords>,
): ParameterName {
  const pieces = model.parameters[address.layer].pieces
  if (kind === 'slope') return { short: words.slope, full: words.slope }
  if (kind === 'bias') {
    const name = pieces === 2 ? words.biasOfPiece(piece + 1) : words.bias
    return { short: name, full: name }
  }
  const source = sourceName(model, address.layer, input, say)
  const short = address.layer === 0 ? source : words.unitNumber(input + 1)
  return pieces === 2
    ? { short: `${short} · ${words.piece(piece + 1)}`, full: words.weightFromPiece(source, piece + 1) }
    : { short, full: words.weightFrom(source) }
}
