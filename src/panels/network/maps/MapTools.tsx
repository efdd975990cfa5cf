import { useEffect } from 'react'
import { mapWords } from '../../../i18n/words/panels/maps.ts'
import { useWords } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import type { TileLook } from '../model.ts'
import styles from '../Network.module.css'

export interface MapToolsProps {
  look: TileLook
  onLook: (look: TileLook) => void
  /** the panel has the room of all beside it */
  large: boolean
  onLarge: (large: boolean) => void
}

/** The choice between maps and filters, and the button for large ones. Escape gives the room back, unless a unit is looked at. */
export function MapTools({ look, onLook, large, onLarge }: MapToolsProps) {
  const words = useWords(mapWords)
  useEffect(() => {
    if (!large) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { focusUnit, dialog } = viewStore.getState()
      if (event.key !== 'Escape' || focusUnit || dialog) return
      event.preventDefault()
      onLarge(false)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [large, onLarge])
  return (
    <span className={styles.mapTools}>
      <Segmented
        label={words.look}
        value={look}
        options={[
          { value: 'maps', label: words.maps },
          { value: 'filters', label: words.filters },
        ]}
        onChange={onLook}
      />
      <IconButton
        icon={large ? 'close' : 'enlarge'}
        label={large ? words.shrink : words.enlarge}
        shortcut={large ? 'Esc' : undefined}
        onClick={() => onLarge(!large)}
      />
    </span>
  )
}

/** What the tiles and their colors mean, and that wide layers are folded. */
export function MapLegend({ look }: { look: TileLook }) {
  const words = useWords(mapWords)
  return (
    <p className={styles.legend}>
      {look === 'maps' ? (
        <>
          <span>{words.tile}</span>
          <span>
            <span className={styles.ramp} aria-hidden="true" />
            {words.scale}
          </span>
        </>
      ) : (
        <>
          <span>{words.color}</span>
          <span>
            <span className={styles.ramp} aria-hidden="true" />
            {words.slices}
          </span>
          <span>{words.none}</span>
        </>
      )}
      <span>{words.folded}</span>
    </p>
  )
}
