import { useEffect, useState } from 'react'
import { Pool, poolSize } from '../../client/pool.ts'
import { spawnWorker } from '../../client/spawn.ts'
import type { TrainedPlan } from '../../config/link/runsLink.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { CompareView } from '../../panels/runs/compare/CompareView.tsx'
import { SeedsView } from '../../panels/runs/SeedsView.tsx'
import { SweepView } from '../../panels/runs/SweepView.tsx'
import { hasTask } from '../../store/allowed.ts'
import { batchStore } from '../../store/batch.ts'
import { useCommands } from '../../store/commands.ts'
import { compareStore } from '../../store/compared.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { type RunsCommands, RunsCommandsContext } from '../../store/runsCommands.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { writeView } from '../address/address.ts'
import { imageBase } from '../address/imageBase.ts'
import HandInRoom from '../handin/HandInRoom.tsx'
import { Notices } from '../messages/Notices.tsx'
import { roomIsHere } from '../shell/comingRooms.ts'
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx'
import { LanguageSwitch, ThemeButton } from '../shell/TopBar.tsx'
import { RunsTakeAway } from '../takeaway/RunsTakeAway.tsx'
import { TaskBar } from '../task/TaskBar.tsx'
import { BatchRunner } from './BatchRunner.ts'
import { ComparePlayer } from './ComparePlayer.ts'
import { CompareTransport } from './CompareTransport.tsx'
import { CopyLink } from './CopyLink.tsx'
import { beginsByItself, planned, presentPlan, seedsPlan, sweepPlan } from './plans.ts'
import styles from './RunsRoom.module.css'
import { useRoomFocus } from './roomFocus.ts'
import { viewLink } from './viewLink.ts'

const kinds = ['compare', 'seeds', 'sweep'] as const

roomIsHere('runs')

/** The views of many runs: they have their own workers, which end with the room. */
export default function RunsRoom() {
  const kind = useView((view) => view.room?.kind ?? 'compare')
  return kind === 'handins' ? <HandInRoom /> : <TrainedRoom kind={kind} />
}

function TrainedRoom({ kind }: { kind: TrainedPlan['kind'] }) {
  const words = useWords(runsWords)
  const { pause, openAt } = useCommands()
  const task = useView(({ page }) => hasTask(page))
  const [commands, setCommands] = useState<RunsCommands | null>(null)
  const heading = useRoomFocus(commands !== null)
  const [opening] = useState(planned)
  const { plan: first, corrections } = opening

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
      openBatch: (plan) => batch.open(plan),
      pauseBatch: () => batch.pause(),
      resumeBatch: () => batch.resume(),
      cancelBatch: () => batch.cancel(),
      openAlone: openAt,
    })
    return () => {
      batch.close()
      player.close()
      pool.close()
    }
  }, [pause, openAt])

  useEffect(() => {
    if (corrections.length > 0) experimentStore.setState({ corrections })
  }, [corrections])

  // the address and the runs follow the view that is open
  useEffect(() => {
    if (!commands) return
    const begins = beginsByItself(opening)
    if (kind === 'compare' && compareStore.getState().runs.length === 0) {
      commands.compare(first.kind === 'compare' ? first.configs : [first.config])
      if (first.kind === 'compare' && begins) commands.play()
      if (opening.step) commands.step(opening.step)
    }
    if (kind !== 'compare') commands.pause()
    if (begins && first.kind !== 'compare' && kind === first.kind && !batchStore.getState().plan)
      commands.openBatch(first)
    const write = () => writeView(viewLink(presentPlan(kind, first)))
    write()
    const stops = [
      compareStore.subscribe((state, before) => {
        if (state.runs !== before.runs && state.runs.length > 0) write()
      }),
      batchStore.subscribe((state, before) => {
        if (state.plan !== before.plan && state.plan) write()
      }),
      viewStore.subscribe(({ page, room }, before) => {
        // what comes with another link is that one's
        if (page !== before.page && room?.visit === before.room?.visit) write()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [commands, kind, first, opening])

  if (!commands) return null
  return (
    <RunsCommandsContext value={commands}>
      <div className={styles.room}>
        <header className={styles.bar}>
          <Button icon="back" title={words.back} onClick={leave}>
            <span className={styles.name}>{words.back}</span>
          </Button>
          <h1 ref={heading} className="visually-hidden" tabIndex={-1}>
            {words[kind]}
          </h1>
          <Segmented
            label={words.title}
            value={kind}
            options={kinds.map((value) => ({ value, label: words[value] }))}
            onChange={turnTo}
          />
          {kind === 'compare' && <CompareTransport />}
          <span className={styles.end}>
            <RunsTakeAway plan={() => presentPlan(kind, first)} />
            <CopyLink plan={() => presentPlan(kind, first)} />
            <span className={styles.wide}>
              <LanguageSwitch />
              <ThemeButton />
            </span>
          </span>
        </header>
        {task && <TaskBar />}
        <main className={styles.main}>
          <ErrorBoundary key={kind} around="panel">
            {kind === 'compare' && <CompareView />}
            {kind === 'seeds' && <SeedsView first={seedsPlan(first)} />}
            {kind === 'sweep' && <SweepView first={sweepPlan(first)} />}
          </ErrorBoundary>
        </main>
        <footer className={styles.foot}>
          <LanguageSwitch />
          <ThemeButton />
        </footer>
        <Notices update={null} />
      </div>
    </RunsCommandsContext>
  )
}

/** Back to the experiment. */
const leave = (): void => viewStore.setState({ room: null })

/** Another of the views, of the same visit. */
function turnTo(kind: TrainedPlan['kind']): void {
  const { room } = viewStore.getState()
  viewStore.setState({ room: { kind, plan: null, visit: room?.visit ?? 0 } })
}
