/** The bytes of what is to be read as a table. */
import { foreignBytes, foreignText } from '../../table/foreign.ts'
import type { ForeignKind } from '../../table/types.ts'

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

/** What a file is, by its ends alone, that is too large to be read; null: it may be a table. */
export async function foreignLarge(file: Blob): Promise<ForeignKind | null> {
  const end = 65_536
  const bytes = await bytesOf(new Blob([file.slice(0, end), file.slice(-end)]))
  const kind = foreignBytes(bytes) ?? foreignText(new TextDecoder().decode(bytes.subarray(0, end)))
  return kind === 'empty' ? null : kind
}
