import { paintOf } from './color.ts'
import { type Matrix, SvgPath, scaleOf, short } from './svgPath.ts'

interface State {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: string
  lineJoin: string
  miterLimit: number
  lineDashOffset: number
  globalAlpha: number
  font: string
  textAlign: string
  textBaseline: string
  imageSmoothingEnabled: boolean
  imageSmoothingQuality: string
}

const begin: State = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  imageSmoothingEnabled: true,
  imageSmoothingQuality: 'low',
}

/** What the platform knows and the writer does not. */
export interface SvgPlatform {
  /** width of a text, and how far under its baseline line it has to be set for that line to be where `baseline` says */
  measure(text: string, font: string, baseline: string): { width: number; drop: number }
  /** a part of a picture as the address of a PNG: data:image/png;… */
  embed(source: CanvasImageSource, x: number, y: number, width: number, height: number): string
}

/**
 * The part of a canvas' 2D context that charts draw with, writing SVG: paths as paths, text as text, pictures as PNG inside.
 * It has no other calls and takes no other settings, so that a chart that draws with more throws.
 */
export class SvgContext implements State {
  fillStyle = begin.fillStyle
  strokeStyle = begin.strokeStyle
  lineWidth = begin.lineWidth
  lineCap = begin.lineCap
  lineJoin = begin.lineJoin
  miterLimit = begin.miterLimit
  lineDashOffset = begin.lineDashOffset
  globalAlpha = begin.globalAlpha
  font = begin.font
  textAlign = begin.textAlign
  textBaseline = begin.textBaseline
  imageSmoothingEnabled = begin.imageSmoothingEnabled
  imageSmoothingQuality = begin.imageSmoothingQuality
  /** layers that are kept as pixels on a canvas are drawn anew here */
  readonly svg = true
  readonly #platform: SvgPlatform
  readonly #marks: string[] = []
  readonly #clips: string[] = []
  readonly #saved: Array<State & { matrix: Matrix; dash: readonly number[]; clip: number }> = []
  #matrix: Matrix = [1, 0, 0, 1, 0, 0]
  #dash: readonly number[] = []
  #path = new SvgPath()
  /** number of the clip in force, from 1; 0: none */
  #clip = 0
  #open = 0

  constructor(platform: SvgPlatform) {
    this.#platform = platform
    Object.preventExtensions(this)
  }

  /** All that was drawn, as a whole file. `metadata`: markup of what it says of itself. */
  file(width: number, height: number, title: string, metadata = ''): string {
    this.#inClip(0)
    const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
      `<title>${escaped(title)}</title>`,
      ...(metadata ? [`<metadata>${metadata}</metadata>`] : []),
      ...(this.#clips.length > 0 ? [`<defs>${this.#clips.join('')}</defs>`] : []),
      ...this.#marks,
      '</svg>',
      '',
    ].join('\n')
  }

  /** How much has been drawn; `back` to it forgets what came after. */
  get length(): number {
    this.#inClip(0)
    return this.#marks.length
  }

