import { useMemo } from 'react'
import { useView } from '../store/react.ts'

/** Whole numbers as the chosen language writes them. A stable function: making a formatter costs more than using it. */
export function useWholeNumber(): (n: number) => string {
  const language = useView((view) => view.language)
  return useMemo(() => new Intl.NumberFormat(language).format, [language])
}
