import { beforeEach, expect, test } from 'vitest'
import { codec } from '../../config/codecPart.ts'
import { liveOf } from '../../config/live.ts'
import type { LogEntry } from '../../config/log.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { FrameHeader } from '../../protocol/frame.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { experimentOf, presentExperiment } from './experiments.ts'

const base = liveOf(defaultConfig)
const withRate = (learningRate: number) => ({ ...base, optimizer: { ...base.optimizer, learningRate } })
const shows = (step: number, log: LogEntry[]) =>
  runStore.setState({
    phase: 'ready',
    frame: { header: { step } as FrameHeader, sections: {} },
    moments: { base, log, farthest: 1e6 },
  })

beforeEach(async () => {
  await codec.load()
  experimentStore.setState({ config: defaultConfig })
})

test('what is kept is the shown step of the run, with what was done before it and nothing of what came after', () => {
  const before: LogEntry = { step: 10, settings: withRate(0.05), edits: [] }
  shows(50, [before, { step: 90, settings: withRate(0.2), edits: [] }])
  experimentStore.setState({
    config: { ...defaultConfig, optimizer: { ...defaultConfig.optimizer, learningRate: 0.05 } },
  })
  const { content, whole } = presentExperiment()
  expect(whole).toBe(true)
  expect(experimentOf(content)).toEqual({ config: defaultConfig, step: 50, log: [before] })
})

test('a run to which more was done than any link holds is kept whole', () => {
  const log = Array.from({ length: 4000 }, (_, i) => ({
    step: i + 1,
    settings: withRate((1000 + i) / 1e5),
    edits: [],
  }))
  shows(5000, log)
  const { content, whole } = presentExperiment()
  expect(content.length).toBeGreaterThan(20_000)
  expect(whole).toBe(true)
  expect(experimentOf(content)?.log).toEqual(log)
})

test('where even that is too much, the settings are kept, and it is said', () => {
  shows(
    9000,
    Array.from({ length: 6000 }, (_, i) => ({
      step: i + 1,
      settings: withRate((1000 + i) / 1e5),
      edits: [],
    })),
  )
  const { content, whole } = presentExperiment()
  expect(whole).toBe(false)
  expect(experimentOf(content)).toEqual({ config: defaultConfig, step: undefined, log: [] })
})

test.each([
  '',
  'x',
  'javascript:alert(1)',
  'v=1&lr=99',
  'v=1&set=constructor',
  'v=99&set=moons',
  'v=1&compare=base',
  'v=1&step=x',
  'v=1&log=5:lr=0.1',
  'v=1&step=9&log=5:evil=1',
  'v=1&step=9&log=5:lr=0.1&log=6:lr=0.1',
])('"%s" is no kept experiment', (content) => {
  expect(experimentOf(content)).toBeNull()
})
