import { useRef } from 'react'
import { layerSizes } from '../../config/shape.ts'
import { quietOf } from '../../domain/activations.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { layersWords } from '../../i18n/words/panels/layers.ts'
import type { SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useWords } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'
import { quietHeading } from './figures.ts'
import { LayerRow } from './LayerRow.tsx'
import styles from './LayersPanel.module.css'
import { quietWords } from './quietWords.ts'

const sections: readonly SectionName[] = ['layerStats', 'histograms']

/** Layer by layer: activations, saturated or inactive share, gradient norm, update ratio and weight norm. */
export function LayersPanel() {
  const words = useWords(layersWords)
  const activations = useWords(activationWords)
  const config = useConfig((config) => config)
  const panel = useRef<HTMLElement>(null)
  useSections(panel, sections)
  const sizes = layerSizes(config)
  const quiets = sizes.map(({ activation }, i) => (i < sizes.length - 1 ? quietOf(activation) : null))
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
              />
              <Column
                long={words[heading.long]}
                short={words[heading.short]}
                title={words[heading.title]}
                right
              />
              <Column long={words.gradient} short={words.gradientShort} title={words.gradientTitle} />
              <Column long={words.update} short={words.updateShort} title={words.updateTitle} />
              <th scope="col" title={words.normTitle} className={`${styles.number} ${styles.norm}`}>
                {words.norm}
              </th>
            </tr>
          </thead>
          <tbody>
            {sizes.map(({ activation }, i) => {
              const output = i === sizes.length - 1
              return (
                <LayerRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                  key={i}
                  layer={i}
                  layers={sizes.length}
                  name={output ? words.output : String(i + 1)}
                  fullName={output ? words.outputLayer : words.hidden(i + 1)}
                  activation={output ? '' : activations[activation]}
                  quiet={quiets[i]}
                  named={kind === 'mixed'}
                />
              )
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** A column's heading: in full where there is room. */
function Column(props: { long: string; short: string; title: string; right?: boolean }) {
  return (
    <th scope="col" title={props.title} className={props.right ? styles.number : undefined}>
      <span className={styles.long}>{props.long}</span>
      <span className={styles.short}>{props.short}</span>
    </th>
  )
}
