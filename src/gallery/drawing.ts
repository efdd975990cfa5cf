import type { ChartTheme } from '../charts/base/theme.ts'

interface DrawingSize {
  /** CSS pixels */
  width: number
  height: number
  /** device pixels per CSS pixel; the context is scaled by it already */
  ratio: number
}

/** One state of one chart, made up: what it shows ran nowhere. */
export interface Drawing {
  name: string
  /** CSS pixels */
  width: number
  height: number
  draw(context: CanvasRenderingContext2D, size: DrawingSize, theme: ChartTheme): void
  /** shows that a comparison of pictures fails, and is itself compared with another drawing's picture */
  unlike?: string
}

/** Numbers of 0…1 that look like chance and are the same for ever: multiples of the golden ratio, without the whole part. */
export const scatter = (index: number): number => (index * 0.618033988749895) % 1
