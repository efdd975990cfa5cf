const sigmoid = (z) => 1 / (1 + Math.exp(-z))
const geluTanh = (z) => Math.tanh(0.7978845608028654 * (z + 0.044715 * z ** 3))
function geluSlope(z) {
  const t = geluTanh(z)
  return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * 0.7978845608028654 * (1 + 3 * 0.044715 * z * z)
}
