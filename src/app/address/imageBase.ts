/** The absolute address of the folder with the image shards. */
export const imageBase = (): string => new URL('cifar10/', document.baseURI).href
