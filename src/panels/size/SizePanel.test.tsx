import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import type { ExperimentConfig, LayerConfig } from '../../config/types.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { openRun, sendFrame } from '../testRun.ts'
import { chainOf, sizeSums } from './arithmetic.ts'
import { SizePanel } from './SizePanel.tsx'

const net = (inputs: number, layers: LayerConfig[], classes: number): ExperimentConfig => ({
  ...defaultConfig,
  data: { ...defaultConfig.data, set: 'blobs', classes },
  features: (['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'] as const).slice(0, inputs),
  layers,
})
const relu = (...units: number[]): LayerConfig[] => units.map((n) => ({ units: n, activation: 'relu' }))
const open = (config: ExperimentConfig) => experimentStore.setState({ config })
const line = (config: ExperimentConfig, row: string) => {
  const sum = sizeSums(config, String).find((s) => s.row === row)
  return `${sum?.terms.join(' + ')} = ${sum?.total}`
}

afterEach(cleanup)
beforeEach(() => viewStore.setState({ language: 'en' }))

test('the lecture’s 3-4-2 has 4 + 2 = 6 units and 20 + 6 = 26 parameters', () => {
  open(net(3, relu(4), 2))
  render(<SizePanel />)
  expect(screen.getByTestId('parameters').textContent).toBe('26')
  const text = screen.getByRole('region', { name: 'Size' }).textContent
  expect(text).toContain('3-4-2')
  expect(text).toContain('units4 + 2 = 6')
  expect(text).toContain('[3 × 4] + [4 × 2] = 20')
  expect(text).toContain('20 + 6 = 26')
})

test('the lecture’s 3-4-4-1 has 9 units and 41 parameters', () => {
  const config: ExperimentConfig = {
    ...net(3, relu(4, 4), 2),
    data: { ...defaultConfig.data, set: 'plane' },
  }
  expect(line(config, 'units')).toBe('4 + 4 + 1 = 9')
  expect(line(config, 'weights')).toBe('[3 × 4] + [4 × 4] + [4 × 1] = 32')
  expect(line(config, 'parameters')).toBe('32 + 9 = 41')
})

test('maxout doubles weights and biases, and says so', () => {
  const config = net(3, [{ units: 4, activation: 'maxout' }], 2)
  expect(line(config, 'weights')).toBe('2 × [3 × 4] + [4 × 2] = 32')
  expect(line(config, 'biases')).toBe('2 × 4 + 2 = 10')
  open(config)
  render(<SizePanel />)
  expect(screen.getAllByTitle(/two pieces/)).toHaveLength(2)
})

test('PReLU’s learned slopes are counted', () => {
  const config = net(2, [{ units: 5, activation: 'prelu' }], 3)
  expect(line(config, 'slopes')).toBe('5 = 5')
  expect(line(config, 'parameters')).toBe('25 + 8 + 5 = 38')
})

test('a linear model is one matrix', () => {
  expect(line(net(2, [], 3), 'weights')).toBe('[2 × 3] = 6')
  open(net(2, [], 3))
  render(<SizePanel />)
  expect(screen.getByText('1-layer')).toBeTruthy()
  expect(screen.getByRole('region').textContent).not.toContain('3 = 3')
})

test('twelve equal layers are counted instead of repeated', () => {
  const config = net(2, relu(...Array<number>(12).fill(8)), 3)
  expect(line(config, 'weights')).toBe('[2 × 8] + 11 × [8 × 8] + [8 × 3] = 744')
  expect(chainOf(config)).toBe('2-8 (×12)-3')
})

test('twelve different layers are folded, and written out on demand', async () => {
  open(net(2, relu(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14), 3))
  render(<SizePanel />)
  const region = screen.getByRole('region')
  expect(region.textContent).toContain('…')
  expect(region.textContent).not.toContain('[7 × 8]')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Write all out' }))
  expect(region.textContent).toContain('[7 × 8]')
  expect(region.textContent).not.toContain('…')
})

test('it speaks Korean', () => {
  viewStore.setState({ language: 'ko' })
  open(net(3, relu(4), 2))
  render(<SizePanel />)
  expect(screen.getByRole('region', { name: '크기' }).textContent).toContain('26 매개변수')
})

test('the time of the updates stands there with its steps and the time of each, and nothing before there is one', () => {
  openRun(net(3, relu(4), 2))
  render(<SizePanel />)
  expect(screen.getByTestId('computing-time').textContent).toBe('–')
  sendFrame(1240)
  const { frame } = runStore.getState()
  if (!frame) throw new Error('no frame')
  const header = { ...frame.header, computing: { ms: 421.6, updates: 1240 } }
  runStore.setState({ frame: { ...frame, header } })
  cleanup()
  render(<SizePanel />)
  expect(screen.getByTestId('computing-time').textContent).toBe('0.422 s for 1,240 steps, 0.340 ms per step')
})
