// The elementary functions of ../../../math, four values at a time: the same operations in the same order, so the
// same bits. Branches become selections; a branch not taken may overflow, its lanes are dropped.

@inline
function splat(x: f32): v128 {
  return f32x4.splat(x)
}

@inline
function select(yes: v128, no: v128, where: v128): v128 {
  return v128.bitselect(yes, no, where)
}

/** c₀ + z·p, each rounded. */
@inline
function horner(z: v128, p: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(z, p), splat(c))
}

/** 2ⁿ for whole numbers n in −126…127, given as float32 values: the sum's last bits are n + 127. */
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(f32x4.add(n, splat(12582912 + 127)), 23)
}

/** n of x = n · ln 2 + r. */
@inline
function powerWithin(x: v128): v128 {
  const rounder = splat(12582912)
  return f32x4.sub(f32x4.add(f32x4.mul(x, splat(1.4426950216293335)), rounder), rounder)
}

/** eʳ − 1 for the rest r = x + low − n · ln 2. */
@inline
function expm1OfRest(x: v128, low: v128, n: v128): v128 {
  const head = f32x4.sub(x, f32x4.mul(n, splat(0.693145751953125)))
  const tail = f32x4.sub(f32x4.mul(n, splat(1.428606765330187e-6)), low)
  const r = f32x4.sub(head, tail)
  const lost = f32x4.sub(f32x4.sub(head, r), tail)
  const square = f32x4.mul(r, r)
  const q01 = horner(r, splat(0.1666654646396637), 0.4999999701976776)
  const q23 = horner(r, splat(0.00836627185344696), 0.04166743531823158)
  const q24 = f32x4.add(f32x4.mul(square, splat(0.0013870695838704705)), q23)
  const q = f32x4.add(f32x4.mul(square, q24), q01)
  return f32x4.add(r, f32x4.add(f32x4.mul(square, q), lost))
}

/** min and max by comparison: NaN stays. */
@inline
function atMost(x: v128, bound: f32): v128 {
  const limit = splat(bound)
  return select(limit, x, f32x4.gt(x, limit))
}

@inline
function atLeast(x: v128, bound: f32): v128 {
  const limit = splat(bound)
  return select(limit, x, f32x4.lt(x, limit))
}

/** eˣ. The power is applied in two halves: the first product is exact, the second rounds, to a subnormal number too. */
@inline
export function exp(x: v128): v128 {
  const within = atLeast(atMost(x, 89), -104)
  const n = powerWithin(within)
  const half = f32x4.floor(f32x4.mul(n, splat(0.5)))
  const y = f32x4.add(splat(1), expm1OfRest(within, splat(0), n))
  return f32x4.mul(f32x4.mul(y, powerOfTwo(half)), powerOfTwo(f32x4.sub(n, half)))
}

/** eˣ − 1. */
@inline
export function expm1(x: v128): v128 {
  const within = atLeast(atMost(x, 60), -40)
  const n = powerWithin(within)
  const power = powerOfTwo(n)
  const t = expm1OfRest(within, splat(0), n)
  const y = f32x4.add(f32x4.sub(power, splat(1)), f32x4.mul(power, t))
  const tiny = v128.and(f32x4.gt(x, splat(-1e-8)), f32x4.lt(x, splat(1e-8)))
  return select(x, y, tiny)
}

/** x / (1 + e^(z + low)) for z in −40…115. */
@inline
export function overOnePlusExp(x: v128, z: v128, low: v128): v128 {
  const n = powerWithin(z)
  const t = expm1OfRest(z, low, n)
  const far = f32x4.gt(n, splat(64))
  const scale = select(splat(5.421010862427522e-20), splat(1), far)
  const power = powerOfTwo(f32x4.sub(n, v128.and(splat(64), far)))
  const rest = f32x4.mul(power, t)
  const above = f32x4.gt(n, splat(23))
  const sum = f32x4.add(scale, power)
  const denominator = f32x4.add(sum, select(f32x4.add(rest, scale), rest, above))
  return f32x4.mul(f32x4.div(x, denominator), scale)
}

/** 2 / (1 + eᶻ) for z in 0…40: the same without what is for larger powers. */
@inline
function twoOverOnePlusExp(z: v128): v128 {
  const n = powerWithin(z)
  const power = powerOfTwo(n)
  const one = splat(1)
  const rest = f32x4.mul(power, expm1OfRest(z, splat(0), n))
  const last = select(f32x4.add(rest, one), rest, f32x4.gt(n, splat(23)))
  return f32x4.div(splat(2), f32x4.add(f32x4.add(one, power), last))
}

@inline
export function sigmoid(x: v128): v128 {
  const minus = select(splat(-40), f32x4.neg(x), f32x4.gt(x, splat(40)))
  return overOnePlusExp(splat(1), select(splat(104), minus, f32x4.lt(x, splat(-104))), splat(0))
}

