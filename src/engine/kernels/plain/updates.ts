/** The optimizers' updates; formulas in ../../training/optimizers.ts. Afterwards g holds the steps. */
const f = Math.fround

const epsilon = f(1e-8)
const decay = f(0.9)
const fresh = f(0.1)
const beta1 = f(0.9)
const fresh1 = f(0.1)
const beta2 = f(0.999)
const fresh2 = f(0.001)

export function sgd(w: Float32Array, g: Float32Array, rate: number, length: number): void {
  const lr = f(rate)
  for (let k = 0; k < length; k++) {
    const step = -f(lr * g[k])
    g[k] = step
    w[k] = w[k] + step
  }
}

export function momentum(
  w: Float32Array,
  g: Float32Array,
  v: Float32Array,
  rate: number,
  mu: number,
  length: number,
): void {
  const lr = f(rate)
  const m = f(mu)
  for (let k = 0; k < length; k++) {
    const step = f(f(m * v[k]) - f(lr * g[k]))
    v[k] = step
    g[k] = step
    w[k] = w[k] + step
  }
}

export function nesterov(
  w: Float32Array,
  g: Float32Array,
  v: Float32Array,
  rate: number,
  mu: number,
  length: number,
): void {
  const lr = f(rate)
  const m = f(mu)
  for (let k = 0; k < length; k++) {
    const pull = f(lr * g[k])
    const velocity = f(f(m * v[k]) - pull)
    const step = f(f(m * velocity) - pull)
    v[k] = velocity
    g[k] = step
    w[k] = w[k] + step
  }
}

export function adagrad(
  w: Float32Array,
  g: Float32Array,
  cache: Float32Array,
  rate: number,
  length: number,
): void {
  const lr = f(rate)
  for (let k = 0; k < length; k++) {
    const d = g[k]
    const c = f(cache[k] + f(d * d))
    const step = -f(f(lr * d) / f(f(Math.sqrt(c)) + epsilon))
    cache[k] = c
    g[k] = step
    w[k] = w[k] + step
  }
}

export function rmsprop(
  w: Float32Array,
  g: Float32Array,
  cache: Float32Array,
  rate: number,
  length: number,
): void {
  const lr = f(rate)
  for (let k = 0; k < length; k++) {
    const d = g[k]
    const c = f(f(decay * cache[k]) + f(fresh * f(d * d)))
    const step = -f(f(lr * d) / f(f(Math.sqrt(c)) + epsilon))
    cache[k] = c
    g[k] = step
    w[k] = w[k] + step
  }
}

export function adam(
  w: Float32Array,
  g: Float32Array,
  first: Float32Array,
  second: Float32Array,
  rate: number,
  firstScale: number,
  secondScale: number,
  length: number,
): void {
  const lr = f(rate)
  const scale1 = f(firstScale)
  const scale2 = f(secondScale)
  for (let k = 0; k < length; k++) {
    const d = g[k]
    const m = f(f(beta1 * first[k]) + f(fresh1 * d))
    const v = f(f(beta2 * second[k]) + f(fresh2 * f(d * d)))
    const step = -f(f(lr * f(m * scale1)) / f(f(Math.sqrt(f(v * scale2))) + epsilon))
    first[k] = m
    second[k] = v
    g[k] = step
    w[k] = w[k] + step
  }
}
