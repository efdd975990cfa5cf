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

const formats = (language: Language): NumberFormats => {
  const format = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options).format
  return {
    whole: format(),
    rough: format({ maximumSignificantDigits: 2 }),
    close: format({ maximumSignificantDigits: 3 }),
    percent: format({ style: 'percent', maximumFractionDigits: 1 }),
  }
}

const made = new Map<Language, NumberFormats>()

/** The same functions each time: making a formatter costs more than using it. */
export function numberFormats(language: Language): NumberFormats {
  const known = made.get(language) ?? formats(language)
  made.set(language, known)
  return known
}
