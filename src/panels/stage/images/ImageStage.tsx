import { useEffect, useRef } from 'react'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useSections, useView, useWords } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { usePickedFromStart } from '../../base/image/pickedImage.ts'
import dropStyles from '../points/Tools.module.css'
import { FirstLayer } from './FirstLayer.tsx'
import styles from './ImageStage.module.css'
import { PickedImage } from './PickedImage.tsx'
import { Wall } from './Wall.tsx'

const OwnPicture = lazyPart(async () => (await import('./OwnPicture.tsx')).OwnPicture)

const sections: readonly SectionName[] = ['testClass', 'activations', 'templates']

/** The test images, the picked one with its scores, and the first layer's weights. */
export function ImageStage({ data }: { data: DataDescription }) {
  const words = useWords(imageWords)
  const ref = useRef<HTMLDivElement>(null)
  useSections(ref, sections)
  const shown = useView((view) => view.besideWall)
  const linear = useConfig((config) => config.layers.length === 0)
  const pixels = data.test.pixels
  const picked = useView((view) => view.pickedImage)

  usePickedFromStart(pixels)
  usePastedPicture()
  const text = useWords(shownWords)
  const over = useView((view) => view.dropping)
  const choosing = useView((view) => view.dialog === 'picture')

  return (
    <div ref={ref} className={styles.images} data-shown={shown}>
      {pixels && <Wall data={data} pixels={pixels} />}
      <Segmented
        className={styles.choice}
        label={words.view}
        value={shown}
        options={[
          { value: 'picked', label: words.picked },
          { value: 'weights', label: linear ? words.templates : words.firstLayer },
        ]}
        onChange={(besideWall) => viewStore.setState({ besideWall })}
      />
      <div className={styles.picked}>
        {pixels && picked !== null && <PickedImage data={data} pixels={pixels} image={picked} />}
      </div>
      <FirstLayer />
      {over && <div className={dropStyles.drop}>{text.dropHere}</div>}
      {choosing && <OwnPicture />}
    </div>
  )
}

/** A file that is pasted is shown to the network, if it is a picture; that it is none is said there. */
function usePastedPicture(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { dialog, room } = viewStore.getState()
      const file = event.clipboardData?.files[0]
      if (!file || event.defaultPrevented || room || (dialog !== null && dialog !== 'picture')) return
      event.preventDefault()
      viewStore.setState({ dialog: 'picture', dropped: file })
    }
    // after what a part of the page takes for itself
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
