import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button, IconButton } from './controls/Button.tsx'
import { Segmented } from './controls/Segmented.tsx'
import { Select } from './controls/Select.tsx'
import { Slider } from './controls/Slider.tsx'
import { Toggle } from './controls/Toggle.tsx'
import { Dialog } from './Dialog.tsx'
import { Formula } from './Formula.tsx'
import { Panel } from './Panel.tsx'

afterEach(cleanup)

const rate = { min: 1e-5, max: 10, step: 1e-5, log: true }

test('a panel is a region named by its heading', () => {
  render(
    <Panel title="Loss" figure="0.031">
      <p>curve</p>
    </Panel>,
  )
  const region = screen.getByRole('region', { name: 'Loss' })
  expect(region.textContent).toContain('0.031')
  expect(screen.getByRole('heading', { level: 2, name: 'Loss' })).toBeTruthy()
})

test('a slider says its value and moves by the arrow keys', async () => {
  const onChange = vi.fn()
  render(<Slider label="Rate" value={0.1} range={rate} onChange={onChange} valueText={(v) => `rate ${v}`} />)
  const slider = screen.getByRole('slider', { name: 'Rate' })
  expect(slider.getAttribute('aria-valuetext')).toBe('rate 0.1')
  slider.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(onChange).toHaveBeenLastCalledWith(0.12)
  await userEvent.keyboard('{ArrowLeft}')
  expect(onChange.mock.lastCall?.[0]).toBeLessThan(0.1)
})

test('a number typed beside the slider takes effect on Enter, within the bounds', async () => {
  const onChange = vi.fn()
  render(<Slider label="Rate" value={0.1} range={rate} onChange={onChange} />)
  const field = screen.getByRole('textbox', { name: 'Rate' })
  await userEvent.clear(field)
  await userEvent.type(field, '0,5{Enter}')
  expect(onChange).toHaveBeenLastCalledWith(0.5)
  await userEvent.clear(field)
  await userEvent.type(field, '99{Enter}')
  expect(onChange).toHaveBeenLastCalledWith(10)
  onChange.mockClear()
  await userEvent.clear(field)
  await userEvent.type(field, 'constructor{Enter}')
  expect(onChange).not.toHaveBeenCalled()
})

test('Escape gives up what was typed', async () => {
  const onChange = vi.fn()
  render(<Slider label="Rate" value={0.1} range={rate} onChange={onChange} />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Rate' })
  await userEvent.type(field, '7{Escape}')
  fireEvent.blur(field)
  expect(field.value).toBe('0.1')
  expect(onChange).not.toHaveBeenCalled()
})

test('a select passes on the option that was picked', async () => {
  const onChange = vi.fn()
  const options = [
    { value: 'sgd', label: 'SGD' },
    { value: 'adam', label: 'Adam' },
  ] as const
  render(<Select label="Optimizer" value="sgd" options={options} onChange={onChange} />)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Optimizer' }), 'Adam')
  expect(onChange).toHaveBeenCalledWith('adam')
})

test('a segmented choice is a radio group', async () => {
  const onChange = vi.fn()
  const options = [
    { value: 'linear', label: 'Linear' },
    { value: 'log', label: 'Log' },
  ] as const
  render(<Segmented label="Scale" value="linear" options={options} onChange={onChange} />)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Linear' }).checked).toBe(true)
  await userEvent.click(screen.getByRole('radio', { name: 'Log' }))
  expect(onChange).toHaveBeenCalledWith('log')
})

test('a toggle is a checkbox', async () => {
  const onChange = vi.fn()
  render(
    <Toggle checked={false} onChange={onChange}>
      x²
    </Toggle>,
  )
  await userEvent.click(screen.getByRole('checkbox', { name: 'x²' }))
  expect(onChange).toHaveBeenCalledWith(true)
})

test('an icon button is named in words and tells its key in the title', () => {
  render(<IconButton icon="play" label="Play" shortcut="Space" />)
  expect(screen.getByRole('button', { name: 'Play' }).title).toBe('Play (Space)')
})

test('a dialog opens modal and gives the focus back when it goes', async () => {
  function Page() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        {open && (
          <Dialog title="Share" closeLabel="Close" onClose={() => setOpen(false)}>
            text
          </Dialog>
        )}
      </>
    )
  }
  render(<Page />)
  const opener = screen.getByRole('button', { name: 'Open' })
  opener.focus()
  await userEvent.click(opener)
  expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'Share' }).open).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('a formula is text until KaTeX is there, then MathML and its picture', async () => {
  // KaTeX asks for the doctype that the test's document has not
  Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat', configurable: true })
  const { container } = render(<Formula tex="s = W_2 \max(0, W_1 x)" plain="s = W₂ max(0, W₁x)" />)
  expect(container.textContent).toBe('s = W₂ max(0, W₁x)')
  await vi.waitFor(() => expect(container.querySelector('math')).not.toBeNull(), { timeout: 60_000 })
  expect(container.querySelector('[aria-hidden=true]')).not.toBeNull()
})
