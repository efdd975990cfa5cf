/** A picture over the plane as a grid of cells of whole pixels, each of the color of its middle. */
import type { PlaneScale } from './planeScale.ts'

/** Calls `fill` for each of count × count cells, with what fills it, and the place of its middle. */
export function eachCell(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  scale: PlaneScale,
  count: number,
  fill: (paint: () => void, at: { x: number; y: number }) => void,
): void {
  const edge = (length: number, k: number) => Math.round((length * k) / count)
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const left = edge(size.width, column)
      const top = edge(size.height, row)
      const width = edge(size.width, column + 1) - left
      const height = edge(size.height, row + 1) - top
      fill(() => context.fillRect(left, top, width, height), scale.invert(left + width / 2, top + height / 2))
    }
  }
}
