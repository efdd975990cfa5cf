import { useEffect, useRef, useState } from 'react'
import { percentFigure } from '../../domain/figures.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { activityWords } from '../../i18n/words/course/activities.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { useCommands } from '../../store/commands.ts'
import { useView, useWords } from '../../store/react.ts'
import { useSaid } from '../../store/said.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { budget, budgetSteps, costOf, type Shares, shapeOf, sharedOut } from '../numbers/budget.ts'
import { runTrial } from '../trial.ts'
import styles from './Lab.module.css'

interface Try {
  shares: Shares
  validation: number
  /** measured with the rest, and not shown before it is asked for */
  test: number
}

/** Networks within a budget of parameters, chosen by validation images; the test images are looked at once. */
export function BudgetLab() {
  const words = useWords(activityWords)
  const course = useWords(courseWords)
  const { whole } = numberFormats(useView((view) => view.language))
  const commands = useCommands()
  const [shares, setShares] = useState<Shares>([20, 20])
  const [tries, setTries] = useState<readonly Try[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const [opened, setOpened] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const [said, tell] = useSaid(courseWords)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const cost = costOf(shares)
  const runs = done !== null

  async function train() {
    let stopped = false
    stop.current = () => {
      stopped = true
    }
    let test = Number.NaN
    setDone(0)
    tell(null)
    const run = { label: '', open: sharedOut(shares), steps: budgetSteps }
    try {
      const measured = await runTrial(
        {
          runs: [run],
          measure: ({ accuracy }) => {
            test = accuracy?.test ?? Number.NaN
            return accuracy?.validation ?? Number.NaN
          },
        },
        commands,
        { stopped: () => stopped, measured: (_, __, share) => setDone(share) },
      )
      if (measured) setTries((before) => [...before, { shares, validation: measured[0], test }])
      else tell((words) => words.stopped)
    } catch {
      tell(({ failed }) => failed)
    }
    setDone(null)
  }

  const set = (k: 0 | 1) => (units: number) => setShares(k === 0 ? [units, shares[1]] : [shares[0], units])
  return (
    <div className={styles.lab}>
      <p className={styles.note}>{words.budgetNote(whole(budget))}</p>
      <div className={styles.controls}>
        {([0, 1] as const).map((k) => (
          <Slider
            key={k}
            label={words.unitsOf(k + 1)}
            value={shares[k]}
            range={{ min: 0, max: 200, step: 1 }}
            onChange={set(k)}
            disabled={runs || opened}
          />
        ))}
      </div>
      <p className={styles.figures}>
        <span>
          {shapeOf(shares).join('-')}: <b>{whole(cost)}</b>
        </span>
        <span role="status">{cost > budget && words.overBudget(whole(cost - budget))}</span>
      </p>
      <div className={styles.buttons}>
        {runs ? (
          <Button onClick={() => stop.current()}>{course.stop}</Button>
        ) : (
          <Button look="primary" icon="play" disabled={cost > budget || opened} onClick={train}>
            {words.trainIt}
          </Button>
        )}
        {runs && <progress className={styles.progress} value={done} aria-label={course.running} />}
      </div>
      <p role="status" className={styles.note}>
        {said}
      </p>
      {tries.length > 0 && (
        <fieldset className={styles.tries} disabled={opened}>
          <legend className={styles.note}>{words.chooseOne}</legend>
          {tries.map(({ shares, validation, test }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a try is its place
            <label key={i} className={styles.try}>
              <input type="radio" name="try" checked={chosen === i} onChange={() => setChosen(i)} />
              <span>{shapeOf(shares).join('-')}</span>
              <span>
                {words.validationOf} <b>{percentFigure(validation)}%</b>
              </span>
              {opened && chosen === i && (
                <span>
                  {words.testOf} <b>{percentFigure(test)}%</b>
                </span>
              )}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.buttons}>
        <Button disabled={chosen === null || opened || runs} onClick={() => setOpened(true)}>
          {words.openTest}
        </Button>
        {opened && (
          <Button
            onClick={() => {
              setTries([])
              setChosen(null)
              setOpened(false)
            }}
          >
            {words.fromStart}
          </Button>
        )}
      </div>
      <p role="status" className={styles.note}>
        {opened && words.testOpened}
      </p>
    </div>
  )
}
