import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPng, textOf, withText } from './png.ts'
import { isSvg, metadataOf, textOfSvg } from './svg.ts'

/** A picture of one pixel, chunk by chunk as the format has it. */
function smallPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): number[] => {
    const size = [0, 0, 0, data.length]
    return [...size, ...new TextEncoder().encode(type), ...data, 0, 0, 0, 0]
  }
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    ...chunk('IDAT', deflateSync(Uint8Array.from([0, 1, 2, 3]))),
    ...chunk('IEND', new Uint8Array(0)),
  ])
}

describe('a PNG', () => {
  test('has any text inside, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(withText(smallPng(), text))).toBe(text)
      }),
    )
  })

  test('has the checksum that the format asks for: that of IEND is known', () => {
    const png = withText(smallPng(), 'x')
    // the same function over "IEND" is in every PNG there is
    const bytes = withText(smallPng(), '')
    expect(png.length - bytes.length).toBe(1)
    const view = new DataView(bytes.buffer)
    const at = 33
    const length = view.getUint32(at)
    expect(view.getUint32(at + 8 + length)).toBe(crc(bytes.subarray(at + 4, at + 8 + length)))
  })

  test('that is damaged, cut or another’s gives none', () => {
    const png = withText(smallPng(), 'https://example.org/#v=1')
    expect(textOf(smallPng())).toBeNull()
    for (let cut = 0; cut < png.length; cut++) {
      const found = textOf(png.slice(0, cut))
      expect(found === null || found === 'https://example.org/#v=1').toBe(true)
    }
    const changed = png.slice()
    changed[60] ^= 1
    expect(textOf(changed)).toBeNull()
    expect(isPng(new TextEncoder().encode('<svg/>'))).toBe(false)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void textOf(bytes)))
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.nat(255), (at, byte) => {
        const hostile = png.slice()
        hostile[at] = byte
        textOf(hostile)
      }),
    )
  })
})

/** CRC-32 bit by bit, as its definition has it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) {
      const mix = (value ^ (byte >> bit)) & 1
      value = (value >>> 1) ^ (mix ? 0xedb88320 : 0)
    }
  return ~value >>> 0
}

describe('an SVG', () => {
  test('has any text inside, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const text = given.trim()
        const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${metadataOf(text)}</metadata></svg>`
        expect(textOfSvg(svg)).toBe(text)
        expect(isSvg(svg)).toBe(true)
      }),
    )
  })

  test('is read as an editor has written it anew', () => {
    const moved =
      '<svg xmlns:neurarium="urn:neurarium:experiment"><metadata><neurarium:experiment>#v=1&amp;set=xor</neurarium:experiment></metadata></svg>'
    expect(textOfSvg(moved)).toBe('#v=1&set=xor')
    const other =
      '<svg><metadata><n1:experiment xmlns:n1="urn:neurarium:experiment"><![CDATA[#v=1]]></n1:experiment></metadata></svg>'
    expect(textOfSvg(other)).toBe('#v=1')
    expect(textOfSvg('<svg><metadata>of another program</metadata></svg>')).toBeNull()
  })
})
