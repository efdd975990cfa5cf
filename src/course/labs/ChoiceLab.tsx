import { useEffect, useRef, useState } from 'react'
import { closeFigure } from '../../domain/figures.ts'
import { choiceLabWords } from '../../i18n/words/course/choosing.ts'
import { useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { tried, triedSteps } from '../claims/choosing.ts'
import { chosenBy, freshCount, type Losses, lossesOf, seeded, ways } from '../numbers/choosing.ts'
import { runTrial } from '../trial.ts'
import styles from './Lab.module.css'

type Phase = 'waiting' | 'running' | 'stopped' | 'failed'

/** λ chosen by three splits, each choice judged by new data; over as many data sets as one likes. */
export function ChoiceLab() {
  const words = useWords(choiceLabWords)
  const commands = useCommands()
  const [phase, setPhase] = useState<Phase>('waiting')
  /** the losses by strength, of each data set whose runs are done */
  const [done, setDone] = useState<ReadonlyArray<readonly Losses[]>>([])
  const [opened, setOpened] = useState(false)
  const [share, setShare] = useState(0)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const found = done[done.length - 1]

  async function run() {
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    setPhase('running')
    setShare(0)
    const seed = done.length + 1
    const losses: Losses[] = []
    try {
      const measured = await runTrial(
        {
          runs: tried.map((l2) => ({ label: String(l2), open: seeded(l2, seed), steps: triedSteps })),
          measure: (snapshot, index) => {
            if (snapshot.step === triedSteps)
              losses[index] = lossesOf(experimentStore.getState().config, snapshot)
            return snapshot.loss.train
          },
        },
        commands,
        {
          stopped: () => stopped,
          measured: (index, _, part) => setShare((index + part) / tried.length),
        },
      )
      if (stopped || !measured) return setPhase('stopped')
      setDone([...done, losses])
      setOpened(done.length > 0 && opened)
      setPhase('waiting')
    } catch {
      setPhase('failed')
    }
  }

  return (
    <div className={styles.lab}>
      <div className={styles.buttons}>
        {phase === 'running' ? (
          <Button onClick={() => stop.current()}>{words.stop}</Button>
        ) : (
          <Button icon="play" onClick={run}>
            {words.begin}
          </Button>
        )}
        <Button disabled={!found || opened} onClick={() => setOpened(true)}>
          {words.open}
        </Button>
      </div>
      {phase === 'running' && (
        <progress className={styles.progress} value={share} aria-label={words.running} />
      )}
      <div role="status">
        {phase === 'stopped' && <p className={styles.note}>{words.stopped}</p>}
        {phase === 'failed' && <p className={styles.note}>{words.failed}</p>}
        {found && phase === 'waiting' && !opened && <p className={styles.note}>{words.predict}</p>}
      </div>
      {found && <Tried found={found} />}
      {found && opened && <Chosen found={found} />}
      {opened && <p className={styles.note}>{tally(done, words.tally)}</p>}
      {!found && <p className={styles.note}>{words.hint(String(freshCount))}</p>}
    </div>
  )
}

/** In how many data sets the test loss by which λ was chosen was below that on new data. */
function tally(done: ReadonlyArray<readonly Losses[]>, say: (better: string, all: string) => string): string {
  const better = done.filter((found) => {
    const { test, fresh } = found[chosenBy(found, 'test')]
    return test < fresh
  })
  return say(String(better.length), String(done.length))
}

/** The losses by strength; the lowest one of each split is marked. */
function Tried({ found }: { found: readonly Losses[] }) {
  const words = useWords(choiceLabWords)
  const least = ways.map((way) => chosenBy(found, way))
  return (
    <table className={styles.table}>
      <caption>{words.losses}</caption>
      <thead>
        <tr>
          <th scope="col">λ</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {words[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tried.map((l2, row) => (
          <tr key={l2}>
            <th scope="row">{l2 === 0 ? words.none : l2}</th>
            {ways.map((way, column) => (
              <td key={way} data-best={least[column] === row || undefined}>
                {closeFigure(found[row][way])}
                {least[column] === row && <span className="visually-hidden"> {words.lowest}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each way's choice: what it said of itself, and what new data say. */
function Chosen({ found }: { found: readonly Losses[] }) {
  const words = useWords(choiceLabWords)
  return (
    <table className={styles.table} data-chosen>
      <caption>{words.choices}</caption>
      <thead>
        <tr>
          <th scope="col">{words.by}</th>
          <th scope="col">λ</th>
          <th scope="col">{words.own}</th>
          <th scope="col">{words.fresh}</th>
        </tr>
      </thead>
      <tbody>
        {ways.map((way) => {
          const row = chosenBy(found, way)
          return (
            <tr key={way}>
              <th scope="row">{words[way]}</th>
              <td>{tried[row] === 0 ? words.none : tried[row]}</td>
              <td>{closeFigure(found[row][way])}</td>
              <td>{closeFigure(found[row].fresh)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
