import { useEffect, useRef, useState } from 'react'
import { codec } from '../../config/codecPart.ts'
import { taskOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { closeFigure, percentFigure } from '../../domain/figures.ts'
import { activityWords } from '../../i18n/words/course/activities.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useConfig, useWords } from '../../store/react.ts'
import { useSaid } from '../../store/said.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { calibrationOf, type Prediction } from '../numbers/calibration.ts'
import { momentNow } from '../openPart.ts'
import { testAccuracy } from '../parts/measuring.ts'
import { runTrial } from '../trial.ts'
import styles from './Lab.module.css'

const steps = 2000
const seeds = 5
const range = { min: 0, max: 100, step: 1 }

/** The same experiment by another seed of the data and of the first weights. */
const bySeed = (config: ExperimentConfig, seed: number): ExperimentConfig => ({
  ...config,
  data: { ...config.data, seed },
  initialization: { ...config.initialization, seed },
})

/** An experiment of one's own, its test accuracy over five seeds predicted as a median and a range, and scored by the runs. */
export function ChallengeLab() {
  const words = useWords(activityWords)
  const course = useWords(courseWords)
  const commands = useCommands()
  const fits = useConfig((config) => taskOf(config) === 'classification')
  const [said, setSaid] = useState({ low: 60, median: 80, high: 95 })
  const [values, setValues] = useState<readonly number[]>([])
  const [scored, setScored] = useState<{ prediction: Prediction; link: string } | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [failed, fail] = useSaid(courseWords)
  /** each round has seeds that no round before had */
  const [round, setRound] = useState(0)
  const stop = useRef(() => {})
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      stop.current()
    }
  }, [])
  const inOrder = said.low <= said.median && said.median <= said.high

  async function run() {
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    const before = momentNow()
    const { config } = experimentStore.getState()
    const { encodeFragment } = await codec.load()
    const link = `${location.href.split('#', 1)[0]}#${encodeFragment(config)}`
    const prediction = { low: said.low / 100, median: said.median / 100, high: said.high / 100 }
    const runs = Array.from({ length: seeds }, (_, k) => ({
      label: '',
      open: bySeed(config, 101 + seeds * round + k),
      steps,
    }))
    setRound(round + 1)
    setScored(null)
    setValues([])
    fail(null)
    setDone(0)
    try {
      const measured = await runTrial({ runs, measure: testAccuracy }, commands, {
        stopped: () => stopped,
        measured(index, value, share) {
          setValues((now) => now.slice(0, index).concat(value))
          setDone((index + share) / seeds)
        },
      })
      if (measured) setScored({ prediction, link })
      else fail((words) => words.stopped)
      // what was tried is on the stage again, and not its last seed; another part has an experiment of its own
      if ((measured || stopped) && !gone.current)
        commands.openAt(before?.config ?? config, before?.step ?? 0, before?.log)
    } catch {
      fail((words) => words.failed)
    }
    setDone(null)
  }

  if (!fits)
    return (
      <div className={styles.lab}>
        <p className={styles.note}>{words.noClasses}</p>
      </div>
    )
  const result = scored && calibrationOf(scored.prediction, values)
  return (
    <div className={styles.lab}>
      <p>{words.challenge}</p>
      <div className={styles.controls}>
        {(['low', 'median', 'high'] as const).map((name) => (
          <Slider
            key={name}
            label={words[name]}
            value={said[name]}
            range={range}
            onChange={(value) => setSaid({ ...said, [name]: value })}
            valueText={(value) => `${value}%`}
            disabled={done !== null}
          />
        ))}
      </div>
      <p role="status" className={styles.note}>
        {!inOrder && words.notInOrder}
      </p>
      <div className={styles.buttons}>
        {done === null ? (
          <Button look="primary" icon="play" disabled={!inOrder} onClick={run}>
            {words.fiveSeeds}
          </Button>
        ) : (
          <>
            <Button onClick={() => stop.current()}>{course.stop}</Button>
            <progress className={styles.progress} value={done} aria-label={course.running} />
          </>
        )}
      </div>
      {values.length > 0 && (
        <p className={styles.figures}>
          {values.map((value, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a seed is its place
            <b key={k}>{percentFigure(value)}%</b>
          ))}
        </p>
      )}
      <div role="status">
        {failed && <p className={styles.note}>{failed}</p>}
        {result && (
          <p className={styles.figures} data-score>
            <span>{words.foundMedian(`${percentFigure(result.median)}%`)}</span>
            <span>{words.within(String(result.within), String(seeds))}</span>
            <b>{words.score(closeFigure(result.score))}</b>
          </p>
        )}
      </div>
      {scored && (
        <label className={styles.linkField}>
          {words.challengeLink}
          <input
            className={styles.text}
            readOnly
            value={scored.link}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
      <p className={styles.note}>{words.scoreNote}</p>
    </div>
  )
}
