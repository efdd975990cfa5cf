/** The larger of two linear pieces: weights [2 × inputs × units], biases [2 × units]. */
class Maxout {
  constructor(units, weights, biases) {
    this.units = units
    this.parameters = [weights, biases]
  }

  forward(x, rows) {
    const { units } = this
    const [weights, biases] = this.parameters
    const inputs = x.length / rows
    Object.assign(this, { x, rows, inputs, wins: new Uint8Array(rows * units) })
    const a = new Float64Array(rows * units)
    for (let r = 0; r < rows; r++)
      for (let j = 0; j < units; j++) {
        const [first, second] = [0, 1].map((piece) => {
          let z = biases[piece * units + j]
          for (let i = 0; i < inputs; i++) z += x[r * inputs + i] * weights[(piece * inputs + i) * units + j]
          return z
        })
        this.wins[r * units + j] = second > first ? 1 : 0
        a[r * units + j] = Math.max(first, second)
      }
    return a
  }

  backward(d) {
    const { units, rows, inputs, x, wins } = this
    const [weights] = this.parameters
    this.gradients = this.parameters.map(({ length }) => new Float64Array(length))
    const dx = new Float64Array(x.length)
    for (let r = 0; r < rows; r++)
      for (let j = 0; j < units; j++) {
        const piece = wins[r * units + j]
        const value = d[r * units + j]
        this.gradients[1][piece * units + j] += value
        for (let i = 0; i < inputs; i++) {
          const k = (piece * inputs + i) * units + j
          this.gradients[0][k] += x[r * inputs + i] * value
          dx[r * inputs + i] += value * weights[k]
        }
      }
    return dx
  }
}
