/** Every chart in a few states that are made up, in both themes: what a change of the drawing does is seen here at once. */
import { darkTheme, lightTheme } from '../charts/base/theme.ts'
import type { Drawing } from './drawing.ts'
import { imageDrawings } from './images.ts'
import { labDrawings } from './labs.ts'
import { networkDrawings } from './network.ts'
import { planeDrawings } from './plane.ts'
import { seriesDrawings } from './series.ts'

const drawings: Drawing[] = [
  ...planeDrawings,
  ...seriesDrawings,
  ...networkDrawings,
  ...imageDrawings,
  ...labDrawings,
]

function show({ name, width, height, draw, unlike }: Drawing): HTMLElement {
  const figure = document.createElement('figure')
  const pair = document.createElement('div')
  pair.className = 'pair'
  pair.dataset.drawing = name
  if (unlike) pair.dataset.unlike = unlike
  for (const theme of [darkTheme, lightTheme]) {
    const canvas = document.createElement('canvas')
    const ratio = window.devicePixelRatio
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.cssText = `width: ${width}px; height: ${height}px; background: ${theme.surface}`
    const context = canvas.getContext('2d')
    context?.scale(ratio, ratio)
    if (context) draw(context, { width, height, ratio }, theme)
    pair.append(canvas)
  }
  const caption = document.createElement('figcaption')
  caption.textContent = name
  figure.append(pair, caption)
  return figure
}

// text on a canvas does not wait for its font
await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px 'Neurarium Sans'`, 'a가')))
const main = document.querySelector('main')
main?.append(...drawings.map(show))
main?.setAttribute('data-ready', '')
