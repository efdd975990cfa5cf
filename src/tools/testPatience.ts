/** For every test: what it waits for may take its time on a busy machine. Without it, `vi.waitFor` and `vi.waitUntil` give up after a second. */
import { expect, vi } from 'vitest'

const patience = 60_000

type Options = number | { timeout?: number; interval?: number }
type Wait = (callback: () => unknown, options?: Options) => Promise<unknown>

const patient =
  (wait: Wait): Wait =>
  (callback, options) =>
    wait(callback, typeof options === 'number' ? options : { timeout: patience, ...options })

// files of one process have one `vi`
const marked = vi as typeof vi & { isPatient?: boolean }
if (!marked.isPatient)
  Object.assign(marked, {
    waitFor: patient(vi.waitFor as Wait),
    waitUntil: patient(vi.waitUntil as Wait),
    isPatient: true,
  })

if (expect.getState().testPath?.endsWith('.tsx')) {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: patience })
}
