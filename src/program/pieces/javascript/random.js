/** sfc32 (Chris Doty-Humphrey, PractRand): a stream of its own for each purpose and index. */
class Random {
  constructor(stream, index) {
    this.state = [stream, seed, index, 1]
    this.spare = null
    for (let round = 0; round < 15; round++) this.word()
  }

  word() {
    const [a, b, c, counter] = this.state
    const out = (a + b + counter) | 0
    this.state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + out) | 0, (counter + 1) | 0]
    return out >>> 0
  }

  uniform() {
    return (this.word() >>> 8) * 2 ** -24
  }

  /** A whole number in [0, n), each as likely as another (Lemire 2019). */
  below(n) {
    let word = this.word()
    while (Math.imul(word, n) >>> 0 < 2 ** 32 % n) word = this.word()
    return Math.floor((word * n) / 2 ** 32)
  }

  permutation(count) {
    const order = Array.from({ length: count }, (_, k) => k)
    for (let last = count - 1; last > 0; last--) {
      const other = this.below(last + 1)
      ;[order[last], order[other]] = [order[other], order[last]]
    }
    return order
  }

  /** Box–Muller: two words make two draws. */
  normal() {
    if (this.spare !== null) {
      const kept = this.spare
      this.spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log((this.word() + 1) / 2 ** 32))
    const turn = this.word()
    const angle = (Math.PI / 2) * (turn >>> 30) + (Math.PI * (turn << 2)) / 2 ** 33
    this.spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
