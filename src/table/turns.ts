/** Work in turns: a table of ten megabytes must not hold up the page. */

/** It yields wherever a turn may end: after a millisecond or so at most. */
export type InTurns<T> = Generator<void, T, void>

/** All of it at once. */
export function atOnce<T>(work: InTurns<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Rows after which a turn may end. */
const rowsAtOnce = 1000

/** Calls back for every row from 0 on. */
export function* everyRow(count: number, visit: (row: number) => void): InTurns<void> {
  for (let from = 0; from < count; from += rowsAtOnce) {
    const to = Math.min(count, from + rowsAtOnce)
    for (let row = from; row < to; row++) visit(row)
    yield
  }
}
