/** The claims' figures as the texts write them. */
import { powerFigure } from '../domain/figures.ts'
import { typographic } from '../domain/tickFigures.ts'
import type { Language } from '../i18n/language.ts'
import { numberFormats } from '../i18n/numbers.ts'
import { afterSpoken } from '../i18n/particles.ts'
import type { Claim } from './claims/claim.ts'
import { bandOf, type ClaimId, claims } from './claims/claims.ts'
import { type Piece, piecesOf } from './markup.ts'
import type { FigureStyle } from './part.ts'
import { plainTex } from './plainTex.ts'

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

/** Figures that stand under one another: each has as many decimals as the one with the most, 41.0% below 41.3%. */
export function writeFigures(values: readonly number[], style: FigureStyle, language: Language): string[] {
  const written = values.map((value) => writeFigure(value, style, language))
  const parts = written.map((text) => /^(−?[\d,]+)(?:\.(\d+))?(%?)$/.exec(text))
  const most = Math.max(...parts.map((part) => part?.[2]?.length ?? 0))
  return written.map((text, i) => {
    const [, whole, after = '', sign] = parts[i] ?? []
    return whole === undefined || most === 0 ? text : `${whole}.${after.padEnd(most, '0')}${sign}`
  })
}

/**
 * `claim.measured` (of all the seeds that its band was made from), `claim.low`, `claim.high`, `claim.made` (how many those
 * seeds are), or one of the claim's settings; null where there is no such figure.
 */
export function claimFigure(path: string, language: Language): string | null {
  const [id, field] = path.split('.')
  return Object.hasOwn(claims, id) ? figureOf(id as ClaimId, field, language) : null
}

/** The same of a claim that the table has. */
function figureOf(id: ClaimId, field: string, language: Language): string | null {
  const claim: Claim = claims[id]
  const band = bandOf(id)
  if (field === 'low' || field === 'high' || field === 'measured')
    return band && writeFigure(band[field], claim.style, language)
  if (field === 'made')
    return band?.made ? writeFigure(band.made[1] - band.made[0] + 1, 'count', language) : null
  if (field === 'seeds') return writeFigure(claim.seeds, 'count', language)
  const setting = claim.set?.[field]
  return setting === undefined ? null : writeFigure(setting, 'number', language)
}

/** A paragraph in pieces, its figures written, each particle after one in the form that fits it. */
export function filledPieces(paragraph: string, language: Language): Piece[] {
  let spoken: string | null = null
  return piecesOf(paragraph).map((piece) => {
    if (piece.kind === 'figure') {
      spoken = claimFigure(piece.text, language) ?? ''
      return { kind: 'figure', text: spoken }
    }
    const text = spoken === null ? piece.text : afterSpoken(spoken, piece.text)
    spoken = null
    return { ...piece, text }
  })
}

/** A text of the course without its signs. */
export const plainText = (text: string, language: Language): string =>
  filledPieces(text, language)
    .map(({ kind, text }) => (kind === 'formula' ? plainTex(text) : text))
    .join('')
