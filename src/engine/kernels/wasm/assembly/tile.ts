// The micro-kernel: a tile of c [rows × columns] gathers products of a and b, one sum an element, depth ascending.
// All distances are in bytes. a's elements are splat; b's and c's columns lie side by side, four to a vector.

/** Four rows by eight columns: eight sums run side by side, as many as there are registers for on every machine. */
@inline
function fourByEight(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  depth: i32,
): void {
  let a1 = a + aRow
  let a2 = a1 + aRow
  let a3 = a2 + aRow
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  let s00 = v128.load(c)
  let s01 = v128.load(c, 16)
  let s10 = v128.load(c1)
  let s11 = v128.load(c1, 16)
  let s20 = v128.load(c2)
  let s21 = v128.load(c2, 16)
  let s30 = v128.load(c3)
  let s31 = v128.load(c3, 16)
  for (let k = 0; k < depth; k++) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    const x0 = v128.load32_splat(a)
    s00 = f32x4.add(s00, f32x4.mul(x0, b0))
    s01 = f32x4.add(s01, f32x4.mul(x0, b1))
    const x1 = v128.load32_splat(a1)
    s10 = f32x4.add(s10, f32x4.mul(x1, b0))
    s11 = f32x4.add(s11, f32x4.mul(x1, b1))
    const x2 = v128.load32_splat(a2)
    s20 = f32x4.add(s20, f32x4.mul(x2, b0))
    s21 = f32x4.add(s21, f32x4.mul(x2, b1))
    const x3 = v128.load32_splat(a3)
    s30 = f32x4.add(s30, f32x4.mul(x3, b0))
    s31 = f32x4.add(s31, f32x4.mul(x3, b1))
    a += aStep
    a1 += aStep
    a2 += aStep
    a3 += aStep
    b += bStep
  }
  v128.store(c, s00)
  v128.store(c, s01, 16)
  v128.store(c1, s10)
  v128.store(c1, s11, 16)
  v128.store(c2, s20)
  v128.store(c2, s21, 16)
  v128.store(c3, s30)
  v128.store(c3, s31, 16)
}

@inline
function oneByEight(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, depth: i32): void {
  let s0 = v128.load(c)
  let s1 = v128.load(c, 16)
  for (let k = 0; k < depth; k++) {
    const x = v128.load32_splat(a)
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(b)))
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(b, 16)))
    a += aStep
    b += bStep
  }
  v128.store(c, s0)
  v128.store(c, s1, 16)
}

/** Four rows by up to four columns. What is read beyond the columns is not written. */
@inline
function fourByFew(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  columns: i32,
  depth: i32,
): void {
  let a1 = a + aRow
  let a2 = a1 + aRow
  let a3 = a2 + aRow
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  let s0 = v128.load(c)
  let s1 = v128.load(c1)
  let s2 = v128.load(c2)
  let s3 = v128.load(c3)
  for (let k = 0; k < depth; k++) {
    const y = v128.load(b)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), y))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a1), y))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a2), y))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a3), y))
    a += aStep
    a1 += aStep
    a2 += aStep
    a3 += aStep
    b += bStep
  }
  storeFirst(c, s0, columns)
  storeFirst(c1, s1, columns)
  storeFirst(c2, s2, columns)
  storeFirst(c3, s3, columns)
}

@inline
function oneByFew(
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  columns: i32,
  depth: i32,
): void {
  let s = v128.load(c)
  for (let k = 0; k < depth; k++) {
    s = f32x4.add(s, f32x4.mul(v128.load32_splat(a), v128.load(b)))
    a += aStep
    b += bStep
  }
  storeFirst(c, s, columns)
}

/** Writes the first `count` lanes, all four if there are more. */
@inline
export function storeFirst(to: usize, value: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, value)
    return
  }
  v128.store32_lane(to, value, 0)
  if (count > 1) v128.store32_lane(to, value, 1, 4)
  if (count > 2) v128.store32_lane(to, value, 2, 8)
}

/**
 * Four rows by eight columns, the four rows of a side by side: one address for all of them, and so no more
 * instructions than the processor takes in at once.
 */
