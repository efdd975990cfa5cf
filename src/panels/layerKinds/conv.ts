import { say } from '../../i18n/language.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { formulaWords } from '../../i18n/words/panels/formula.ts'
import { planeWords } from '../../i18n/words/panels/planes.ts'
import type { LayerView, PlacedLayer, Whole } from './layerView.ts'
import { planeText, windowText } from './planeText.ts'

/** One filter in numbers: 5 × 5 × 3. */
const filterText = ({ field, below }: PlacedLayer, whole: Whole): string =>
  [field?.height ?? 0, field?.width ?? 0, below.channels].map(whole).join(' × ')

/** The same filters at every place of a plane. */
export const conv: LayerView = {
  name: (layer, language) =>
    say(planeWords, language).conv(
      windowText(layer, String),
      say(activationWords, language)[layer.activation],
    ),
  short: (layer, language) => say(planeWords, language).convShort(windowText(layer, String)),
  count: ({ units }, whole) => whole(units),
  output: planeText,
  unitName: (layer, unit, language) => say(planeWords, language).filterUnit(layer, unit),

  letter: 'K',
  term: (layer, below, terms) =>
    terms.activation(layer, terms.affine(below, 0, { tex: '*', said: planeWords.convolved, letter: 'K' })),
  isSum: ({ activation }, withBiases) => activation === 'linear' && withBiases,
  repeats: false,
  key: ({ activation, alpha }) => `conv ${activation} ${alpha}`,
  symbols(layer, { name, withBiases, language, whole }) {
    const filters = whole(layer.units)
    const explanation = say(planeWords, language).filters(name, filters, filterText(layer, whole))
    const weights = { shape: `${filterText(layer, whole)} × ${filters}`, explanation }
    const biases = { shape: filters, explanation: say(formulaWords, language).biases(name, filters) }
    return [
      { letter: 'K' as const, primed: false, ...weights },
      ...(withBiases ? [{ letter: 'b' as const, primed: false, ...biases }] : []),
    ]
  },

  size: (layer, whole) => ({
    units: planeText(layer, whole),
    weights: `[${filterText(layer, whole)} × ${whole(layer.units)}]`,
    biases: whole(layer.units),
    ...(layer.slopes > 0 && { slopes: whole(layer.slopes) }),
  }),
  sizeNotes: (language) => ({ weights: say(planeWords, language).filterTitle }),
}
