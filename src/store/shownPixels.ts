import { imageSize } from '../domain/imageFormat.ts'
import type { Run } from './run.ts'
import { viewStore } from './view.ts'

/** Pixels of what stands in for the picked test image, of that image itself, else of the first one. */
export function shownImage(run: Run): Uint8Array | null {
  const pixels = run.state.getState().data?.test.pixels
  if (!pixels) return null
  const { pickedImage, shown } = viewStore.getState()
  if (shown) return shown.pixels
  const at = (pickedImage ?? 0) * imageSize
  return at + imageSize <= pixels.length ? pixels.subarray(at, at + imageSize) : null
}
