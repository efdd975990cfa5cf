/** z = what the layer makes of x, a = f(z). Rows of values, the units of a place together. */
class Units {
  constructor(units, weights, biases, activation, slopes = null) {
    Object.assign(this, { units, activation })
    this.parameters = slopes ? [weights, biases, slopes] : [weights, biases]
  }

  forward(x, rows) {
    this.rows = rows
    this.x = x
    this.z = this.scores(x, rows)
    const [, , slopes] = this.parameters
    this.a = this.z.map((z, k) => (slopes ? (z > 0 ? z : slopes[k % this.units] * z) : this.activation[0](z)))
    return this.a
  }

  /** From ∂L/∂a to ∂L/∂x; the gradients of the parameters are kept. */
  backward(d) {
    const [, , slopes] = this.parameters
    const { units, z, a } = this
    this.gradients = this.parameters.map(({ length }) => new Float64Array(length))
    const [, biases, own] = this.gradients
    const dz = d.map((value, k) => {
      if (!slopes) return value * this.activation[1](z[k], a[k])
      if (z[k] > 0) return value
      own[k % units] += value * z[k]
      return value * slopes[k % units]
    })
    for (let k = 0; k < dz.length; k++) biases[k % units] += dz[k]
    return this.back(dz, this.gradients[0])
  }
}
