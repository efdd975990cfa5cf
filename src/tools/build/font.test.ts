import { readFileSync } from 'node:fs'
import fontverter from 'fontverter'
import { expect, test } from 'vitest'

/** The page's faces as their style sheets have them, the font files themselves, and the lists that say what is in them. */
const ui = new URL('../../ui/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ui), 'utf8')

interface Face {
  file: string
  /** of which characters it is asked for; null: of every one */
  range: Array<[from: number, to: number]> | null
}

const facesOf = (sheet: string): Face[] =>
  [...sheet.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => ({
    file: /url\("[^"]*\/([^"/]+)"\)/.exec(face)?.[1] ?? '',
    range:
      /unicode-range: ([^;]+);/
        .exec(face)?.[1]
        .split(', ')
        .map((part) => {
          const [from, to] = part.slice(2).split('-')
          return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)]
        }) ?? null,
  }))

/** What a font has a glyph for, by its table of characters (format 4 of the OpenType specification). */
function charactersOf(font: Uint8Array<ArrayBuffer>): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tag = (at: number) => String.fromCharCode(...font.subarray(at, at + 4))
  const record = Array.from({ length: view.getUint16(4) }, (_, t) => 12 + 16 * t).find(
    (at) => tag(at) === 'cmap',
  )
  const cmap = view.getUint32((record as number) + 8)
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, t) => cmap + view.getUint32(cmap + 8 + 8 * t),
  )
  const table = tables.find((at) => view.getUint16(at) === 4) as number
  const size = view.getUint16(table + 6)
  const found = new Set<number>()
  for (let s = 0; s < size; s += 2) {
    const end = view.getUint16(table + 14 + s)
    const start = view.getUint16(table + 16 + size + s)
    const delta = view.getUint16(table + 16 + 2 * size + s)
    const at = table + 16 + 3 * size + s
    const offset = view.getUint16(at)
    for (let c = start; c <= end && c < 0xffff; c++) {
      const glyph = offset === 0 ? c : view.getUint16(at + offset + 2 * (c - start))
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(c)
    }
  }
  return found
}

// of two faces that would do, the browser takes the one that is declared last
const page = facesOf(read('style/font.css')).reverse()
const course = [...facesOf(read('font/course.css')).reverse(), ...page]
const inRange = (c: number, { range }: Face) => range?.some(([from, to]) => c >= from && c <= to) ?? true
const fontFiles = [...new Set(course.map(({ file }) => file))]
const glyphs: Record<string, Set<number>> = {}
// one after another: the converter has one memory
for (const file of fontFiles) {
  const bytes = readFileSync(new URL(`font/${file}`, ui))
  glyphs[file] = charactersOf(await fontverter.convert(bytes, 'truetype'))
}
const listed = (name: string) =>
  [...read(`font/${name}`).trimEnd()].map((sign) => sign.codePointAt(0) as number)

test.each([
  ['the page', 'characters.txt', page],
  ['the course', 'course-characters.txt', course],
])('every character of %s is in the file that a browser asks for it', (_, list, faces) => {
  const characters = listed(list)
  expect(characters.length).toBeGreaterThan(100)
  const missing = characters.filter((c) => {
    const face = faces.find((one) => inRange(c, one))
    return !face || !glyphs[face.file].has(c)
  })
  expect(String.fromCodePoint(...missing), 'run npm run font').toBe('')
})

test('the page’s Hangul is in a file of its own, but for what leads to Korean; no character is in two files', () => {
  expect(fontFiles).toHaveLength(3)
  const all = fontFiles.flatMap((file) => [...glyphs[file]].filter((c) => c > 32))
  expect(new Set(all).size).toBe(all.length)
  const isHangul = (c: number) => c >= 0xac00 && c <= 0xd7a3
  const [hangul, latin] = page.map(({ file }) => [...glyphs[file]].filter((c) => c > 32))
  expect(hangul.every(isHangul)).toBe(true)
  expect(String.fromCodePoint(...latin.filter(isHangul))).toBe('한')
})
