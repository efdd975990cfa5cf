import { useEffect, useState } from 'react'
import { Pool, poolSize } from '../../client/pool.ts'
import { spawnWorker } from '../../client/spawn.ts'
import { encodeFragment } from '../../config/link.ts'
import {
  decodeRuns,
  encodeRuns,
  type RunsPlan,
  type SeedsPlan,
  type SweepPlan,
} from '../../config/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { CompareView } from '../../panels/runs/CompareView.tsx'
import { SeedsView } from '../../panels/runs/SeedsView.tsx'
import { SweepView } from '../../panels/runs/SweepView.tsx'
import { batchStore } from '../../store/batch.ts'
import { useCommands } from '../../store/commands.ts'
import { compareStore } from '../../store/compared.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { type RunsCommands, RunsCommandsContext } from '../../store/runsCommands.ts'
import { viewStore } from '../../store/view.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { Notices } from '../Notices.tsx'
import { LanguageSwitch, ThemeButton } from '../TopBar.tsx'
import { BatchRunner } from './BatchRunner.ts'
import { ComparePlayer } from './ComparePlayer.ts'
import { CompareTransport } from './CompareTransport.tsx'
import styles from './RunsRoom.module.css'

const imageBase = () => new URL('cifar10/', document.baseURI).href
const kinds = ['compare', 'seeds', 'sweep'] as const

/** The views of many runs: they have their own workers, which end with the room. */
export default function RunsRoom() {
  const words = useWords(runsWords)
  const kind = useView((view) => view.room?.kind ?? 'compare')
  const { pause, openAt } = useCommands()
  const [commands, setCommands] = useState<RunsCommands | null>(null)
  const [first] = useState(planned)

  useEffect(() => {
    pause()
    const pool = new Pool({ spawn: spawnWorker, size: poolSize(), imageBase: imageBase() })
    const batch = new BatchRunner(pool)
    const player = new ComparePlayer({
      connect: () => pool.connect(),
      imageBase: imageBase(),
      speed: () => viewStore.getState().speed,
    })
    setCommands({
      compare(configs) {
        player.setRuns(configs)
        viewStore.setState({ pins: configs })
      },
      play: () => player.play(),
      pause: () => player.pause(),
      step: (count) => player.step(count),
      reset: () => player.reset(),
      startBatch: (plan) => batch.start(plan),
      pauseBatch: () => batch.pause(),
      resumeBatch: () => batch.resume(),
      cancelBatch: () => batch.cancel(),
      openAlone(config, step) {
        openAt(config, step)
        viewStore.setState({ room: null })
      },
    })
    return () => {
      batch.close()
      player.close()
      pool.close()
      put(encodeFragment(experimentStore.getState().config))
    }
  }, [pause, openAt])

  // the address and the runs follow the view that is open
  useEffect(() => {
    if (!commands) return
    if (kind === 'compare' && compareStore.getState().runs.length === 0)
      commands.compare(first.kind === 'compare' ? first.configs : [first.config])
    if (kind !== 'compare') commands.pause()
    const write = () => put(encodeRuns(presentPlan(kind, first)))
    write()
    const stops = [
      compareStore.subscribe((state, before) => {
        if (state.runs !== before.runs && state.runs.length > 0) write()
      }),
      batchStore.subscribe((state, before) => {
        if (state.plan !== before.plan && state.plan) write()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [commands, kind, first])

  if (!commands) return null
  return (
    <RunsCommandsContext value={commands}>
      <div className={styles.room}>
        <header className={styles.bar}>
          <Button icon="back" onClick={() => viewStore.setState({ room: null })}>
            {words.back}
          </Button>
          <h1 className="visually-hidden">{words[kind]}</h1>
          <Segmented
            label={words.title}
            value={kind}
            options={kinds.map((value) => ({ value, label: words[value] }))}
            onChange={turnTo}
          />
          {kind === 'compare' && <CompareTransport />}
          <span className={styles.end}>
            <CopyLink plan={() => presentPlan(kind, first)} />
            <LanguageSwitch />
            <ThemeButton />
          </span>
        </header>
        <main className={styles.main}>
          <ErrorBoundary key={kind} around="panel">
            {kind === 'compare' && <CompareView />}
            {kind === 'seeds' && <SeedsView first={seedsPlan(first)} />}
            {kind === 'sweep' && <SweepView first={sweepPlan(first)} />}
          </ErrorBoundary>
        </main>
        <Notices update={null} />
      </div>
    </RunsCommandsContext>
  )
}

/** Another of the views, of the same visit. */
function turnTo(kind: RunsPlan['kind']): void {
  const { room } = viewStore.getState()
  viewStore.setState({ room: { kind, plan: null, visit: room?.visit ?? 0 } })
}

/** What the room was opened with, or what the address says. */
function planned(): RunsPlan {
  const { config } = experimentStore.getState()
  const { room } = viewStore.getState()
  if (room?.plan) return room.plan
  const { plan, corrections } = decodeRuns(location.hash)
  if (corrections.length > 0) experimentStore.setState({ corrections })
  return plan ?? { kind: 'compare', configs: [config] }
}

const baseOf = (plan: RunsPlan): ExperimentConfig => (plan.kind === 'compare' ? plan.configs[0] : plan.config)

/** The plan of seeds that the view begins with: the one of the link, the one that has run, or the usual one. */
function seedsPlan(first: RunsPlan): SeedsPlan {
  const { plan } = batchStore.getState()
  if (plan?.kind === 'seeds') return plan
  return first.kind === 'seeds' ? first : { kind: 'seeds', config: baseOf(first), seeds: 20, steps: 1000 }
}

function sweepPlan(first: RunsPlan): SweepPlan {
  const { plan } = batchStore.getState()
  if (plan?.kind === 'sweep') return plan
  if (first.kind === 'sweep') return first
  return {
    kind: 'sweep',
    config: baseOf(first),
    x: { setting: 'units', values: [1, 2, 4, 8, 16, 32] },
    y: { setting: 'l2', values: [0, 0.001, 0.01, 0.1] },
    seeds: 3,
    steps: 500,
    measure: 'testAccuracy',
  }
}

/** What the room shows now. */
function presentPlan(kind: RunsPlan['kind'], first: RunsPlan): RunsPlan {
  if (kind === 'seeds') return seedsPlan(first)
  if (kind === 'sweep') return sweepPlan(first)
  const configs = compareStore.getState().runs.map((run) => run.getState().config)
  return { kind: 'compare', configs: configs.length > 0 ? configs : [baseOf(first)] }
}

/** The address of the page with another fragment. */
function put(fragment: string): void {
  try {
    history.replaceState(null, '', `${location.href.split('#', 1)[0]}#${fragment}`)
  } catch {
    // The browser refuses more history writes for now.
  }
}

function CopyLink({ plan }: { plan: () => RunsPlan }) {
  const words = useWords(runsWords)
  const [said, setSaid] = useState('')
  const copy = async () => {
    const link = `${location.href.split('#', 1)[0]}#${encodeRuns(plan())}`
    try {
      await navigator.clipboard.writeText(link)
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
    setTimeout(() => setSaid(''), 4000)
  }
  return (
    <>
      <span className={styles.said} role="status">
        {said}
      </span>
      <IconButton icon="link" label={words.copyLink} onClick={copy} />
    </>
  )
}
