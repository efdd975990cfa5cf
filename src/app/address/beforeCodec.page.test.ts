/** The page in its first moments, before it has what reads and writes links (config/codec.ts). */
import { beforeEach, expect, test, vi } from 'vitest'

const late = { timeout: 60_000 }

/** The page's files anew, at an address. */
async function opened(hash: string) {
  vi.resetModules()
  history.replaceState(null, '', hash || location.href.split('#', 1)[0])
  const { codec } = await import('../../config/codecPart.ts')
  const { readAddress, straightened } = await import('./arrivingLinks.ts')
  const { Sharing } = await import('./sharing.ts')
  const { experimentStore } = await import('../../store/experiment.ts')
  return { codec, readAddress, straightened, Sharing, experimentStore }
}

beforeEach(() => void vi.doUnmock('../../config/codec.ts'))

test('without a link the page opens at once, without the codec', async () => {
  const { codec, readAddress, straightened } = await opened('')
  const goOn = vi.fn()
  straightened(goOn)
  expect(goOn).toHaveBeenCalledOnce()
  expect(codec.here).toBeNull()
  const { config, empty } = readAddress()
  expect({ config, empty }).toEqual({ config: (await codec.load()).decodeFragment('').config, empty: true })
})

test('a link waits for the codec and is gone on with once, however many events tell of it', async () => {
  const { readAddress, straightened } = await opened('#v=1&set=moons')
  const goOn = vi.fn()
  straightened(goOn)
  straightened(goOn)
  expect(goOn).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(goOn).toHaveBeenCalled(), late)
  expect(readAddress().config.data.set).toBe('moons')
  expect(goOn).toHaveBeenCalledOnce()
})

test('where the codec does not come that is told, the address stays, and the next try fetches it again', async () => {
  vi.doMock('../../config/codec.ts', () => {
    throw new Error('no line')
  })
  const { codec, straightened } = await opened('#v=1&set=moons')
  const [goOn, unread] = [vi.fn(), vi.fn()]
  straightened(goOn, unread)
  await vi.waitFor(() => expect(unread).toHaveBeenCalledOnce(), late)
  expect(goOn).not.toHaveBeenCalled()
  expect(location.hash).toBe('#v=1&set=moons')
  vi.doUnmock('../../config/codec.ts')
  await codec.load()
  straightened(goOn, unread)
  expect(goOn).toHaveBeenCalledOnce()
})

test('a change before the codec is there is made once it is, and corrected as ever', async () => {
  const { experimentStore } = await opened('')
  const { config, configure } = experimentStore.getState()
  expect(configure({ data: { set: 'xor' }, batchSize: 1e9 })).toEqual({ config, corrections: [] })
  await vi.waitFor(() => expect(experimentStore.getState().config.data.set).toBe('xor'), late)
  expect(experimentStore.getState().corrections.map(({ path }) => path)).toEqual(['batchSize'])
})

test('a part of the course that is opened before the codec is there comes into the address', async () => {
  const { Sharing, experimentStore } = await opened('')
  let part: string | null = null
  const sharing = new Sharing({
    config: () => experimentStore.getState().config,
    part: () => part,
    page: () => ({}),
    open: () => {},
    home: () => {},
    unreadable: () => {},
  })
  part = '2.5'
  sharing.turned(null)
  expect(sharing.link()).toBe(`${location.href.split('#', 1)[0]}#`)
  await vi.waitFor(() => expect(location.hash).toContain('part=2.5'), late)
  sharing.stop()
})
