import { useLayoutEffect } from 'react'
import { darkTheme, lightTheme } from '../../charts/base/theme.ts'
import { useView } from '../../store/react.ts'
import { leastChartFont, medium } from '../../ui/drawing/medium.ts'
import { mediaHolds } from '../../ui/loading/platform.ts'
import { hallTheme, propertiesOf, washedOutTheme } from './hallTheme.ts'

/** Text, strokes, points and colors as a hall needs them, while the room is there. */
export function useHall(contrast: boolean): void {
  const dark = useView((view) => view.dark)

  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.present = ''
    const measure = () => {
      medium.zoom = Number.parseFloat(getComputedStyle(root).fontSize) / leastChartFont
      medium.askAll()
    }
    measure()
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('resize', measure)
      delete root.dataset.present
      medium.zoom = 1
    }
  }, [])

  useLayoutEffect(() => {
    // the system's own colors are the person's
    if (mediaHolds('(forced-colors: active)')) return
    const { style } = document.documentElement
    const theme = (contrast ? washedOutTheme : hallTheme)(dark ? darkTheme : lightTheme)
    const properties = propertiesOf(theme)
    for (const [name, color] of properties) style.setProperty(name, color)
    return () => {
      for (const [name] of properties) style.removeProperty(name)
    }
  }, [dark, contrast])
}
