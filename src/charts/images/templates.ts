/** The first layer's weights as a wall of images, all at once as large as they fit. */

import { imageSize } from '../../domain/imageFormat.ts'
import { chartFont } from '../base/edgeTicks.ts'
import type { ChartTheme } from '../base/theme.ts'
import { fittingLayout, type ImageAtlas, tileAt } from './atlas.ts'

/** `templates` [T × 3072]; `names`: a caption a tile, or null. `fresh`: the weights have changed since the last call. */
export function drawTemplates(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  atlas: ImageAtlas,
  templates: Uint8Array,
  fresh: boolean,
  names: readonly string[] | null,
  theme: ChartTheme,
): void {
  const count = Math.floor(templates.length / imageSize)
  const caption = names ? Math.max(14, Math.min(24, size.height * 0.05)) : 0
  const layout = fittingLayout(size, count, caption, names ? 8 : 3)
  atlas.load(templates, fresh)
  for (let i = 0; i < count; i++) {
    const { x, y } = tileAt(layout, i)
    atlas.draw(context, i, x, y, layout.width, false)
    if (!names) continue
    context.font = chartFont(caption * 0.75)
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillStyle = theme.text
    context.fillText(names[i] ?? '', x + layout.width / 2, y + layout.width + caption * 0.55, layout.width)
  }
}
