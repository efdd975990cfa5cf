import type { Language } from './language.ts'

/** How a language writes numbers that are read as text. Figures in a reserved width are domain/figures.ts's. */
export interface NumberFormats {
  /** 1,240; where it is not whole, three decimals at most */
  whole(n: number): string
  /** two significant digits */
  rough(n: number): string
  /** three significant digits */
  close(n: number): string
  /** of a share 0…1: 98.4% */
  percent(share: number): string
}

/** What the browser makes of a number. Its tables take a weak machine a tenth of a second: they are asked for where they are used. */
const native = (language: Language, options?: Intl.NumberFormatOptions) => {
  let made: Intl.NumberFormat | undefined
  return (n: number) => {
    made ??= new Intl.NumberFormat(language, options)
    return made.format(n)
  }
}

/** Commas between thousands, as both languages have them. */
function grouped(number: string): string {
  const [whole, decimals] = number.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? groups : `${groups}.${decimals}`
}

/** The nearest number with so many significant digits; of a number as it is written, halves go up. */
function rounded(size: number, count: number): number {
  const [mantissa, power] = size.toExponential().split('e')
  const digits = mantissa.replace('.', '')
  if (digits.length <= count) return size
  const kept = Number(digits.slice(0, count)) + (digits[count] >= '5' ? 1 : 0)
  return Number(`${kept}e${Number(power) - count + 1}`)
}

/** The nearest number with three decimals, by the same rule. */
function withDecimals(size: number): number {
  const count = Number(size.toExponential().split('e')[1]) + 4
  return count < 0 ? 0 : rounded(size, count)
}

/** The first picture has counts and rounded figures: they are written here, to the letter as the browser writes them. */
const formats = (language: Language): NumberFormats => {
  const atMost = (count: number) => {
    const other = native(language, { maximumSignificantDigits: count })
    // sizes that are written without a power of ten, and nothing: a run that begins has no pace
    return (n: number) =>
      Object.is(n, 0) || (n >= 1e-6 && n < 1e21) ? grouped(String(rounded(n, count))) : other(n)
  }
  const other = native(language)
  return {
    // an epoch of a run is a fraction
    whole: (n) => (n >= 0 && n <= Number.MAX_SAFE_INTEGER ? grouped(String(withDecimals(n))) : other(n)),
    rough: atMost(2),
    close: atMost(3),
    percent: native(language, { style: 'percent', maximumFractionDigits: 1 }),
  }
}

const made = new Map<Language, NumberFormats>()

/** The same functions each time: making a formatter costs more than using it. */
export function numberFormats(language: Language): NumberFormats {
  const known = made.get(language) ?? formats(language)
  made.set(language, known)
  return known
}
