/** For every test of a component: what it waits for may take its time on a busy machine. */
import { expect } from 'vitest'

if (expect.getState().testPath?.endsWith('.tsx')) {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 60_000 })
}
