import { type ReactNode, useEffect, useState } from 'react'
import { useView } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { lazyDefault } from '../../ui/loading/lazyPart.tsx'
import { ErrorBoundary, tellBroken } from './ErrorBoundary.tsx'
import { togglePresent } from './preferences.ts'

// The views of many runs are fetched when one is opened, as is what a class sees.
const RunsRoom = lazyDefault(() => import('../runs/RunsRoom.tsx'))
const EmbedRoom = lazyDefault(() => import('../embed/EmbedRoom.tsx'))
const PresentRoom = lazyDefault(() => import('../present/PresentRoom.tsx'))

/**
 * The experiment, alone, in front of a class or in another page's frame, or the view of many runs that has taken its place.
 * What was there stays until the file of what takes its place has come, and where it does not come.
 */
export function Rooms({ children }: { children: ReactNode }) {
  const visit = useView((view) => view.room?.visit)
  const { embed, present } = useView((view) => view.page)
  const Room = visit ? RunsRoom : embed ? EmbedRoom : present ? PresentRoom : null
  // a page that opens with one has nothing else to show
  const [Shown, show] = useState(() => Room)
  const ofRuns = Shown === RunsRoom
  useEffect(() => {
    if (!Room || Room === Shown) return
    let wanted = true
    Room.preload().then(
      () => wanted && show(() => Room),
      (reason: unknown) => wanted && stay(reason),
    )
    return () => {
      wanted = false
    }
  }, [Room, Shown])
  // a view of runs is over with its visit
  if (Room !== Shown && (!Room || ofRuns || Room.isThere())) show(() => Room)
  if (!Shown) return children
  return (
    <ErrorBoundary key={ofRuns ? visit : 0} around={ofRuns ? 'room' : 'page'}>
      <Shown />
    </ErrorBoundary>
  )
}

/** The file did not come: the person is told, and is where they were. */
function stay(reason: unknown): void {
  const { room, page } = viewStore.getState()
  if (room) viewStore.setState({ room: null })
  else if (page.embed) viewStore.setState({ page: { ...page, embed: undefined } })
  else togglePresent()
  tellBroken(reason)
}
