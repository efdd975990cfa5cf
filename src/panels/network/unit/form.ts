import { networkLayout } from '../../../charts/network/networkLayout.ts'
import type { NetworkForm } from '../../../charts/network/networkState.ts'
import { type CaptionRoom, captionLines } from '../captionLines.ts'
import type { NetworkModel } from '../model.ts'
import { inputName, outputName, type Vocabulary } from '../names.ts'
import type { Box } from '../useBox.ts'

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

/** Width that the widest caption of a hidden layer needs, so that none is cut; of narrow ones what there is. */
function captionWidth(model: NetworkModel, room: CaptionRoom, say: Vocabulary): number {
  if (room === 'narrow') return leastSlots.narrow
  const lines = model.layers.slice(0, -1).flatMap((_, layer) => captionLines(model, layer, room, say))
  return Math.max(leastSlots[room], captionShare * widest(lines) + 8)
}

/** Captions are 12 px high. */
const captionShare = 12 / 14

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
  const placed = model.pictures.length > 0
  const labelLeft = (4 + (inputs.length > 0 ? 8 + widest(inputs) : 0)) * scale
  const labelRight = (14 + widest(outputTexts) + (toyClasses ? 16 : 0)) * scale
  const slot = (box.width - labelLeft - labelRight) / model.tiles.length
  // pictures get the room that long captions would take
  const rooms: CaptionRoom[] = placed ? ['medium'] : ['wide', 'medium']
  const captionRoom = rooms.find((room) => slot >= captionWidth(model, room, say) * scale) ?? 'narrow'
  const captions = (captionRoom === 'wide' ? 38 : 52) * scale
  const layout = networkLayout({
    counts: model.tiles,
    width: box.width,
    height: Math.max(60, box.height - captions - 4 * scale),
    labelLeft,
    labelRight,
    leastSlot: captionWidth(model, captionRoom, say) * scale,
    ...(placed
      ? {
          firstPitch: Math.min(220 * scale, 0.5 * box.height, 0.14 * box.width),
          pictures: model.pictures,
        }
      : model.domain === 'image' && {
          firstPitch: Math.min(140 * scale, 0.6 * box.height, 0.2 * box.width),
        }),
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
