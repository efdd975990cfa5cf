// @vitest-environment node
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256 } from './sha256.ts'

const hashOf = (...pieces: Uint8Array[]) =>
  pieces.reduce((hash, piece) => hash.update(piece), new Sha256()).hex()

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the standard’s example “%s”', (text, hex) => {
  expect(hashOf(new TextEncoder().encode(text))).toBe(hex)
})

test('every length around a block, at once and in pieces, is what another implementation gives', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 0, maxLength: 300 }),
      fc.nat(300),
      fc.nat(300),
      (bytes, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const wanted = createHash('sha256').update(bytes).digest('hex')
        expect(hashOf(bytes)).toBe(wanted)
        expect(hashOf(bytes.subarray(0, low), bytes.subarray(low, high), bytes.subarray(high))).toBe(wanted)
      },
    ),
    { numRuns: 1000 },
  )
  const large = Uint8Array.from({ length: 1 << 20 }, (_, k) => (k * k + (k >> 5)) & 255)
  expect(hashOf(large)).toBe(createHash('sha256').update(large).digest('hex'))
})
