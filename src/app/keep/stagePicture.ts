const width = 240
const height = 160

/** The stage as it is, small, as a data URL. null: there is no picture of it, or the browser gives none away. */
export function stagePicture(): string | null {
  try {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('#panel-stage canvas')]
    const boxes = canvases
      .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
      .filter(({ canvas, box }) => box.width * box.height > 0 && canvas.width * canvas.height > 0)
    const stage = boxes.reduce<DOMRect | null>(
      (most, { box }) => (most && most.width * most.height >= box.width * box.height ? most : box),
      null,
    )
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    if (!stage || !context) return null
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    context.fillRect(0, 0, width, height)
    // all of it is seen, in its shape
    const scale = Math.min(width / stage.width, height / stage.height)
    context.translate((width - scale * stage.width) / 2, (height - scale * stage.height) / 2)
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
