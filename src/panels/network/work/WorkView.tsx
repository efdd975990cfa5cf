import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { imageSide, imageSize } from '../../../domain/imageFormat.ts'
import { areaOfPlace, type Place, receptiveField, windowAt } from '../../../domain/layers/receptiveField.ts'
import { activationWords } from '../../../i18n/words/names.ts'
import { unitWords } from '../../../i18n/words/panels/unit.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useRun, useSections, useShownRun, useView, useWords } from '../../../store/react.ts'
import { shownImage } from '../../../store/shownPixels.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { useChartTheme } from '../../base/useChartTheme.ts'
import type { NetworkModel, UnitAddress } from '../model.ts'
import netStyles from '../Network.module.css'
import { channelBelow, layerName, unitName, type Vocabulary } from '../names.ts'
import { BestPatches } from '../unit/BestPatches.tsx'
import { ChannelSums } from './ChannelSums.tsx'
import { Equation } from './Equation.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { PlaneMap } from './PlaneMap.tsx'
import { channelPaints, imagePaint, upTo } from './painters.ts'
import { isWindowLayer, placeSaid, placeValues, type WindowLayer } from './placeValues.ts'
import { Total } from './Total.tsx'
import { coverPlace, useCover } from './useCover.ts'
import { useSlide } from './useSlide.ts'
import { useWork, type Work, workSections } from './useWork.ts'
import styles from './Work.module.css'

export interface WorkViewProps {
  model: NetworkModel
  /** of a layer with a window */
  address: UnitAddress
  say: Vocabulary
  /** the unit before or after it */
  onStep: (direction: 1 | -1) => void
  /** `hadFocus`: the focus was here, and goes back to the unit */
  onClose: (hadFocus: boolean) => void
}

/** A unit of a convolution or pooling layer at work on the shown image, over the stage: what it makes of one place, with all numbers. */
export function WorkView(props: WorkViewProps) {
  return createPortal(<Cover {...props} />, coverPlace())
}

function Cover({ model, address, say, onStep, onClose }: WorkViewProps) {
  const words = useWords(workWords)
  const unitSays = useWords(unitWords)
  const node = useRef<HTMLElement>(null)
  const heading = useId()
  useCover(node, onClose)
  useSections(null, workSections)
  const work = useWork(model, address)
  // until there is something to say of this unit, all is of the one before: its network, its layer, its numbers
  const shown = work ?? { model, ...address }
  const layer = shown.model.layers[shown.layer]
  useEffect(() => node.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={node} className={styles.cover} aria-labelledby={heading} tabIndex={-1} data-work>
      <header className={styles.header}>
        <div>
          <h2 id={heading} className={styles.title}>
            {words.title(unitName(shown.model, shown, say))}
          </h2>
          <span className={styles.note}>{layerName(shown.model, shown.layer, say)}</span>
        </div>
        <span className={styles.buttons}>
          <IconButton
            icon="chevron"
            className={netStyles.back}
            label={unitSays.previousUnit}
            onClick={() => onStep(-1)}
          />
          <IconButton icon="chevron" label={unitSays.nextUnit} onClick={() => onStep(1)} />
          <IconButton icon="close" label={unitSays.close} shortcut="Esc" onClick={() => onClose(true)} />
        </span>
      </header>
      {work && isWindowLayer(layer) ? (
        <AtPlace key={shapesOf(work)} layer={layer} work={work} say={say} />
      ) : (
        <p className={styles.note}>{words.reading}</p>
      )}
    </section>
  )
}

/** The middle of a map, where there is something to see. */
const middle = ({ shape: { height, width } }: WindowLayer): Place => ({
  y: Math.floor(height / 2),
  x: Math.floor(width / 2),
})

/** Where a place and a channel that were chosen are there still. */
const shapesOf = ({ layer, own, below }: Work) =>
  [layer, ...Object.values(own.shape), ...Object.values(below.shape)].join(' ')

