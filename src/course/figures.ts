/** The claims' figures as the texts write them. */
import { powerFigure } from '../domain/figures.ts'
import { typographic } from '../domain/tickFigures.ts'
import type { Language } from '../i18n/language.ts'
import { numberFormats } from '../i18n/numbers.ts'
import { type Claim, type ClaimId, claims } from './claims/claims.ts'
import type { FigureStyle } from './part.ts'

/** A measured or claimed value. Tiny ones are written with a power of ten. */
export function writeFigure(value: number, style: FigureStyle, language: Language): string {
  if (!Number.isFinite(value)) return '∞'
  const { whole, percent } = numberFormats(language)
  if (style === 'number' && value !== 0 && Math.abs(value) < 0.001) return powerFigure(value)
  if (style === 'points') return typographic(whole(Math.round(1000 * value) / 10))
  return typographic(
    style === 'percent' ? percent(value) : whole(style === 'count' ? Math.round(value) : value),
  )
}

/** `claim.low`, `claim.high`, or one of the claim's settings; null where there is no such figure. */
export function claimFigure(path: string, language: Language): string | null {
  const [id, field] = path.split('.')
  if (!Object.hasOwn(claims, id)) return null
  const claim: Claim = claims[id as ClaimId]
  if (field === 'low') return writeFigure(claim.band[0], claim.style, language)
  if (field === 'high') return writeFigure(claim.band[1], claim.style, language)
  if (field === 'seeds') return writeFigure(claim.seeds, 'count', language)
  const setting = claim.set?.[field]
  return setting === undefined ? null : writeFigure(setting, 'number', language)
}
