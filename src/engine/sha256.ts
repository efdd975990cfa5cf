/** The first whole numbers above 1 that no smaller one of them divides. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** By Newton's method in float64: 32 bits after the point are exact with bits to spare. */
function cubeRoot(value: number): number {
  let root = value
  for (let k = 0; k < 40; k++) root -= (root * root * root - value) / (3 * root * root)
  return root
}

/** The first 32 bits after the point. */
const fraction = (value: number): number => (value - Math.floor(value)) * 2 ** 32

const roundConstants = Uint32Array.from(primes(64), (prime) => fraction(cubeRoot(prime)))
const initialState = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * SHA-256 (FIPS 180-4) of bytes that come in pieces: `crypto.subtle` is missing where a teacher serves the page over plain http
 * in a local network, and takes no pieces. A state is hashed once: after `hex` there is
 * no more to add.
 */
export class Sha256 {
  readonly #state = initialState.slice()
  readonly #words = new Int32Array(64)
  readonly #block = new Uint8Array(64)
  #filled = 0
  #length = 0

  update(bytes: Uint8Array): this {
    this.#length += bytes.length
    for (let from = 0; from < bytes.length; ) {
      const taken = Math.min(64 - this.#filled, bytes.length - from)
      this.#block.set(bytes.subarray(from, from + taken), this.#filled)
      from += taken
      this.#filled += taken
      if (this.#filled === 64) this.#mix()
    }
    return this
  }

  /** 64 hexadecimal digits. */
  hex(): string {
    const bits = 8 * this.#length
    const padding = new Uint8Array(((119 - (this.#length % 64)) % 64) + 9)
    const view = new DataView(padding.buffer)
    view.setUint8(0, 0x80)
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(padding.length - 4, bits)
    this.update(padding)
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('')
  }

  /** The block is full: it goes into the state. */
  #mix(): void {
    const w = this.#words
    const block = this.#block
    this.#filled = 0
    for (let t = 0; t < 16; t++) {
      const k = 4 * t
      w[t] = (block[k] << 24) | (block[k + 1] << 16) | (block[k + 2] << 8) | block[k + 3]
    }
    for (let t = 16; t < 64; t++) {
      const [x, y] = [w[t - 15], w[t - 2]]
      const small = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
      const large = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
      w[t] = w[t - 16] + small + w[t - 7] + large
    }
    let [a, b, c, d, e, f, g, h] = this.#state
    for (let t = 0; t < 64; t++) {
      const fromE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const first = (h + fromE + ((e & f) ^ (~e & g)) + roundConstants[t] + w[t]) | 0
      const fromA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      const second = fromA + ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    const state = this.#state
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word
  }
}
