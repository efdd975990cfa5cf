import { imageSize } from '../../../domain/imageFormat.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import { useRun, useView, useWords } from '../../../store/react.ts'
import { showPicked } from '../../../store/shownImage.ts'
import { viewStore } from '../../../store/view.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import styles from './Compare.module.css'

/** Which image all compared networks are shown: the one before or after it, and the way back from a shifted or an own one. */
export function ImageChoice() {
  const words = useWords(imageWords)
  const text = useWords(shownWords)
  const classNames = useImageClasses()
  const test = useRun((state) => state.data?.test)
  const image = useView((view) => view.pickedImage) ?? 0
  const shown = useView((view) => view.shown)
  const count = (test?.pixels?.length ?? 0) / imageSize
  const pick = (pickedImage: number) => viewStore.setState({ pickedImage, shown: null })
  const name = classNames[test?.targets[image] ?? -1] ?? ''
  return (
    <fieldset className={styles.choice} aria-label={words.picked}>
      <IconButton
        className={styles.before}
        icon="chevron"
        label={words.previousImage}
        disabled={image === 0}
        onClick={() => pick(image - 1)}
      />
      <output className={styles.chosen}>
        {shown?.own ? text.ownImage : words.pickedImage(String(image + 1), name)}
        {shown && (shown.x !== 0 || shown.y !== 0) && (
          <span className={styles.note}>{text.shifted(shown.x, shown.y)}</span>
        )}
      </output>
      <IconButton
        icon="chevron"
        label={words.nextImage}
        disabled={image + 1 >= count}
        onClick={() => pick(image + 1)}
      />
      {/* it stays where it is when there is nothing to bring back, so that the focus does */}
      <IconButton
        icon={shown?.own ? 'back' : 'reset'}
        label={shown?.own ? text.backToTest : text.resetShift}
        aria-disabled={shown === null}
        onClick={showPicked}
      />
    </fieldset>
  )
}
