import { useEffect, useRef } from 'react'
import { imageSize } from '../../../domain/images.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useSections, useView, useWords } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { FirstLayer } from './FirstLayer.tsx'
import styles from './ImageStage.module.css'
import { PickedImage } from './PickedImage.tsx'
import { Wall } from './Wall.tsx'

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

  useEffect(() => {
    // one image is picked from the start, so that its scores are seen at work
    const { pickedImage } = viewStore.getState()
    const count = (pixels?.length ?? 0) / imageSize
    if (count > 0 && (pickedImage === null || pickedImage >= count)) viewStore.setState({ pickedImage: 0 })
  }, [pixels])

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
    </div>
  )
}
