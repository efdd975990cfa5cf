/** The place in the list of shown images that a key leads to, or null for another key. */
export function wallStep(
  key: string,
  from: number,
  count: number,
  columns: number,
  perPage: number,
): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -perPage,
    PageDown: perPage,
    Home: -count,
    End: count,
  }
  const step = Object.hasOwn(steps, key) ? steps[key] : null
  if (step === null || count === 0) return null
  return Math.max(0, Math.min(count - 1, from + step))
}
