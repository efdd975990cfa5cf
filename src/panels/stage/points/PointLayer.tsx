import { useEffect, useLayoutEffect } from 'react'
import type { Extent } from '../../../charts/plane/planeScale.ts'
import type { PointKind } from '../../../config/shape.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { Ghost } from '../plane/Ghost.tsx'
import { EmptyHint } from './EmptyHint.tsx'
import { type PointEditing, usePointEditor } from './usePointEditor.ts'

/** What the picture has to know of the points being edited. */
export type PictureEditing = Pick<PointEditing, 'editor' | 'skip'>

export interface PointLayerProps {
  kind: PointKind
  extent: Extent
  /** there is no point yet: the picture says what to do, and offers those of the set shown before */
  empty: boolean
  earlier: DataDescription | null
  /** a stable function; null: no more editing */
  onEditing: (editing: PictureEditing | null) => void
}

/** Over the picture of custom points: the one in hand. Its editor goes up to the picture. */
export function PointLayer({ kind, extent, empty, earlier, onEditing }: PointLayerProps) {
  const { editor, ghost, skip } = usePointEditor(kind)
  useLayoutEffect(() => onEditing({ editor, skip }), [editor, skip, onEditing])
  useEffect(() => () => onEditing(null), [onEditing])
  if (ghost) return <Ghost point={ghost} extent={extent} />
  return empty ? <EmptyHint earlier={earlier} /> : null
}
