/** a, b, c, d, e, f of a canvas: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A number as a picture needs it: hundredths of a pixel. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

/** How much longer a line gets. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** A path as its commands are called on a canvas, written as SVG writes it, in the picture's own coordinates. */
export class SvgPath {
  d = ''
  #here = false

  moveTo(m: Matrix, x: number, y: number): void {
    this.#put('M', m, x, y)
  }

  lineTo(m: Matrix, x: number, y: number): void {
    this.#put(this.#here ? 'L' : 'M', m, x, y)
  }

  bezierCurveTo(m: Matrix, places: readonly number[]): void {
    if (!this.#here) this.moveTo(m, places[0], places[1])
    const [x1, y1, x2, y2, x, y] = places
    this.d += `C${at(m, x1, y1)} ${at(m, x2, y2)} ${at(m, x, y)}`
  }

  quadraticCurveTo(m: Matrix, x1: number, y1: number, x: number, y: number): void {
    if (!this.#here) this.moveTo(m, x1, y1)
    this.d += `Q${at(m, x1, y1)} ${at(m, x, y)}`
  }

  arc(m: Matrix, x: number, y: number, radius: number, from: number, to: number, back: boolean): void {
    const whole = 2 * Math.PI
    let turn = back ? from - to : to - from
    if (turn >= whole) turn = whole
    else turn = ((turn % whole) + whole) % whole
    const sign = back ? -1 : 1
    const place = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
    this.lineTo(m, ...place(from))
    const r = short(radius * scaleOf(m))
    // an arc that ends where it begins would be none
    const pieces = turn > Math.PI ? 2 : 1
    for (let k = 1; k <= pieces; k++) {
      const end = place(from + (sign * turn * k) / pieces)
      this.d += `A${r} ${r} 0 0 ${back ? 0 : 1} ${at(m, ...end)}`
    }
  }

  rect(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(m, x, y)
    this.lineTo(m, x + width, y)
    this.lineTo(m, x + width, y + height)
    this.lineTo(m, x, y + height)
    this.close()
  }

  roundRect(m: Matrix, x: number, y: number, width: number, height: number, given: number): void {
    const r = Math.max(0, Math.min(given, Math.abs(width) / 2, Math.abs(height) / 2))
    if (r === 0) {
      this.rect(m, x, y, width, height)
      return
    }
    const size = short(r * scaleOf(m))
    const corner = (cx: number, cy: number) => {
      this.d += `A${size} ${size} 0 0 1 ${at(m, cx, cy)}`
    }
    this.moveTo(m, x + r, y)
    this.lineTo(m, x + width - r, y)
    corner(x + width, y + r)
    this.lineTo(m, x + width, y + height - r)
    corner(x + width - r, y + height)
    this.lineTo(m, x + r, y + height)
    corner(x, y + height - r)
    this.lineTo(m, x, y + r)
    corner(x + r, y)
    this.close()
  }

  close(): void {
    if (this.#here) this.d += 'Z'
  }

  #put(command: string, m: Matrix, x: number, y: number): void {
    this.d += `${command}${at(m, x, y)}`
    this.#here = true
  }
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): string =>
  `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`
