import { logPlace } from '../../charts/base/logPlace.ts'
import type { Quiet } from '../../domain/activations.ts'
import { layerStatFields } from '../../protocol/frame.ts'

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

/** Reads the section `layerStats` [layers × 8]; null if it is of another network. */
export function layerFigures(stats: Float32Array | undefined, layers: number): LayerFigures[] | null {
  if (stats?.length !== layers * layerStatFields) return null
  const rows = Array.from({ length: layers }, (_, i) =>
    stats.subarray(i * layerStatFields, (i + 1) * layerStatFields),
  )
  const largest = rows.reduce((most, row) => (row[3] > most ? row[3] : most), 0)
  return rows.map(([, units, saturated, gradientNorm, updateRatio, weightNorm, low, high, inactive]) => ({
    units,
    saturated,
    inactive,
    gradientNorm,
    gradientPlace: largest > 0 ? logPlace(gradientNorm, largest * 10 ** -gradientDecades, largest) : 0,
    updateRatio,
    updatePlace: logPlace(updateRatio, updateScale.low, updateScale.high),
    weightNorm,
    low,
    high,
  }))
}

/** What heads the column: the one thing that is told of all layers, or 'mixed'. Of nothing at all: saturated. */
export function quietHeading(told: ReadonlyArray<Quiet | null>): Quiet | 'mixed' {
  const kinds = new Set(told.filter((quiet) => quiet !== null))
  const [first] = kinds
  return kinds.size > 1 ? 'mixed' : (first ?? 'saturated')
}
