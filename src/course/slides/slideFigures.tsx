/** What the questions of some parts are about, where no experiment on the stage shows it; each fetched when it is first asked. */
import type { ComponentType } from 'react'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import type { SlideFigureProps } from './slideFigure.ts'

export const slideFigures: Readonly<Record<string, ComponentType<SlideFigureProps> | undefined>> = {
  '1.7': lazyPart(async () => (await import('./ScoresFigure.tsx')).ScoresFigure),
  '2.3': lazyPart(async () => (await import('./WeightsFigure.tsx')).WeightsFigure),
}
