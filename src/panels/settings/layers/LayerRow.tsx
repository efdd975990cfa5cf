import { isImages } from '../../../config/schema.ts'
import type { LayerConfig } from '../../../config/types.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { useExperiment, useWords } from '../../../store/react.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { FreezeButton } from '../FreezeButton.tsx'
import styles from '../Settings.module.css'
import { LayerFigures } from './figuresLater.tsx'
import { controlOf } from './layerControls.ts'

export interface LayerRowProps {
  /** 1 is the first hidden layer */
  place: number
  layer: LayerConfig
  canDuplicate: boolean
  onChange: (layer: LayerConfig) => void
  onDuplicate: () => void
  onRemove: () => void
}

/** One hidden layer: what its kind has to set, and what can be done with every layer. */
export function LayerRow({ place, layer, canDuplicate, onChange, onDuplicate, onRemove }: LayerRowProps) {
  const words = useWords(settingsWords)
  const ofImages = useExperiment((state) => isImages(state.config.data.set))
  const { Fields } = controlOf(layer)
  return (
    <li className={styles.layer}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <Fields
        place={place}
        layer={layer}
        onChange={onChange}
        actions={
          <span className={styles.layerActions}>
            <IconButton
              icon="copy"
              label={words.duplicateLayer(place)}
              disabled={!canDuplicate}
              onClick={onDuplicate}
            />
            <IconButton icon="close" label={words.removeLayer(place)} onClick={onRemove} />
          </span>
        }
        freeze={<FreezeButton layer={place - 1} />}
      />
      {ofImages && <LayerFigures layer={place - 1} />}
    </li>
  )
}
