/** 0.03; short: .03, or 3e-7 where that is less. Reads back as the same number. */
export function writeNumber(value: number, short: boolean): string {
  const plain = String(value)
  if (!short) return plain
  const bare = plain.replace(/^(-?)0\./, '$1.')
  const power = value.toExponential().replace('e+', 'e')
  return power.length < bare.length ? power : bare
}
