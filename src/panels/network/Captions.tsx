import { numberFormats } from '../../i18n/numbers.ts'
import { viewOf } from '../layerKinds/layerViews.ts'
import { type DeadUnits, useWeightNorms } from './frame.ts'
import type { NetworkModel } from './model.ts'
import styles from './Network.module.css'
import { layerName, type Vocabulary } from './names.ts'
import type { CaptionRoom, Form } from './unit/form.ts'

/** What stands under each layer: its name, its units and activation, how many units are dead. */
export function Captions({
  model,
  form,
  dead,
  say,
}: {
  model: NetworkModel
  form: Form
  dead: DeadUnits
  say: Vocabulary
}) {
  const norms = useWeightNorms(model)
  return form.layout.layers.map((block, l) => {
    const layer = l - 1
    const deadUnits = dead[layer] ?? []
    const lines = captionLines(model, layer, form.captionRoom, say)
    const norm = model.domain === 'image' && layer >= 0 && form.captionRoom === 'wide' && norms[layer]
    const deadLine = deadUnits.length > 0 && deadText[form.captionRoom](say, deadUnits.length)
    return (
      <p
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
        key={l}
        className={
          l === 0 || layer === model.layers.length - 1 ? `${styles.caption} ${styles.end}` : styles.caption
        }
        style={{ left: block.slotX, width: block.slotWidth, top: form.layout.height }}
        title={[captionLines(model, layer, 'wide', say).join(' · '), deadTitle(deadUnits, say)]
          .filter(Boolean)
          .join(' · ')}
      >
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {deadLine ? <strong>{deadLine}</strong> : norm ? <span>{say.words.weightNorm(norm)}</span> : null}
      </p>
    )
  })
}

const deadText: Record<CaptionRoom, (say: Vocabulary, count: number) => string> = {
  wide: ({ words }, count) => words.deadCount(count),
  medium: ({ words }, count) => words.deadMedium(count),
  narrow: ({ words }, count) => words.deadShort(count),
}

const deadTitle = (units: readonly number[], say: Vocabulary): string =>
  units.length > 0 ? say.words.deadList(units.length, units.map((unit) => unit + 1).join(', ')) : ''

function captionLines(model: NetworkModel, layer: number, room: CaptionRoom, say: Vocabulary): string[] {
  const { words } = say
  const { whole } = numberFormats(say.language)
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
    return room === 'narrow' ? [name, whole(units)] : [`${name} ${whole(units)}`]
  }
  const own = model.layers[layer]
  const many = viewOf(own).count(own, whole)
  const name = layerName(model, layer, say) ?? ''
  if (room === 'wide') return [joined(' · ', words.hidden(layer + 1), joined(' ', many, name))]
  const short = words.hiddenShort(layer + 1)
  return room === 'medium' ? [joined(' · ', short, many), name] : [short, many]
}

/** What is there of the texts. */
const joined = (sign: string, ...texts: string[]): string => texts.filter(Boolean).join(sign)
