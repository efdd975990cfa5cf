/** A canvas context that keeps what is drawn on it, for tests: points of paths, and texts with their places. */
export interface Recorder {
  context: CanvasRenderingContext2D
  points: Array<{ x: number; y: number; begins: boolean }>
  texts: Array<{ text: string; x: number; y: number }>
  rects: Array<{ x: number; y: number; width: number; height: number }>
}

export function createRecorder(): Recorder {
  const points: Recorder['points'] = []
  const texts: Recorder['texts'] = []
  const rects: Recorder['rects'] = []
  const known: Record<string, unknown> = {
    moveTo: (x: number, y: number) => points.push({ x, y, begins: true }),
    lineTo: (x: number, y: number) => points.push({ x, y, begins: false }),
    fillText: (text: string, x: number, y: number) => texts.push({ text, x, y }),
    fillRect: (x: number, y: number, width: number, height: number) => rects.push({ x, y, width, height }),
    rect: (x: number, y: number, width: number, height: number) => rects.push({ x, y, width, height }),
    measureText: (text: string) => ({ width: 6 * text.length }),
  }
  const context = new Proxy(known, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : () => undefined),
  })
  return { context: context as unknown as CanvasRenderingContext2D, points, texts, rects }
}
