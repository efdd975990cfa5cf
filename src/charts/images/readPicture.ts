/** A person's picture at the size of the network's images, read in the page: it goes nowhere else. */
import { imageSide, imageSize } from '../../domain/imageFormat.ts'

/** The largest square in the middle. */
export const middleSquare = (width: number, height: number): { x: number; y: number; side: number } => {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

/** The bytes of a picture [32 × 32 × RGBA] as an image [32 × 32 × RGB]. What is transparent stands on white. */
export function onWhite(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array(imageSize)
  for (let pixel = 0; pixel < imageSide * imageSide; pixel++) {
    const share = rgba[4 * pixel + 3] / 255
    for (let channel = 0; channel < 3; channel++)
      rgb[3 * pixel + channel] = Math.round(rgba[4 * pixel + channel] * share + 255 * (1 - share))
  }
  return rgb
}

/** The middle of a file's picture, 32 × 32 RGB. Rejects what this browser cannot open as a picture. */
export async function readPicture(file: Blob): Promise<Uint8Array> {
  const image = await createImageBitmap(file)
  try {
    return shrink(image, image.width, image.height)
  } finally {
    image.close()
  }
}

/** The middle of what a video shows now, 32 × 32 RGB. */
export const readVideo = (video: HTMLVideoElement): Uint8Array =>
  shrink(video, video.videoWidth, video.videoHeight)

/** @throws Error without a canvas to draw on */
function shrink(source: CanvasImageSource, width: number, height: number): Uint8Array {
  const { x, y, side } = middleSquare(width, height)
  if (!(side > 0)) throw new Error('an empty picture')
  // in halves: one large step down would leave pixels out
  let from = source
  let [left, top, size] = [x, y, side]
  while (size > 2 * imageSide) {
    const half = Math.ceil(size / 2)
    from = drawn(from, left, top, size, half).canvas
    ;[left, top, size] = [0, 0, half]
  }
  return onWhite(drawn(from, left, top, size, imageSide).getImageData(0, 0, imageSide, imageSide).data)
}

function drawn(
  from: CanvasImageSource,
  left: number,
  top: number,
  size: number,
  side: number,
): CanvasRenderingContext2D {
  const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext(
    '2d',
  )
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(from, left, top, size, size, 0, 0, side, side)
  return context
}
