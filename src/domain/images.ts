/** The format of an image everywhere: [row][column][channel], as the CIFAR-10 shards have it. */
export const imageSide = 32
export const imageChannels = 3
/** Values of one image. */
export const imageSize = imageSide * imageSide * imageChannels
