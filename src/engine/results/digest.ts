import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Parameters hashed between two yields. */
const piece = 1 << 17

/**
 * SHA-256, hex, of float32 values as little-endian bytes. '' when one of them is NaN: the bits of a NaN are not the
 * same on every machine, so there is no state to name. Yields every 512 kB.
 */
export function* digestOf(values: Float32Array): Generator<void, string> {
  const hash = sha256.create()
  const bytes = new DataView(new ArrayBuffer(4 * Math.min(piece, values.length)))
  for (let from = 0; from < values.length; from += piece) {
    const count = Math.min(piece, values.length - from)
    for (let k = 0; k < count; k++) {
      const value = values[from + k]
      if (Number.isNaN(value)) return ''
      bytes.setFloat32(4 * k, value, true)
    }
    hash.update(new Uint8Array(bytes.buffer, 0, 4 * count))
    yield
  }
  return bytesToHex(hash.digest())
}
