/** Weights [size × size × channels below × filters]; planes are [rows × height × width × channels]. */
class Convolution extends Units {
  place(size, stride, padding, below, shape) {
    return Object.assign(this, { size, stride, padding, below, shape })
  }

  /** Calls `visit` with the index of a value below, the first weight that it meets, and the first unit of the place. */
  visitTaps(rows, visit) {
    const { size, stride, padding, below, shape, units } = this
    for (let r = 0; r < rows; r++)
      for (let y = 0; y < shape.height; y++)
        for (let x = 0; x < shape.width; x++)
          for (let ky = 0; ky < size; ky++)
            for (let kx = 0; kx < size; kx++) {
              const [row, column] = [y * stride - padding + ky, x * stride - padding + kx]
              if (row < 0 || row >= below.height || column < 0 || column >= below.width) continue
              const at = ((r * below.height + row) * below.width + column) * below.channels
              const unit = ((r * shape.height + y) * shape.width + x) * units
              for (let c = 0; c < below.channels; c++)
                visit(at + c, ((ky * size + kx) * below.channels + c) * units, unit)
            }
  }

  scores(x, rows) {
    const { units, shape } = this
    const [weights, biases] = this.parameters
    const z = new Float64Array(rows * shape.height * shape.width * units).map((_, k) => biases[k % units])
    this.visitTaps(rows, (at, weight, unit) => {
      const value = x[at]
      for (let f = 0; f < units; f++) z[unit + f] += value * weights[weight + f]
    })
    return z
  }

  back(d, gradient) {
    const { units, x, rows } = this
    const [weights] = this.parameters
    const dx = new Float64Array(x.length)
    this.visitTaps(rows, (at, weight, unit) => {
      let sum = 0
      for (let f = 0; f < units; f++) {
        gradient[weight + f] += x[at] * d[unit + f]
        sum += d[unit + f] * weights[weight + f]
      }
      dx[at] += sum
    })
    return dx
  }
}
