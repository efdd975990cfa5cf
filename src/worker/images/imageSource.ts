import type { ImageCounts } from '../../domain/imageFormat.ts'
import type { ImageShards } from '../../engine/types.ts'
import { Part } from '../part.ts'

/** Why there are no images. */
export class ImageError extends Error {
  readonly reason: 'images-unreachable' | 'images-damaged'

  constructor(reason: ImageError['reason'], detail: string) {
    super(detail)
    this.name = 'ImageError'
    this.reason = reason
  }
}

/** Where an experiment's images come from: see ImageStore. */
export interface ImageSource {
  /** @throws ImageError */
  load(
    base: string,
    counts: ImageCounts,
    progress: (loaded: number, total: number) => void,
  ): Promise<ImageShards>
}

/** A source whose own file is fetched when images are first wanted; what fails is tried again at the next time. */
export function lateSource(make: () => Promise<ImageSource>): ImageSource {
  const part = new Part(make)
  return {
    async load(...request) {
      const source = await part.load().catch((error: Error) => {
        throw new ImageError('images-unreachable', error.message)
      })
      return source.load(...request)
    },
  }
}
