import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeFragment, encodeFragment } from '../../config/link/link.ts'
import { normalizeConfig } from '../../config/normalize/normalize.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import type { Neurarium } from '../scripting/scripting.ts'
import ShareDialog from './ShareDialog.tsx'

let address = ''
let tooMuch = false
const link = vi.fn((options?: { atStep?: boolean }) =>
  options?.atStep && !tooMuch ? `${address}&step=7` : address,
)
const area = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })

beforeEach(() => {
  address = 'https://example.org/#v=1&set=moons'
  vi.stubGlobal('neurarium', { link } as Partial<Neurarium>)
  viewStore.setState({ language: 'en' })
  tooMuch = false
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('shows the link, and the same link in a frame with its signs escaped', () => {
  address += '"><script>'
  render(<ShareDialog onClose={() => {}} />)
  expect(area('Link').value).toBe(address)
  expect(area('Embed in a page').value).toContain('set=moons&quot;>&lt;script>"')
  expect(area('Embed in a page').value).toContain('&amp;v=1&amp;set=moons')
})

test('for a frame: what is chosen and who may speak to it is in the markup, and this page stays as it is', async () => {
  render(<ShareDialog onClose={() => {}} />)
  const page = () => {
    const holder = document.createElement('div')
    holder.innerHTML = area('Embed in a page').value
    const source = holder.querySelector('iframe')?.getAttribute('src') ?? ''
    return decodeFragment(source.split('#')[1]).page
  }
  const press = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }))
  expect(page()).toEqual({ embed: true, show: ['stage', 'loss', 'transport'] })
  await press('Show: Network')
  await press('Show: Loss')
  const hosts = screen.getByRole('textbox', { name: /^Addresses of pages/ })
  await userEvent.type(hosts, 'https://blog.example/a')
  expect(page()).toEqual({
    embed: true,
    show: ['stage', 'network', 'transport'],
    allow: ['https://blog.example'],
  })
  await userEvent.type(hosts, ' nonsense')
  expect(screen.getByText(/more than eight: nonsense$/)).toBeTruthy()
  // all settings are every one of them
  await press('Show: Data')
  await press('Show: All settings')
  expect(page()?.show).toEqual(['settings', 'stage', 'network', 'transport'])
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show: Training' }).disabled).toBe(true)
  expect(area('Embed in a page').value).toContain('<script>')
  await press('The height follows what is in it (by a short script)')
  expect(area('Embed in a page').value).not.toContain('<script>')
  expect(viewStore.getState().page).toEqual({})
})

test('takes the step along while what was done to the run fits into it, and says that it is lost otherwise', async () => {
  render(<ShareDialog onClose={() => {}} />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'With the present step' }))
  expect(area('Link').value).toContain('step=7')
  cleanup()
  tooMuch = true
  render(<ShareDialog onClose={() => {}} />)
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'With the present step' }).disabled).toBe(
    true,
  )
  expect(screen.getByText(/does not fit into a link of 2,000 characters/)).toBeTruthy()
})

test('warns of a link that is longer than 2,000 characters', () => {
  address += 'x'.repeat(2000)
  render(<ShareDialog onClose={() => {}} />)
  expect(screen.getByText(/Longer than 2,000/)).toBeTruthy()
})

test('of many points it offers an even sample that fits into a chat', async () => {
  const points = Array.from({ length: 1000 }, (_, i) => ({
    x: (i % 90) / 30 - 1,
    y: 0,
    label: i < 700 ? 0 : 1,
  }))
  const { config } = normalizeConfig({ data: { set: 'custom', points, classNames: ['inner', 'outer'] } })
  experimentStore.setState({ config })
  address = `https://example.org/#${encodeFragment(config)}`
  render(<ShareDialog onClose={() => {}} />)
  expect(screen.getByText(/Longer than 2,000/)).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: /even sample of 300/ }))
  expect(screen.queryByText(/Longer than 2,000/)).toBeNull()
  const opened = decodeFragment(area('Link').value.split('#')[1])
  expect(opened.corrections).toEqual([])
  expect(opened.config.data.classNames).toEqual(['inner', 'outer'])
  const labels = (opened.config.data.points ?? []).map((point) => ('label' in point ? point.label : -1))
  expect([labels.length, labels.filter((label) => label === 0).length]).toEqual([300, 210])
})

test('says that it copied, or selects the text where copying is refused', async () => {
  render(<ShareDialog onClose={() => {}} />)
  const copy = vi
    .spyOn(navigator.clipboard, 'writeText')
    .mockResolvedValueOnce()
    .mockRejectedValueOnce(new Error('no'))
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(screen.getByText('Copied')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(screen.getByText(/copy it by hand/)).toBeTruthy()
  copy.mockRestore()
})

test('each section is led to by a button, which moves the focus to its heading', async () => {
  render(<ShareDialog onClose={() => {}} />)
  const buttons = within(screen.getByRole('navigation')).getAllByRole('button')
  expect(buttons.length).toBeGreaterThan(3)
  for (const button of buttons) {
    await userEvent.click(button)
    expect(document.activeElement?.textContent).toBe(button.textContent)
    expect(document.activeElement?.tagName).toBe('H3')
  }
})

test('for a class: the task, what is hidden and what is fixed are in the link, and this page stays as it is', async () => {
  render(<ShareDialog onClose={() => {}} />)
  const page = () => decodeFragment(area('Link for the class').value.split('#')[1]).page
  expect(page()).toBeUndefined()
  const task = 'Find a rate < 1 & "explain" it <b>'
  await userEvent.type(screen.getByRole('textbox', { name: 'Task, in a sentence' }), task)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hide: Network' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hide: Data' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Fix: Learning rate' }))
  expect(page()).toEqual({ task, hide: ['data', 'network'], lock: ['optimizer.learningRate'] })
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hide: Network' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Fix: Everything' }))
  expect(page()).toEqual({ task, hide: ['data'], lock: ['all'] })
  expect(viewStore.getState().page).toEqual({})
})

test('a task that is too long is cut, and that is said before', async () => {
  render(<ShareDialog onClose={() => {}} />)
  await userEvent.click(screen.getByRole('textbox', { name: 'Task, in a sentence' }))
  await userEvent.paste('가'.repeat(210))
  expect(screen.getByText('210 characters: the first 200 go along')).toBeTruthy()
  const opened = decodeFragment(area('Link for the class').value.split('#')[1])
  expect([opened.corrections, opened.page?.task]).toEqual([[], '가'.repeat(200)])
})
