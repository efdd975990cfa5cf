import { useState } from 'react'
import { closeFigure, percentFigure } from '../../domain/figures.ts'
import { fixedFigure } from '../../domain/tickFigures.ts'
import { scoresLabWords } from '../../i18n/words/course/scores.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { type Squash, softmaxOf, squashes } from '../numbers/scores.ts'
import styles from './Lab.module.css'

const classes = [0, 1, 2]
const scoreRange = { min: -10, max: 10, step: 0.25 }
const temperatureRange = { min: 0.05, max: 20, step: 0.05, log: true }
const within = (score: number) => Math.min(scoreRange.max, Math.max(scoreRange.min, score))

/** Scores, a temperature and the right class by hand; probabilities and loss as they follow. */
export function ScoresLab() {
  const words = useWords(scoresLabWords)
  const [scores, setScores] = useState([1, 2, -1])
  const [temperature, setTemperature] = useState(1)
  const [right, setRight] = useState('0')
  const [squash, setSquash] = useState<Squash>('linear')
  const { exponents, probabilities, loss } = softmaxOf(scores, Number(right), temperature, squash)
  const best = probabilities.indexOf(Math.max(...probabilities))
  const add = (by: number) => setScores(scores.map((score) => within(score + by)))
  return (
    <div className={styles.lab}>
      <div className={styles.controls}>
        {classes.map((k) => (
          <Slider
            key={k}
            label={words.score(k + 1)}
            value={scores[k]}
            range={scoreRange}
            onChange={(score) => setScores(scores.map((old, j) => (j === k ? score : old)))}
          />
        ))}
        <Slider
          label={words.temperature}
          value={temperature}
          range={temperatureRange}
          onChange={setTemperature}
        />
        <Select
          label={words.right}
          value={right}
          options={classes.map((k) => ({ value: String(k), label: words.class(k + 1) }))}
          onChange={setRight}
        />
        <Select
          label={words.squash}
          value={squash}
          options={squashes.map((value) => ({ value, label: words[value] }))}
          onChange={setSquash}
        />
      </div>
      <div className={styles.buttons}>
        <Button disabled={Math.max(...scores) >= scoreRange.max} onClick={() => add(1)}>
          {words.plus}
        </Button>
        <Button disabled={Math.min(...scores) <= scoreRange.min} onClick={() => add(-1)}>
          {words.minus}
        </Button>
      </div>
      <p className={styles.note}>{words.columns}</p>
      <ul className={styles.bars} aria-label={words.columns}>
        {classes.map((k) => (
          <li key={k} data-best={k === best || undefined}>
            <div>{k === Number(right) ? `${words.class(k + 1)} = y` : words.class(k + 1)}</div>
            <i style={{ width: `${100 * probabilities[k]}%` }} />
            <span>{fixedFigure(exponents[k], 2)}</span>
            <span>{percentFigure(probabilities[k])}%</span>
          </li>
        ))}
      </ul>
      <p className={styles.figures}>
        <span>
          p<sub>y</sub> = <b>{percentFigure(probabilities[Number(right)])}%</b>
        </span>
        <span>
          L = −ln p<sub>y</sub> = <b>{closeFigure(loss)}</b>
        </span>
      </p>
    </div>
  )
}
