import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { Pool, poolSize } from '../../client/pool.ts'
import { spawnWorker } from '../../client/spawn.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { addressWith, writeView } from '../address/address.ts'
import { imageBase } from '../address/imageBase.ts'
import { Notices } from '../messages/Notices.tsx'
import room from '../runs/RunsRoom.module.css'
import { useRoomFocus } from '../runs/roomFocus.ts'
import { viewLink } from '../runs/viewLink.ts'
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx'
import { LanguageSwitch, ThemeButton } from '../shell/TopBar.tsx'
import { wallCsv } from './csv.ts'
import { HandInCard } from './HandInCard.tsx'
import styles from './HandIns.module.css'
import { type Entry, handInStore } from './handInStore.ts'
import { Paste } from './Paste.tsx'
import { Pooled } from './Pooled.tsx'
import { Replays } from './Replays.ts'
import { Tally } from './Tally.tsx'

const shownKinds = ['all', 'true', 'false', 'open'] as const
type Shown = (typeof shownKinds)[number]
const orders = ['asCame', 'byName'] as const
type Order = (typeof orders)[number]

/** The teacher's wall: every hand-in with its picture, replayed in workers of the room's own, which end with it. */
export default function HandInRoom() {
  const words = useWords(handInWords)
  const runs = useWords(runsWords)
  const { pause } = useCommands()
  const [replays, setReplays] = useState<Replays | null>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [order, setOrder] = useState<Order>('asCame')
  const entries = useStore(handInStore, (state) => state.entries)
  const listed = useMemo(() => sorted(entries.filter(isShown(shown)), order), [entries, shown, order])
  const heading = useRoomFocus(replays !== null)

  useEffect(() => {
    pause()
    writeView(viewLink({ kind: 'handins', config: experimentStore.getState().config }))
    // nothing else trains meanwhile: of two cores both are the replays'
    const size = Math.max(2, poolSize())
    const pool = new Pool({ spawn: spawnWorker, size, imageBase: imageBase() })
    const made = new Replays({ connect: () => pool.connect(), imageBase: imageBase(), size })
    setReplays(made)
    made.go()
    return () => {
      made.close()
      pool.close()
    }
  }, [pause])

  if (!replays) return null
  return (
    <div className={room.room}>
      <header className={room.bar}>
        <Button icon="back" title={runs.back} onClick={leave}>
          <span className={room.name}>{runs.back}</span>
        </Button>
        <h1 ref={heading} className={room.title} tabIndex={-1}>
          {words.wall}
        </h1>
        <span className={room.end}>
          <span className={room.wide}>
            <LanguageSwitch />
            <ThemeButton />
          </span>
        </span>
      </header>
      <main className={`${room.main} ${styles.main}`}>
        <ErrorBoundary around="panel">
          <Paste onRead={(pasted) => replays.add(pasted)} />
          <Tally />
          {entries.length > 0 && (
            <>
              <div className={styles.tools}>
                <Segmented
                  label={words.show}
                  value={shown}
                  options={shownKinds.map((value) => ({ value, label: words[value] }))}
                  onChange={setShown}
                />
                <Select
                  label={words.sort}
                  value={order}
                  options={orders.map((value) => ({ value, label: words[value] }))}
                  onChange={setOrder}
                />
                <Button icon="file" onClick={() => save(listed)}>
                  {words.csv}
                </Button>
                <Button onClick={() => window.print()}>{words.print}</Button>
                <Button icon="close" onClick={() => replays.clear()}>
                  {words.clear}
                </Button>
              </div>
              <div className={styles.wall}>
                {listed.map((entry) => (
                  <HandInCard key={entry.id} entry={entry} />
                ))}
              </div>
              <Pooled entries={listed} />
            </>
          )}
        </ErrorBoundary>
      </main>
      <footer className={room.foot}>
        <LanguageSwitch />
        <ThemeButton />
      </footer>
      <Notices update={null} />
    </div>
  )
}

/** Back to the experiment. */
const leave = (): void => viewStore.setState({ room: null })

const save = (entries: readonly Entry[]): void =>
  saveFile('neurarium-hand-ins.csv', 'text/csv', wallCsv(entries, addressWith))

const isShown =
  (shown: Shown) =>
  ({ verdict }: Entry): boolean =>
    shown === 'all' || (shown === 'open' ? verdict !== 'true' && verdict !== 'false' : verdict === shown)

/** By name as both languages sort; who gave none comes last. */
function sorted(entries: Entry[], order: Order): Entry[] {
  if (order === 'asCame') return entries
  const names = new Intl.Collator(viewStore.getState().language, { numeric: true })
  return entries.sort(
    ({ handIn: { name: a } }, { handIn: { name: b } }) =>
      Number(a === '') - Number(b === '') || names.compare(a, b),
  )
}
