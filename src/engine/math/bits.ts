const floats = new Float32Array(1)
const ints = new Int32Array(floats.buffer)

/** The bits of a float32 value. */
export function bitsOf(x: number): number {
  floats[0] = x
  return ints[0]
}

/** The float32 value with these bits. */
export function fromBits(bits: number): number {
  ints[0] = bits
  return floats[0]
}

const LOWEST = -160
const powers = new Float64Array(340)
for (let n = 0, up = 1, down = 1; n <= 170; n++, up *= 2, down /= 2) {
  if (n - LOWEST < powers.length) powers[n - LOWEST] = up
  if (-n >= LOWEST) powers[-n - LOWEST] = down
}

/**
 * 2ⁿ for whole n in −160…170, as float64: a product with it rounds once only, to a subnormal number or to ∞ too.
 * (In float32 alone: multiply by 2^⌊n/2⌋, which is exact, then by the rest.)
 */
export function powerOfTwo(n: number): number {
  return powers[n - LOWEST]
}
