import { useEffect, useRef } from 'react'
import { largest } from '../../../domain/scores.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { useShownRun, useWords } from '../../../store/react.ts'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { pickedScores } from '../../base/pictures.ts'
import styles from './PickedImage.module.css'
import { scoreBars } from './scoreBars.ts'
import { scoreFigure } from './scoreFigure.ts'

/** The ten scores of the picked image as bars and text; they follow the figures without React. `truth` null: nobody knows it. */
export function ScoreList({ truth }: { truth: number | null }) {
  const words = useWords(imageWords)
  const classNames = useImageClasses()
  const run = useShownRun()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const update = () => {
      const scores = pickedScores(run.state.getState())
      if (list.current && scores) showScores(list.current, scores, truth)
    }
    update()
    return run.onReadableFrame(update)
  }, [run, truth])
  return (
    <ul ref={list} className={styles.scores} aria-label={words.scores}>
      {classNames.map((name, label) => (
        <li key={name} className={styles.score} data-truth={label === truth || undefined}>
          <span className={styles.class}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} />
          </span>
          <span className={styles.value} />
        </li>
      ))}
    </ul>
  )
}

function showScores(list: HTMLUListElement, scores: Float32Array, truth: number | null): void {
  const bars = scoreBars(scores)
  const best = largest(scores)
  for (let i = 0; i < Math.min(list.children.length, scores.length); i++) {
    const row = list.children[i] as HTMLElement
    const bar = row.children[1].firstElementChild as HTMLElement
    bar.style.left = `${bars[i].left}%`
    bar.style.width = `${bars[i].width}%`
    if (i === best) row.dataset.best = truth === null ? 'unknown' : best === truth ? 'right' : 'wrong'
    else delete row.dataset.best
    row.children[2].textContent = scoreFigure(scores[i])
  }
}
