import { act, cleanup, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { lazyPart, onRetry, PartBoundary, PartMissing, retryParts } from './lazyPart.tsx'

afterEach(cleanup)

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    return this.state.broken ? (
      <button type="button" onClick={() => this.setState({ broken: false })}>
        again
      </button>
    ) : (
      this.props.children
    )
  }
}

test('its place is kept until it is there', async () => {
  const Part = lazyPart(async () => Greeting, <p>room</p>)
  render(<Part name="Ada" />)
  expect(screen.getByText('room')).toBeTruthy()
  expect(await screen.findByText('Hello Ada')).toBeTruthy()
  expect(screen.queryByText('room')).toBeNull()
})

test('once fetched it renders at once, and is fetched no more', async () => {
  const load = vi.fn(async () => Greeting)
  const Part = lazyPart(load, <p>room</p>)
  await Part.preload()
  render(<Part name="Ada" />)
  expect(screen.getByText('Hello Ada')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

test('a failed fetch goes to the error boundary, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('no network'))
  const Part = lazyPart(load)
  render(
    <Boundary>
      <Part name="Ada" />
    </Boundary>,
  )
  const again = await screen.findByText('again')
  act(() => again.click())
  expect(await screen.findByText('Hello Ada')).toBeTruthy()
  vi.restoreAllMocks()
})

test('each part is in a boundary of its own, which the page gives; what is around it goes on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('no network'))
  const Part = lazyPart(load)
  render(
    <PartBoundary value={Boundary}>
      <p>around</p>
      <Part name="Ada" />
    </PartBoundary>,
  )
  const again = await screen.findByText('again')
  expect(screen.getByText('around')).toBeTruthy()
  act(() => again.click())
  expect(await screen.findByText('Hello Ada')).toBeTruthy()
  vi.restoreAllMocks()
})

test('a part whose file did not come throws PartMissing with the reason', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const caught: unknown[] = []
  class Catch extends Boundary {
    override componentDidCatch(reason: unknown) {
      caught.push(reason)
    }
  }
  const Part = lazyPart(async () => {
    throw new Error('no network')
  })
  render(
    <Catch>
      <Part />
    </Catch>,
  )
  await screen.findByText('again')
  expect(caught[0]).toBeInstanceOf(PartMissing)
  expect(String((caught[0] as PartMissing).cause)).toContain('no network')
  vi.restoreAllMocks()
})

test('who waits for another try is told of it until he stops', () => {
  const again = vi.fn()
  const stop = onRetry(again)
  retryParts()
  stop()
  retryParts()
  expect(again).toHaveBeenCalledTimes(1)
})
