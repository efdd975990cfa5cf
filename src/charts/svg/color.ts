/** A color as SVG has it: without its opacity, which stands beside it. */
export interface Paint {
  color: string
  /** 0…1 */
  opacity: number
}

const numbers = (text: string): number[] => (text.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map(numberOf)
const numberOf = (text: string): number => (text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text))

/** A color as a canvas or a computed style has it, taken apart. */
export function paintOf(style: string): Paint {
  const text = style.trim().toLowerCase()
  if (text === 'transparent' || text === 'none') return { color: 'none', opacity: 0 }
  const hex = /^#([\da-f]{6})([\da-f]{2})$/.exec(text)
  if (hex) return { color: `#${hex[1]}`, opacity: Number.parseInt(hex[2], 16) / 255 }
  if (/^rgba?\(/.test(text)) {
    const [r, g, b, alpha = 1] = numbers(text)
    return { color: packed([r, g, b]), opacity: alpha }
  }
  if (text.startsWith('color(srgb ')) {
    const [r, g, b, alpha = 1] = numbers(text.slice('color(srgb '.length))
    return { color: packed([255 * r, 255 * g, 255 * b]), opacity: alpha }
  }
  return { color: text, opacity: 1 }
}

const packed = (rgb: readonly number[]): string =>
  `#${rgb
    .map((value) =>
      Math.max(0, Math.min(255, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
