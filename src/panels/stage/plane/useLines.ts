import { useEffect, useState } from 'react'
import type { Lines } from '../../../charts/plane/plane.ts'
import { PartMissing } from '../../../ui/loading/lazyPart.tsx'

let there: Lines | null = null

const load = async () => {
  there ??= await import('../../../charts/plane/contour.ts')
  return there
}

// Asked for with the page, they are there when the training has its first frame. Where not, they are asked for again.
load().catch(() => undefined)

/** What finds the decision boundary; null while it is fetched. Throws PartMissing where it does not come. */
export function useLines(): Lines | null {
  const [lines, setLines] = useState(there)
  const [failure, setFailure] = useState<PartMissing | null>(null)
  useEffect(() => {
    if (lines) return
    let gone = false
    load().then(
      (found) => !gone && setLines(found),
      (reason: unknown) => !gone && setFailure(new PartMissing(String(reason), { cause: reason })),
    )
    return () => {
      gone = true
    }
  }, [lines])
  if (failure) throw failure
  return lines
}
