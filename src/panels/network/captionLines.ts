import { numberFormats } from '../../i18n/numbers.ts'
import { viewOf } from '../layerKinds/layerViews.ts'
import type { NetworkModel } from './model.ts'
import { layerName, type Vocabulary } from './names.ts'

/** How much a caption under a layer can say. */
export type CaptionRoom = 'wide' | 'medium' | 'narrow'

/** What stands under a layer of the picture, from −1, the inputs, on: which it is, and what it does. */
export function captionLines(
  model: NetworkModel,
  layer: number,
  room: CaptionRoom,
  say: Vocabulary,
): string[] {
  const { words, language } = say
  const count = numberFormats(language).whole
  const last = model.layers.length - 1
  if (layer < 0 || layer === last) {
    const units = layer < 0 ? model.inputs : model.layers[layer].units
    const name =
      layer < 0
        ? model.domain === 'image'
          ? words.pixels
          : words.inputs
        : model.task === 'regression'
          ? words.value
          : words.scores
    return room === 'narrow' ? [name, count(units)] : [`${name} ${count(units)}`]
  }
  const own = model.layers[layer]
  const view = viewOf(own)
  const many = view.count(own, count)
  const name = layerName(model, layer, say) ?? ''
  if (room === 'wide') {
    const title = view.apart?.name(own.number, language) ?? words.hidden(own.number)
    return [joined(' · ', title, joined(' ', many, name))]
  }
  const short = view.apart?.mark(own.number) ?? words.hiddenShort(own.number)
  return room === 'medium'
    ? [joined(' · ', short, many), view.short?.(own, language) ?? name]
    : [short, many].filter(Boolean)
}

/** What is there of the texts. */
const joined = (sign: string, ...texts: string[]): string => texts.filter(Boolean).join(sign)
