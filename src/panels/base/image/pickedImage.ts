/** What a view of images knows of the picked one. */
import { useEffect } from 'react'
import { imageSize } from '../../../domain/imageFormat.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useView } from '../../../store/react.ts'
import { renewShown } from '../../../store/shownImage.ts'
import { viewStore } from '../../../store/view.ts'

/** One image is picked from the start, so that its scores are seen at work; a shifted one is that of these images. */
export function usePickedFromStart(pixels: Uint8Array | null): void {
  useEffect(() => {
    const { pickedImage } = viewStore.getState()
    const count = (pixels?.length ?? 0) / imageSize
    if (count > 0 && (pickedImage === null || pickedImage >= count)) viewStore.setState({ pickedImage: 0 })
    if (pixels) renewShown(pixels)
  }, [pixels])
}

/** The true class of the shown image; null: nobody knows that of one's own. */
export function useTruth(data: DataDescription, image: number): number | null {
  const own = useView((view) => view.shown?.own ?? false)
  return own ? null : data.test.targets[image]
}
