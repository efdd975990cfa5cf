import { say } from '../../i18n/language.ts'
import { sizeWords } from '../../i18n/words/panels/size.ts'
import { fullyConnected } from './fullyConnected.ts'
import type { LayerView } from './layerView.ts'

export const maxout: LayerView = {
  ...fullyConnected,
  term: (_, below, terms) => terms.max(terms.affine(below, 0), terms.affine(below, 1)),
  isSum: () => false,
  repeats: true,
  sizeNotes(language) {
    const { maxoutTitle } = say(sizeWords, language)
    return { weights: maxoutTitle, biases: maxoutTitle }
  },
}
