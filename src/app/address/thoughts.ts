import type { ExperimentConfig } from '../../config/types.ts'

/** Changes closer together than this are one act, whatever they change. */
const actGap = 500
/** Numbers that are set closer together than this are one thought: sliders tried one after another. */
const thoughtGap = 5000

/** Tells which changes of the config belong to one thought of the person's, which is one entry of the history. */
export class Thoughts {
  private last = Number.NEGATIVE_INFINITY
  private numbers = false

  /** Whether this change begins another thought. `whole`: it leads to another experiment. */
  another(before: ExperimentConfig, config: ExperimentConfig, whole: boolean): boolean {
    const now = performance.now()
    const gap = now - this.last
    const numbers = !whole && inNumbers(before, config)
    const another = whole || gap > (numbers && this.numbers ? thoughtGap : actGap)
    this.last = now
    this.numbers = numbers
    return another
  }

  /** The next change is not of the same thought; `last`: an act that has an entry already, and takes what is changed at once along. */
  end(last = Number.NEGATIVE_INFINITY): void {
    this.last = last
  }
}

/** A number, or a field that is left out where it is 0. */
const isNumber = (value: unknown) => value === undefined || typeof value === 'number'

/** The values differ in numbers alone, or in points: what is drawn stroke by stroke is one thing. */
function inNumbers(a: unknown, b: unknown, key = ''): boolean {
  if (a === b || key === 'points' || (isNumber(a) && isNumber(b))) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys({ ...a, ...b })
  return keys.every((each) => inNumbers(a[each as never], b[each as never], each))
}
