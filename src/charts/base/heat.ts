/** Colors of a map of values: from the ground to a color that the theme's text is still read on. */
import { cssColor } from './colors.ts'
import { parseHex } from './oklab.ts'
import type { ChartTheme } from './theme.ts'

/** How far the strongest color goes from the ground to the class color. */
const strongest = 0.55

/** The color of a place 0…1 between the least and the greatest value. */
export function heatColor(theme: ChartTheme, place: number): string {
  const ground = parseHex(theme.surface)
  const color = parseHex(theme.classes[0])
  const share = strongest * Math.max(0, Math.min(1, place))
  const mix = (i: number) => Math.round(ground[i] + share * (color[i] - ground[i]))
  return cssColor([mix(0), mix(1), mix(2)])
}
