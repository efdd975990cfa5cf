import { useRef } from 'react'
import { quietOf } from '../../domain/activations.ts'
import type { Language } from '../../i18n/language.ts'
import { layersWords } from '../../i18n/words/panels/layers.ts'
import type { SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useView, useWords } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { PlacedLayer } from '../layerKinds/layerView.ts'
import { placedLayers, viewOf } from '../layerKinds/layerViews.ts'
import { quietHeading } from './figures.ts'
import { LayerRow } from './LayerRow.tsx'
import styles from './LayersPanel.module.css'
import { quietWords } from './quietWords.ts'

const sections: readonly SectionName[] = ['layerStats', 'histograms']

/** Layer by layer: activations, saturated or inactive share, gradient norm, update ratio and weight norm. */
export function LayersPanel() {
  const words = useWords(layersWords)
  const language = useView((view) => view.language)
  const config = useConfig((config) => config)
  const panel = useRef<HTMLElement>(null)
  useSections(panel, sections)
  const layers = placedLayers(config)
  const quiets = layers.map(({ activation, output }) => (output ? null : quietOf(activation)))
  const kind = quietHeading(quiets)
  const heading = quietWords[kind]

  return (
    <Panel ref={panel} id="panel-layers" title={words.layers}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.layer}</th>
              <Column
                long={words.activations}
                short={words.activationsShort}
                title={words.activationsTitle}
                className={styles.activations}
              />
              <Column
                long={words[heading.long]}
                short={words[heading.short]}
                title={words[heading.title]}
                className={styles.number}
              />
              <Column
                long={words.gradient}
                short={words.gradientShort}
                title={words.gradientTitle}
                className={styles.gradient}
              />
              <Column
                long={words.update}
                short={words.updateShort}
                title={words.updateTitle}
                className={styles.update}
              />
              <th scope="col" title={words.normTitle} className={`${styles.number} ${styles.norm}`}>
                {words.norm}
              </th>
            </tr>
          </thead>
          <tbody>
            {layers.map((layer, i) => (
              <LayerRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                key={i}
                layer={i}
                layers={layers.length}
                name={layer.output ? words.output : markOf(layer)}
                fullName={
                  layer.output
                    ? words.outputLayer
                    : (apartName(layer, language) ?? words.hidden(layer.number))
                }
                does={layer.output ? '' : viewOf(layer).name(layer, language)}
                quiet={quiets[i]}
                named={kind === 'mixed'}
                weightless={layer.weights === 0}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const markOf = ({ number, ...layer }: PlacedLayer) => viewOf(layer).apart?.mark(number) ?? String(number)

/** Of a layer that is numbered apart; it begins a text. */
function apartName({ number, ...layer }: PlacedLayer, language: Language): string | undefined {
  const name = viewOf(layer).apart?.name(number, language)
  return name && name[0].toUpperCase() + name.slice(1)
}

/** A column's heading: in full where there is room. */
function Column(props: { long: string; short: string; title: string; className?: string }) {
  return (
    <th scope="col" title={props.title} className={props.className}>
      <span className={styles.long}>{props.long}</span>
      <span className={styles.short}>{props.short}</span>
    </th>
  )
}
