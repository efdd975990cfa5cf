import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../../config/schema.ts'
import { activationNames, type LayerConfig } from '../../../config/types.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { viewStore } from '../../../store/view.ts'
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
