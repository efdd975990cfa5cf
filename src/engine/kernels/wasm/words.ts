/**
 * Tables in the module's memory, for the assembly's unmanaged classes: a word of four bytes a field, in the fields' order.
 * Addresses and counts are whole numbers; these fields are not.
 */
export const floatWords: ReadonlySet<string> = new Set([
  'alpha',
  'l1',
  'l2',
  'maxNorm',
  'inputNoise',
  'kept',
  'momentum',
])
/** Two words. */
export const doubleWord = 'dropout'

/** Writes words from `at` on, in their order; returns the place behind them. */
export function writeWords(out: DataView, words: Readonly<Record<string, number>>, at = 0): number {
  let place = at
  for (const [name, word] of Object.entries(words)) {
    if (name === doubleWord) out.setFloat64(4 * place++, word, true)
    else if (floatWords.has(name)) out.setFloat32(4 * place, word, true)
    else out.setInt32(4 * place, word, true)
    place++
  }
  return place
}
