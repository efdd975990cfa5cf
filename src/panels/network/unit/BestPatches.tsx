import { useCallback, useRef, useState } from 'react'
import { PatchPainter } from '../../../charts/images/patch.ts'
import { imageSide, imageSize } from '../../../domain/imageFormat.ts'
import { type PlaneArea, wholeField } from '../../../domain/layers/receptiveField.ts'
import { fixedFigure } from '../../../domain/tickFigures.ts'
import { bestWords } from '../../../i18n/words/panels/bestPatches.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import { useSections, useShownRun, useWords } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import { useFrameText } from '../frame.ts'
import type { NetworkModel, UnitAddress } from '../model.ts'
import styles from './BestPatches.module.css'
import { bestOf } from './bestFrame.ts'

interface BestPatchesProps {
  model: NetworkModel
  /** the unit that is looked at: the frames carry its best patches */
  address: UnitAddress
}

const sections: readonly SectionName[] = ['bestPatches', 'bestImages']
const wholeImage: PlaneArea = { top: 0, left: 0, height: imageSide, width: imageSide }

/** The nine test images that excite a unit most, cut out at what it sees of them, with its value there. */
export function BestPatches({ model, address }: BestPatchesProps) {
  const words = useWords(bestWords)
  const whole = useWholeNumber()
  const section = useRef<HTMLElement>(null)
  useSections(section, sections)
  const layer = model.layers[address.layer]
  const text = useFrameText((run) => {
    const best = bestOf(run, model, address)
    if (!best) return ''
    const rows = best.patches.map(({ image, place, value }) => `${image},${place},${fixedFigure(value, 2)}`)
    return [String(best.looked), ...rows].join(';')
  })
  const [looked, ...rows] = text.split(';')
  const patches = rows.map((row) => row.split(','))
  const many = layer.positions > 1
  const [first, last] = [patches[0]?.[2], patches[patches.length - 1]?.[2]]
  const title = many ? words.title : words.titleWhole
  return (
    <section ref={section} className={styles.best} aria-label={title}>
      <p>
        <strong>{title}</strong>{' '}
        <span className={styles.note}>
          {text === '' ? words.looking : words.looked(whole(Number(looked)))}
        </span>
      </p>
      {patches.length > 1 && first === last ? (
        <p className={styles.note}>{words.same(first)}</p>
      ) : (
        <div className={styles.frame}>
          <ol className={styles.list} aria-label={words.list}>
            {patches.map(([image, place, value], k) => {
              const number = whole(Number(image) + 1)
              const { width } = layer.shape
              const [row, column] = [Math.floor(Number(place) / width) + 1, (Number(place) % width) + 1]
              const said = many ? words.patch(number, row, column, value) : words.image(number, value)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a patch is its rank
                <li key={k} title={said}>
                  <div className={styles.patch}>
                    <Patch model={model} address={address} rank={k} label={said} />
                  </div>
                  <p className={styles.value} aria-hidden="true">
                    {value}
                  </p>
                </li>
              )
            })}
          </ol>
        </div>
      )}
    </section>
  )
}

function Patch({
  model,
  address: { layer, unit },
  rank,
  label,
}: BestPatchesProps & { rank: number; label: string }) {
  const run = useShownRun()
  const [painter] = useState(() => new PatchPainter())
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const best = bestOf(run, model, { layer, unit })
      const patch = best?.patches[rank]
      if (!best || !patch) return
      painter.draw(context, size, best.pixels, rank * imageSize, areaOf(model, layer, patch.place))
    },
    [run, model, layer, unit, rank, painter],
  )
  return <Canvas label={label} draw={draw} subscribe={run.onFrame} />
}

/** What the unit sees from a place of its map; where that is more than an image, the image. */
function areaOf({ layers }: NetworkModel, layer: number, place: number): PlaneArea {
  const { width } = layers[layer].shape
  const area = wholeField(layers, layer, { y: Math.floor(place / width), x: place % width })
  return Math.max(area.height, area.width) > imageSide ? wholeImage : area
}
