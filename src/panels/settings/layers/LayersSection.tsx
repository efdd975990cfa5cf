import { layerFields } from '../../../config/normalize/layerFields.ts'
import { bounds, isImages } from '../../../config/schema.ts'
import { fitsOnTop } from '../../../config/shape.ts'
import { type ActivationName, activationNames, type LayerConfig } from '../../../config/types.ts'
import { activationOf, configKindOf, withActivation } from '../../../domain/layers/layerKinds.ts'
import { activationWords } from '../../../i18n/words/names.ts'
import { freezeWords } from '../../../i18n/words/panels/freeze.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useExperiment, useView, useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { Fixed } from '../Fixed.tsx'
import { FreezeButton } from '../FreezeButton.tsx'
import { Section } from '../Section.tsx'
import styles from '../Settings.module.css'
import { LayerFigures, NetworkFigures } from './figuresLater.tsx'
import { LayerRow } from './LayerRow.tsx'
import { layerControls } from './layerControls.ts'

/** The hidden layers, from the inputs to the output. */
export function LayersSection() {
  const words = useWords(settingsWords)
  const freeze = useWords(freezeWords)
  const layers = useExperiment((state) => state.config.layers)
  const ofImages = useExperiment((state) => isImages(state.config.data.set))
  const configure = useExperiment((state) => state.configure)
  const change = (layers: LayerConfig[]) => configure({ layers })
  const full = layers.length >= bounds.layers.max
  return (
    <Section id="panel-hidden-layers" title={words.layers} note={String(layers.length)} resets>
      <Fixed path="layers">
        {' '}
        {layers.length === 0 && <p className={styles.hint}>{words.noLayers}</p>}
        {layers.filter(hasActivation).length > 1 && <AllActivations layers={layers} onChange={change} />}
        {layers.length > 0 && (
          <ol className={styles.layers}>
            {layers.map((layer, i) => (
              <LayerRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place; a row keeps its focus when another is changed
                key={i}
                place={i + 1}
                layer={layer}
                canDuplicate={!full}
                onChange={(changed) => change(layers.with(i, changed))}
                onDuplicate={() => change(layers.toSpliced(i, 0, layer))}
                onRemove={() => change(layers.toSpliced(i, 1))}
              />
            ))}
          </ol>
        )}
        <div className={styles.row}>
          <span>{freeze.outputLayer}</span>
          <FreezeButton layer={layers.length} output />
        </div>
        {ofImages && (
          <>
            <LayerFigures layer={layers.length} />
            <NetworkFigures />
          </>
        )}
        <AddLayer disabled={full} onAdd={(layer) => change([...layers, layer])} />
      </Fixed>{' '}
    </Section>
  )
}

/** A button for each kind of layer that the network can have one more of. */
function AddLayer({ disabled, onAdd }: { disabled: boolean; onAdd: (layer: LayerConfig) => void }) {
  const words = useWords(settingsWords)
  const language = useView((view) => view.language)
  const config = useExperiment((state) => state.config)
  const offered = Object.entries(layerControls)
    .map(([kind, { name, first }]) => {
      const layer = config.layers.findLast((known) => configKindOf(known) === kind) ?? first
      return { kind, name, layer }
    })
    .filter(({ layer }) => fitsOnTop(layer, config))
  return offered.map(({ kind, name, layer }) => (
    <Button key={kind} className={styles.add} icon="plus" disabled={disabled} onClick={() => onAdd(layer)}>
      {offered.length === 1 ? words.addLayer : words.addKind(name(language))}
    </Button>
  ))
}

/** Whether a layer can have the activation, or has none at all. */
function takes(layer: LayerConfig, name: ActivationName): boolean {
  const choices = layerFields[configKindOf(layer)].fields.activation?.choices
  return choices === undefined || choices.includes(name)
}

const hasActivation = (layer: LayerConfig): boolean => 'activation' in layer

/** One choice for every layer: what the lecture compares. */
function AllActivations({
  layers,
  onChange,
}: {
  layers: LayerConfig[]
  onChange: (layers: LayerConfig[]) => void
}) {
  const words = useWords(settingsWords)
  const names = useWords(activationWords)
  const [first, ...others] = layers.filter(hasActivation).map((layer) => activationOf(layer).activation)
  const value: ActivationName | 'mixed' = others.every((other) => other === first) ? first : 'mixed'
  const known = activationNames.filter((name) => layers.every((layer) => takes(layer, name)))
  const options: Array<{ value: ActivationName | 'mixed'; label: string }> = known.map((name) => ({
    value: name,
    label: names[name],
  }))
  if (value === 'mixed') options.unshift({ value: 'mixed', label: words.mixed })
  return (
    <Select
      label={words.allActivations}
      value={value}
      options={options}
      onChange={(activation) =>
        activation !== 'mixed' && onChange(layers.map((layer) => withActivation(layer, activation)))
      }
    />
  )
}
