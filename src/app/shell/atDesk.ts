import { onRetry } from '../../ui/loading/lazyPart.tsx'

/** The file of what comes right after the first picture. */
export const desk = () => import('./desk.ts')

/** The file of the course. */
export const courseFile = () => import('../../course/Course.tsx')

/** Does what the desk's file is needed for once it is there; where it did not come, when missing parts are tried again. */
export function atDesk(act: (parts: Awaited<ReturnType<typeof desk>>) => void): void {
  desk().then(act, () => {
    const stop = onRetry(() => {
      stop()
      atDesk(act)
    })
  })
}
