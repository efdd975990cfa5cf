import { layerSizes } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { imageSide } from '../../domain/imageFormat.ts'
import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import styles from './PresetsDialog.module.css'

/** How high a layer's bar is, 0…1: a map by its side, a dense layer by its number of units, a third of the full height for every factor of ten. */
function heightOf({ shape, units }: LayerGeometry): number {
  return shape.height > 1 ? shape.height / imageSide : Math.min(1, Math.log10(units) / 3)
}

/** How thick it is, 0…1: of maps there are more or fewer. */
const thicknessOf = ({ shape, units }: LayerGeometry): number =>
  shape.height > 1 ? Math.min(1, 0.2 + units / 80) : 0.6

/**
 * Networks over images in small, one under another: the image, then a bar for each layer and for the scores, as high as its
 * maps are large and thicker the more of them there are, hollow where it pools and dashed where it pools by the average.
 * Decoration: the name stands beside it.
 */
export function NetworkGlyph({ configs }: { configs: readonly ExperimentConfig[] }) {
  const room = 2 / configs.length
  return (
    <svg className={styles.network} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
      {configs.map((config, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a network is its place
        <g key={row} transform={`translate(-1 ${(row + 0.5) * room - 1})`}>
          <NetworkRow config={config} room={0.86 * room} />
        </g>
      ))}
    </svg>
  )
}

function NetworkRow({ config, room }: { config: ExperimentConfig; room: number }) {
  const layers = layerSizes(config)
  const side = Math.min(room, 0.6)
  const step = (2 - side) / layers.length
  return (
    <>
      <path
        d={`M0 ${-side / 2}h${side}v${side}h${-side}zM0 ${side / 2}l${0.35 * side} ${-0.6 * side} ${0.3 * side} ${0.35 * side} ${0.15 * side} ${-0.2 * side} ${0.2 * side} ${0.45 * side}`}
      />
      {layers.map((layer, l) => {
        const height = Math.max(0.12, heightOf(layer)) * room
        const thick = thicknessOf(layer) * Math.min(0.27, 0.85 * step)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
            key={l}
            className={layer.pooling ? styles[layer.pooling] : styles.learned}
            x={side + (l + 1) * step - thick}
            y={-height / 2}
            width={thick}
            height={height}
          />
        )
      })}
    </>
  )
}
