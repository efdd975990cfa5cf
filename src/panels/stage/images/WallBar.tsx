import { imageWords } from '../../../i18n/words/panels/images.ts'
import { useView, useWords } from '../../../store/react.ts'
import { type ViewState, viewStore } from '../../../store/view.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import styles from './Wall.module.css'

interface WallBarProps {
  /** place of the first image of the page */
  from: number
  /** images that the filter shows, on all pages */
  shown: number
  perPage: number
  onPage: (step: 1 | -1) => void
}

const setFilter = (change: Partial<ViewState['wallFilter']>) =>
  viewStore.setState((view) => ({ wallFilter: { ...view.wallFilter, ...change } }))

/** Which images the wall shows, and its pages. */
export function WallBar({ from, shown, perPage, onPage }: WallBarProps) {
  const words = useWords(imageWords)
  const whole = useWholeNumber()
  const classNames = useImageClasses()
  const filter = useView((view) => view.wallFilter)
  const to = Math.min(shown, from + perPage)
  return (
    <div className={styles.bar} data-aside>
      <Segmented
        label={words.shownImages}
        value={filter.shown}
        options={[
          { value: 'all', label: words.all },
          { value: 'right', label: words.right },
          { value: 'wrong', label: words.wrong },
        ]}
        onChange={(chosen) => setFilter({ shown: chosen })}
      />
      <Select
        className={styles.classes}
        label={words.trueClass}
        hideLabel
        value={filter.trueClass === null ? 'every' : String(filter.trueClass)}
        options={[
          { value: 'every', label: words.everyClass },
          ...classNames.map((name, label) => ({ value: String(label), label: name })),
        ]}
        onChange={(chosen) => setFilter({ trueClass: chosen === 'every' ? null : Number(chosen) })}
      />
      <div className={styles.pages}>
        <IconButton
          className={styles.back}
          icon="chevron"
          label={words.previousPage}
          disabled={from === 0}
          onClick={() => onPage(-1)}
        />
        <span className={styles.range}>
          {words.pageOf(whole(Math.min(shown, from + 1)), whole(to), whole(shown))}
        </span>
        <IconButton icon="chevron" label={words.nextPage} disabled={to >= shown} onClick={() => onPage(1)} />
      </div>
    </div>
  )
}
