import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { experimentStore } from '../../store/experiment.ts'
import { openRun } from '../testRun.ts'
import { FormulaPanel } from './FormulaPanel.tsx'

afterEach(cleanup)
// KaTeX sets nothing in a document without a doctype, and this one has none
Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' })
beforeEach(() => openRun({ ...defaultConfig, layers: [{ units: 4, activation: 'relu' }] }))

test('is read aloud, and follows the config', () => {
  render(<FormulaPanel />)
  expect(
    screen.getByText('s equals W 2 times the maximum of (0) and (W 1 times x)', { selector: 'p' }),
  ).toBeTruthy()
  act(() => experimentStore.setState({ config: { ...defaultConfig, layers: [] } }))
  expect(screen.getByText('s equals W times x', { selector: 'p' })).toBeTruthy()
  expect(screen.getByText(/^Linear model/)).toBeTruthy()
})

test('KaTeX sets it, hidden from those who hear it in words', async () => {
  render(<FormulaPanel />)
  const set = await vi.waitFor(
    () => {
      const found = document.querySelector('.katex-html')
      if (!found) throw new Error('not set yet')
      return found
    },
    { timeout: 60_000 },
  )
  expect(set.textContent?.replace(/\u200b/g, '')).toMatch(/^s=W2.*max\(0,W1.*x\)$/)
  expect(set.closest('[aria-hidden=true]')).toBeTruthy()
})

test('with biases on demand', async () => {
  render(<FormulaPanel />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'with biases' }))
  expect(screen.getByText(/W 1 times x plus b 1\) plus b 2$/, { selector: 'p' })).toBeTruthy()
})

test('a symbol is explained on focus and on hover, and described to those who hear it', async () => {
  render(<FormulaPanel />)
  const symbol = screen.getByRole('button', { name: /W\s*1\s*4 × 2/ })
  await userEvent.hover(symbol)
  const explanation = 'weights of hidden layer 1, one row per unit (4 units × 2 inputs)'
  expect(screen.getByText(explanation)).toBeTruthy()
  expect(symbol.getAttribute('aria-description')).toBe(explanation)
  await userEvent.unhover(symbol)
  expect(screen.queryByText(explanation)).toBeNull()
  act(() => symbol.focus())
  expect(screen.getByText(explanation)).toBeTruthy()
})