function AtPlace({ layer, work, say }: { layer: WindowLayer; work: Work; say: Vocabulary }) {
  const { model, layer: index } = work
  const words = useWords(workWords)
  const theme = useChartTheme()
  const map = useRef<HTMLDivElement>(null)
  // the arrow keys move the place at once, where nothing else here has the focus
  useEffect(() => {
    if (document.activeElement === map.current?.closest('[data-work]')) map.current?.focus()
  }, [])
  const [place, setPlace] = useState(() => middle(layer))
  const [chosen, setChosen] = useState(0)
  const { height, width } = layer.shape
  const at = place.y * width + place.x
  const go = useCallback((to: number) => setPlace({ y: Math.floor(to / width), x: to % width }), [width])
  const slide = useSlide(height * width, at, go)
  const channel = layer.pooling ? work.unit : chosen

  const values = placeValues(layer, work, place, channel)
  const activation = useWords(activationWords)[layer.activation]
  const said = useStill(placeSaid(words, layer, activation, place, values), `${at} ${work.unit}`)

  const belowPaints = useMemo(() => channelPaints(theme, work.below), [theme, work.below])
  const ownPaints = useMemo(() => channelPaints(theme, work.own), [theme, work.own])
  const own = ownPaints[work.unit]
  const ownPaint = useMemo(() => (slide.sliding ? upTo(own, at) : own), [own, slide.sliding, at])
  const field = receptiveField(model.layers, index, place)
  const patch = windowAt(layer, place)
  const names = belowPaints.map((_, c) => channelBelow(index, c, say))

  return (
    <>
      <div className={styles.pictures}>
        <figure>
          <Image field={field} />
          <Caption name={words.image} what={words.field(`${field.height}×${field.width}`)} />
        </figure>
        <figure>
          <PlaneMap
            height={work.below.shape.height}
            width={work.below.shape.width}
            paint={belowPaints[channel]}
            outlined={patch}
            mark={
              values.winner < 0
                ? undefined
                : areaOfPlace({
                    y: patch.top + Math.floor(values.winner / patch.width),
                    x: patch.left + (values.winner % patch.width),
                  })
            }
          />
          <Caption name={index === 0 ? words.image : words.below} what={names[channel]} />
        </figure>
        <figure>
          <PlaceMap
            ref={map}
            shape={layer.shape}
            paint={ownPaint}
            place={place}
            said={said}
            onPlace={(to) => {
              slide.stop()
              setPlace(to)
            }}
          />
          <Caption
            name={layer.pooling ? words.channelMap : words.filterMap}
            what={words.rowColumn(place.y + 1, place.x + 1)}
          />
        </figure>
      </div>
      <div className={styles.controls}>
        <Button icon={slide.sliding ? 'pause' : 'play'} onClick={slide.press}>
          {slide.byStep ? words.next : slide.sliding ? words.stop : words.slide}
        </Button>
        <span className={styles.note}>{words.placeHint}</span>
      </div>
      <Total layer={layer} values={values} activation={activation} />
      <Equation layer={layer} work={work} values={values} name={names[channel]} theme={theme} />
      <div className={styles.lower}>
        {values.filter && (
          <ChannelSums
            below={work.below}
            patch={patch}
            sums={values.filter.sums}
            names={names}
            chosen={chosen}
            paints={belowPaints}
            onChoose={setChosen}
          />
        )}
        <BestPatches model={model} address={work} />
      </div>
      <p className={styles.note}>{words.scale}</p>
    </>
  )
}

const Caption = ({ name, what }: { name: string; what: string }) => (
  <figcaption>
    {name}
    <span>{what}</span>
  </figcaption>
)

/** The image itself, with what the place depends on. */
function Image({ field }: { field: ReturnType<typeof receptiveField> }) {
  const run = useShownRun()
  const picked = useView((view) => view.pickedImage)
  const shown = useView((view) => view.shown)
  const data = useRun((state) => state.data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is decided by these
  const paint = useMemo(
    () => imagePaint(shownImage(run) ?? new Uint8Array(imageSize)),
    [run, picked, shown, data],
  )
  return <PlaneMap height={imageSide} width={imageSide} paint={paint} outlined={field} />
}

/** A sentence that is read aloud when it changes: while a run trains it stays what it was when `key` changed last. */
function useStill(text: string, key: string): string {
  const playing = useRun((run) => run.playing)
  const kept = useRef({ text, key })
  if (!playing || kept.current.key !== key) kept.current = { text, key }
  return kept.current.text
}
