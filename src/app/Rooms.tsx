import { lazy, type ReactNode, Suspense } from 'react'
import { useView } from '../store/react.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

// The views of many runs are fetched when one is opened.
const RunsRoom = lazy(() => import('./runs/RunsRoom.tsx'))

/** The experiment, or the view of many runs that has taken its place. */
export function Rooms({ children }: { children: ReactNode }) {
  const visit = useView((view) => view.room?.visit ?? null)
  if (visit === null) return children
  return (
    <ErrorBoundary around="page">
      <Suspense>
        <RunsRoom key={visit} />
      </Suspense>
    </ErrorBoundary>
  )
}
