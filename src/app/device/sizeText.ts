const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** A count of bytes, in the unit in which it is at least 1; `figure` writes three digits in the person's language. */
export function sizeText(bytes: number, figure: (n: number) => string): string {
  const unit = units.findIndex((_, power) => bytes < 999.5 * 1000 ** power)
  const power = unit < 0 ? units.length - 1 : unit
  return `${figure(bytes / 1000 ** power)} ${units[power]}`
}
