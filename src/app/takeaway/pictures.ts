/** The parts of the page that can be taken away as pictures. */
import { outputSizeOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { type Language, say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { dataSetWords } from '../../i18n/words/names.ts'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { layerTexts } from '../../panels/formula/spoken.ts'

export const pictureNames = ['stage', 'network', 'loss', 'accuracy', 'dead', 'layers'] as const
export type PictureName = (typeof pictureNames)[number]

const places: Record<PictureName, string> = {
  stage: '#panel-stage > section',
  network: '#panel-network > section',
  loss: '#panel-loss',
  accuracy: '#panel-accuracy',
  dead: '#panel-dead',
  layers: '#panel-layers',
}

/** Where it stands on the page; null: this experiment has none, or it is hidden. */
export function placeOf(name: PictureName): Element | null {
  const element = document.querySelector(places[name])
  return element && element.getClientRects().length > 0 ? element : null
}

/** The experiment in one line, so that its picture stands alone in a report. */
export function captionOf(config: ExperimentConfig, step: number | null, language: Language): string {
  const words = say(takeawayWords, language)
  const { whole } = numberFormats(language)
  const layers = [...layerTexts(config, language, whole), whole(outputSizeOf(config))]
  return [
    'Neurarium',
    say(dataSetWords, language)[config.data.set],
    layers.join(' → '),
    ...(step === null ? [] : [words.step(whole(step))]),
  ].join(' · ')
}

/** A name for a file that says what is inside: neurarium-loss-spiral-step-1240. */
export const fileNameOf = (
  what: string,
  config: ExperimentConfig,
  step: number | null,
  ending: string,
): string => `neurarium-${what}-${config.data.set}${step === null ? '' : `-step-${step}`}.${ending}`
