/** The format of an image everywhere: [row][column][channel], as the CIFAR-10 shards have it. */
export const imageSide = 32
export const imageChannels = 3
/** Values of one image. */
export const imageSize = imageSide * imageSide * imageChannels
/** Test images of an experiment that does not say how many. */
export const usualTestImages = 1000

/** How many images of each split are wanted, at least. */
export type ImageCounts = Readonly<Record<'train' | 'test', number>>

/** What an experiment on images asks for. */
export const imageCountsOf = ({
  samples,
  testImages = usualTestImages,
}: {
  readonly samples: number
  readonly testImages?: number
}): ImageCounts => ({ train: samples, test: testImages })
