import { type Language, type Words, say as wordsOf } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { featureWords } from '../../i18n/words/names.ts'
import { imageClassWords } from '../../i18n/words/panels/imageClasses.ts'
import { networkWords } from '../../i18n/words/panels/network.ts'
import { planeWords } from '../../i18n/words/panels/planes.ts'
import { useView, useWords } from '../../store/react.ts'
import { useOwnAxes, useOwnClassNames } from '../base/ownUnits.ts'
import { runsOf, viewOf } from '../layerKinds/layerViews.ts'
import type { NetworkModel, UnitAddress } from './model.ts'

/** Every word that names a part of the network. */
export interface Vocabulary {
  language: Language
  words: Words<typeof networkWords>
  features: Words<typeof featureWords>
  imageClasses: readonly string[]
  /** what the points' classes are called, and their values; '' or nothing: as everyone's */
  classNames: readonly string[]
  valueName: string | undefined
}

/** The words of the chosen language. */
export function useVocabulary(): Vocabulary {
  const imageClasses = useWords(imageClassWords)
  return {
    language: useView((view) => view.language),
    words: useWords(networkWords),
    features: useWords(featureWords),
    imageClasses: Object.values(imageClasses),
    classNames: useOwnClassNames(),
    valueName: useOwnAxes().value?.name,
  }
}

/** What stands beside an output. */
export function outputName(model: NetworkModel, unit: number, say: Vocabulary): string {
  if (model.task === 'regression') return say.valueName || say.words.value
  if (model.domain === 'image') return say.imageClasses[unit] ?? String(unit + 1)
  return say.classNames[unit] || say.words.className(unit + 1)
}

const channels = ['red', 'green', 'blue'] as const

/** An input's name: a feature, or a pixel's place and channel (32 × 32 row-major RGB). */
export function inputName(model: NetworkModel, input: number, say: Vocabulary): string {
  if (model.domain !== 'image') return say.features[model.features[input]] ?? String(input + 1)
  const pixel = Math.floor(input / 3)
  return say.words.pixelName(Math.floor(pixel / 32) + 1, (pixel % 32) + 1, say.words[channels[input % 3]])
}

/** A unit's full name without its state: "hidden layer 2, unit 3". */
export function unitName(model: NetworkModel, { layer, unit }: UnitAddress, say: Vocabulary): string {
  if (layer < 0) {
    return model.domain === 'image' ? say.words.imageInput : say.words.inputUnit(inputName(model, unit, say))
  }
  if (layer === model.layers.length - 1) return say.words.outputUnit(outputName(model, unit, say))
  return viewOf(model.layers[layer]).unitName(model.layers[layer].number, unit + 1, say.language)
}

/** A channel of what comes into a layer: a color of the image, or a channel of the layer below. */
export const channelBelow = (layer: number, channel: number, say: Vocabulary): string =>
  layer === 0 ? say.words[channels[channel]] : wordsOf(planeWords, say.language).channel(channel + 1)

/** Where a weight of this layer comes from: a value below, with its place if it has one, or a place of the window. */
export function sourceName(model: NetworkModel, layer: number, input: number, say: Vocabulary): string {
  const { field, below } = model.layers[layer]
  const words = wordsOf(planeWords, say.language)
  const place = Math.floor(input / below.channels)
  const channel = input % below.channels
  if (field) {
    const name = channelBelow(layer, channel, say)
    return words.tap(Math.floor(place / field.width) + 1, (place % field.width) + 1, name)
  }
  if (layer === 0) return inputName(model, input, say)
  const unit = unitName(model, { layer: layer - 1, unit: channel }, say)
  if (below.height * below.width === 1) return unit
  return words.placeOf(unit, Math.floor(place / below.width) + 1, (place % below.width) + 1)
}

/** What a hidden layer does, by its name; nothing for inputs and outputs. */
export const layerName = (model: NetworkModel, layer: number, say: Vocabulary): string | null =>
  layer < 0 || layer === model.layers.length - 1
    ? null
    : viewOf(model.layers[layer]).name(model.layers[layer], say.language)

/** What a screen reader says of a unit: "hidden layer 2, unit 3, ReLU, dead". */
export const unitLabel = (
  model: NetworkModel,
  address: UnitAddress,
  dead: boolean,
  say: Vocabulary,
): string =>
  [unitName(model, address, say), layerName(model, address.layer, say), dead ? say.words.dead : null]
    .filter(Boolean)
    .join(', ')

/** "2 → 8 → 8 → 2"; runs of equal layers are counted: "2 → 64 ×12 layers → 2". */
export function sizesText(model: NetworkModel, say: Vocabulary): string {
  const { whole } = numberFormats(say.language)
  const outputs = model.layers.map((layer) => viewOf(layer).output(layer, whole))
  return runsOf([whole(model.inputs), ...outputs])
    .flatMap(({ text, count: times }) =>
      times >= 4 ? [say.words.times(text, times)] : Array<string>(times).fill(text),
    )
    .join(say.words.arrow)
}

/** The name that all hidden layers share, or null. */
export function sharedName(model: NetworkModel, say: Vocabulary): string | null {
  const names = new Set(model.layers.slice(0, -1).map((_, layer) => layerName(model, layer, say)))
  const [first] = names
  return names.size === 1 ? first : null
}
