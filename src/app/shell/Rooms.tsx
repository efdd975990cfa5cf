import type { ReactNode } from 'react'
import { useView } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

// The views of many runs are fetched when one is opened.
const RunsRoom = lazyPart(async () => (await import('../runs/RunsRoom.tsx')).default, null, true)

/** The experiment, or the view of many runs that has taken its place. */
export function Rooms({ children }: { children: ReactNode }) {
  const visit = useView((view) => view.room?.visit ?? null)
  if (visit === null) return children
  return (
    <ErrorBoundary key={visit} around="room">
      <RunsRoom />
    </ErrorBoundary>
  )
}
