import { logPlace } from '../../charts/base/logPlace.ts'
import type { Quiet } from '../../domain/activations.ts'
import { layerStat, layerStatFields } from '../../protocol/frame.ts'

/** A layer's figures in a frame, with their places (0…1) on the scales that all layers share. */
export interface LayerFigures {
  units: number
  /** shares of the (example, unit) pairs; see `Quiet` for which of them an activation has */
  saturated: number
  inactive: number
  gradientNorm: number
  /** 1 is the largest gradient norm of all layers, 0 is six decades below */
  gradientPlace: number
  updateRatio: number
  /** from 1e−6 to 1 */
  updatePlace: number
  weightNorm: number
  low: number
  high: number
}

/** Decades that a gradient bar spans. */
const gradientDecades = 6

/** The update ratio's scale; the healthy 1e−3 is its middle, where the style sheet draws the band. */
const updateScale = { low: 1e-6, high: 1 }

/** Reads the section `layerStats` [layers × 9]; null if it is of another network. */
export function layerFigures(stats: Float32Array | undefined, layers: number): LayerFigures[] | null {
  if (stats?.length !== layers * layerStatFields) return null
  const all = Array.from({ length: layers }, (_, layer) => layer)
  const norms = all.map((layer) => layerStat(stats, layer, 'gradientNorm'))
  const largest = norms.reduce((most, norm) => (norm > most ? norm : most), 0)
  return all.map((layer) => {
    const updateRatio = layerStat(stats, layer, 'updateRatio')
    return {
      units: layerStat(stats, layer, 'units'),
      saturated: layerStat(stats, layer, 'saturated'),
      inactive: layerStat(stats, layer, 'inactive'),
      gradientNorm: norms[layer],
      gradientPlace: largest > 0 ? logPlace(norms[layer], largest * 10 ** -gradientDecades, largest) : 0,
      updateRatio,
      updatePlace: logPlace(updateRatio, updateScale.low, updateScale.high),
      weightNorm: layerStat(stats, layer, 'weightNorm'),
      low: layerStat(stats, layer, 'low'),
      high: layerStat(stats, layer, 'high'),
    }
  })
}

/** What heads the column: the one thing that is told of all layers, or 'mixed'. Of nothing at all: saturated. */
export function quietHeading(told: ReadonlyArray<Quiet | null>): Quiet | 'mixed' {
  const kinds = new Set(told.filter((quiet) => quiet !== null))
  const [first] = kinds
  return kinds.size > 1 ? 'mixed' : (first ?? 'saturated')
}
