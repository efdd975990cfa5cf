import { type ComponentType, useEffect, useState } from 'react'
import { Pool, poolSize } from '../../client/pool.ts'
import { spawnWorker } from '../../client/spawn.ts'
import { encodeFragment } from '../../config/link.ts'
import { decodeRuns, encodeRuns, type RunsPlan } from '../../config/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import CompareView from '../../panels/runs/CompareView.tsx'
import { useCommands } from '../../store/commands.ts'
import { compareStore } from '../../store/compared.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { type RunsCommands, RunsCommandsContext } from '../../store/runsCommands.ts'
import { viewStore } from '../../store/view.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { Notices } from '../Notices.tsx'
import { LanguageSwitch, ThemeButton } from '../TopBar.tsx'
import { ComparePlayer } from './ComparePlayer.ts'
import { CompareTransport } from './CompareTransport.tsx'
import styles from './RunsRoom.module.css'

const imageBase = () => new URL('cifar10/', document.baseURI).href
const views: Partial<Record<RunsPlan['kind'], ComponentType>> = { compare: CompareView }

/** The views of many runs: they have their own workers, which end with the room. */
export default function RunsRoom() {
  const words = useWords(runsWords)
  const kind = useView((view) => view.room?.kind ?? 'compare')
  const { pause, openAt } = useCommands()
  const [commands, setCommands] = useState<RunsCommands | null>(null)

  useEffect(() => {
    pause()
    const pool = new Pool({ spawn: spawnWorker, size: poolSize(), imageBase: imageBase() })
    const player = new ComparePlayer({
      connect: () => pool.connect(),
      imageBase: imageBase(),
      speed: () => viewStore.getState().speed,
    })
    const compare = (configs: readonly ExperimentConfig[]) => {
      player.setRuns(configs)
      viewStore.setState({ pins: configs })
    }
    setCommands({
      compare,
      play: () => player.play(),
      pause: () => player.pause(),
      step: (count) => player.step(count),
      reset: () => player.reset(),
      openAlone(config, step) {
        openAt(config, step)
        viewStore.setState({ room: null })
      },
    })
    const plan = planned()
    if (plan.kind === 'compare') compare(plan.configs)
    return () => {
      player.close()
      pool.close()
      put(encodeFragment(experimentStore.getState().config))
    }
  }, [pause, openAt])

  useEffect(() => {
    const write = () => put(encodeRuns(presentPlan()))
    write()
    return compareStore.subscribe((state, before) => {
      if (state.runs !== before.runs && state.runs.length > 0) write()
    })
  }, [])

  const View = views[kind] ?? CompareView
  if (!commands) return null
  return (
    <RunsCommandsContext value={commands}>
      <div className={styles.room}>
        <header className={styles.bar}>
          <Button icon="back" onClick={() => viewStore.setState({ room: null })}>
            {words.back}
          </Button>
          <h1 className={styles.title}>{words[kind]}</h1>
          <CompareTransport />
          <span className={styles.end}>
            <CopyLink />
            <LanguageSwitch />
            <ThemeButton />
          </span>
        </header>
        <main className={styles.main}>
          <ErrorBoundary around="panel">
            <View />
          </ErrorBoundary>
        </main>
        <Notices update={null} />
      </div>
    </RunsCommandsContext>
  )
}

/** What the room was opened with, or what the address says. */
function planned(): RunsPlan {
  const { config } = experimentStore.getState()
  return (
    viewStore.getState().room?.plan ??
    decodeRuns(location.hash).plan ?? { kind: 'compare', configs: [config] }
  )
}

/** What the room shows now. */
function presentPlan(): RunsPlan {
  const configs = compareStore.getState().runs.map((run) => run.getState().config)
  return configs.length > 0 ? { kind: 'compare', configs } : planned()
}

/** The address of the page with another fragment. */
function put(fragment: string): void {
  try {
    history.replaceState(null, '', `${location.href.split('#', 1)[0]}#${fragment}`)
  } catch {
    // The browser refuses more history writes for now.
  }
}

function CopyLink() {
  const words = useWords(runsWords)
  const [said, setSaid] = useState('')
  const copy = async () => {
    const link = `${location.href.split('#', 1)[0]}#${encodeRuns(presentPlan())}`
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
