import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import type { BatchRun } from '../../store/batch.ts'
import { viewStore } from '../../store/view.ts'
import { Strip } from './Strip.tsx'

afterEach(cleanup)

const ended = (seed: number, testAccuracy: number): BatchRun => ({
  config: defaultConfig,
  seed,
  cell: [0, 0],
  status: 'done',
  figures: { trainLoss: 0.1, testLoss: 0.2, trainAccuracy: 1, testAccuracy, dead: 0, time: 1, digest: '' },
  divergedAt: null,
  failure: null,
})
const runs = [0.9, 0.92, 0.94, 0.96, 0.98].map((accuracy, i) => ended(i + 1, accuracy))

test.each([
  ['en', 'median 94.0%, quartiles 92.0% to 96.0% · inter-quartile range 4.0 percentage points'],
  ['ko', '중앙값 94.0%, 사분위 92.0%–96.0% · 사분위 범위 4.0%포인트'],
] as const)('two percentages lie percentage points apart: %s', (language, sentence) => {
  viewStore.setState({ language })
  render(<Strip title="accuracy" measure="testAccuracy" runs={runs} onOpen={() => {}} />)
  expect(screen.getByTestId('strip-testAccuracy').textContent).toBe(sentence)
})
