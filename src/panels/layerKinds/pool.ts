import { say } from '../../i18n/language.ts'
import { planeWords } from '../../i18n/words/panels/planes.ts'
import type { LayerView } from './layerView.ts'
import { planeText, windowText } from './planeText.ts'

/** The largest or the mean value of windows that lie beside one another: nothing to learn. */
export const pool: LayerView = {
  name(layer, language) {
    const words = say(planeWords, language)
    return (layer.pooling === 'max' ? words.maxPool : words.averagePool)(windowText(layer, String))
  },
  apart: {
    name: (number, language) => say(planeWords, language).pooling(number),
    mark: (number) => `p${number}`,
  },
  short(layer, language) {
    const words = say(planeWords, language)
    return (layer.pooling === 'max' ? words.maxShort : words.averageShort)(windowText(layer, String))
  },
  count: () => '',
  output: planeText,
  unitName: (layer, unit, language) => say(planeWords, language).pooledUnit(layer, unit),

  term: ({ pooling }, below, terms) =>
    terms.call(
      pooling === 'max'
        ? { tex: 'p', said: planeWords.maxOf }
        : { tex: '\\bar{p}', said: planeWords.averageOf },
      below,
    ),
  isSum: () => false,
  repeats: false,
  key: ({ pooling }) => `pool ${pooling}`,
  symbols: () => [],

  size: (layer, whole) => ({ units: planeText(layer, whole) }),
}
