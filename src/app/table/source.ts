/** The bytes of what is to be read as a table. */

/** Larger files are not read. */
export const largestFile = 10_000_000

/** What a file, a blob, also one of another page, has of the platform's interface. */
export type BlobLike = Pick<Blob, 'size' | 'arrayBuffer'>

export const isBlob = (value: unknown): value is BlobLike =>
  typeof value === 'object' &&
  value !== null &&
  'arrayBuffer' in value &&
  typeof value.arrayBuffer === 'function'

export const bytesOf = async (blob: BlobLike): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer())
