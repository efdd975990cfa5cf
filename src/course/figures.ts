/** The claims' figures as the texts write them. */
import { type Claim, type ClaimId, claims } from './claims/claims.ts'
import type { FigureStyle } from './part.ts'

const digits = { count: 0, percent: 1, number: 3 } as const

/** A measured or claimed value. Tiny ones are written with a power of ten. */
export function writeFigure(value: number, style: FigureStyle, language: string): string {
  if (!Number.isFinite(value)) return '∞'
  if (style === 'number' && value !== 0 && Math.abs(value) < 0.001) {
    const [mantissa, power] = value.toExponential(1).split('e')
    const factor = mantissa === '1.0' ? '' : `${mantissa}·`
    return `${factor}10${[...power.replace('+', '')].map((sign) => superscripts[sign]).join('')}`
  }
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits[style] })
  const text = style === 'percent' ? `${format.format(100 * value)}%` : format.format(value)
  return text.replace('-', '−')
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign])),
}

/** `claim.low`, `claim.high`, or one of the claim's settings; null where there is no such figure. */
export function claimFigure(path: string, language: string): string | null {
  const [id, field] = path.split('.')
  if (!Object.hasOwn(claims, id)) return null
  const claim: Claim = claims[id as ClaimId]
  if (field === 'low') return writeFigure(claim.band[0], claim.style, language)
  if (field === 'high') return writeFigure(claim.band[1], claim.style, language)
  if (field === 'seeds') return writeFigure(claim.seeds, 'count', language)
  const setting = claim.set?.[field]
  return setting === undefined ? null : writeFigure(setting, 'number', language)
}
