import { afterEach, expect, test, vi } from 'vitest'
import { answersStore, longestWhy } from './answers.ts'

afterEach(() => answersStore.getState().clear())

/** What the next visit reads of what is kept. */
async function nextVisit() {
  vi.resetModules()
  return (await import('./answers.ts')).answersStore.getState().given
}

test('the first prediction stays, with the seed that judged it and why it came out so; a later one is kept beside it', async () => {
  const { answer, explain, clear } = answersStore.getState()
  explain('2.5', 'nothing was asked yet')
  expect(answersStore.getState().given.size).toBe(0)
  answer('2.5', 'part', [0, 6], 1)
  answer('2.6', 'none', [5, 0], 4217)
  explain('2.5', 'one large step')
  answer('2.5', 'few', [0, 7], 2)
  answer('2.5', 'all', [0, 8], 9999)
  const expected = [
    [
      '2.5',
      {
        predicted: 'part',
        measured: [0, 6],
        seed: 1,
        why: 'one large step',
        later: { predicted: 'all', measured: [0, 8], seed: 9999 },
      },
    ],
    ['2.6', { predicted: 'none', measured: [5, 0], seed: 4217, why: '' }],
  ]
  expect([...answersStore.getState().given]).toEqual(expected)
  expect([...(await nextVisit())]).toEqual(expected)
  clear()
  expect((await nextVisit()).size).toBe(0)
})

test('what was kept before seeds and sentences were is read, and what is no answer counts as none', async () => {
  const stored = [
    ['2.1', 'low', 0.6],
    ['2.2', 'tenth', 0.1, 0.2, 'too flat'],
    ['2.2', 1],
    ['2.3', 'more', {}],
    'x',
    null,
    { part: '2.4', predicted: 'ten', measured: [1], seed: 0, why: 7, later: { predicted: 'two' } },
    { part: '2.6', predicted: 'ten', measured: 'no list' },
  ]
  localStorage.setItem('neurarium.answers', JSON.stringify(stored))
  expect([...(await nextVisit())]).toEqual([
    ['2.1', { predicted: 'low', measured: [0.6], seed: null, why: '' }],
    ['2.2', { predicted: 'tenth', measured: [0.1, 0.2], seed: null, why: 'too flat' }],
    ['2.4', { predicted: 'ten', measured: [1], seed: null, why: '' }],
  ])
})

test('a sentence is no longer than there is room for', () => {
  const { answer, explain } = answersStore.getState()
  answer('2.5', 'part', [1], 1)
  explain('2.5', 'ㅋ'.repeat(1000))
  expect(answersStore.getState().given.get('2.5')?.why).toHaveLength(longestWhy)
})

test('what two tabs answer and write is kept by both, and what one removes does not come back by the other', async () => {
  answersStore.getState().answer('1.3', 'part', [1], 1)
  // another tab reads what is kept, and answers the next one
  vi.resetModules()
  const { answersStore: others } = await import('./answers.ts')
  others.getState().answer('1.4', 'none', [2], 1)
  others.getState().explain('1.4', 'in the other tab')
  answersStore.getState().answer('1.5', 'few', [3], 1)
  expect([...answersStore.getState().given.keys()]).toEqual(['1.3', '1.4', '1.5'])
  expect((await nextVisit()).get('1.4')?.why).toBe('in the other tab')
  window.dispatchEvent(new StorageEvent('storage', { key: 'neurarium.answers' }))
  expect([...others.getState().given.keys()]).toEqual(['1.3', '1.4', '1.5'])
  others.getState().clear()
  answersStore.getState().answer('1.6', 'few', [3], 1)
  expect([...(await nextVisit()).keys()]).toEqual(['1.6'])
})

test('where nothing can be kept, what was answered stays for as long as the page is open', () => {
  const forbidden = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { answer } = answersStore.getState()
  answer('1.3', 'part', [1], 1)
  answer('1.4', 'none', [2], 1)
  expect([...answersStore.getState().given.keys()]).toEqual(['1.3', '1.4'])
  forbidden.mockRestore()
})

test('what two tabs have finished is done in both', async () => {
  const { progressStore } = await import('./progress.ts')
  vi.resetModules()
  const { progressStore: others } = await import('./progress.ts')
  others.getState().finish('1.1')
  progressStore.getState().finish('1.2')
  expect([...progressStore.getState().done]).toEqual(['1.1', '1.2'])
  window.dispatchEvent(new StorageEvent('storage', { key: 'neurarium.course' }))
  expect([...others.getState().done]).toEqual(['1.1', '1.2'])
  others.getState().clear()
})
