import { foreignBytes, foreignText } from '../../table/foreign.ts'
import type { ForeignKind } from '../../table/types.ts'
import { bytesOf } from './source.ts'

/** What a file is, by its ends alone, that is too large to be read; null: it may be a table. */
export async function foreignLarge(file: Blob): Promise<ForeignKind | null> {
  const end = 65_536
  const bytes = await bytesOf(new Blob([file.slice(0, end), file.slice(-end)]))
  const kind = foreignBytes(bytes) ?? foreignText(new TextDecoder().decode(bytes.subarray(0, end)))
  return kind === 'empty' ? null : kind
}
