import { expect, test, vi } from 'vitest'
import { readLink, straightened } from './arrivingLinks.ts'

const arrive = (hash: string, goOn: () => void) => {
  history.replaceState(null, '', hash)
  // the browser tells of one arrival twice
  straightened(goOn)
  straightened(goOn)
}

/** Links are put straight one after another: once the last one is, all that came before it are. */
const othersAreRead = () => readLink('#v=1&amp;set=moons')

test('a link that came changed is gone on with once, however many events tell of it', async () => {
  const goOn = vi.fn()
  arrive('#v=1&amp;set=moons&compare=,,,', goOn)
  await vi.waitFor(() => expect(goOn).toHaveBeenCalled(), { timeout: 60_000 })
  await othersAreRead()
  expect(goOn).toHaveBeenCalledOnce()
})

test('a link that is overtaken by another one while it is put straight is let go', async () => {
  const overtaken = vi.fn()
  const next = vi.fn()
  arrive('#v=1&amp;set=circle', overtaken)
  arrive('#v=1&amp;set=rings', next)
  await vi.waitFor(() => expect(next).toHaveBeenCalledOnce(), { timeout: 60_000 })
  expect(location.hash).toBe('#v=1&set=rings')
  arrive('#v=1&amp;set=circle', overtaken)
  arrive('#v=1&set=xor', next)
  await othersAreRead()
  expect(location.hash).toBe('#v=1&set=xor')
  expect(overtaken).not.toHaveBeenCalled()
})

test('the white space that a link was broken by stays neither in the address nor in the teacher’s sentence', async () => {
  const lines = {
    '#v=1&set=moons%0A&seed=3': '#v=1&set=moons&seed=3',
    '#v=1&set=circle%0D%0A%20%20&task=Why%203%20units%3F': '#v=1&set=circle&task=Why%203%20units%3F',
    '#v=1&set=moons&task=Why%203%3F%0A': '#v=1&set=moons&task=Why%203%3F',
    '#v=1&set=xor&amp;task=Why 3, or 4?': '#v=1&set=xor&task=Why%203%2C%20or%204%3F',
  }
  for (const [broken, whole] of Object.entries(lines)) {
    const goOn = vi.fn()
    arrive(broken, goOn)
    await vi.waitFor(() => expect(goOn).toHaveBeenCalledOnce(), { timeout: 60_000 })
    expect(location.hash).toBe(whole)
  }
})
