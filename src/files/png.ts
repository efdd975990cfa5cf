/** The experiment inside a PNG: an iTXt chunk (PNG specification, 11.3.3.4) after the header. */

const keyword = 'Neurarium'
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** length, type and checksum of a chunk */
const frame = 12

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte)

/** The picture with a text in it. @throws RangeError for what is no PNG */
export function withText(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new RangeError('no PNG')
  // keyword, 0, not compressed, method 0, no language, no translated keyword
  const data = new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(data.length + frame)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode('iTXt'), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, checksum(chunk.subarray(4, 8 + data.length)))
  const header = signature.length + frame + 13
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, header))
  whole.set(chunk, header)
  whole.set(png.subarray(header), header + chunk.length)
  return whole
}

/** The text that `withText` put into it; null: there is none, or it is damaged. */
export function textOf(png: Uint8Array): string | null {
  if (!isPng(png)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const begin = new TextEncoder().encode(`${keyword}\0\0\0`)
  for (let at = signature.length; at + frame <= png.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > png.length) return null
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'IEND') return null
    const data = png.subarray(at + 8, end)
    if (type === 'iTXt' && begin.every((byte, i) => data[i] === byte)) {
      if (view.getUint32(end) !== checksum(png.subarray(at + 4, end))) return null
      // language and translated keyword end with a 0 each
      const translated = data.indexOf(0, begin.length)
      const text = data.indexOf(0, translated + 1)
      if (translated < 0 || text < 0) return null
      return new TextDecoder().decode(data.subarray(text + 1))
    }
    at = end + 4
  }
  return null
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
