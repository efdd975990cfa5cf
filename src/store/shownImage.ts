/** What the network is shown in place of the picked test image: the same one shifted, or one's own. */
import { imageSize } from '../domain/imageFormat.ts'
import { shiftedImage, shiftWithin } from '../domain/shiftedImage.ts'
import { viewStore } from './view.ts'

/** Pixels of a test image; null: the page has it not. */
function testImage(pixels: Uint8Array, image: number): Uint8Array | null {
  const end = (image + 1) * imageSize
  return end <= pixels.length ? pixels.subarray(end - imageSize, end) : null
}

/** Where the shown image was moved to, from where it was: right and down. */
export const shownShift = (): { x: number; y: number } => viewStore.getState().shown ?? { x: 0, y: 0 }

/** Moves the shown image: the picked one of the test images, or one's own. A test image that is where it was is shown as itself. */
export function shiftTo(test: Uint8Array, toX: number, toY: number): void {
  const { shown, pickedImage } = viewStore.getState()
  const own = shown?.own ?? false
  const base = own && shown ? shown.base : testImage(test, pickedImage ?? 0)
  if (!base) return
  const [x, y] = [shiftWithin(toX), shiftWithin(toY)]
  const still = x === 0 && y === 0
  if (still && !own) viewStore.setState({ shown: null })
  else viewStore.setState({ shown: { own, base, x, y, pixels: still ? base : shiftedImage(base, x, y) } })
}

/** Shows an image of one's own, 32 × 32 RGB. */
export const showOwn = (base: Uint8Array): void =>
  viewStore.setState({ shown: { own: true, base, x: 0, y: 0, pixels: base }, besideWall: 'picked' })

/** The picked test image again, as it is. */
export const showPicked = (): void => viewStore.setState({ shown: null })

/** Other test images are there: a shifted one is the shifted one of these. */
export function renewShown(test: Uint8Array): void {
  const { shown } = viewStore.getState()
  if (shown && !shown.own) shiftTo(test, shown.x, shown.y)
}
