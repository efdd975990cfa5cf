/** The card of a unit that has a weight for every value below, or for every one of its window, in one piece or in two. */
import { hasAlpha } from '../../../../domain/activations.ts'
import type { NetworkModel } from '../../model.ts'
import { sourceName } from '../../names.ts'
import { activationFormula, inputTex, sumFormula, type UnitFormula } from '../formula.ts'
import type { UnitValues } from '../unitValues.ts'
import type { UnitCardView } from './unitCardView.ts'

export const fullyConnectedCard: UnitCardView = {
  /** its pre-activation, or two, and its activation */
  equations(model, { layer }, found) {
    const { activation, alpha, pieces, output } = model.layers[layer]
    const slope = found.places.findIndex(({ kind }) => kind === 'slope')
    const own = slope >= 0 ? found.values?.[slope] : hasAlpha(activation) ? alpha : undefined
    const sums = found.values
      ? Array.from({ length: pieces }, (_, piece) => sumOf(model, layer, found, piece, pieces))
      : []
    return [...sums, activationFormula(activation, own, output)]
  },

  parameterName(model, address, { kind, input, piece }, say, words) {
    const { pieces, field, below } = model.layers[address.layer]
    if (kind === 'slope') return { short: words.slope, full: words.slope }
    if (kind === 'bias') {
      const name = pieces === 2 ? words.biasOfPiece(piece + 1) : words.bias
      return { short: name, full: name }
    }
    const source = sourceName(model, address.layer, input, say)
    const placed = field !== undefined || below.height * below.width > 1
    const short = address.layer === 0 || placed ? source : words.unitNumber(input + 1)
    return pieces === 2
      ? { short: `${short} · ${words.piece(piece + 1)}`, full: words.weightFromPiece(source, piece + 1) }
      : { short, full: words.weightFrom(source) }
  },
}

function sumOf(
  model: NetworkModel,
  layer: number,
  { places, values }: UnitValues,
  piece: number,
  pieces: number,
): UnitFormula {
  let bias = 0
  const weights: number[] = []
  places.forEach((place, i) => {
    if (place.piece !== piece || !values) return
    if (place.kind === 'bias') bias = values[i]
    if (place.kind === 'weight') weights.push(values[i])
  })
  const names = weights.slice(0, 8).map((_, input) => inputTex(model.features, layer, input))
  return sumFormula(pieces === 1 ? null : piece, bias, weights, names, layer === 0)
}
