import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import { useView, useWords } from '../../../store/react.ts'
import { shiftTo, showPicked } from '../../../store/shownImage.ts'
import { viewStore } from '../../../store/view.ts'
import { IconButton } from '../../../ui/controls/Button.tsx'
import styles from './PickedImage.module.css'

/** Under the shown image: what it is, or how far it was moved; the way back, and the way to an image of one's own. */
export function ImageTools({ pixels }: { pixels: Uint8Array }) {
  const words = useWords(shownWords)
  const { pixels: size } = useWords(imageWords)
  const own = useView((view) => view.shown?.own ?? false)
  const x = useView((view) => view.shown?.x ?? 0)
  const y = useView((view) => view.shown?.y ?? 0)
  const moved = x !== 0 || y !== 0
  const back = own && !moved
  return (
    <div className={styles.tools} data-aside>
      <p className={styles.note} data-moved={moved || undefined} role="status">
        {moved ? words.shifted(x, y) : size}
      </p>
      {/* it stays where it is when there is nothing to bring back, so that the focus does */}
      <IconButton
        icon={back ? 'back' : 'reset'}
        label={back ? words.backToTest : words.resetShift}
        aria-disabled={!moved && !own}
        onClick={() => (back ? showPicked() : shiftTo(pixels, 0, 0))}
      />
      <IconButton icon="file" label={words.title} onClick={() => viewStore.setState({ dialog: 'picture' })} />
    </div>
  )
}
