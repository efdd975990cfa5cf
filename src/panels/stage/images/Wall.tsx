import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ImageAtlas, type TileLayout, tileAt, wallLayout } from '../../../charts/images/atlas.ts'
import { drawWall } from '../../../charts/images/wall.ts'
import { imageSize } from '../../../domain/imageFormat.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useShownRun, useView, useWords } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { Canvas } from '../../../ui/drawing/Canvas.tsx'
import { medium } from '../../../ui/drawing/medium.ts'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { currentFrame } from '../../base/pictures.ts'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { useBoxSize } from '../useBoxSize.ts'
import styles from './Wall.module.css'
import { WallBar } from './WallBar.tsx'
import { imagesShown, usePredictions } from './wallImages.ts'
import { wallStep } from './wallStep.ts'

/** What was picked is looked at: it takes the place of the first layer's weights. */
const pick = (image: number) => viewStore.setState({ pickedImage: image, shown: null, besideWall: 'picked' })

/** The test images with what the network says of each. One is picked: by a click, or with the arrow keys. */
export function Wall({ data, pixels }: { data: DataDescription; pixels: Uint8Array }) {
  const words = useWords(imageWords)
  const classNames = useImageClasses()
  const run = useShownRun()
  const theme = useChartTheme()
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const size = useBoxSize(box)
  const filter = useView((view) => view.wallFilter)
  // one's own image is none of the wall
  const picked = useView((view) => (view.shown?.own ? null : view.pickedImage))
  const predicted = usePredictions()
  const [page, setPage] = useState(0)
  const [atlas] = useState(() => new ImageAtlas())
  const truth = data.test.targets

  const layout = useMemo(() => layoutOf(size), [size])
  const perPage = layout.columns * layout.rows
  const count = Math.floor(pixels.length / imageSize)
  const shown = useMemo(() => imagesShown(truth, count, predicted, filter), [truth, count, predicted, filter])
  const lastPage = Math.max(0, Math.ceil(shown.length / perPage) - 1)
  const first = Math.min(page, lastPage) * perPage
  const tiles = useMemo(() => shown.slice(first, first + perPage), [shown, first, perPage])

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      atlas.load(pixels)
      const now = currentFrame(run.state.getState())?.sections.testClass
      drawWall(context, atlas, { theme, shown: tiles, layout, truth, predicted: now, classNames, picked })
    },
    [run, atlas, pixels, theme, tiles, layout, truth, classNames, picked],
  )

  const goTo = (place: number) => {
    setPage(Math.floor(place / perPage))
    pick(shown[place])
    wantsFocus.current = true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = picked === null ? -1 : shown.indexOf(picked)
    const to = wallStep(event.key, from < 0 ? first : from, shown.length, layout.columns, perPage)
    if (to === null) return
    event.preventDefault()
    goTo(to)
  }

  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    list.current?.querySelector<HTMLElement>(`[data-image="${picked}"]`)?.focus()
  }, [picked])

  const entry = picked !== null && tiles.includes(picked) ? picked : tiles[0]
  return (
    <div className={styles.wall}>
      <WallBar
        from={first}
        shown={shown.length}
        perPage={perPage}
        onPage={(step) => setPage(Math.max(0, Math.min(lastPage, Math.min(page, lastPage) + step)))}
      />
      <div ref={box} className={styles.tiles}>
        <div className={styles.canvas} aria-hidden="true">
          <Canvas label={words.wall} draw={draw} subscribe={run.onFrame} />
        </div>
        {shown.length === 0 && <p className={styles.none}>{words.noneShown}</p>}
        <div
          ref={list}
          className={styles.list}
          role="listbox"
          aria-label={words.wallList}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {tiles.map((image, place) => (
            <Tile
              key={image}
              image={image}
              place={place}
              layout={layout}
              truth={classNames[truth[image]] ?? ''}
              said={predicted && image < predicted.length ? (classNames[predicted[image]] ?? '') : ''}
              selected={image === picked}
              tabbable={image === entry}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Tiles with their caption, larger where there is room. */
function layoutOf(size: { width: number; height: number }): TileLayout {
  const wanted = (size.width > 620 * medium.zoom ? 72 : 58) * medium.zoom
  return wallLayout(size, wanted, Math.round(wanted * 0.25), 6)
}

interface TileProps {
  image: number
  place: number
  layout: TileLayout
  truth: string
  said: string
  selected: boolean
  tabbable: boolean
}

/** What keyboard, pointer and screen reader meet over a tile's picture. */
const Tile = memo(function Tile({ image, place, layout, truth, said, selected, tabbable }: TileProps) {
  const words = useWords(imageWords)
  const { x, y } = tileAt(layout, place)
  const number = String(image + 1)
  const label =
    said === ''
      ? words.tile(number, truth)
      : said === truth
        ? words.tileRight(number, truth)
        : words.tileWrong(number, truth, said)
  return (
    <div
      className={styles.tile}
      role="option"
      aria-selected={selected}
      aria-label={label}
      title={label}
      tabIndex={tabbable ? 0 : -1}
      data-image={image}
      style={{ left: x, top: y, width: layout.width, height: layout.height }}
      onClick={() => pick(image)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') pick(image)
      }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) pick(image)
      }}
    />
  )
})
