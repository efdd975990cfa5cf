import { createContext, useContext } from 'react'
import { type ChartTheme, darkTheme, lightTheme } from '../../charts/base/theme.ts'
import { useView } from '../../store/react.ts'

/** What the pictures inside make of the theme in force; nothing where nothing else is said. Pass a stable function. */
export const ThemeChange = createContext((theme: ChartTheme) => theme)

/** The colors of the pictures in the theme in force. */
export const useChartTheme = (): ChartTheme =>
  useContext(ThemeChange)(useView((view) => view.dark) ? darkTheme : lightTheme)
