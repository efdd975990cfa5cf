/** A time in words of three digits: "340 µs", "0.421 s", "3.20 min". So its width hardly changes while it grows. */
export function duration(ms: number, language: string): string {
  const [value, unit] =
    ms < 0.1
      ? [1000 * ms, 'µs']
      : ms < 100
        ? [ms, 'ms']
        : ms < 120_000
          ? [ms / 1000, 's']
          : [ms / 60_000, 'min']
  const digits = value < 1000 ? 3 : 4
  const format = new Intl.NumberFormat(language, {
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
  })
  return `${format.format(value)} ${unit}`
}
