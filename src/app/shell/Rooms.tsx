import type { ReactNode } from 'react'
import { useView } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

// The views of many runs are fetched when one is opened, as is what a class sees.
const RunsRoom = lazyPart(async () => (await import('../runs/RunsRoom.tsx')).default, null, true)
const EmbedRoom = lazyPart(async () => (await import('../embed/EmbedRoom.tsx')).default, null, true)
const PresentRoom = lazyPart(async () => (await import('../present/PresentRoom.tsx')).default, null, true)

/** The experiment, alone, in front of a class or in another page's frame, or the view of many runs that has taken its place. */
export function Rooms({ children }: { children: ReactNode }) {
  const visit = useView((view) => view.room?.visit ?? null)
  const { embed, present } = useView((view) => view.page)
  const Room = embed ? EmbedRoom : PresentRoom
  if (visit === null)
    return embed || present ? (
      <ErrorBoundary around="page">
        <Room />
      </ErrorBoundary>
    ) : (
      children
    )
  return (
    <ErrorBoundary key={visit} around="room">
      <RunsRoom />
    </ErrorBoundary>
  )
}
