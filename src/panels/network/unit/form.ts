import type { NetworkForm } from '../../../charts/network/network.ts'
import { networkLayout } from '../../../charts/network/networkLayout.ts'
import type { NetworkModel } from '../model.ts'
import { inputName, outputName, type Vocabulary } from '../names.ts'
import type { Box } from '../useBox.ts'

/** How much a caption under a layer can say. */
export type CaptionRoom = 'wide' | 'medium' | 'narrow'

export interface Form extends NetworkForm {
  captionRoom: CaptionRoom
  /** height of the picture with its captions */
  height: number
}

/** Width that a layer's caption needs, at 16 px text. */
const leastSlots: Record<CaptionRoom, number> = { wide: 118, medium: 58, narrow: 26 }

/** Width of a text of 14 px: Latin letters are half as wide as Korean ones. Only to reserve room. */
const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u1100' ? 13 : 7.5), 0)

/** Names of a file may be long; the picture has room for the beginning. */
const clipped = (name: string): string => (name.length > 12 ? `${name.slice(0, 11).trimEnd()}…` : name)

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth))

/** Lays the picture out in its box: tiles and lines above, captions below. */
export function networkForm(model: NetworkModel, box: Box, say: Vocabulary): Form {
  const { scale } = box
  const inputs = model.domain === 'image' ? [] : model.features.map((_, i) => inputName(model, i, say))
  const toyClasses = model.task === 'classification' && model.domain === 'plane'
  const outputs = model.layers[model.layers.length - 1].units
  const outputTexts = Array.from({ length: outputs }, (_, k) =>
    toyClasses ? clipped(say.classNames[k] || String(k + 1)) : clipped(outputName(model, k, say)),
  )
  const labelLeft = (4 + (inputs.length > 0 ? 8 + widest(inputs) : 0)) * scale
  const labelRight = (14 + widest(outputTexts) + (toyClasses ? 16 : 0)) * scale
  const slot = (box.width - labelLeft - labelRight) / model.tiles.length
  const captionRoom =
    slot >= leastSlots.wide * scale ? 'wide' : slot >= leastSlots.medium * scale ? 'medium' : 'narrow'
  const captions = (captionRoom === 'wide' ? 38 : 52) * scale
  const layout = networkLayout({
    counts: model.tiles,
    width: box.width,
    height: Math.max(60, box.height - captions - 4 * scale),
    labelLeft,
    labelRight,
    leastSlot: leastSlots[captionRoom] * scale,
    ...(model.domain === 'image' && { firstPitch: Math.min(140 * scale, 0.6 * box.height, 0.2 * box.width) }),
  })
  return {
    layout,
    layers: model.layers,
    rules: model.rules,
    inputs,
    outputs: outputTexts.map((text, k) => ({ text, label: toyClasses ? k : null })),
    deadWord: say.words.deadMark,
    captionRoom,
    height: layout.height + captions,
  }
}
