// The elementary functions of ../../../math, four values at a time: the same operations in the same order, so the
// same bits. Branches become selections; a branch not taken may overflow, its lanes are dropped.

// The constants of ../../../math, each in the memory: V8 would make a vector constant anew at each use, in three
// instructions; reading it takes one.
const POWER_ROUNDER = memory.data<f32>([12583039])
const ROUNDER = memory.data<f32>([12582912])
const LOG2_E = memory.data<f32>([1.4426950216293335])
const LN2_HIGH = memory.data<f32>([0.693145751953125])
const LN2_LOW = memory.data<f32>([1.428606765330187e-6])
const EXP_1 = memory.data<f32>([0.1666654646396637])
const EXP_0 = memory.data<f32>([0.4999999701976776])
const EXP_3 = memory.data<f32>([0.00836627185344696])
const EXP_2 = memory.data<f32>([0.04166743531823158])
const EXP_4 = memory.data<f32>([0.0013870695838704705])
const HALF = memory.data<f32>([0.5])
const ONE = memory.data<f32>([1])
const MINUS_TINY = memory.data<f32>([-1e-8])
const TINY = memory.data<f32>([1e-8])
const FAR = memory.data<f32>([64])
const FAR_SCALE = memory.data<f32>([5.421010862427522e-20])
const EXACT = memory.data<f32>([23])
const TWO = memory.data<f32>([2])
const MINUS_40 = memory.data<f32>([-40])
const PLUS_40 = memory.data<f32>([40])
const PLUS_104 = memory.data<f32>([104])
const MINUS_104 = memory.data<f32>([-104])
const MINUS_110 = memory.data<f32>([-110])
const PLUS_110 = memory.data<f32>([110])
const TANH_3 = memory.data<f32>([0.016436094418168068])
const TANH_2 = memory.data<f32>([-0.05267105624079704])
const TANH_1 = memory.data<f32>([0.13320714235305786])
const TANH_0 = memory.data<f32>([-0.3333294689655304])
const TANH_EXP_3 = memory.data<f32>([0.00828996580094099])
const TANH_EXP_2 = memory.data<f32>([0.04188151657581329])
const TANH_EXP_1 = memory.data<f32>([0.1666736602783203])
const TANH_EXP_0 = memory.data<f32>([0.49999314546585083])
const PLUS_10 = memory.data<f32>([10])
const TWICE_LOG2_E = memory.data<f32>([2.885390043258667])
const TANH_NEAR = memory.data<f32>([0.55])
const LOG_2 = memory.data<f32>([0.29871460795402527])
const LOG_1 = memory.data<f32>([0.3997756838798523])
const LOG_0 = memory.data<f32>([0.6666677594184875])
const SOFTPLUS_4 = memory.data<f32>([1.7130194009951083e-6])
const SOFTPLUS_3 = memory.data<f32>([-2.596293961687479e-5])
const SOFTPLUS_2 = memory.data<f32>([0.000347069522831589])
const SOFTPLUS_1 = memory.data<f32>([-0.005208312533795834])
const SOFTPLUS_0 = memory.data<f32>([0.125])
const LN2 = memory.data<f32>([0.6931471824645996])
const LN2_EXCESS = memory.data<f32>([1.9046542121259336e-9])
const GELU_B_HIGH = memory.data<f32>([0.07135009765625])
const GELU_A_HIGH = memory.data<f32>([1.595768928527832])
const GELU_A_LOW = memory.data<f32>([1.930778950054446e-7])
const GELU_B_LOW = memory.data<f32>([4.718616310128709e-6])
const GELU_B = memory.data<f32>([0.07135481387376785])
const GELU_3B = memory.data<f32>([0.21406444907188416])
const PLUS_89 = memory.data<f32>([89])
const PLUS_60 = memory.data<f32>([60])
const GRID_8 = memory.data<f32>([49152])
const GRID_5 = memory.data<f32>([393216])
const MINUS_11 = memory.data<f32>([-11])
const PLUS_6 = memory.data<f32>([6])

/** A constant in all four lanes. */
@inline
function read(at: usize): v128 {
  return v128.load32_splat(at)
}

@inline
function select(yes: v128, no: v128, where: v128): v128 {
  return v128.bitselect(yes, no, where)
}

/** c₀ + z·p, each rounded. */
@inline
function horner(z: v128, p: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(z, p), c)
}

/** 2ⁿ for whole numbers n in −126…127, given as float32 values: the sum's last bits are n + 127. */
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(f32x4.add(n, read(POWER_ROUNDER)), 23)
}

/** n of x = n · ln 2 + r. */
@inline
function powerWithin(x: v128): v128 {
  const rounder = read(ROUNDER)
  return f32x4.sub(f32x4.add(f32x4.mul(x, read(LOG2_E)), rounder), rounder)
}

