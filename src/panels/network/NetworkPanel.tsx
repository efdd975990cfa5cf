import { useMemo, useRef } from 'react'
import type { SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useShownRun } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Legend } from './Legend.tsx'
import { modelKey, networkModel } from './model.ts'
import styles from './Network.module.css'
import { NetworkView } from './NetworkView.tsx'
import { sharedName, sizesText, useVocabulary } from './names.ts'

const pointSections: readonly SectionName[] = ['unitMaps', 'unitRange', 'detail', 'parameters', 'deadUnits']
const imageSections: readonly SectionName[] = [
  'templates',
  'unitParameters',
  'deadUnits',
  'layerStats',
  'activations',
]

/** The network as a lecture draws it. */
export function NetworkPanel() {
  const say = useVocabulary()
  const { experiment } = useShownRun()
  const key = useConfig(modelKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what the model needs of the config
  const model = useMemo(() => networkModel(experiment.getState().config), [key, experiment])
  const section = useRef<HTMLElement>(null)
  useSections(section, model.domain === 'image' ? imageSections : pointSections)
  const name = model.layers.length === 1 ? say.words.linear : sharedName(model, say)
  const sizes = sizesText(model, say)
  return (
    <Panel
      ref={section}
      title={say.words.network}
      actions={
        <span className={styles.sizes}>
          {sizes}
          {name && ` · ${name}`}
        </span>
      }
    >
      <NetworkView key={key} model={model} sizes={sizes} say={say} />
      <Legend model={model} say={say} />
    </Panel>
  )
}