@inline
export function silu(x: v128): v128 {
  const left = f32x4.lt(x, splat(-110))
  const minus = select(splat(-40), f32x4.neg(x), f32x4.gt(x, splat(40)))
  return overOnePlusExp(select(splat(-110), x, left), select(splat(110), minus, left), splat(0))
}

@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x)
  const z = f32x4.mul(x, x)
  const p3 = horner(z, splat(-0.006295586004853249), 0.02108827605843544)
  const p2 = horner(z, p3, -0.05385684594511986)
  const p1 = horner(z, p2, 0.13332636654376984)
  const p0 = horner(z, p1, -0.33333319425582886)
  const small = f32x4.add(x, f32x4.mul(x, f32x4.mul(z, p0)))
  const near = select(x, small, f32x4.lt(size, splat(1e-4)))
  const twice = select(splat(40), f32x4.mul(splat(2), size), f32x4.gt(size, splat(20)))
  const y = f32x4.sub(splat(1), twoOverOnePlusExp(twice))
  const sign = v128.and(x, i32x4.splat(i32.MIN_VALUE))
  return select(near, v128.or(y, sign), f32x4.lt(size, splat(0.55)))
}

/** f − ln(1 + f). */
@inline
function log1pDeficit(f: v128): v128 {
  const s = f32x4.div(f, f32x4.add(splat(2), f))
  const z = f32x4.mul(s, s)
  const r1 = horner(z, splat(0.29871460795402527), 0.3997756838798523)
  const r0 = f32x4.mul(z, horner(z, r1, 0.6666677594184875))
  const half = f32x4.mul(f32x4.mul(splat(0.5), f), f)
  return f32x4.sub(half, f32x4.mul(s, f32x4.add(half, r0)))
}

@inline
export function softplus(x: v128): v128 {
  const size = f32x4.abs(x)
  const z = f32x4.mul(x, x)
  const p3 = horner(z, splat(1.7130194009951083e-6), -2.596293961687479e-5)
  const p2 = horner(z, p3, 0.000347069522831589)
  const p1 = horner(z, p2, -0.005208312533795834)
  const p0 = horner(z, p1, 0.125)
  const fromLn2 = f32x4.add(f32x4.mul(splat(0.5), x), f32x4.mul(z, p0))
  const near = f32x4.add(splat(0.6931471824645996), f32x4.sub(fromLn2, splat(1.9046542121259336e-9)))
  const e = exp(f32x4.neg(size))
  const fromRamp = f32x4.sub(e, log1pDeficit(e))
  const far = select(f32x4.add(x, fromRamp), fromRamp, f32x4.gt(x, splat(0)))
  return select(near, far, f32x4.lt(size, splat(1)))
}

/** Rounds to a grid by adding and taking away a large number. */
@inline
function toGrid(x: v128, grid: f32): v128 {
  return f32x4.sub(f32x4.add(x, splat(grid)), splat(grid))
}

/** numerator · σ(z(x)) for −11 ≤ x ≤ 6; see ../../../math/gelu.ts. */
@inline
function timesSigmoid(numerator: v128, x: v128): v128 {
  const xHigh = toGrid(x, 49152)
  const xLow = f32x4.sub(x, xHigh)
  const square = f32x4.mul(xHigh, xHigh)
  const squareHigh = toGrid(square, 393216)
  const squareLow = f32x4.add(f32x4.sub(square, squareHigh), f32x4.mul(f32x4.add(x, xHigh), xLow))
  const bHigh = splat(0.07135009765625)
  const factor = f32x4.add(splat(1.595768928527832), f32x4.mul(bHigh, squareHigh))
  const factorLow = f32x4.add(
    f32x4.add(splat(1.930778950054446e-7), f32x4.mul(splat(4.718616310128709e-6), squareHigh)),
    f32x4.mul(splat(0.07135481387376785), squareLow),
  )
  const factorHigh = toGrid(factor, 49152)
  const z = f32x4.mul(xHigh, factorHigh)
  const zLow = f32x4.add(
    f32x4.mul(xHigh, f32x4.add(f32x4.sub(factor, factorHigh), factorLow)),
    f32x4.mul(xLow, f32x4.add(factor, factorLow)),
  )
  return overOnePlusExp(numerator, f32x4.neg(z), f32x4.neg(zLow))
}

@inline
export function gelu(x: v128): v128 {
  const within = atLeast(x, -11)
  return timesSigmoid(within, atMost(within, 6))
}

@inline
export function geluDerivative(x: v128): v128 {
  const right = f32x4.gt(x, splat(0))
  const within = atLeast(select(f32x4.neg(x), x, right), -11)
  const s = timesSigmoid(splat(1), within)
  const slope = f32x4.add(splat(1.595768928527832), f32x4.mul(splat(0.21406444907188416), f32x4.mul(within, within)))
  const bend = f32x4.mul(f32x4.mul(within, slope), f32x4.sub(splat(1), s))
  const y = f32x4.mul(s, f32x4.add(splat(1), bend))
  return select(f32x4.sub(splat(1), y), y, right)
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