/** eʳ − 1 for the rest r = x + low − n · ln 2. */
@inline
function expm1OfRest(x: v128, low: v128, n: v128): v128 {
  const head = f32x4.sub(x, f32x4.mul(n, read(LN2_HIGH)))
  const tail = f32x4.sub(f32x4.mul(n, read(LN2_LOW)), low)
  const r = f32x4.sub(head, tail)
  const lost = f32x4.sub(f32x4.sub(head, r), tail)
  const square = f32x4.mul(r, r)
  const q01 = horner(r, read(EXP_1), read(EXP_0))
  const q23 = horner(r, read(EXP_3), read(EXP_2))
  const q24 = f32x4.add(f32x4.mul(square, read(EXP_4)), q23)
  const q = f32x4.add(f32x4.mul(square, q24), q01)
  return f32x4.add(r, f32x4.add(f32x4.mul(square, q), lost))
}

/** min and max by comparison: NaN stays. */
@inline
function atMost(x: v128, bound: usize): v128 {
  const limit = read(bound)
  return select(limit, x, f32x4.gt(x, limit))
}

@inline
function atLeast(x: v128, bound: usize): v128 {
  const limit = read(bound)
  return select(limit, x, f32x4.lt(x, limit))
}

/** eˣ. The power is applied in two halves: the first product is exact, the second rounds, to a subnormal number too. */
@inline
export function exp(x: v128): v128 {
  const within = atLeast(atMost(x, PLUS_89), MINUS_104)
  const n = powerWithin(within)
  const half = f32x4.floor(f32x4.mul(n, read(HALF)))
  const y = f32x4.add(read(ONE), expm1OfRest(within, f32x4.splat(0), n))
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(f32x4.sub(n, half)))
}

/** eˣ − 1. */
@inline
export function expm1(x: v128): v128 {
  const within = atLeast(atMost(x, PLUS_60), MINUS_40)
  const n = powerWithin(within)
  const power = powerOfTwo(n)
  const t = expm1OfRest(within, f32x4.splat(0), n)
  const y = f32x4.add(f32x4.sub(power, read(ONE)), f32x4.mul(power, t))
  const tiny = v128.and(f32x4.gt(x, read(MINUS_TINY)), f32x4.lt(x, read(TINY)))
  return select(x, y, tiny)
}

/** x / (1 + e^(z + low)) for z in −40…115. */
@inline
export function overOnePlusExp(x: v128, z: v128, low: v128): v128 {
  const n = powerWithin(z)
  const t = expm1OfRest(z, low, n)
  const far = f32x4.gt(n, read(FAR))
  const scale = select(read(FAR_SCALE), read(ONE), far)
  const power = powerOfTwo(f32x4.sub(n, v128.and(read(FAR), far)))
  const rest = f32x4.mul(power, t)
  const above = f32x4.gt(n, read(EXACT))
  const sum = f32x4.add(scale, power)
  const denominator = f32x4.add(sum, select(f32x4.add(rest, scale), rest, above))
  return f32x4.mul(f32x4.div(x, denominator), scale)
}

@inline
export function sigmoid(x: v128): v128 {
  const minus = select(read(MINUS_40), f32x4.neg(x), f32x4.gt(x, read(PLUS_40)))
  return overOnePlusExp(read(ONE), select(read(PLUS_104), minus, f32x4.lt(x, read(MINUS_104))), f32x4.splat(0))
}

@inline
export function silu(x: v128): v128 {
  const left = f32x4.lt(x, read(MINUS_110))
  const minus = select(read(MINUS_40), f32x4.neg(x), f32x4.gt(x, read(PLUS_40)))
  return overOnePlusExp(select(read(MINUS_110), x, left), select(read(PLUS_110), minus, left), f32x4.splat(0))
}

@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x)
  const z = f32x4.mul(x, x)
  const p2 = horner(z, read(TANH_3), read(TANH_2))
  const p1 = horner(z, p2, read(TANH_1))
  const p0 = horner(z, p1, read(TANH_0))
  const near = f32x4.add(size, f32x4.mul(size, f32x4.mul(z, p0)))
  const within = f32x4.pmin(size, read(PLUS_10))
  const shifted = f32x4.add(f32x4.mul(within, read(TWICE_LOG2_E)), read(POWER_ROUNDER))
  const n = f32x4.sub(shifted, read(POWER_ROUNDER))
  const power = i32x4.shl(shifted, 23)
  const r = f32x4.sub(f32x4.add(within, within), f32x4.mul(n, read(LN2)))
  const square = f32x4.mul(r, r)
  const q01 = horner(r, read(TANH_EXP_1), read(TANH_EXP_0))
  const q23 = horner(r, read(TANH_EXP_3), read(TANH_EXP_2))
  const q = f32x4.add(f32x4.mul(square, q23), q01)
  const expm1 = f32x4.add(r, f32x4.mul(square, q))
  const denominator = f32x4.add(f32x4.add(read(ONE), power), f32x4.mul(power, expm1))
  const far = f32x4.sub(read(ONE), f32x4.div(read(TWO), denominator))
  const y = select(near, far, f32x4.lt(size, read(TANH_NEAR)))
  return v128.or(y, v128.xor(x, size))
}