  back(length: number): void {
    this.#inClip(0)
    this.#marks.length = length
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset } = this
    const { globalAlpha, font, textAlign, textBaseline, imageSmoothingEnabled, imageSmoothingQuality } = this
    this.#saved.push({
      ...{ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset },
      ...{ globalAlpha, font, textAlign, textBaseline, imageSmoothingEnabled, imageSmoothingQuality },
      ...{ matrix: this.#matrix, dash: this.#dash, clip: this.#clip },
    })
  }

  restore(): void {
    const state = this.#saved.pop()
    if (!state) return
    const { matrix, dash, clip, ...settings } = state
    Object.assign(this, settings)
    this.#matrix = matrix
    this.#dash = dash
    this.#clip = clip
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y)
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0)
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.transform(cos, sin, -sin, cos, 0, 0)
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [ma, mb, mc, md, me, mf] = this.#matrix
    this.#matrix = [
      ma * a + mc * b,
      mb * a + md * b,
      ma * c + mc * d,
      mb * c + md * d,
      ma * e + mc * f + me,
      mb * e + md * f + mf,
    ]
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash.length % 2 === 1 ? [...dash, ...dash] : [...dash]
  }

  getLineDash(): number[] {
    return [...this.#dash]
  }

  beginPath(): void {
    this.#path = new SvgPath()
  }
  closePath(): void {
    this.#path.close()
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#matrix, x, y)
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#matrix, x, y)
  }
  bezierCurveTo(...places: [number, number, number, number, number, number]): void {
    this.#path.bezierCurveTo(this.#matrix, places)
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(this.#matrix, x1, y1, x, y)
  }
  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    this.#path.arc(this.#matrix, x, y, radius, from, to, back)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#matrix, x, y, width, height)
  }
  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    radii: number | readonly number[] = 0,
  ): void {
    const radius = typeof radii === 'number' ? radii : (radii[0] ?? 0)
    this.#path.roundRect(this.#matrix, x, y, width, height, radius)
  }

  fill(rule?: string): void {
    this.#mark(
      `<path d="${this.#path.d}"${this.#filled()}${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}/>`,
    )
  }

  stroke(): void {
    this.#mark(`<path d="${this.#path.d}" fill="none"${this.#stroked()}/>`)
  }

  clip(): void {
    const inside = this.#clip > 0 ? ` clip-path="url(#clip${this.#clip})"` : ''
    const number = this.#clips.length + 1
    this.#clips.push(`<clipPath id="clip${number}"${inside}><path d="${this.#path.d || 'M0 0'}"/></clipPath>`)
    this.#clip = number
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath()
    path.rect(this.#matrix, x, y, width, height)
    this.#mark(`<path d="${path.d}"${this.#filled()}/>`)
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath()
    path.rect(this.#matrix, x, y, width, height)
    this.#mark(`<path d="${path.d}" fill="none"${this.#stroked()}/>`)
  }

  /** What a picture of its own begins with. */
  clearRect(): void {}

  measureText(text: string): { width: number } {
    return { width: this.#platform.measure(text, this.font, this.textBaseline).width }
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#filled())
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, ` fill="none"${this.#stroked(1)}`)
  }

  drawImage(source: CanvasImageSource, ...given: number[]): void {
    const { width, height } = source as HTMLCanvasElement
    if (width === 0 || height === 0) return
    const [sx, sy, sw, sh, x, y, w, h] =
      given.length === 8
        ? given
        : [0, 0, width, height, given[0], given[1], given[2] ?? width, given[3] ?? height]
    if (!(sw > 0 && sh > 0 && w > 0 && h > 0)) return
    const look = this.imageSmoothingEnabled ? '' : ' style="image-rendering:pixelated"'
    const size = `width="${short(w)}" height="${short(h)}" preserveAspectRatio="none"`
    const place = this.#placed(x, y)
    const href = this.#platform.embed(source, sx, sy, sw, sh)
    this.#mark(`<image ${place} ${size}${this.#opacity('', this.globalAlpha)}${look} href="${href}"/>`)
  }

  /** A path as SVG itself has it, under a matrix of its own: for what stands as SVG on the page. */
  drawPath(d: string, matrix: Matrix, fill: string | null, stroke: string | null): void {
    const [m, path] = [this.#matrix, `<path d="${escaped(d)}"`]
    this.save()
    this.transform(...matrix)
    const place = ` transform="matrix(${this.#matrix.map(short).join(' ')})"`
    if (fill) this.fillStyle = fill
    if (stroke) this.strokeStyle = stroke
    const filled = fill ? this.#filled() : ' fill="none"'
    this.#mark(`${path}${place}${filled}${stroke ? this.#stroked(1) : ''}/>`)
    this.restore()
    this.#matrix = m
  }

  #text(text: string, x: number, y: number, look: string): void {
    if (text.trim() === '') return
    const { drop } = this.#platform.measure(text, this.font, this.textBaseline)
    const { size, family, weight, italic } = fontOf(this.font)
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.textAlign]
    const font = [
      `font-family="${escaped(family)}" font-size="${short(size)}"`,
      ...(weight === '400' ? [] : [`font-weight="${weight}"`]),
      ...(italic ? ['font-style="italic"'] : []),
      ...(anchor ? [`text-anchor="${anchor}"`] : []),
    ].join(' ')
    this.#mark(
      `<text ${this.#placed(x, y + drop)} ${font}${look} xml:space="preserve">${escaped(text)}</text>`,
    )
  }

  /** Where something stands: by its place alone while nothing is turned or scaled. */
  #placed(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.#matrix
    if (a === 1 && b === 0 && c === 0 && d === 1) return `x="${short(x + e)}" y="${short(y + f)}"`
    return `x="${short(x)}" y="${short(y)}" transform="matrix(${this.#matrix.map((v) => Math.round(v * 1e4) / 1e4).join(' ')})"`
  }

  #filled(): string {
    const { color, opacity } = paintOf(this.fillStyle)
    return ` fill="${color}"${this.#opacity('fill-', opacity * this.globalAlpha)}`
  }

  #stroked(scale = scaleOf(this.#matrix)): string {
    const { color, opacity } = paintOf(this.strokeStyle)
    const { lineCap, lineJoin, lineDashOffset } = this
    return [
      ` stroke="${color}" stroke-width="${short(this.lineWidth * scale)}"`,
      this.#opacity('stroke-', opacity * this.globalAlpha),
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter'
        ? ` stroke-miterlimit="${short(this.miterLimit)}"`
        : ` stroke-linejoin="${lineJoin}"`,
      this.#dash.length > 0
        ? ` stroke-dasharray="${this.#dash.map((part) => short(part * scale)).join(' ')}"`
        : '',
      lineDashOffset === 0 ? '' : ` stroke-dashoffset="${short(lineDashOffset * scale)}"`,
    ].join('')
  }

  #opacity(of: string, value: number): string {
    return value >= 1 ? '' : ` ${of}opacity="${Math.round(value * 1000) / 1000}"`
  }

  #mark(markup: string): void {
    this.#inClip(this.#clip)
    this.#marks.push(markup)
  }

  #inClip(clip: number): void {
    if (clip === this.#open) return
    if (this.#open > 0) this.#marks.push('</g>')
    if (clip > 0) this.#marks.push(`<g clip-path="url(#clip${clip})">`)
    this.#open = clip
  }
}

/** A font as a canvas has it, in its parts. */
export function fontOf(font: string): { size: number; family: string; weight: string; italic: boolean } {
  const [, before = '', size = '10', family = 'sans-serif'] =
    /^(.*?)([\d.]+)px(?:\/\S+)?\s+(.+)$/.exec(font.trim()) ?? []
  const weight = /\b(\d{3}|bold)\b/.exec(before)?.[1] ?? '400'
  return {
    size: Number(size),
    family: family.replaceAll('"', "'"),
    weight: weight === 'bold' ? '700' : weight,
    italic: before.includes('italic'),
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as markup may hold it; signs that XML has no place for are left out. */
export const escaped = (text: string): string =>
  [...text]
    .filter((sign) => (sign >= ' ' ? sign < '\ufffe' || sign > '\uffff' : '\t\n\r'.includes(sign)))
    .join('')
    .replace(/[&<>"]/g, (sign) => signs[sign])
