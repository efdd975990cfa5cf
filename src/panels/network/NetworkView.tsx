import { type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { NetworkPainter } from '../../charts/network/network.ts'
import type { FrozenLayer } from '../../config/types.ts'
import { useConfig, useShownRun } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { useChartTheme } from '../base/useChartTheme.ts'
import { Captions } from './Captions.tsx'
import { FrozenMarks } from './FrozenMarks.tsx'
import { networkState, useDeadUnits } from './frame.ts'
import { LineText } from './LineText.tsx'
import { canWork, type NetworkModel, type TileLook, tileOf } from './model.ts'
import styles from './Network.module.css'
import type { Vocabulary } from './names.ts'
import { networkForm } from './unit/form.ts'
import { Units } from './unit/Units.tsx'
import { useUnitFocus } from './unit/useUnitFocus.ts'
import type { Box } from './useBox.ts'
import { useHoveredLine } from './useHoveredLine.ts'
import { useMaps } from './useMaps.ts'

const UnitCard = lazyPart(async () => (await import('./unit/UnitCard.tsx')).UnitCard)
const WorkView = lazyPart(async () => (await import('./work/WorkView.tsx')).WorkView)
const nothing: readonly FrozenLayer[] = []
const fetchCard = () => void UnitCard.preload().catch(() => undefined) // showing it tries again

/** The picture with its units and captions in a `view` of that `box`, and the card of the unit that is looked at. Mount it anew for each network. */
export function NetworkView({
  view,
  box,
  model,
  look,
  sizes,
  say,
  large,
  onSmall,
}: {
  view: RefObject<HTMLElement | null>
  box: Box
  model: NetworkModel
  look: TileLook
  sizes: string
  say: Vocabulary
  /** the panel has the room in which a unit would be seen at work */
  large: boolean
  onSmall: () => void
}) {
  const run = useShownRun()
  const picture = useRef<HTMLDivElement>(null)
  const theme = useChartTheme()
  const form = useMemo(() => networkForm(model, box, say), [model, box, say])
  const [painter] = useState(() => new NetworkPainter())
  const dead = useDeadUnits(model)
  const frozen = useConfig((config) => config.frozen) ?? nothing
  const cardId = useId()
  const units = useUnitFocus(model, run.editable, onSmall)
  const { rest } = units
  const atWork = units.working !== null
  useEffect(() => {
    if (large && atWork) rest(false)
  }, [large, atWork, rest])
  const line = useHoveredLine(model, form, painter)
  const maps = useMaps(model)

  const { ready, draw } = useMemo(() => {
    const source = maps && { look, tilesOf: maps.tilesOf }
    const state = () => {
      const { focusUnit } = viewStore.getState()
      const focused = focusUnit ? tileOf(model, focusUnit) : -1
      return networkState(run, model, focused, line.hovered.current, source)
    }
    return {
      ready: (ratio: number) => painter.ready(ratio, form, state(), theme, box.scale),
      draw: (context: CanvasRenderingContext2D, { ratio }: CanvasSize) =>
        painter.draw(context, ratio, form, state(), theme, box.scale),
    }
  }, [run, model, look, maps, form, painter, theme, box.scale, line.hovered])

  const subscribe = useCallback(
    (redraw: () => void) => {
      const stops = [run.onFrame(redraw), viewStore.subscribe(redraw), line.subscribe(redraw)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [run, line.subscribe],
  )

  const anchor = useCallback(() => {
    const rect = picture.current?.getBoundingClientRect()
    const frame = view.current?.getBoundingClientRect()
    if (!rect || !frame || !units.shown) return null
    const tile = tileOf(model, units.shown)
    const left = rect.left + form.layout.x[tile]
    const { tile: size } = form.layout.layers[units.shown.layer + 1]
    return { left, right: left + size, top: frame.top, bottom: frame.bottom }
  }, [view, form, units.shown, model])

  useEffect(() => () => viewStore.setState({ focusUnit: null }), [])

  const shown = units.shown
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way; the units inside are the keyboard's */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={picture}
        className={styles.picture}
        style={{ width: form.layout.width, height: form.height }}
        onPointerEnter={fetchCard}
        onFocus={fetchCard}
        onPointerMove={(event) => {
          const place = placeIn(event)
          const overUnit = units.hover(form.layout, place)
          line.hover(overUnit ? null : place)
        }}
        onPointerLeave={() => {
          units.leave()
          line.hover(null)
        }}
        onClick={(event) => {
          const place = placeIn(event)
          if (!units.openAt(form.layout, place)) {
            const hit = line.at(place)
            if (hit) units.open(hit.address, hit.parameter)
            else units.close()
          }
        }}
      >
        <div className={styles.canvas} style={{ height: form.layout.height }}>
          <Canvas label={say.words.picture(sizes)} ready={ready} draw={draw} subscribe={subscribe} />
        </div>
        <FrozenMarks layout={form.layout} frozen={frozen} />
        <Captions model={model} form={form} maps={look === 'maps' ? maps : null} dead={dead} say={say} />
        <Units
          model={model}
          layout={form.layout}
          current={units.current}
          opened={units.opened}
          dead={dead}
          frozen={frozen}
          say={say}
          describedBy={shown && !units.opened ? cardId : undefined}
          onCurrent={units.setCurrent}
          onFocus={units.focus}
          onBlur={units.leave}
          onOpen={units.open}
          onWork={units.work}
          onEscape={units.dismiss}
          returnFocus={units.returnFocus}
        />
        {line.shown && <LineText model={model} line={line.shown} say={say} />}
      </div>
      {shown && (
        <UnitCard
          key={`${shown.layer},${shown.unit}`}
          model={model}
          address={shown}
          dead={dead[shown.layer]?.includes(shown.unit) ?? false}
          say={say}
          id={cardId}
          anchor={anchor}
          open={units.opened !== null}
          focused={units.parameter}
          onClose={units.closeAndReturn}
          onStep={units.step}
          onWork={canWork(model, shown) ? () => units.work(shown) : undefined}
        />
      )}
      {units.working && (
        <WorkView
          model={model}
          address={units.working}
          say={say}
          onStep={units.stepWork}
          onClose={units.rest}
        />
      )}
    </>
  )
}

const placeIn = (event: React.PointerEvent | React.MouseEvent): { x: number; y: number } => {
  const rect = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - rect.left, y: event.clientY - rect.top }
}
