import './embed.css'
import { type ComponentType, useEffect, useRef } from 'react'
import type { PanelName } from '../../config/link/pageFields.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { embedWords } from '../../i18n/words/page/embed.ts'
import { Stage } from '../../panels/stage/Stage.tsx'
import { hasTask } from '../../store/allowed.ts'
import { useExperiment, useIsThere, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { Notices } from '../messages/Notices.tsx'
import { StageOverlay } from '../messages/StageOverlay.tsx'
import { aloneLink } from '../share/pageLink.ts'
import { desk } from '../shell/atDesk.ts'
import { Dialogs } from '../shell/Dialogs.tsx'
import { Guarded } from '../shell/ErrorBoundary.tsx'
import { Readout } from '../shell/Readout.tsx'
import { SpeedSelect, Transport } from '../shell/Transport.tsx'
import { TaskBar } from '../task/TaskBar.tsx'
import styles from './EmbedRoom.module.css'
import { followExperiment, tellSize } from './embedding.ts'
import { followSight } from './sight.ts'

const TimeLine = lazyPart(async () => (await import('../../panels/moments/TimeLine.tsx')).TimeLine)

const settings = lazyPart(async () => (await desk()).SettingsPanel)
const sections = {
  data: lazyPart(async () => (await import('../../panels/settings/data/DataSection.tsx')).DataSection),
  features: lazyPart(
    async () => (await import('../../panels/settings/data/FeatureSection.tsx')).FeatureSection,
  ),
  layers: lazyPart(
    async () => (await import('../../panels/settings/layers/LayersSection.tsx')).LayersSection,
  ),
  training: lazyPart(async () => (await import('../../panels/settings/TrainingSection.tsx')).TrainingSection),
  regularization: lazyPart(
    async () => (await import('../../panels/settings/RegularizationSection.tsx')).RegularizationSection,
  ),
}
const panels = {
  formula: lazyPart(async () => (await desk()).FormulaPanel),
  network: lazyPart(async () => (await desk()).NetworkPanel),
  loss: lazyPart(async () => (await desk()).LossPanel),
  accuracy: lazyPart(async () => (await desk()).AccuracyPanel),
  dead: lazyPart(async () => (await desk()).DeadUnitsPanel),
  layerstats: lazyPart(async () => (await desk()).LayersPanel),
  size: lazyPart(async () => (await desk()).SizePanel),
}

/** What a host's page shows of the experiment: the panels that the link names, as wide as the frame and as high as they are. */
export default function EmbedRoom() {
  const words = useWords(embedWords)
  const there = useIsThere()
  const page = useView((view) => view.page)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => followExperiment(page.allow ?? []), [page.allow])
  useEffect(() => (room.current ? tellSize(room.current) : undefined), [])
  const opened = useView(({ notice, dialog }) => notice !== null || dialog !== null)
  const corrected = useExperiment(({ corrections }) => corrections.length > 0)
  const stands = opened || corrected
  useEffect(() => (room.current ? followSight(room.current, stands) : undefined), [stands])
  const named = Object.entries({ ...panels, ...(there('settings') ? {} : sections) }).filter(([name]) =>
    there(name as PanelName),
  )
  return (
    <div ref={room} className={styles.room}>
      <h1 className="visually-hidden">{words.frame}</h1>
      {hasTask(page) && <TaskBar />}
      <main className={styles.main}>
        <div className={styles.column}>
          {there('stage') && (
            <div id="panel-stage" className={styles.stage}>
              <Guarded>
                <Stage />
              </Guarded>
              <StageOverlay />
            </div>
          )}
          {there('timeline') && (
            <Guarded>
              <TimeLine />
            </Guarded>
          )}
          {there('transport') && (
            <div className={styles.transport}>
              <Transport />
              <SpeedSelect />
              <Readout />
            </div>
          )}
          <Buttons />
        </div>
        <div className={styles.column}>
          {named.map(([name, Panel]) => (
            <Named key={name} name={name} Panel={Panel} />
          ))}
          {there('settings') && <Named name="settings" Panel={settings} />}
        </div>
      </main>
      <Notices update={null} />
      <Dialogs settings={false} />
    </div>
  )
}

function Named({ name, Panel }: { name: string; Panel: ComponentType }) {
  return (
    <div id={`panel-${name}`} className={styles.panel} data-panel={name}>
      <Guarded>
        <Panel />
      </Guarded>
    </div>
  )
}

/** The ways out of the frame: the gallery and the link, where they are named, and the whole page with its course. */
function Buttons() {
  const words = useWords(embedWords)
  const { presets, share } = useWords(appWords)
  const there = useIsThere()
  if (!(['presets', 'share', 'course'] as const).some(there)) return null
  return (
    <div className={styles.transport}>
      {there('presets') && (
        <Button icon="gallery" onClick={() => viewStore.setState({ dialog: 'presets' })}>
          {presets}
        </Button>
      )}
      {there('share') && (
        <Button icon="share" onClick={() => viewStore.setState({ dialog: 'share' })}>
          {share}
        </Button>
      )}
      <Button icon="course" onClick={openWhole}>
        {words.whole}
      </Button>
    </div>
  )
}

/** The same experiment at its step, with everything around it, in a page of its own. */
function openWhole(): void {
  const link = globalThis.neurarium.link({ atStep: true })
  window.open(aloneLink(link), '_blank', 'noopener')
}
