import type { ExperimentConfig } from '../../../config/types.ts'
import { noFigure } from '../../../domain/figures.ts'
import { layerStat, layerStatFields } from '../../../protocol/frame.ts'
import { hiddenLayers } from '../../layerKinds/layerViews.ts'

/** "3 / 16": dead units of all in the hidden layers. What has no weights has no units that could die. */
export function deadText(
  stats: Float32Array | undefined,
  config: ExperimentConfig,
  whole: (n: number) => string,
): string {
  const layers = hiddenLayers(config)
  if (stats?.length !== (layers.length + 1) * layerStatFields) return noFigure
  let dead = 0
  let units = 0
  for (const [layer, { weights }] of layers.entries()) {
    if (weights === 0) continue
    dead += layerStat(stats, layer, 'dead')
    units += layerStat(stats, layer, 'units')
  }
  return units > 0 ? `${whole(dead)} / ${whole(units)}` : noFigure
}
