/** The largest value of each window, the first where several are, or the mean. */
class Pool {
  constructor(height, width, largest, below, shape) {
    Object.assign(this, { height, width, largest, below, shape, parameters: [], gradients: [] })
  }

  *windows(rows) {
    const { height, width, below, shape } = this
    for (let k = 0; k < rows * shape.height * shape.width * shape.channels; k++) {
      const channel = k % shape.channels
      const place = (k - channel) / shape.channels
      const x = place % shape.width
      const y = ((place - x) / shape.width) % shape.height
      const r = Math.floor(place / (shape.width * shape.height))
      const indices = []
      for (let j = 0; j < height; j++)
        for (let i = 0; i < width; i++)
          indices.push(
            ((r * below.height + y * height + j) * below.width + x * width + i) * below.channels + channel,
          )
      yield [k, indices]
    }
  }

  forward(x, rows) {
    const { shape } = this
    this.rows = rows
    this.length = x.length
    const a = new Float64Array(rows * shape.height * shape.width * shape.channels)
    this.winners = new Int32Array(a.length)
    for (const [k, indices] of this.windows(rows)) {
      const winner = indices.reduce((best, index) => (x[index] > x[best] ? index : best))
      this.winners[k] = winner
      a[k] = this.largest ? x[winner] : indices.reduce((sum, index) => sum + x[index], 0) / indices.length
    }
    return a
  }

  backward(d) {
    const dx = new Float64Array(this.length)
    if (this.largest) for (const [k, winner] of this.winners.entries()) dx[winner] += d[k]
    else
      for (const [k, indices] of this.windows(this.rows))
        for (const index of indices) dx[index] += d[k] / indices.length
    return dx
  }
}
