import { type ChartTheme, darkTheme, lightTheme } from '../../charts/base/theme.ts'
import { useView } from '../../store/react.ts'

/** The colors of the labs' pictures in the theme in force. */
export const useTheme = (): ChartTheme => (useView((view) => view.dark) ? darkTheme : lightTheme)
