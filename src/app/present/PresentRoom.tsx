import './present.css'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isImages } from '../../config/schema.ts'
import { deckWords } from '../../i18n/words/page/deck.ts'
import { presentWords } from '../../i18n/words/page/present.ts'
import { ThemeChange } from '../../panels/base/useChartTheme.ts'
import { Stage } from '../../panels/stage/Stage.tsx'
import { deckStore } from '../../store/deck.ts'
import { RunContext, useConfig, useIsThere, useRun, useWords } from '../../store/react.ts'
import { pageRun } from '../../store/run.ts'
import { Notices } from '../messages/Notices.tsx'
import { StageOverlay } from '../messages/StageOverlay.tsx'
import { useRoomFocus } from '../runs/roomFocus.ts'
import { desk } from '../shell/atDesk.ts'
import { roomIsHere } from '../shell/comingRooms.ts'
import { Dialogs } from '../shell/Dialogs.tsx'
import { Guarded } from '../shell/ErrorBoundary.tsx'
import { Foot } from './Foot.tsx'
import { startFreezing } from './freezing.ts'
import { hallTheme, washedOutTheme } from './hallTheme.ts'
import styles from './PresentRoom.module.css'
import { listenForPresentKeys } from './presentKeys.ts'
import { followPicture, presentStore, restart, type WholeName } from './presentStore.ts'
import { SlidePlace } from './SlidePlace.tsx'
import { Spotlight } from './Spotlight.tsx'
import { StepFigure } from './StepFigure.tsx'
import { Strip } from './Strip.tsx'
import { useFormulaFit } from './useFormulaFit.ts'
import { useHall } from './useHall.ts'
import { useHeldUnit } from './useHeldUnit.ts'
import { useStrip } from './useStrip.ts'

type Desk = Awaited<ReturnType<typeof desk>>

roomIsHere('present')

/** What a class sees in place of the page: the stage, its sentence, and at most three figures beside the step. */
export default function PresentRoom() {
  const words = useWords(presentWords)
  const panels = useDesk()
  const there = useIsThere()
  const heading = useRoomFocus(true)
  const room = useRef<HTMLDivElement>(null)
  const { whole, frozen, contrast } = useStore(presentStore)
  const another = useAnother()
  useHall(contrast)
  useHeldUnit(whole === 'unit')
  const strip = useStrip(room)

  useEffect(() => {
    const stops = [startFreezing(), listenForPresentKeys(), followPicture()]
    return () => {
      for (const stop of stops) stop()
      restart()
      deckStore.setState({ blank: false })
    }
  }, [])

  return (
    <div
      ref={room}
      className={styles.room}
      data-whole={whole ?? undefined}
      data-strip={strip || undefined}
      data-another={another || undefined}
    >
      <h1 ref={heading} className="visually-hidden" tabIndex={-1}>
        {words.room}
      </h1>
      <ThemeChange value={contrast ? washedOutTheme : hallTheme}>
        <RunContext value={frozen ?? pageRun}>
          <main className={styles.main}>
            {(whole === null || whole === 'stage') && there('stage') && (
              <div id="panel-stage" className={styles.stage}>
                <Guarded>
                  <Stage />
                </Guarded>
                <StageOverlay />
              </div>
            )}
            {whole === null && (
              <section className={styles.figures} data-figures aria-label={words.figures}>
                {panels && <Figures panels={panels} />}
                <StepFigure />
              </section>
            )}
            {panels && whole !== null && whole !== 'stage' && <Whole panels={panels} name={whole} />}
            <SlidePlace />
          </main>
          <Foot />
          {panels && <panels.PauseSummary />}
        </RunContext>
      </ThemeChange>
      <Spotlight />
      <Strip />
      <Blank />
      <div className={styles.notices}>
        <Notices update={null} />
      </div>
      <Dialogs settings />
    </div>
  )
}

/** The empty screen, which a remote asks for and takes back. */
function Blank() {
  const { blanked } = useWords(deckWords)
  const blank = useStore(deckStore, (state) => state.blank)
  if (!blank) return null
  return (
    <div className={styles.blank} data-blank role="status">
      <span className="visually-hidden">{blanked}</span>
    </div>
  )
}

/** Whether what could be shown is another experiment than the slide's: until that is known, and until its images are there. */
function useAnother(): boolean {
  const { coming, frozen } = useStore(presentStore)
  const images = useConfig((config) => isImages(config.data.set))
  const domain = useRun(({ data }) => data?.domain)
  return frozen === null && (coming || (images && domain !== undefined && domain !== 'image'))
}

function Figures({ panels: { LossPanel, DeadUnitsPanel, AccuracyPanel } }: { panels: Desk }) {
  const there = useIsThere()
  const figures = { loss: LossPanel, dead: DeadUnitsPanel, accuracy: AccuracyPanel }
  return Object.entries(figures)
    .filter(([name]) => there(name as keyof typeof figures))
    .map(([name, Panel]) => (
      <Guarded key={name}>
        <Panel />
      </Guarded>
    ))
}

/** One panel alone. One that this experiment has not says so. */
function Whole({ panels, name }: { panels: Desk; name: Exclude<WholeName, 'stage'> }) {
  const words = useWords(presentWords)
  const Panel = {
    network: panels.NetworkPanel,
    unit: panels.NetworkPanel,
    loss: panels.LossPanel,
    accuracy: panels.AccuracyPanel,
    dead: panels.DeadUnitsPanel,
    formula: panels.FormulaPanel,
  }[name]
  const box = useRef<HTMLDivElement>(null)
  useFormulaFit(box, name === 'formula')
  return (
    <div ref={box} className={styles.whole}>
      <Guarded>
        <Panel key={name === 'unit' ? 'network' : name} />
      </Guarded>
      <StageOverlay />
      <p className={styles.nothing}>{words.nothingThere}</p>
    </div>
  )
}

/** The panels' file, once it is there. */
function useDesk(): Desk | null {
  const [panels, setPanels] = useState<Desk | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let gone = false
    desk().then(
      (found) => !gone && setPanels(found),
      (reason: unknown) => !gone && setFailure(reason),
    )
    return () => {
      gone = true
    }
  }, [])
  if (failure) throw failure
  return panels
}
