/** A setting as a link writes it; what is on is 1, what is off or not there 0. */
export const writeSetting = (value: unknown, short: boolean): string =>
  typeof value === 'number' ? writeNumber(value, short) : value === true ? '1' : String(value || 0)

/** 0.03; short: .03, or 3e-7 where that is less. Reads back as the same number. */
export function writeNumber(value: number, short: boolean): string {
  const plain = String(value)
  if (!short) return plain
  const bare = plain.replace(/^(-?)0\./, '$1.')
  const power = value.toExponential().replace('e+', 'e')
  return power.length < bare.length ? power : bare
}
