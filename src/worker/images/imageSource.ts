import type { ImageCounts } from '../../domain/images.ts'
import type { ImageShards } from '../../engine/types.ts'

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

/** The source's own file must be there within so many ms. */
export const sourcePatience = 30_000

/** A source whose own file is fetched when images are first wanted; what fails is tried again at the next time. */
export function lateSource(make: () => Promise<ImageSource>): ImageSource {
  let made: Promise<ImageSource> | null = null
  return {
    async load(...request) {
      made ??= soon(make()).catch((error: unknown) => {
        made = null
        throw new ImageError('images-unreachable', error instanceof Error ? error.message : String(error))
      })
      return (await made).load(...request)
    },
  }
}

function soon<T>(made: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`nothing came for ${sourcePatience / 1000} s`)
    timer = setTimeout(() => reject(error), sourcePatience)
  })
  return Promise.race([made, late]).finally(() => clearTimeout(timer))
}
