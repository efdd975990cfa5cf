// The machine's own peak of 128-bit multiplications and additions: independent chains, no memory. How many chains hide
// the latencies best differs from machine to machine, so that several numbers are tried.

/** 6 chains of multiply, then add, in registers alone: 6 · 4 lanes · 2 operations a turn. Returns a sum of all lanes. */
export function chains6(turns: i32): f32 {
  const factor = f32x4.splat(0.5)
  const term = f32x4.splat(1)
  let a0 = f32x4.splat(1)
  let a1 = f32x4.splat(2)
  let a2 = f32x4.splat(3)
  let a3 = f32x4.splat(4)
  let a4 = f32x4.splat(5)
  let a5 = f32x4.splat(6)
  for (let turn = 0; turn < turns; turn++) {
    a0 = f32x4.add(f32x4.mul(a0, factor), term)
    a1 = f32x4.add(f32x4.mul(a1, factor), term)
    a2 = f32x4.add(f32x4.mul(a2, factor), term)
    a3 = f32x4.add(f32x4.mul(a3, factor), term)
    a4 = f32x4.add(f32x4.mul(a4, factor), term)
    a5 = f32x4.add(f32x4.mul(a5, factor), term)
  }
  let sum = a0
  sum = f32x4.add(sum, a1)
  sum = f32x4.add(sum, a2)
  sum = f32x4.add(sum, a3)
  sum = f32x4.add(sum, a4)
  sum = f32x4.add(sum, a5)
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

/** 8 chains of multiply, then add, in registers alone: 8 · 4 lanes · 2 operations a turn. Returns a sum of all lanes. */
export function chains8(turns: i32): f32 {
  const factor = f32x4.splat(0.5)
  const term = f32x4.splat(1)
  let a0 = f32x4.splat(1)
  let a1 = f32x4.splat(2)
  let a2 = f32x4.splat(3)
  let a3 = f32x4.splat(4)
  let a4 = f32x4.splat(5)
  let a5 = f32x4.splat(6)
  let a6 = f32x4.splat(7)
  let a7 = f32x4.splat(8)
  for (let turn = 0; turn < turns; turn++) {
    a0 = f32x4.add(f32x4.mul(a0, factor), term)
    a1 = f32x4.add(f32x4.mul(a1, factor), term)
    a2 = f32x4.add(f32x4.mul(a2, factor), term)
    a3 = f32x4.add(f32x4.mul(a3, factor), term)
    a4 = f32x4.add(f32x4.mul(a4, factor), term)
    a5 = f32x4.add(f32x4.mul(a5, factor), term)
    a6 = f32x4.add(f32x4.mul(a6, factor), term)
    a7 = f32x4.add(f32x4.mul(a7, factor), term)
  }
  let sum = a0
  sum = f32x4.add(sum, a1)
  sum = f32x4.add(sum, a2)
  sum = f32x4.add(sum, a3)
  sum = f32x4.add(sum, a4)
  sum = f32x4.add(sum, a5)
  sum = f32x4.add(sum, a6)
  sum = f32x4.add(sum, a7)
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

/** 10 chains of multiply, then add, in registers alone: 10 · 4 lanes · 2 operations a turn. Returns a sum of all lanes. */
export function chains10(turns: i32): f32 {
  const factor = f32x4.splat(0.5)
  const term = f32x4.splat(1)
  let a0 = f32x4.splat(1)
  let a1 = f32x4.splat(2)
  let a2 = f32x4.splat(3)
  let a3 = f32x4.splat(4)
  let a4 = f32x4.splat(5)
  let a5 = f32x4.splat(6)
  let a6 = f32x4.splat(7)
  let a7 = f32x4.splat(8)
  let a8 = f32x4.splat(9)
  let a9 = f32x4.splat(10)
  for (let turn = 0; turn < turns; turn++) {
    a0 = f32x4.add(f32x4.mul(a0, factor), term)
    a1 = f32x4.add(f32x4.mul(a1, factor), term)
    a2 = f32x4.add(f32x4.mul(a2, factor), term)
    a3 = f32x4.add(f32x4.mul(a3, factor), term)
    a4 = f32x4.add(f32x4.mul(a4, factor), term)
    a5 = f32x4.add(f32x4.mul(a5, factor), term)
    a6 = f32x4.add(f32x4.mul(a6, factor), term)
    a7 = f32x4.add(f32x4.mul(a7, factor), term)
    a8 = f32x4.add(f32x4.mul(a8, factor), term)
    a9 = f32x4.add(f32x4.mul(a9, factor), term)
  }
  let sum = a0
  sum = f32x4.add(sum, a1)
  sum = f32x4.add(sum, a2)
  sum = f32x4.add(sum, a3)
  sum = f32x4.add(sum, a4)
  sum = f32x4.add(sum, a5)
  sum = f32x4.add(sum, a6)
  sum = f32x4.add(sum, a7)
  sum = f32x4.add(sum, a8)
  sum = f32x4.add(sum, a9)
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

/** 12 chains of multiply, then add, in registers alone: 12 · 4 lanes · 2 operations a turn. Returns a sum of all lanes. */
export function chains12(turns: i32): f32 {
  const factor = f32x4.splat(0.5)
  const term = f32x4.splat(1)
  let a0 = f32x4.splat(1)
  let a1 = f32x4.splat(2)
  let a2 = f32x4.splat(3)
  let a3 = f32x4.splat(4)
  let a4 = f32x4.splat(5)
  let a5 = f32x4.splat(6)
  let a6 = f32x4.splat(7)
  let a7 = f32x4.splat(8)
  let a8 = f32x4.splat(9)
  let a9 = f32x4.splat(10)
  let a10 = f32x4.splat(11)
  let a11 = f32x4.splat(12)
  for (let turn = 0; turn < turns; turn++) {
    a0 = f32x4.add(f32x4.mul(a0, factor), term)
    a1 = f32x4.add(f32x4.mul(a1, factor), term)
    a2 = f32x4.add(f32x4.mul(a2, factor), term)
    a3 = f32x4.add(f32x4.mul(a3, factor), term)
    a4 = f32x4.add(f32x4.mul(a4, factor), term)
    a5 = f32x4.add(f32x4.mul(a5, factor), term)
    a6 = f32x4.add(f32x4.mul(a6, factor), term)
    a7 = f32x4.add(f32x4.mul(a7, factor), term)
    a8 = f32x4.add(f32x4.mul(a8, factor), term)
    a9 = f32x4.add(f32x4.mul(a9, factor), term)
    a10 = f32x4.add(f32x4.mul(a10, factor), term)
    a11 = f32x4.add(f32x4.mul(a11, factor), term)
  }
  let sum = a0
  sum = f32x4.add(sum, a1)
  sum = f32x4.add(sum, a2)
  sum = f32x4.add(sum, a3)
  sum = f32x4.add(sum, a4)
  sum = f32x4.add(sum, a5)
  sum = f32x4.add(sum, a6)
  sum = f32x4.add(sum, a7)
  sum = f32x4.add(sum, a8)
  sum = f32x4.add(sum, a9)
  sum = f32x4.add(sum, a10)
  sum = f32x4.add(sum, a11)
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}
