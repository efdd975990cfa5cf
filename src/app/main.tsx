import '../ui/style/tokens.css'
import '../ui/style/font.css'
import '../ui/style/base.css'
import '../ui/style/contrast.css'
import { StrictMode, startTransition, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { codec } from '../config/codecPart.ts'
import { type Commands, CommandsContext } from '../store/commands.ts'
import { scheduleReadable } from '../store/readableFrames.ts'
import { DialogFoot } from '../ui/dialogFoot.ts'
import { paintQueue } from '../ui/drawing/painting.ts'
import { PartBoundary, retryParts } from '../ui/loading/lazyPart.tsx'
import { straightened } from './address/arrivingLinks.ts'
import { Notices, type Update } from './messages/Notices.tsx'
import { Controller } from './run/controller.ts'
import { installScripting } from './scripting/scripting.ts'
import { App } from './shell/App.tsx'
import { atDesk } from './shell/atDesk.ts'
import { AroundPart, ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { startPreferences } from './shell/preferences.ts'
import { Rooms } from './shell/Rooms.tsx'
import { listenForShortcuts } from './shell/shortcuts.ts'

function start(): Commands {
  startPreferences()
  scheduleReadable((tell) => paintQueue.ask(tell))
  const controller = new Controller()
  const { commands } = controller
  controller.start()
  installScripting(controller)
  listenForShortcuts(commands)
  return commands
}

/** What fails before anything is rendered is thrown inside the boundary, as what fails later is. */
function startSafely(): () => Commands {
  try {
    const commands = start()
    return () => commands
  } catch (reason) {
    return failing(reason)
  }
}

const failing = (reason: unknown) => (): never => {
  throw reason
}

function Alive({ commands, update }: { commands: () => Commands; update: Update }) {
  return (
    <CommandsContext value={commands()}>
      <Rooms>
        <App update={update} />
      </Rooms>
    </CommandsContext>
  )
}

/** The page's own are behind a dialog. */
const NoticesAbove = () => <Notices />

function Page({ commands }: { commands: () => Commands }) {
  const [update, setUpdate] = useState<Update>(null)
  useEffect(() => atDesk(({ registerOffline }) => registerOffline((take) => setUpdate(() => take))), [])
  return (
    <ErrorBoundary around="page">
      <PartBoundary value={AroundPart}>
        <DialogFoot value={NoticesAbove}>
          <Alive commands={commands} update={update} />
        </DialogFoot>
      </PartBoundary>
    </ErrorBoundary>
  )
}

window.addEventListener('online', retryParts)

function render(commands: () => Commands): void {
  const root = document.getElementById('app')
  // As a transition it is rendered in slices: the worker's first messages and the person need not wait for all of it.
  if (root)
    startTransition(() =>
      createRoot(root).render(
        <StrictMode>
          <Page commands={commands} />
        </StrictMode>,
      ),
    )
}

/** What comes right after the first picture is fetched while that is made. */
function fetchNext(): void {
  void codec.load().catch(() => {}) // whatever needs it asks again
  atDesk(({ listenForFiles }) => listenForFiles())
}

// In tasks of their own: the script's is long enough.
setTimeout(() => {
  // A link that came changed is put straight before anything reads it.
  straightened(
    () => render(startSafely()),
    (reason) => render(failing(reason)),
  )
  setTimeout(fetchNext)
})
