/** What a file is that is no table: by its first bytes, or by how its text begins. */
import type { ForeignKind } from './types.ts'

/** Bytes looked at from either end of an archive: its names stand beside its files, and all of them at its end. */
const looked = 65_536

/** One character a byte. */
const latin = (bytes: Uint8Array) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** [how the file begins, one character a byte; what it is] */
const beginnings: ReadonlyArray<readonly [RegExp, ForeignKind]> = [
  [/^(\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*)/, 'image'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'image'],
  [/^[\s\S]{4}ftyp(heic|heix|mif1|avif)/, 'image'],
  [/^\s*%PDF/, 'pdf'],
  [/^(BZh|7z\xbc\xaf|Rar!|\xfd7zXZ)/, 'zip'],
  [/^\x93NUMPY/, 'numpy'],
  [/^MATLAB \d/, 'matlab'],
  [/^(\x89HDF|PAR1|SQLite format)/, 'binary'],
]

const archives: ReadonlyArray<readonly [RegExp, ForeignKind]> = [
  [/xl\//, 'excel'],
  [/opendocument\.spreadsheet/, 'opendocument'],
  [/Index\/.*\.iwa/, 'numbers'],
  [/word\//, 'word'],
  [/hwpx|Contents\/section/, 'hangul'],
  [/\.npy/, 'numpy'],
]

const old: ReadonlyArray<readonly [RegExp, ForeignKind]> = [
  [/W\0o\0r\0k\0b\0o\0o\0k\0/, 'excel'],
  [/HWP Document File|F\0i\0l\0e\0H\0e\0a\0d\0e\0r\0/, 'hangul'],
  [/W\0o\0r\0d\0D\0o\0c\0/, 'word'],
]

const find = (table: ReadonlyArray<readonly [RegExp, ForeignKind]>, text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1]

/** What the bytes are when they are no text; null: they may be. */
export function foreignBytes(bytes: Uint8Array): ForeignKind | null {
  const start = latin(bytes.subarray(0, 64))
  const known = find(beginnings, start)
  if (known) return known
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'zip'
  const ends = () => latin(bytes.subarray(0, looked)) + latin(bytes.subarray(-looked))
  if (start.startsWith('PK\x03\x04')) return find(archives, ends()) ?? 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return find(old, ends()) ?? 'office'
  return null
}

const texts: ReadonlyArray<readonly [RegExp, ForeignKind]> = [
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,400}?-->\s*)?(<!DOCTYPE svg|<svg\b)/i, 'image'],
  [/^\s*<(!doctype|\?xml|html|head|body|table|div|script|meta)\b/i, 'html'],
  [/^\s*\{\\rtf/, 'rtf'],
  [/^\s*\{[\s\S]{0,20000}"nbformat"/, 'notebook'],
  [/^\s*\{\s*"cells"\s*:/, 'notebook'],
  [/^\s*(\{|\[\s*\{)/, 'json'],
]

/** What a text is when it is no table; null: it may be. */
export function foreignText(text: string): ForeignKind | null {
  if (text.trim() === '') return 'empty'
  if (text.slice(0, 20_000).includes('\0')) return 'binary'
  return find(texts, text.slice(0, 20_100)) ?? null
}
