import { steadyFigure } from '../../domain/figures.ts'
import type { Language } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'

/** A time in words of three digits: "340 µs", "0.421 s", "3.20 min". So its width hardly changes while it grows. */
export function duration(ms: number, language: Language): string {
  const steady = (value: number) => steadyFigure(value) ?? numberFormats(language).whole(value)
  if (ms < 0.1) return `${steady(1000 * ms)} µs`
  if (ms < 100) return `${steady(ms)} ms`
  return ms < 120_000 ? `${steady(ms / 1000)} s` : `${steady(ms / 60_000)} min`
}
