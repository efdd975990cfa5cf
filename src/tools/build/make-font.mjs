/**
 * Cuts the page's font from Pretendard (npm package pretendard@1.3.9, SIL Open Font License): `npm run font`.
 * It keeps the printable ASCII, the signs of figures, and whatever stands in src/i18n/words and index.html, Hangul in a file of its own, and the words of the course and of docs/lessons in another; run it again when a word brings a new
 * character (a test tells). The license reserves the name, so the cut is renamed.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'

const source = 'pretendard@1.3.9'
const reservedName = 'Pretendard'
const ownName = 'Neura Sans' // as many characters: the name table keeps its offsets
const target = fileURLToPath(new URL('../../ui/font/', import.meta.url))
const words = fileURLToPath(new URL('../../i18n/words/', import.meta.url))
const lessons = fileURLToPath(new URL('../../../docs/lessons/', import.meta.url))
const start = fileURLToPath(new URL('../../../index.html', import.meta.url))

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
/** What figures are written with beside ASCII: domain/figures.ts. */
const ofFigures = '−·⁻⁰¹²³⁴⁵⁶⁷⁸⁹'
const files = readdirSync(words, { recursive: true }).filter((file) => file.endsWith('.ts'))
const written = (some) =>
  files
    .filter(some)
    .map((file) => readFileSync(join(words, file), 'utf8'))
    .join('')
const ofCourse = (file) => file.startsWith('course')
const charactersOf = (text) => [...new Set(text)].filter((character) => character >= ' ').sort()
const page = charactersOf(
  ascii + ofFigures + written((file) => !ofCourse(file)) + readFileSync(start, 'utf8'),
)
const given = readdirSync(lessons)
  .map((file) => readFileSync(join(lessons, file), 'utf8'))
  .join('')
// A page in English has no Hangul but what switches to Korean: it does without the larger file.
const switching = '한'
const isHangul = (character) => character >= '가' && character <= '힣' && character !== switching
// the course's own characters, and those of the lessons that come with the page, are a second file, fetched with the first text that has one of them
const course = charactersOf(written(ofCourse) + given).filter((character) => !page.includes(character))

const folder = mkdtempSync(join(tmpdir(), 'font-'))
try {
  const archive = execFileSync('npm', ['pack', source, '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('tar', ['xzf', archive], { cwd: folder })
  const original = readFileSync(join(folder, 'package/dist/public/variable/PretendardVariable.ttf'))
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'LICENSE.txt'), readFileSync(join(folder, 'package/dist/LICENSE.txt')))
  writeFileSync(join(target, 'characters.txt'), `${page.join('')}\n`)
  await write(
    original,
    page.filter((character) => !isHangul(character)),
    'neurarium-sans.woff2',
  )
  await write(original, page.filter(isHangul), 'neurarium-sans-hangul.woff2')
  writeFileSync(join(target, 'course-characters.txt'), `${course.join('')}\n`)
  await write(original, course, 'neurarium-sans-course.woff2')
  writeFileSync(join(target, 'course.css'), courseFace(course))
} finally {
  rmSync(folder, { recursive: true })
}

/** Cuts the font to these characters. */
async function write(original, characters, file) {
  const cut = await subsetFont(original, characters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: ['kern', 'tnum', 'ccmp', 'locl', 'mark'],
  })
  const woff2 = await fontverter.convert(renamed(cut), 'woff2')
  writeFileSync(join(target, file), woff2)
  console.log(`${file}: ${characters.length} characters, ${woff2.length} bytes`)
}

/** The face of the second file, for its characters alone. */
function courseFace(characters) {
  const range = characters.map((character) => `U+${character.codePointAt(0).toString(16).toUpperCase()}`)
  return `/* biome-ignore-all format: one long line, written by a tool */
/* Written by src/tools/build/make-font.mjs: the characters that only the course and the lessons have. */
@font-face {
  font-family: "Neurarium Sans";
  src: url("./neurarium-sans-course.woff2") format("woff2");
  font-weight: 400 700;
  font-display: swap;
  unicode-range: ${range.join(', ')};
}
`
}

/** Replaces the reserved name in every record of the name table but the copyright notice and the license (ids 0, 13, 14). */
function renamed(font) {
  const bytes = Buffer.from(font)
  const tables = bytes.readUInt16BE(4)
  for (let t = 0; t < tables; t++) {
    const entry = 12 + 16 * t
    if (bytes.toString('latin1', entry, entry + 4) !== 'name') continue
    const table = bytes.readUInt32BE(entry + 8)
    const storage = table + bytes.readUInt16BE(table + 4)
    for (let r = 0; r < bytes.readUInt16BE(table + 2); r++) {
      const record = table + 6 + 12 * r
      if ([0, 13, 14].includes(bytes.readUInt16BE(record + 6))) continue
      const from = storage + bytes.readUInt16BE(record + 10)
      const text = bytes.subarray(from, from + bytes.readUInt16BE(record + 8))
      replace(text, Buffer.from(reservedName, 'latin1'), Buffer.from(ownName, 'latin1'))
      replace(text, Buffer.from(reservedName, 'utf16le').swap16(), Buffer.from(ownName, 'utf16le').swap16())
    }
  }
  return bytes
}

function replace(text, old, fresh) {
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at)) fresh.copy(text, at)
}
