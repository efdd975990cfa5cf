import { useCallback, useMemo, useRef, useState } from 'react'
import type { SectionName } from '../../protocol/frame.ts'
import { useConfig, useSections, useShownRun } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Legend } from './Legend.tsx'
import { modelKey, networkModel, type TileLook } from './model.ts'
import styles from './Network.module.css'
import { NetworkView } from './NetworkView.tsx'
import { sharedName, sizesText, useVocabulary } from './names.ts'
import { useBox } from './useBox.ts'

const pointSections: readonly SectionName[] = ['unitMaps', 'unitRange', 'detail', 'parameters', 'deadUnits']
const imageSections: readonly SectionName[] = [
  'templates',
  'unitParameters',
  'deadUnits',
  'layerStats',
  'activations',
]

const mapSections: Record<TileLook, readonly SectionName[]> = {
  maps: ['channelMaps', 'unitParameters', 'deadUnits', 'layerStats', 'activations'],
  filters: [...imageSections, 'filterSlices'],
}

const MapTools = lazyPart(async () => (await import('./maps/MapTools.tsx')).MapTools)
const MapLegend = lazyPart(async () => (await import('./maps/MapTools.tsx')).MapLegend)

/** The network as a lecture draws it. */
export function NetworkPanel() {
  const say = useVocabulary()
  const { experiment } = useShownRun()
  const key = useConfig(modelKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what the model needs of the config
  const model = useMemo(() => networkModel(experiment.getState().config), [key, experiment])
  const section = useRef<HTMLElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const box = useBox(view)
  const [look, setLook] = useState<TileLook>('maps')
  const [large, setLarge] = useState(false)
  const small = useCallback(() => setLarge(false), [])
  const placed = model.pictures.length > 0
  useSections(section, placed ? mapSections[look] : model.domain === 'image' ? imageSections : pointSections)
  const name = model.layers.length === 1 ? say.words.linear : sharedName(model, say)
  const sizes = sizesText(model, say)
  return (
    <Panel
      ref={section}
      title={say.words.network}
      large={placed && large}
      actions={
        <>
          <span className={placed ? 'visually-hidden' : styles.sizes}>
            {sizes}
            {name && ` · ${name}`}
          </span>
          {placed && <MapTools look={look} onLook={setLook} large={large} onLarge={setLarge} />}
        </>
      }
    >
      <div ref={view} className={styles.view}>
        {box && (
          <NetworkView
            key={key}
            view={view}
            box={box}
            model={model}
            look={look}
            sizes={sizes}
            say={say}
            large={large}
            onSmall={small}
          />
        )}
      </div>
      {placed ? <MapLegend look={look} /> : <Legend model={model} say={say} />}
    </Panel>
  )
}
