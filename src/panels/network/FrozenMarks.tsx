import type { NetworkLayout } from '../../charts/network/networkLayout.ts'
import { isFrozen, isLayerFrozen } from '../../config/frozenUnits.ts'
import type { FrozenLayer } from '../../config/types.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './FrozenMarks.module.css'

const leastTile = 12

/** A padlock on every frozen unit, and a dashed frame with one around a frozen layer. Decoration: the units' names say it. */
export function FrozenMarks({ layout, frozen }: { layout: NetworkLayout; frozen: readonly FrozenLayer[] }) {
  if (frozen.length === 0) return null
  return (
    <div className={styles.marks} aria-hidden="true">
      {layout.layers.slice(1).map((block, layer) => {
        const place = `${layer}`
        if (isLayerFrozen(frozen, layer)) {
          const { x: left, y: top, width, height } = block
          return (
            <span key={place} className={styles.layer} style={{ left, top, width, height }}>
              <Lock />
            </span>
          )
        }
        if (block.tile < leastTile) return null
        return Array.from({ length: block.count }, (_, unit) => unit)
          .filter((unit) => isFrozen(frozen, layer, unit))
          .map((unit) => {
            const tile = block.first + unit
            const left = layout.x[tile] + block.tile
            const top = layout.y[tile] + block.tile
            return (
              <span key={`${place}.${unit}`} className={styles.unit} style={{ left, top }}>
                <Lock />
              </span>
            )
          })
      })}
    </div>
  )
}

const Lock = () => (
  <span className={styles.lock} data-testid="frozen-mark">
    <Icon name="lock" size="0.75rem" />
  </span>
)
