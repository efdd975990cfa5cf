/** A dash a run, beside its color. */
export const dashes: ReadonlyArray<readonly number[]> = [
  [],
  [7, 3],
  [2, 3],
  [10, 3, 2, 3],
  [4, 4],
  [1, 3, 5, 3],
]
