import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { inTurn, serve, Turn } from './Turn.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('one comes after another, each in a rendering of its own', async () => {
  const seen: string[] = []
  const Part = ({ name }: { name: string }) => {
    seen.push(name)
    return <p>{name}</p>
  }
  render(
    <>
      <Turn>
        <Part name="first" />
      </Turn>
      <p>at once</p>
      <Turn>
        <Part name="second" />
      </Turn>
    </>,
  )
  expect(screen.getByText('at once')).toBeTruthy()
  expect(seen).toEqual([])
  await screen.findByText('first')
  expect(screen.queryByText('second')).toBeNull()
  await screen.findByText('second')
})

test('one that goes before its turn holds up no other', async () => {
  const { rerender } = render(
    <>
      <Turn key="a">gone</Turn>
      <Turn key="b">goes too</Turn>
      <Turn key="c">stays</Turn>
    </>,
  )
  rerender(<Turn key="c">stays</Turn>)
  expect(await screen.findByText('stays')).toBeTruthy()
})

test('what is no part of the page waits for its turn, and holds up none', async () => {
  const seen: string[] = []
  const See = ({ name }: { name: string }) => {
    if (!seen.includes(name)) seen.push(name)
    return <p>{name}</p>
  }
  render(
    <Turn>
      <See name="before" />
    </Turn>,
  )
  const own = new Promise<void>((done) => {
    inTurn(() => {
      seen.push('own')
      done()
      serve()
    })
  })
  render(
    <Turn>
      <See name="after" />
    </Turn>,
  )
  expect(seen).toEqual([])
  await own
  expect(seen).toEqual(['before', 'own'])
  await screen.findByText('after')
})

test.each(['before its frame', 'between its frame and its turn'])(
  'one that is served and goes %s takes no turn with it, and nobody has two',
  (moment) => {
    const frames: Array<() => void> = []
    const timers: Array<() => void> = []
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    const real = setTimeout
    vi.stubGlobal('setTimeout', (timer: () => void, ms?: number) =>
      ms === undefined ? timers.push(timer) : real(timer, ms),
    )
    const paint = () => {
      for (const frame of frames.splice(0)) frame()
    }
    const tick = () => {
      for (const timer of timers.splice(0)) act(timer)
    }
    const { rerender } = render(<Turn key="a">gone</Turn>)
    let own = 0
    inTurn(() => {
      own += 1
    })
    rerender(
      <>
        <Turn key="a">gone</Turn>
        <Turn key="c">behind</Turn>
      </>,
    )
    if (moment !== 'before its frame') paint()
    rerender(<Turn key="c">behind</Turn>)
    for (let i = 0; i < 4; i++) {
      paint()
      tick()
    }
    // what is called back says itself when it has been painted
    expect(own).toBe(1)
    expect(screen.queryByText('behind')).toBeNull()
    serve()
    paint()
    tick()
    expect(screen.getByText('behind')).toBeTruthy()
  },
)

test('one comes in one go while the page renders something else all the time', async () => {
  const ticks = createStore(() => ({ count: 0 }))
  const Ticking = () => <p>{useStore(ticks, ({ count }) => count)}</p>
  let begun = 0
  // long enough that the scheduler yields within it
  const Slow = ({ name }: { name: string }) => {
    if (name === '0') begun += 1
    const end = performance.now() + 4
    while (performance.now() < end);
    return <p>{`part ${name}`}</p>
  }
  render(
    <>
      <Ticking />
      <Turn>
        {Array.from({ length: 20 }, (_, i) => (
          <Slow key={String(i)} name={String(i)} />
        ))}
      </Turn>
    </>,
  )
  const ticking = setInterval(() => ticks.setState(({ count }) => ({ count: count + 1 })), 1)
  await screen.findByText('part 19')
  clearInterval(ticking)
  expect(begun).toBe(1)
})
