import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { type ComponentType, Profiler } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import { RunContext } from '../store/react.ts'
import { pageRun, type Run } from '../store/run.ts'
import { viewStore } from '../store/view.ts'
import { preloadParts } from '../ui/loading/ahead.ts'
import { AccuracyPanel } from './accuracy/AccuracyPanel.tsx'
import { DeadUnitsPanel } from './dead/DeadUnitsPanel.tsx'
import { FormulaPanel } from './formula/FormulaPanel.tsx'
import { LayersPanel } from './layers/LayersPanel.tsx'
import { LossPanel } from './loss/LossPanel.tsx'
import { networkModel } from './network/model.ts'
import { NetworkPanel } from './network/NetworkPanel.tsx'
import { syntheticFrame } from './network/syntheticFrame.ts'
import { SizePanel } from './size/SizePanel.tsx'
import { Stage } from './stage/Stage.tsx'
import { layerSections, openRun, otherRun, sendFrame } from './testRun.ts'

const relu = (...units: number[]) =>
  mergeConfig(defaultConfig, { layers: units.map((count) => ({ units: count, activation: 'relu' })) }).config
const mine = relu(3)
const others = relu(5, 4)

/** A frame with figures that tell the two runs apart: of `dead` units, and losses and accuracies that go with `share`. */
function give(run: Run, step: number, share: number, dead: readonly number[]): void {
  const config = run.experiment.getState().config
  const network = syntheticFrame(networkModel(config), dead)
  const confusion = Float32Array.of(10 * step, share * 10, share * 20, 20 * step)
  act(() =>
    sendFrame(
      step,
      { loss: { train: share, test: 2 * share }, accuracy: { train: 1 - share, test: 1 - 2 * share } },
      { ...network.sections, ...layerSections(config, dead, run), confusion },
      run,
      { unitCounts: network.header.unitCounts, mapSize: network.header.mapSize },
    ),
  )
}

let other: Run

beforeAll(preloadParts)
beforeEach(() => {
  openRun(mine)
  other = otherRun(others)
  give(pageRun, 40, 0.1, [1])
  give(other, 70, 0.2, [2, 3])
})
afterEach(() => {
  cleanup()
  viewStore.setState({ focusUnit: null })
})

const panels: Record<string, ComponentType> = {
  loss: LossPanel,
  accuracy: AccuracyPanel,
  'dead units': DeadUnitsPanel,
  layers: LayersPanel,
  size: SizePanel,
  formula: FormulaPanel,
  network: NetworkPanel,
}

/** What is read and heard of a panel; values of its controls too. */
const said = (panel: HTMLElement) => {
  const values = [...panel.querySelectorAll('[aria-valuetext], [aria-label]')].map(
    (node) => `${node.getAttribute('aria-label')} ${node.getAttribute('aria-valuetext')}`,
  )
  return [panel.textContent, ...values].join('\n')
}

const show = (Panel: ComponentType, run?: Run) => {
  const { container } = render(
    run ? (
      <RunContext value={run}>
        <Panel />
      </RunContext>
    ) : (
      <Panel />
    ),
  )
  return container
}

test.each(Object.keys(panels))(
  'the panel of %s shows another run beside the page’s, each its own',
  (name) => {
    const Panel = panels[name]
    const here = said(show(Panel))
    const there = said(show(Panel, other))
    expect(there).not.toBe(here)
    // as if that run were the page's
    cleanup()
    openRun(others)
    give(pageRun, 70, 0.2, [2, 3])
    const alone = said(show(Panel))
    expect(unchanged(there)).toBe(unchanged(alone))
  },
)

/** Without what says that a unit can be edited. */
const unchanged = (text: string) => text.replaceAll(/[:r_]+\w*[:_]+/g, '')

test('the figures are those of the two runs: loss, dead units, size, accuracy', () => {
  render(
    <>
      <section aria-label="page">
        <LossPanel />
        <DeadUnitsPanel />
        <SizePanel />
        <AccuracyPanel />
      </section>
      <RunContext value={other}>
        <section aria-label="other">
          <LossPanel />
          <DeadUnitsPanel />
          <SizePanel />
          <AccuracyPanel />
        </section>
      </RunContext>
    </>,
  )
  const figures = ['train-loss', 'test-loss', 'dead-units', 'parameters', 'train-accuracy', 'test-accuracy']
  const of = (name: string) =>
    figures.map((figure) => within(screen.getByRole('region', { name })).getByTestId(figure).textContent)
  // 2·3 + 3 + 3·2 + 2 = 17 parameters, 2·5 + 5 + 5·4 + 4 + 4·2 + 2 = 49
  expect(of('page')).toEqual(['0.100', '0.200', '1', '17', '90.0', '80.0'])
  expect(of('other')).toEqual(['0.200', '0.400', '5', '49', '80.0', '60.0'])
})

test('a frame of one run renders nothing of the other and writes nothing there, and its own without React', async () => {
  const rendered = vi.fn()
  const watched = (name: string) => (
    <Profiler id={name} onRender={rendered}>
      <div data-testid={name}>
        <LossPanel />
        <DeadUnitsPanel />
        <NetworkPanel />
        <LayersPanel />
      </div>
    </Profiler>
  )
  render(
    <>
      {watched('page')}
      <RunContext value={other}>{watched('other')}</RunContext>
    </>,
  )
  rendered.mockClear()
  const changed = vi.fn()
  const eyes = new MutationObserver(changed)
  eyes.observe(screen.getByTestId('other'), {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  give(pageRun, 41, 0.3, [1])
  await vi.waitFor(() => expect(screen.getByTestId('page').textContent).toContain('0.300'))
  expect(changed).not.toHaveBeenCalled()
  expect(rendered).not.toHaveBeenCalled()
  eyes.disconnect()
  give(other, 71, 0.4, [2, 3])
  await vi.waitFor(() => expect(screen.getByTestId('other').textContent).toContain('0.400'))
  expect(screen.getByTestId('page').textContent).toContain('0.300')
})

test('what a panel wants is wanted of its own run', () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  const wanted = (run: Run) => [...run.watch.getState().wanted.values()].flat()
  show(NetworkPanel, other)
  expect(wanted(other)).toContain('unitMaps')
  expect(wanted(pageRun)).toEqual([])
  cleanup()
  expect(wanted(other)).toEqual([])
  vi.unstubAllGlobals()
})

test('another run is looked at, not edited: a unit says its formula and has no fields, the stage no tools', async () => {
  const network = show(NetworkPanel, other)
  const unit = within(network).getByRole('button', { name: /layer 2.*unit 3/i })
  expect(unit.hasAttribute('aria-haspopup')).toBe(false)
  fireEvent.focus(unit)
  fireEvent.click(unit)
  const card = await within(network).findByRole('tooltip', { hidden: true })
  expect(card.textContent).toMatch(/unit 3/i)
  expect(within(network).queryByRole('dialog', { hidden: true })).toBe(null)
  expect(within(network).queryAllByRole('textbox', { hidden: true })).toEqual([])
  cleanup()
  const take = { name: /own points|edit/i }
  expect(within(show(Stage)).queryAllByRole('button', take).length).toBeGreaterThan(0)
  expect(within(show(Stage, other)).queryAllByRole('button', take)).toEqual([])
})
