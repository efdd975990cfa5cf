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

/** 2ⁿ for whole n in −126…127. */
export function powerOfTwo(n: number): number {
  return fromBits((n + 127) << 23)
}
