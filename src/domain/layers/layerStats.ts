/** The figures of a layer that a frame carries, by name: section `layerStats`, one row a layer. */

const layerStatNames = [
  'dead',
  'units',
  /** shares of the (example, value) pairs; see `Quiet` */
  'saturated',
  'gradientNorm',
  'updateRatio',
  'weightNorm',
  /** ends of the histogram */
  'low',
  'high',
  'inactive',
] as const
export type LayerStatName = (typeof layerStatNames)[number]

/** Figures of a row. */
export const layerStatFields = layerStatNames.length

/** Bins of a layer's histogram. */
export const histogramBins = 32

/** One figure of a layer. */
export const layerStat = (stats: Float32Array, layer: number, name: LayerStatName): number =>
  stats[layer * layerStatFields + layerStatNames.indexOf(name)]

/** Writes a layer's row. */
export function writeLayerStats(
  stats: Float32Array,
  layer: number,
  figures: Readonly<Record<LayerStatName, number>>,
): void {
  for (const [k, name] of layerStatNames.entries()) stats[layer * layerStatFields + k] = figures[name]
}
