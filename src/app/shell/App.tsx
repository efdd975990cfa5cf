import { type ComponentType, type ReactNode, useCallback, useRef } from 'react'
import { appWords } from '../../i18n/words/page/app.ts'
import { Stage } from '../../panels/stage/Stage.tsx'
import { hasTask } from '../../store/allowed.ts'
import { useExperiment, useIsThere, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { Turn } from '../../ui/loading/Turn.tsx'
import { Notices, type Update } from '../messages/Notices.tsx'
import { StageOverlay } from '../messages/StageOverlay.tsx'
import styles from './App.module.css'
import { courseFile, desk } from './atDesk.ts'
import { Dialogs } from './Dialogs.tsx'
import { Guarded } from './ErrorBoundary.tsx'
import { Readout } from './Readout.tsx'
import { TopBar } from './TopBar.tsx'
import { SpeedSelect, Transport } from './Transport.tsx'
import { compactQuery, lowQuery, roomyQuery, sideQuery, useMedia } from './useMedia.ts'

const TimeLine = lazyPart(
  async () => (await import('../../panels/moments/TimeLine.tsx')).TimeLine,
  <div className={styles.timeLine} />,
)
const TaskBar = lazyPart(async () => (await import('../task/TaskBar.tsx')).TaskBar)
const Course = lazyPart(async () => (await courseFile()).Course, <i className={styles.course} />)

/** keeps the place of one among others */
const cell = (at = 0) => <i key={at} />
const SettingsPanel = lazyPart(async () => (await desk()).SettingsPanel)
const NetworkPanel = lazyPart(async () => (await desk()).NetworkPanel, cell())
const FormulaPanel = lazyPart(async () => (await desk()).FormulaPanel, cell())
const PauseSummary = lazyPart(async () => (await desk()).PauseSummary)
const LossPanel = lazyPart(async () => (await desk()).LossPanel, cell())
const AccuracyPanel = lazyPart(async () => (await desk()).AccuracyPanel, cell())
const DeadUnitsPanel = lazyPart(async () => (await desk()).DeadUnitsPanel, cell())
const LayersPanel = lazyPart(async () => (await desk()).LayersPanel, cell())
const SizePanel = lazyPart(async () => (await desk()).SizePanel, cell())
const allReadings = {
  loss: LossPanel,
  accuracy: AccuracyPanel,
  dead: DeadUnitsPanel,
  layerstats: LayersPanel,
  size: SizePanel,
}
/** The file is on its way (main.tsx). One that fails is asked for again when it is rendered. */
const arriving = () => SettingsPanel.preload().catch(() => undefined)
/** What formulas are set with is fetched before their turn; the formula asks again. */
const arrivingFormulas = () => desk().then(({ fetchKatex }) => void fetchKatex().catch(() => {}), arriving)

const formula = [
  [
    <Guarded key="formula">
      <FormulaPanel />
      <PauseSummary />
    </Guarded>,
  ],
]
const network = [
  [
    <Guarded key="network">
      <NetworkPanel />
    </Guarded>,
  ],
]

/** The page: bar, settings, stage with its formula, network, readouts. On a narrow screen one column under another. */
export function App({ update }: { update: Update }) {
  const words = useWords(appWords)
  const compact = useMedia(compactQuery)
  const there = useIsThere()
  const task = useView(({ page }) => hasTask(page))
  const course = useView((view) => view.course !== null) && there('course')
  const roomy = useMedia(roomyQuery)
  const wide = useMedia(sideQuery)
  const low = useMedia(lowQuery)
  // on a laptop the course takes the settings' room, and they open as a dialog
  const sideSettings = there('settings') && !compact && (course ? roomy : wide)
  const stage = useRef<HTMLDivElement>(null)
  // without a point there is nothing to measure
  const empty = useExperiment(({ config: { data } }) => data.set === 'custom' && data.points?.length === 0)
  const readings = Object.entries(allReadings).filter(
    ([name]) => there(name as keyof typeof allReadings) && (!empty || name === 'size'),
  )
  return (
    <div className={styles.app} data-narrow={(course && !roomy) || undefined} data-task={task || undefined}>
      {/* a button, not a link: the fragment is the experiment's */}
      <button type="button" className={styles.skip} onClick={() => stage.current?.focus()}>
        {words.skip}
      </button>
      <TopBar compact={compact} settings={there('settings') && !compact && !sideSettings && !course} />
      {task && <TaskBar />}
      {compact && low && <Foot />}
      {sideSettings && (
        <aside id="panel-settings" className={styles.settings} aria-label={words.settings}>
          <Turn after={arriving}>
            <Guarded>
              <SettingsPanel inTurns />
            </Guarded>
          </Turn>
        </aside>
      )}
      <main className={styles.main}>
        {there('stage') && (
          <div ref={stage} id="panel-stage" className={styles.stage} tabIndex={-1}>
            <Guarded>
              <Stage />
            </Guarded>
            {there('timeline') && (
              <Guarded>
                <TimeLine />
              </Guarded>
            )}
            <StageOverlay />
          </div>
        )}
        <Notices update={update} />
        {compact && <Readouts glance readings={readings.filter(atGlance)} />}
        {there('formula') && (
          <Place
            id="panel-formula"
            className={styles.formula}
            below={compact}
            after={arrivingFormulas}
            turns={formula}
          />
        )}
        {there('network') && (
          <Place id="panel-network" className={styles.network} below={compact} turns={network} />
        )}
        <Readouts below={compact} readings={compact ? readings.filter((one) => !atGlance(one)) : readings} />
      </main>
      {course && (
        <Guarded>
          <Course className={styles.course} settings={!sideSettings} />
        </Guarded>
      )}
      {compact && !low && <Foot />}
      <Dialogs settings={!sideSettings} />
    </div>
  )
}

type Reading = readonly [string, ComponentType]

/** In one column these stand below the stage, before what explains it. */
const atGlance = ([name]: Reading) => name === 'loss' || name === 'accuracy'

function Readouts({ readings, glance, below }: { readings: Reading[]; glance?: boolean; below?: boolean }) {
  if (readings.length === 0) return null
  const parts = (some: Reading[]) =>
    some.map(([name, Readings]) => (
      <Guarded key={name}>
        <Readings />
      </Guarded>
    ))
  // two turns where all are in sight, one each where the first of them are all there is to see
  const turns = glance
    ? readings.map((one) => [one])
    : [readings.filter(atGlance), readings.filter((one) => !atGlance(one))].filter(({ length }) => length > 0)
  return <Place className={styles.readouts} data-glance={glance} below={below} turns={turns.map(parts)} />
}

interface PlaceProps {
  id?: string
  className?: string
  'data-glance'?: boolean
  /** below the window at first, perhaps: its parts come when they are wanted */
  below?: boolean
  after?: () => Promise<unknown>
  turns: ReactNode[][]
}

/** A place of the page whose parts come in these turns. */
function Place({ below = false, after = arriving, turns, ...own }: PlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const ready = useCallback(
    () =>
      below
        ? desk()
            .then(({ wanted }) => place.current && wanted(place.current))
            .then(after, after)
        : after(),
    [below, after],
  )
  return (
    <div ref={place} {...own}>
      {turns.map((parts, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place
        <Turn key={i} after={ready} meanwhile={Array.from(parts, (_, at) => cell(at))}>
          {parts}
        </Turn>
      ))}
    </div>
  )
}

/** The controls of the run under the thumb. */
function Foot() {
  const words = useWords(appWords)
  const there = useIsThere()
  return (
    <footer className={styles.foot}>
      <Readout />
      <div className={styles.controls}>
        {there('transport') && (
          <>
            <Transport />
            <SpeedSelect />
          </>
        )}
        {there('settings') && (
          <IconButton
            icon="settings"
            look="outline"
            label={words.settings}
            onClick={() => viewStore.setState({ dialog: 'settings' })}
          />
        )}
      </div>
    </footer>
  )
}
