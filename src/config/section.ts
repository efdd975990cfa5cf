/** Reading of values from anywhere: links, scripts, files. Nothing here throws, whatever the value is. */
import type { Notes } from './notes.ts'
import type { Bounds } from './schema.ts'

/** Stands for a value whose reading threw (a getter, a proxy). */
const unreadable = Symbol('unreadable')

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/**
 * The value within the bounds, whole if it has to be, else to 9 significant digits: enough to tell any two float32 apart,
 * so that the engine cannot see the rounding. Idempotent.
 */
function bounded(value: number, { min, max, integer, decimals }: Bounds): number {
  const inside = Math.min(max, Math.max(min, value))
  if (integer) return Math.round(inside)
  const rounded = decimals === undefined ? Number(inside.toPrecision(9)) : Number(inside.toFixed(decimals))
  return Math.abs(rounded) < 1e-9 ? 0 : rounded
}

/** A number as a person may have written it in a link, or NaN. */
const written = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim()))

/** The first `limit` items of a list and its full length; null: no list. */
export function listOf(value: unknown, limit: number): { items: unknown[]; length: number } | null {
  return attempt(() => {
    if (!Array.isArray(value)) return null
    const length = Number(value.length)
    const items: unknown[] = []
    for (let i = 0; i < Math.min(length, limit); i++)
      items.push(attempt(() => value[i] as unknown, unreadable))
    return { items, length }
  }, null)
}

/** One object of the config as it was given, with its place in the whole. Only its own properties count. */
export class Section {
  private readonly value: object | null
  private readonly path: string
  private readonly notes: Notes
  /** numbers come as text */
  private readonly text: boolean

  /** Lists what is no object, and every property that is not known. `undefined` is an empty section. */
  constructor(value: unknown, path: string, known: readonly string[], notes: Notes, text = false) {
    const list = listOf(value, 0)
    const usable = typeof value === 'object' && value !== null && list === null
    if (!usable && value !== undefined) notes.add(path, 'wrong-type', list ? '[…]' : value)
    this.value = usable ? value : null
    this.path = path
    this.notes = notes
    this.text = text
    const keys = usable ? attempt(() => Object.keys(value), []) : []
    for (const key of keys.slice(0, 200)) {
      if (!known.includes(key)) notes.add(this.at(key), 'unknown-field', this.take(key))
    }
  }

  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`
  }

  /** The own property, or undefined. */
  take(key: string): unknown {
    const { value } = this
    if (value === null) return undefined
    return attempt<unknown>(
      () => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
      unreadable,
    )
  }

  section(key: string, known: readonly string[]): Section {
    return new Section(this.take(key), this.at(key), known, this.notes, this.text)
  }

  /** The number within its bounds; the fallback, quietly fitted, where none is given. */
  number(key: string, bounds: Bounds, fallback: number): number {
    return this.optionalNumber(key, bounds, fallback) ?? bounded(fallback, bounds)
  }

  /** The number within its bounds; undefined where none is given. `fallback` takes the place of what is no number. */
  optionalNumber(key: string, bounds: Bounds, fallback: number): number | undefined {
    const given = this.take(key)
    if (given === undefined) return undefined
    const value = this.text && typeof given === 'string' ? written(given) : given
    if (typeof value !== 'number' || Number.isNaN(value)) {
      const used = bounded(fallback, bounds)
      this.notes.add(this.at(key), typeof value === 'number' ? 'not-a-number' : 'wrong-type', given, used)
      return used
    }
    const used = bounded(value, bounds)
    if (value < bounds.min) this.notes.add(this.at(key), 'below-bound', given, used)
    else if (value > bounds.max) this.notes.add(this.at(key), 'above-bound', given, used)
    else if (bounds.integer && used !== value) this.notes.add(this.at(key), 'not-whole', given, used)
    else if (Math.abs(used - value) > 1e-8 * Math.abs(value)) {
      this.notes.add(this.at(key), 'too-precise', given, used)
    }
    return used
  }

  /** Whether something is on; the fallback where nothing or something else is given. In a text 1 or 0. */
  flag(key: string, fallback: boolean): boolean {
    const given = this.take(key)
    if (given === undefined) return fallback
    if (typeof given === 'boolean') return given
    if (this.text && /^(1|0|true|false)$/.test(String(given))) return given === '1' || given === 'true'
    this.notes.add(this.at(key), 'wrong-type', given, String(fallback))
    return fallback
  }

  /** One of the names; the fallback where none or another is given. */
  choice<N extends string | number>(key: string, names: readonly N[], fallback: N): N {
    const given = this.take(key)
    if (given === undefined) return fallback
    const known = names.find((name) => name === given || (this.text && String(name) === given))
    if (known === undefined) {
      this.notes.add(this.at(key), typeof given === 'string' ? 'unknown-name' : 'wrong-type', given, fallback)
    }
    return known ?? fallback
  }
}
