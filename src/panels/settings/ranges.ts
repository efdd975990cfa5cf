/** The schema's bounds as ranges of sliders. */
import type { SliderRange } from '../../ui/controls/sliderScale.ts'

interface Bound {
  min: number
  max: number
}

export const linear = ({ min, max }: Bound, step: number): SliderRange => ({ min, max, step })

export const whole = ({ min, max }: Bound): SliderRange => ({ min, max, step: 1 })

export const wholeLog = ({ min, max }: Bound): SliderRange => ({ min, max, step: 1, log: true })

export const log = ({ min, max }: Bound): SliderRange => ({ min, max, step: min, log: true })

/** 0 is off; above it a log scale from `least` up. */
export const logFromZero = ({ max }: Bound, least: number): SliderRange => ({
  min: 0,
  max,
  step: least,
  log: true,
  logMin: least,
})
