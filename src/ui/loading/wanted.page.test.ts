import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wanted } from './wanted.ts'

let see: (inSight: boolean) => void
let watching = 0

beforeEach(() => {
  vi.useFakeTimers()
  watching = 0
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: Array<{ isIntersecting: boolean }>) => void) {
        see = (isIntersecting) => tell([{ isIntersecting }])
      }
      observe() {
        watching += 1
      }
      disconnect() {
        watching -= 1
      }
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Whether it has resolved by now. */
async function come(asked: Promise<void>): Promise<boolean> {
  return Promise.race([
    asked.then(() => true),
    Promise.resolve().then(() => Promise.resolve().then(() => false)),
  ])
}

test('what is out of sight waits until it is seen, and nothing is watched any more then', async () => {
  const asked = wanted(document.createElement('div'))
  see(false)
  expect(await come(asked)).toBe(false)
  see(true)
  expect(await come(asked)).toBe(true)
  expect(watching).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test.each(['pointerdown', 'keydown', 'wheel', 'scroll', 'focusin'])('a %s has it come', async (act) => {
  const asked = wanted(document.createElement('div'))
  // as they reach an element, of which not all bubble
  document.body.dispatchEvent(new Event(act))
  expect(await come(asked)).toBe(true)
  expect(watching).toBe(0)
})

test('who does nothing has it after some seconds', async () => {
  const asked = wanted(document.createElement('div'))
  vi.advanceTimersByTime(3900)
  expect(await come(asked)).toBe(false)
  vi.advanceTimersByTime(200)
  expect(await come(asked)).toBe(true)
})

test('a browser that does not say what is in sight has it at once', async () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  const asked = wanted(document.createElement('div'))
  vi.advanceTimersByTime(1)
  expect(await come(asked)).toBe(true)
})
