import { viewOf } from '../layerKinds/layerViews.ts'
import { type CaptionRoom, captionLines } from './captionLines.ts'
import { type DeadUnits, frameOf, useFrameText, useWeightNorms } from './frame.ts'
import type { NetworkModel } from './model.ts'
import styles from './Network.module.css'
import type { Vocabulary } from './names.ts'
import type { Form } from './unit/form.ts'
import type { Maps } from './useMaps.ts'

/** What stands under each layer: its name, its units and activation, how many units are dead. */
export function Captions({
  model,
  form,
  maps,
  dead,
  say,
}: {
  model: NetworkModel
  form: Form
  /** null: no layer has maps, or they are still to come */
  maps: Maps | null
  dead: DeadUnits
  say: Vocabulary
}) {
  const norms = useWeightNorms(model)
  const ranges = useFrameText((run) => {
    const sections = maps && frameOf(run, model)?.sections
    return sections ? maps.rangesOf(model, sections).join(';') : ''
  }).split(';')
  return form.layout.layers.map((block, l) => {
    const layer = l - 1
    const deadUnits = dead[layer] ?? []
    const lines = captionLines(model, layer, form.captionRoom, say)
    const wide = form.captionRoom === 'wide'
    const range = layer >= 0 && form.captionRoom !== 'narrow' && ranges[layer] && `±${ranges[layer]}`
    const norm =
      model.domain === 'image' &&
      layer >= 0 &&
      wide &&
      norms[layer] &&
      say.words.weightNorm(viewOf(model.layers[layer]).letter ?? 'W', norms[layer])
    const figure = range || norm
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
        {deadLine ? <strong>{deadLine}</strong> : figure ? <span>{figure}</span> : null}
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
