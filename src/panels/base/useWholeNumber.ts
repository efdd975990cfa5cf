import { numberFormats } from '../../i18n/numbers.ts'
import { useView } from '../../store/react.ts'

/** Whole numbers as the chosen language writes them: a stable function. */
export const useWholeNumber = (): ((n: number) => string) => {
  const language = useView((view) => view.language)
  return numberFormats(language).whole
}
