import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { mergeConfig } from '../../../config/normalize/normalize.ts'
import { defaultConfig } from '../../../config/schema.ts'
import {
  activationNames,
  type DataSetName,
  type DeepPartial,
  type ExperimentConfig,
  type LayerConfig,
} from '../../../config/types.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { viewStore } from '../../../store/view.ts'
import { preloadParts } from '../../../ui/loading/ahead.ts'
import { LayersSection } from './LayersSection.tsx'

const first = experimentStore.getInitialState()
afterEach(() => {
  cleanup()
  experimentStore.setState(first, true)
})

test('what else a layer says stays, whatever of it is changed', async () => {
  const later = { later: 5 }
  const layers = [
    { units: 4, activation: 'leaky-relu', alpha: 0.2, ...later },
    { units: 3, activation: 'relu', ...later },
  ] as LayerConfig[]
  const configure = vi.fn()
  experimentStore.setState({ config: { ...defaultConfig, layers }, configure })
  viewStore.setState({ language: 'en' })
  render(<LayersSection />)
  const changed = (): LayerConfig[] => configure.mock.lastCall?.[0].layers
  const type = async (name: string, text: string) => {
    const [field] = screen.getAllByRole('textbox', { name })
    await userEvent.clear(field)
    await userEvent.type(field, `${text}{Enter}`)
  }
  await type('Units of layer 1', '7')
  expect(changed()).toEqual([{ ...layers[0], units: 7 }, layers[1]])
  await type('α', '0.5')
  expect(changed()).toEqual([{ ...layers[0], alpha: 0.5 }, layers[1]])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Activation of layer 1' }), 'Tanh')
  expect(changed()).toEqual([{ units: 4, activation: 'tanh', ...later }, layers[1]])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Every layer' }), 'ELU')
  expect(changed()).toEqual([
    { units: 4, activation: 'elu', ...later },
    { units: 3, activation: 'elu', ...later },
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Duplicate layer 1' }))
  expect(changed()).toEqual([layers[0], ...layers])
  await userEvent.click(screen.getByRole('button', { name: 'Add layer' }))
  expect(changed()).toEqual([...layers, layers[1]])
})

test('every layer is offered the activations that all of them can have', () => {
  const offered = (layers: LayerConfig[]) => {
    experimentStore.setState({ config: { ...defaultConfig, layers } })
    viewStore.setState({ language: 'en' })
    render(<LayersSection />)
    const list = screen.getByRole('combobox', { name: 'Every layer' })
    const names = [...list.querySelectorAll('option')].map(({ value }) => value)
    cleanup()
    return names
  }
  const dense: LayerConfig = { units: 4, activation: 'relu' }
  const filters: LayerConfig = { kind: 'conv', filters: 4, size: 3, activation: 'relu' }
  const pooling: LayerConfig = { kind: 'pool', mode: 'max', size: 2 }
  expect(offered([dense, dense])).toEqual([...activationNames])
  expect(offered([filters, pooling, dense])).toEqual(activationNames.filter((name) => name !== 'maxout'))
})

test('a layer is offered where it fits what is below, as the engine has it', () => {
  const offered = (set: DataSetName, layers: LayerConfig[]) => {
    experimentStore.setState({ config: { ...defaultConfig, data: { ...defaultConfig.data, set }, layers } })
    viewStore.setState({ language: 'en' })
    render(<LayersSection />)
    const names = screen.getAllByRole('button', { name: /^Add/ }).map(({ textContent }) => textContent)
    cleanup()
    return names
  }
  const pool: LayerConfig = { kind: 'pool', mode: 'max', size: 2 }
  const whole: LayerConfig = { kind: 'pool', mode: 'average', size: 'all' }
  const all = ['Add fully connected layer', 'Add convolution', 'Add pooling']
  expect(offered('spiral', [])).toEqual(['Add layer'])
  expect(offered('cifar10', [])).toEqual(all)
  expect(offered('cifar10', [pool, pool, pool, pool])).toEqual(all)
  // 32 → 16 → 8 → 4 → 2 → 1: a single place is no plane
  expect(offered('cifar10', [pool, pool, pool, pool, pool])).toEqual(['Add layer'])
  expect(offered('cifar10', [whole])).toEqual(['Add layer'])
  expect(offered('cifar10', [pool, { units: 4, activation: 'relu' }])).toEqual(['Add layer'])
})

describe('over images each layer says its shapes and what it costs', () => {
  const filters = (count: number): LayerConfig => ({
    kind: 'conv',
    filters: count,
    size: 5,
    activation: 'relu',
  })
  const pooling: LayerConfig = { kind: 'pool', mode: 'max', size: 2 }
  const layers = [filters(16), pooling, filters(20), pooling, filters(20), pooling]
  const figures = (id: string) => [...screen.getByTestId(id).children].map(({ textContent }) => textContent)
  const open = async (layers: LayerConfig[]) => {
    await preloadParts()
    const { config } = mergeConfig(defaultConfig, { data: { set: 'cifar10' }, layers })
    const configure = (change: DeepPartial<ExperimentConfig>) => {
      const report = mergeConfig(experimentStore.getState().config, change)
      experimentStore.setState({ config: report.config })
      return report
    }
    experimentStore.setState({ config, configure })
    render(<LayersSection />)
  }

  test('a small convolutional network', async () => {
    viewStore.setState({ language: 'en' })
    await open(layers)
    expect(figures('layer-figures-1')).toEqual([
      '32×32×3 → 32×32×16',
      '1,216 parameters',
      '1,228,800 multiply-adds',
    ])
    expect(figures('layer-figures-2')).toEqual(['32×32×16 → 16×16×16', 'no parameters'])
    expect(figures('layer-figures-3')).toEqual([
      '16×16×16 → 16×16×20',
      '8,020 parameters',
      '2,048,000 multiply-adds',
    ])
    expect(figures('layer-figures-7')).toEqual(['4×4×20 → 10', '3,210 parameters', '3,200 multiply-adds'])
    expect(figures('network-figures')).toEqual([
      'All layers, for one image',
      '22,466 parameters',
      '3,920,000 multiply-adds',
    ])
  })

  test('they follow a slider, in the layers above as well', async () => {
    viewStore.setState({ language: 'ko' })
    await open(layers)
    const slider: HTMLInputElement = screen.getByRole('slider', { name: '1층 필터 수' })
    fireEvent.input(slider, { target: { value: slider.min } })
    expect(figures('layer-figures-1')).toEqual(['32×32×3 → 32×32×1', '매개변수 76개', '곱셈과 덧셈 76,800번'])
    expect(figures('layer-figures-2')[0]).toBe('32×32×1 → 16×16×1')
    expect(figures('layer-figures-3').slice(1)).toEqual(['매개변수 520개', '곱셈과 덧셈 128,000번'])
  })

  test('other data have none', () => {
    viewStore.setState({ language: 'en' })
    render(<LayersSection />)
    expect(screen.queryByTestId('network-figures')).toBeNull()
  })
})
