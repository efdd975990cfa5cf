import { percentFigure } from '../../domain/figures.ts'
import { scoresLabWords, scoresWords } from '../../i18n/words/course/scores.ts'
import { useWords } from '../../store/react.ts'
import { asked, softmaxOf } from '../numbers/scores.ts'
import styles from './SlideFigures.module.css'
import type { SlideFigureProps } from './slideFigure.ts'

/** The scores of 1.7's question before and after the same is added to each; probabilities after it once that was measured. */
export function ScoresFigure({ measured }: SlideFigureProps) {
  const words = useWords(scoresLabWords)
  const { figure, runBefore, runAfter } = useWords(scoresWords)
  const { scores, right, added } = asked
  return (
    <div className={styles.tables}>
      {[0, added].map((more, run) => {
        const now = scores.map((score) => score + more)
        const { probabilities } = softmaxOf(now, right)
        const known = run === 0 || measured > run
        return (
          <table
            key={more}
            className={styles.scores}
            aria-label={`${figure}: ${run === 0 ? runBefore : runAfter}`}
          >
            <thead>
              <tr>
                <td />
                <th scope="col">{words.scoreAlone}</th>
                <th scope="col">{words.probability}</th>
              </tr>
            </thead>
            <tbody>
              {now.map((score, k) => (
                <tr key={score} data-best={k === right || undefined}>
                  <th scope="row">{k === right ? `${words.class(k + 1)} = y` : words.class(k + 1)}</th>
                  <td>{score}</td>
                  <td>
                    <span>
                      <i style={{ width: `${known ? 100 * probabilities[k] : 0}%` }} />
                    </span>
                    {known ? `${percentFigure(probabilities[k])}%` : '?'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </div>
  )
}
