/** The experiment inside an SVG: an element of its own in <metadata>. */

const name = 'neurarium:experiment'
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Markup for <metadata>. */
export const metadataOf = (text: string): string =>
  `<${name} xmlns:neurarium="urn:neurarium:experiment">${text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')}</${name}>`

export const isSvg = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<(?:\w+:)?svg[\s>]/.test(text)

/** What `metadataOf` has said; null: nothing. An editor may have written it anew, with another prefix or in a CDATA section. */
export function textOfSvg(svg: string): string | null {
  const found =
    /<(?:[\w.-]+:)?experiment\s[^<>]*urn:neurarium:experiment[^<>]*>([\s\S]*?)<\/(?:[\w.-]+:)?experiment>/.exec(
      svg,
    )
  // the namespace may have been moved to the outermost element
  const inside = found?.[1] ?? /<neurarium:experiment\s*>([\s\S]*?)<\/neurarium:experiment>/.exec(svg)?.[1]
  if (inside === undefined) return null
  const text = inside.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').trim()
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return entities[entity] ?? whole
    const code =
      entity[1].toLowerCase() === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
