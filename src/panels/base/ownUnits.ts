/** The names and units that custom points brought with them. */
import { useMemo } from 'react'
import type { AxesConfig, AxisConfig } from '../../config/types.ts'
import { useConfig } from '../../store/react.ts'

/** A number of the stage in the file's own units; without any it is the same. */
export const ownValue = (value: number, axis: AxisConfig | undefined): number =>
  axis ? axis.offset + axis.factor * value : value

/** Decimals after which a thousandth of the stage would be cut off, at least those for the stage's own units. */
export function ownDigits(axis: AxisConfig | undefined, digits: number): number {
  if (!axis) return digits
  const power = Number(axis.factor.toExponential().split('e')[1])
  return Math.max(0, Math.min(12, digits - power))
}

/** What the classes are called, by their labels; '' or nothing: they go by their numbers. The same array while it says the same. */
export function useOwnClassNames(): readonly string[] {
  const text = useConfig(({ data }) => JSON.stringify(data.classNames ?? []))
  return useMemo(() => JSON.parse(text) as string[], [text])
}

/** The units of the axes; the same object while it says the same. */
export function useOwnAxes(): AxesConfig {
  const text = useConfig(({ data }) => JSON.stringify(data.axes ?? {}))
  return useMemo(() => JSON.parse(text) as AxesConfig, [text])
}

/** Those of a line, whose height is the value. */
export function useLineAxes(): Pick<AxesConfig, 'x' | 'y'> {
  const axes = useOwnAxes()
  return useMemo(() => ({ x: axes.x, y: axes.value }), [axes])
}