@inline
function packedFourByEight(
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  depth: i32,
): void {
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  let s00 = v128.load(c)
  let s01 = v128.load(c, 16)
  let s10 = v128.load(c1)
  let s11 = v128.load(c1, 16)
  let s20 = v128.load(c2)
  let s21 = v128.load(c2, 16)
  let s30 = v128.load(c3)
  let s31 = v128.load(c3, 16)
  const end = b + <usize>depth * bStep
  while (b < end) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    const x0 = v128.load32_splat(a)
    s00 = f32x4.add(s00, f32x4.mul(x0, b0))
    s01 = f32x4.add(s01, f32x4.mul(x0, b1))
    const x1 = v128.load32_splat(a, 4)
    s10 = f32x4.add(s10, f32x4.mul(x1, b0))
    s11 = f32x4.add(s11, f32x4.mul(x1, b1))
    const x2 = v128.load32_splat(a, 8)
    s20 = f32x4.add(s20, f32x4.mul(x2, b0))
    s21 = f32x4.add(s21, f32x4.mul(x2, b1))
    const x3 = v128.load32_splat(a, 12)
    s30 = f32x4.add(s30, f32x4.mul(x3, b0))
    s31 = f32x4.add(s31, f32x4.mul(x3, b1))
    a += aStep
    b += bStep
  }
  v128.store(c, s00)
  v128.store(c, s01, 16)
  v128.store(c1, s10)
  v128.store(c1, s11, 16)
  v128.store(c2, s20)
  v128.store(c2, s21, 16)
  v128.store(c3, s30)
  v128.store(c3, s31, 16)
}

@inline
function packedFourByFew(
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  columns: i32,
  depth: i32,
): void {
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  let s0 = v128.load(c)
  let s1 = v128.load(c1)
  let s2 = v128.load(c2)
  let s3 = v128.load(c3)
  for (let k = 0; k < depth; k++) {
    const y = v128.load(b)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), y))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 4), y))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 8), y))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 12), y))
    a += aStep
    b += bStep
  }
  storeFirst(c, s0, columns)
  storeFirst(c1, s1, columns)
  storeFirst(c2, s2, columns)
  storeFirst(c3, s3, columns)
}

/**
 * `columns` columns of c (eight, or up to four) gather a · b for whole groups of four rows.
 *
 * @param aGroup bytes from one group of rows to the next
 * @param aStep bytes from one step of depth to the next; the four rows of a group lie side by side
 */
export function packedPanel(
  a: usize,
  aGroup: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  if (columns == 8) {
    for (let r = 0; r + 4 <= rows; r += 4) {
      packedFourByEight(a, aStep, b, bStep, c, cRow, depth)
      a += aGroup
      c += 4 * cRow
    }
  } else {
    for (let r = 0; r + 4 <= rows; r += 4) {
      packedFourByFew(a, aStep, b, bStep, c, cRow, columns, depth)
      a += aGroup
      c += 4 * cRow
    }
  }
}

/** Eight columns of c gather a · b, [rows × depth] by [depth × 8]. */
export function panel(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  depth: i32,
): void {
  let r = 0
  for (; r + 4 <= rows; r += 4) {
    fourByEight(a, aRow, aStep, b, bStep, c, cRow, depth)
    a += 4 * aRow
    c += 4 * cRow
  }
  for (; r < rows; r++) {
    oneByEight(a, aStep, b, bStep, c, depth)
    a += aRow
    c += cRow
  }
}

/** Up to four columns of c gather a · b. */
export function narrowPanel(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  let r = 0
  for (; r + 4 <= rows; r += 4) {
    fourByFew(a, aRow, aStep, b, bStep, c, cRow, columns, depth)
    a += 4 * aRow
    c += 4 * cRow
  }
  for (; r < rows; r++) {
    oneByFew(a, aStep, b, bStep, c, columns, depth)
    a += aRow
    c += cRow
  }
}

/** c [rows × columns] gathers a · b, [rows × depth] by [depth × columns]. */
export function product(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  c: usize,
  cRow: usize,
  rows: i32,
  columns: i32,
  depth: i32,
): void {
  let j = 0
  for (; j + 8 <= columns; j += 8) {
    panel(a, aRow, aStep, b + 4 * j, bStep, c + 4 * j, cRow, rows, depth)
  }
  for (; j < columns; j += 4) {
    narrowPanel(a, aRow, aStep, b + 4 * j, bStep, c + 4 * j, cRow, rows, columns - j, depth)
  }
}
