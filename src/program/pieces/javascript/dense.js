class Dense extends Units {
  scores(x, rows) {
    const { units } = this
    const [weights, biases] = this.parameters
    const inputs = x.length / rows
    const z = new Float64Array(rows * units)
    for (let r = 0; r < rows; r++) {
      for (let j = 0; j < units; j++) z[r * units + j] = biases[j]
      for (let i = 0; i < inputs; i++) {
        const value = x[r * inputs + i]
        for (let j = 0; j < units; j++) z[r * units + j] += value * weights[i * units + j]
      }
    }
    return z
  }

  back(d, gradient) {
    const { units, rows, x } = this
    const [weights] = this.parameters
    const inputs = x.length / rows
    const dx = new Float64Array(x.length)
    for (let r = 0; r < rows; r++)
      for (let i = 0; i < inputs; i++)
        for (let j = 0; j < units; j++) {
          gradient[i * units + j] += x[r * inputs + i] * d[r * units + j]
          dx[r * inputs + i] += d[r * units + j] * weights[i * units + j]
        }
    return dx
  }
}
