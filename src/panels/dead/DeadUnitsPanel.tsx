import { useCallback, useRef } from 'react'
import type { ExperimentConfig, LayerConfig } from '../../config/types.ts'
import { isMortal } from '../../domain/activations.ts'
import { noFigure } from '../../domain/figures.ts'
import { activationOf } from '../../domain/layers/layerKinds.ts'
import { deadWords } from '../../i18n/words/panels/dead.ts'
import { layerStat, layerStatFields, type SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useShownRun, useWords } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import { placedLayers } from '../layerKinds/layerViews.ts'
import styles from './DeadUnitsPanel.module.css'
import { LayerRow } from './LayerRow.tsx'

const sections: readonly SectionName[] = ['layerStats']

/** The hidden layers (from 0) whose units can die. */
const mortalLayers = (layers: readonly LayerConfig[]): number[] =>
  layers.flatMap((layer, i) => (isMortal(activationOf(layer)) ? [i] : []))

/** Dead units now and over the steps, layer by layer; not there for networks whose units cannot die. */
export function DeadUnitsPanel() {
  const config = useConfig((config) => config)
  return mortalLayers(config.layers).length > 0 ? <Mortal config={config} /> : null
}

function Mortal({ config }: { config: ExperimentConfig }) {
  const { layers } = config
  const words = useWords(deadWords)
  const whole = useWholeNumber()
  const run = useShownRun()
  const panel = useRef<HTMLElement>(null)
  const count = useRef<HTMLSpanElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  useSections(panel, sections)

  const mortal = mortalLayers(layers)
  const many = mortal.length > 4 // in two columns
  const sizes = placedLayers(config)
  const units = mortal.reduce((sum, i) => sum + sizes[i].units, 0)

  const write = useCallback(() => {
    const { frame, data } = run.state.getState()
    const stats = frame?.sections.layerStats
    const dead =
      stats?.length === (layers.length + 1) * layerStatFields
        ? mortalLayers(layers).reduce((sum, i) => sum + layerStat(stats, i, 'dead'), 0)
        : null
    put(count, dead === null ? noFigure : whole(dead))
    count.current?.classList.toggle(styles.alarm, dead !== null && dead > 0)
    if (!frame || !data) return
    const { metrics } = frame.header
    const counted = whole(metrics.trainCount)
    put(probe, metrics.whole ? words.whole(counted) : words.probe(counted, whole(data.train.count)))
  }, [run, layers, words, whole])
  useFrameWriter(panel, write)

  return (
    <Panel
      ref={panel}
      id="panel-dead"
      title={words.deadUnits}
      figure={
        <>
          <span ref={count} className={styles.dead} data-testid="dead-units" />
          <span className={styles.all}>{words.ofAll(whole(units))}</span>
        </>
      }
    >
      <div className={styles.body}>
        <ul
          className={styles.rows}
          aria-label={words.layers}
          data-many={many || undefined}
          style={{ minHeight: `${(many ? Math.ceil(mortal.length / 2) : mortal.length) * 0.875}rem` }}
        >
          {mortal.map((layer) => (
            <LayerRow
              key={layer}
              layer={layer}
              number={sizes[layer].number}
              units={sizes[layer].units}
              layers={layers.length}
              short={many}
            />
          ))}
        </ul>
        <p className={styles.note} data-aside>
          {words.explanation} <span ref={probe} className={styles.probe} />
        </p>
      </div>
    </Panel>
  )
}
