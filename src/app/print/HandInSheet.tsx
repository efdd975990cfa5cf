import { useStore } from 'zustand'
import { closeFigure, noFigure, percentFigure } from '../../domain/figures.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { useWords } from '../../store/react.ts'
import { handInStore } from '../handin/handInStore.ts'

/** The wall of hand-ins as a list, for a teacher's records: a line each, with room for a mark. */
export function HandInSheet() {
  const words = useWords(handInWords)
  const runs = useWords(runsWords)
  const whole = useWholeNumber()
  const entries = useStore(handInStore, (state) => state.entries)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.nameShort}</th>
          <th scope="col">{words.digestShort}</th>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.seed}</th>
          <th scope="col">{runs.trainLoss}</th>
          <th scope="col">{runs.testLoss}</th>
          <th scope="col">{runs.testAccuracy}</th>
          <th scope="col">{words.sentenceShort}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, handIn, verdict, step, config, end: { figures } }) => (
          <tr key={id}>
            <th scope="row" data-words>
              {handIn.name || words.nameless}
            </th>
            <td>
              {words[verdict === 'true' || verdict === 'false' ? verdict : 'open']}{' '}
              {handIn.digest.slice(0, 8)}
            </td>
            <td>{whole(step)}</td>
            <td>{config.initialization.seed}</td>
            <td>{figures ? closeFigure(figures.trainLoss) : noFigure}</td>
            <td>{figures ? closeFigure(figures.testLoss) : noFigure}</td>
            <td>{figures?.testAccuracy == null ? noFigure : `${percentFigure(figures.testAccuracy)}%`}</td>
            <td data-words>{handIn.sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
