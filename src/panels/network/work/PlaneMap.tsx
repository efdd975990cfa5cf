import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { createPixelRaster, type PixelRaster } from '../../../charts/base/raster.ts'
import type { PlaneArea } from '../../../domain/layers/receptiveField.ts'
import type { Paint } from './painters.ts'
import styles from './Work.module.css'

/** A picture of a plane with a pixel a place, and what is outlined on it. */
export function PlaneMap({
  height,
  width,
  paint,
  outlined,
  mark,
  children,
}: {
  height: number
  width: number
  /** writes all pixels, row by row; another function when they change */
  paint: Paint
  outlined?: PlaneArea
  /** a single place of it, filled */
  mark?: PlaneArea
  children?: ReactNode
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const raster = useRef<PixelRaster | null>(null)
  useLayoutEffect(() => {
    if (!canvas.current) return
    const known = raster.current
    if (known?.canvas.width !== width || known.canvas.height !== height)
      raster.current = createPixelRaster(width, height, canvas.current)
    if (!raster.current) return
    paint(raster.current.pixels)
    raster.current.put()
  }, [paint, height, width])
  return (
    <span className={styles.plane} style={{ aspectRatio: `${width} / ${height}` }} aria-hidden="true">
      <canvas ref={canvas} className={styles.pixels} />
      {outlined && <Outline area={outlined} height={height} width={width} />}
      {mark && <Outline area={mark} height={height} width={width} winner />}
      {children}
    </span>
  )
}

const percent = (share: number) => `${100 * share}%`

function Outline({
  area,
  height,
  width,
  winner = false,
}: {
  area: PlaneArea
  height: number
  width: number
  winner?: boolean
}) {
  return (
    <span
      className={winner ? styles.winnerOutline : styles.outline}
      style={{
        left: percent(area.left / width),
        top: percent(area.top / height),
        width: percent(area.width / width),
        height: percent(area.height / height),
      }}
    />
  )
}
