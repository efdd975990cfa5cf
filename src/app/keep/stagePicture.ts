/** CSS pixels at most */
const most = { width: 240, height: 160 }

/** The stage as it is, small, as a data URL. null: there is no picture of it, or the browser gives none away. */
export function stagePicture(): string | null {
  try {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('#panel-stage canvas')]
    const boxes = canvases
      .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
      .filter(({ canvas, box }) => box.width * box.height > 0 && canvas.width * canvas.height > 0)
    const stage = boxes.reduce<DOMRect | null>(
      (large, { box }) => (large && large.width * large.height >= box.width * box.height ? large : box),
      null,
    )
    if (!stage) return null
    const scale = Math.min(most.width / stage.width, most.height / stage.height)
    const size = { width: Math.round(scale * stage.width), height: Math.round(scale * stage.height) }
    const context = Object.assign(document.createElement('canvas'), size).getContext('2d')
    if (!context) return null
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    context.fillRect(0, 0, size.width, size.height)
    context.scale(scale, scale)
    for (const { canvas, box } of boxes)
      if (lies(box, stage))
        context.drawImage(canvas, box.left - stage.left, box.top - stage.top, box.width, box.height)
    return context.canvas.toDataURL('image/webp', 0.8)
  } catch {
    return null
  }
}

/** Whether its middle is in the other one. */
const lies = (box: DOMRect, other: DOMRect): boolean => {
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  return x >= other.left && x <= other.right && y >= other.top && y <= other.bottom
}
