import { useId } from 'react'
import { pointLimit } from '../../../config/schema.ts'
import type { PointKind } from '../../../config/shape.ts'
import { numberFormats } from '../../../i18n/numbers.ts'
import { pointWords } from '../../../i18n/words/panels/points.ts'
import { stageWords } from '../../../i18n/words/panels/stage.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { useExperiment, useView, useWords } from '../../../store/react.ts'
import { tell, viewStore } from '../../../store/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { useOwnClassNames } from '../../base/ownUnits.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { ClassMark } from '../Legend.tsx'
import styles from './PointTools.module.css'

const brushClasses = [0, 1, 2, 3, 4, 5]

/** The class that the brush sets: the legend of a set whose points one places. */
export function BrushPicker() {
  const words = useWords(pointWords)
  const { className } = useWords(stageWords)
  const brush = useView((view) => view.brush)
  const name = useId()
  const names = useOwnClassNames()
  return (
    <fieldset className={styles.brush} title={words.brush}>
      <legend className="visually-hidden">{words.brush}</legend>
      {brushClasses.map((label) => (
        <label key={label} className={styles.class} title={names[label]}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={brush.label === label}
            aria-label={names[label] || className(String(label + 1))}
            onChange={() => viewStore.setState({ brush: { mode: 'add', label } })}
          />
          <span className={styles.face} aria-hidden="true">
            <ClassMark label={label} />
            <span className={styles.name}>{names[label] || label + 1}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Adding or erasing, undo, clear, import. */
export function PointTools({ kind }: { kind: PointKind }) {
  const words = useWords(pointWords)
  const whole = useWholeNumber()
  const mode = useView((view) => view.brush.mode)
  const count = useExperiment((state) => state.config.data.points?.length ?? 0)
  const clear = () => {
    // what is set by hand now has nothing of the file any more
    const none = { name: '', offset: 0, factor: 1 }
    experimentStore
      .getState()
      .configure({ data: { points: [], classNames: [], axes: { x: none, y: none, value: none } } })
    tell(pointWords, ({ cleared }, language) => cleared(numberFormats(language).whole(count)), 'info')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of fieldsets would be read out twice
    <div className={styles.tools} role="group" aria-label={words.editing}>
      <Segmented
        label={words.mode}
        value={mode}
        options={[
          { value: 'add', label: words.add },
          { value: 'erase', label: words.erase },
        ]}
        onChange={(chosen) => viewStore.setState((view) => ({ brush: { ...view.brush, mode: chosen } }))}
      />
      <IconButton
        icon="undo"
        label={words.undo}
        shortcut="Ctrl Z"
        onClick={() => experimentStore.temporal.getState().undo()}
      />
      <IconButton icon="file" label={words.import} onClick={() => viewStore.setState({ dialog: 'import' })} />
      {kind === 'plane' && (
        <Button look="quiet" disabled={count === 0} onClick={clear}>
          {words.clear}
        </Button>
      )}
      <span className={styles.count} title={words.pointCount(whole(count))}>
        <span className="visually-hidden">{words.pointCount(whole(count))}</span>
        <span aria-hidden="true">
          {whole(count)} / {whole(pointLimit)}
        </span>
      </span>
    </div>
  )
}