/** f − ln(1 + f). */
@inline
function log1pDeficit(f: v128): v128 {
  const s = f32x4.div(f, f32x4.add(read(TWO), f))
  const z = f32x4.mul(s, s)
  const r1 = horner(z, read(LOG_2), read(LOG_1))
  const r0 = f32x4.mul(z, horner(z, r1, read(LOG_0)))
  const half = f32x4.mul(f32x4.mul(read(HALF), f), f)
  return f32x4.sub(half, f32x4.mul(s, f32x4.add(half, r0)))
}

@inline
export function softplus(x: v128): v128 {
  const size = f32x4.abs(x)
  const z = f32x4.mul(x, x)
  const p3 = horner(z, read(SOFTPLUS_4), read(SOFTPLUS_3))
  const p2 = horner(z, p3, read(SOFTPLUS_2))
  const p1 = horner(z, p2, read(SOFTPLUS_1))
  const p0 = horner(z, p1, read(SOFTPLUS_0))
  const fromLn2 = f32x4.add(f32x4.mul(read(HALF), x), f32x4.mul(z, p0))
  const near = f32x4.add(read(LN2), f32x4.sub(fromLn2, read(LN2_EXCESS)))
  const e = exp(f32x4.neg(size))
  const fromRamp = f32x4.sub(e, log1pDeficit(e))
  const far = select(f32x4.add(x, fromRamp), fromRamp, f32x4.gt(x, f32x4.splat(0)))
  return select(near, far, f32x4.lt(size, read(ONE)))
}

/** Rounds to a grid by adding and taking away a large number. */
@inline
function toGrid(x: v128, grid: usize): v128 {
  return f32x4.sub(f32x4.add(x, read(grid)), read(grid))
}

/** numerator · σ(z(x)) for −11 ≤ x ≤ 6; see ../../../math/gelu.ts. */
@inline
function timesSigmoid(numerator: v128, x: v128): v128 {
  const xHigh = toGrid(x, GRID_8)
  const xLow = f32x4.sub(x, xHigh)
  const square = f32x4.mul(xHigh, xHigh)
  const squareHigh = toGrid(square, GRID_5)
  const squareLow = f32x4.add(f32x4.sub(square, squareHigh), f32x4.mul(f32x4.add(x, xHigh), xLow))
  const bHigh = read(GELU_B_HIGH)
  const factor = f32x4.add(read(GELU_A_HIGH), f32x4.mul(bHigh, squareHigh))
  const factorLow = f32x4.add(
    f32x4.add(read(GELU_A_LOW), f32x4.mul(read(GELU_B_LOW), squareHigh)),
    f32x4.mul(read(GELU_B), squareLow),
  )
  const factorHigh = toGrid(factor, GRID_8)
  const z = f32x4.mul(xHigh, factorHigh)
  const zLow = f32x4.add(
    f32x4.mul(xHigh, f32x4.add(f32x4.sub(factor, factorHigh), factorLow)),
    f32x4.mul(xLow, f32x4.add(factor, factorLow)),
  )
  return overOnePlusExp(numerator, f32x4.neg(z), f32x4.neg(zLow))
}

@inline
export function gelu(x: v128): v128 {
  const within = atLeast(x, MINUS_11)
  return timesSigmoid(within, atMost(within, PLUS_6))
}

@inline
export function geluDerivative(x: v128): v128 {
  const right = f32x4.gt(x, f32x4.splat(0))
  const within = atLeast(select(f32x4.neg(x), x, right), MINUS_11)
  const s = timesSigmoid(read(ONE), within)
  const slope = f32x4.add(read(GELU_A_HIGH), f32x4.mul(read(GELU_3B), f32x4.mul(within, within)))
  const bend = f32x4.mul(f32x4.mul(within, slope), f32x4.sub(read(ONE), s))
  const y = f32x4.mul(s, f32x4.add(read(ONE), bend))
  return select(f32x4.sub(read(ONE), y), y, right)
}

/** Natural logarithm of one value; see ../../../math/log.ts. */
export function log(x: f32): f32 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x > 0 ? x : NaN
  return logOfPositive(x)
}

@inline
function logOfPositive(x: f32): f32 {
  const subnormal = x < 1.1754943508222875e-38
  const bits = reinterpret<i32>(subnormal ? x * 33554432 : x)
  const e = (bits - 0x3f3504f3) >> 23
  const f: f32 = reinterpret<f32>(bits - (e << 23)) - 1
  const exponent = <f32>(subnormal ? e - 25 : e)
  const head: f32 = exponent * 0.6931381225585938
  const tail: f32 = exponent * 9.058001523953862e-6
  const s: f32 = f / (2 + f)
  const z: f32 = s * s
  const r1: f32 = z * 0.29871460795402527 + 0.3997756838798523
  const r0: f32 = z * (z * r1 + 0.6666677594184875)
  const half: f32 = 0.5 * f * f
  const deficit: f32 = half - (s * (half + r0) + tail)
  return head - (deficit - f)
}
