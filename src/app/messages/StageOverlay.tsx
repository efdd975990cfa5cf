import { useRun } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'

const messages = () => import('./StageMessages.tsx')
const Diverged = lazyPart(async () => (await messages()).Diverged)
const Failure = lazyPart(async () => (await import('./Failure.tsx')).Failure)
const Loading = lazyPart(async () => (await messages()).Loading)
const Seeking = lazyPart(async () => (await messages()).Seeking)

/** What has to be said over the stage: loading, the way to another moment, a failed load, a run that diverged. Nothing in the usual case. */
export function StageOverlay() {
  const phase = useRun((run) => run.phase)
  const divergence = useRun((run) => run.divergence)
  const seeks = useRun((run) => run.seeking !== null)
  const loads = useRun((run) => run.progress !== null)
  if (phase === 'failed') return <Failure />
  if (seeks && !loads) return <Seeking />
  if (phase === 'loading' || phase === 'starting') return loads && <Loading />
  return divergence && <Diverged divergence={divergence} />
}
