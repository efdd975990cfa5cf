import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRun, sendFrame } from '../../panels/testRun.ts'
import type { Divergence } from '../../protocol/messages.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { Sheet } from './Sheet.tsx'

beforeEach(() => {
  vi.stubGlobal('neurarium', { link: () => 'https://example.org/#v=1' })
  openRun()
})
afterEach(() => {
  cleanup()
  runStore.setState(runStore.getInitialState(), true)
  vi.unstubAllGlobals()
})

const printed = () => render(<Sheet partial={false} />).container.textContent

test('a sheet whose figures are of an earlier step than its own says of which; one whose are not has nothing to say', () => {
  sendFrame(1240, { step: 1240 })
  expect(printed()).toContain('step 1,240')
  expect(printed()).not.toContain('figures')
  cleanup()
  sendFrame(1240, { step: 1198 })
  expect(printed()).toContain('The figures below are of step 1,198.')
  cleanup()
  runStore.setState({ divergence: { step: 1240, lastFiniteStep: 1200 } as Divergence })
  expect(printed()).toContain('Training diverged at this step. The figures below are of step 1,198.')
  cleanup()
  viewStore.setState({ language: 'ko' })
  expect(printed()).toContain('이 스텝에서 학습이 발산했습니다. 아래의 값은 1,198스텝의 값입니다.')
})
