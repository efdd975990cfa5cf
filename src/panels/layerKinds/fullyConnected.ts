/** What dense and maxout layers have in common: every unit has a weight for every value below, in one piece or in two. */
import { say } from '../../i18n/language.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { formulaWords } from '../../i18n/words/panels/formula.ts'
import { networkWords } from '../../i18n/words/panels/network.ts'
import type { LayerView } from './layerView.ts'

export const fullyConnected: Omit<LayerView, 'term' | 'isSum' | 'repeats'> = {
  name: ({ activation }, language) => say(activationWords, language)[activation],
  count: ({ units }, whole) => whole(units),
  output: ({ units }, whole) => whole(units),
  unitName: (layer, unit, language) => say(networkWords, language).hiddenUnit(layer, unit),

  key: ({ activation, alpha }) => `${activation} ${alpha}`,
  symbols({ inputs, units, pieces }, { name, withBiases, language, whole }) {
    const words = say(formulaWords, language)
    const primes = pieces === 2 ? [false, true] : [false]
    const [rows, columns] = [whole(units), whole(inputs)]
    const weights = { shape: `${rows} × ${columns}`, explanation: words.weights(name, rows, columns) }
    const biases = { shape: rows, explanation: words.biases(name, rows) }
    return [
      ...primes.map((primed) => ({ letter: 'W' as const, primed, ...weights })),
      ...(withBiases ? primes.map((primed) => ({ letter: 'b' as const, primed, ...biases })) : []),
    ]
  },

  size({ inputs, units, pieces, slopes }, whole) {
    const times = pieces === 2 ? '2 × ' : ''
    return {
      units: whole(units),
      weights: `${times}[${whole(inputs)} × ${whole(units)}]`,
      biases: `${times}${whole(units)}`,
      ...(slopes > 0 && { slopes: whole(slopes) }),
    }
  },
}
