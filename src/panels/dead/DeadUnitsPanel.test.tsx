import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import type { ActivationName, ExperimentConfig } from '../../config/types.ts'
import { experimentStore } from '../../store/experiment.ts'
import { pageRun } from '../../store/run.ts'
import { layerSections, openRun, sendFrame } from '../testRun.ts'
import { DeadUnitsPanel } from './DeadUnitsPanel.tsx'

afterEach(cleanup)

const net = (...activations: ActivationName[]): ExperimentConfig => ({
  ...defaultConfig,
  layers: activations.map((activation) => ({ units: 8, activation })),
})

const show = (config: ExperimentConfig, dead: readonly number[], whole = true) => {
  openRun(config)
  const counts = whole ? { trainCount: 280 } : { trainCount: 500 }
  sendFrame(40, { whole, ...counts }, layerSections(config, dead))
  return render(<DeadUnitsPanel />)
}

test('counts the dead units now, in all and by layer, and says what they are', () => {
  show(net('relu', 'relu'), [1, 2])
  const panel = screen.getByRole('region', { name: 'Dead units' })
  expect(screen.getByTestId('dead-units').textContent).toBe('3')
  expect(panel.textContent).toContain('of 16')
  expect(panel.textContent).toContain('Hidden layer 2: 2 of 8 units dead')
  expect(panel.textContent).toContain('its weights get no gradient')
  expect(panel.textContent).toContain('Counted over all 280 training examples')
})

test('says that a running count is over the probe set', () => {
  show(net('relu'), [1], false)
  expect(screen.getByRole('region').textContent).toContain('Counted over 500 images (all 5,000 when paused)')
})

test('leaves out layers that cannot die', () => {
  show(net('relu', 'tanh', 'relu'), [1, 0, 4])
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByTestId('dead-units').textContent).toBe('5')
  expect(screen.getByRole('region').textContent).toContain('of 16')
})

test('is not there when no unit can die', () => {
  for (const activations of [[], ['linear'], ['tanh', 'maxout'], ['leaky-relu']] as ActivationName[][]) {
    expect(show(net(...activations), []).container.textContent).toBe('')
    cleanup()
  }
})

test('asks for the layers’ figures only while it is there', () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  show(net('relu'), [0])
  expect([...pageRun.watch.getState().wanted.values()].flat()).toContain('layerStats')
  cleanup()
  expect([...pageRun.watch.getState().wanted.values()].flat()).not.toContain('layerStats')
  vi.unstubAllGlobals()
})

test('figures of the network before are not shown for the new one', () => {
  openRun(net('relu', 'relu'))
  sendFrame(40, {}, layerSections(net('relu'), [7]))
  render(<DeadUnitsPanel />)
  expect(screen.getByTestId('dead-units').textContent).toBe('–')
  // of a row that both networks have, too
  cleanup()
  show(net('relu', 'relu'), [1, 2])
  expect(screen.getAllByRole('listitem')[0].textContent).toContain('1 / 8')
  act(() => experimentStore.setState({ config: net('relu') }))
  expect(screen.getByTestId('dead-units').textContent).toBe('–')
  expect(screen.getByRole('listitem').textContent).toBe('layer 1– / 8')
})
