import { afterEach, expect, test, vi } from 'vitest'
import { answersStore, longestWhy } from './answers.ts'

afterEach(() => answersStore.getState().clear())

/** What the next visit reads of what is kept. */
async function nextVisit() {
  vi.resetModules()
  return (await import('./answers.ts')).answersStore.getState().given
}

test('why an answer came out so is kept with it, through another answer too, and forgotten with it', async () => {
  const { answer, explain, clear } = answersStore.getState()
  explain('2.5', 'nothing was asked yet')
  expect(answersStore.getState().given.size).toBe(0)
  answer('2.5', 'part', [0, 6])
  answer('2.6', 'none', [5, 0])
  explain('2.5', 'one large step')
  answer('2.5', 'few', [0, 7])
  const expected = new Map([
    ['2.6', { predicted: 'none', measured: [5, 0], why: '' }],
    ['2.5', { predicted: 'few', measured: [0, 7], why: 'one large step' }],
  ])
  expect(answersStore.getState().given).toEqual(expected)
  expect(await nextVisit()).toEqual(expected)
  clear()
  expect((await nextVisit()).size).toBe(0)
})

test('a sentence is no longer than there is room for; what was kept before there were sentences is read', async () => {
  const { answer, explain } = answersStore.getState()
  answer('2.5', 'part', [1])
  explain('2.5', 'ㅋ'.repeat(1000))
  expect(answersStore.getState().given.get('2.5')?.why).toHaveLength(longestWhy)
  localStorage.setItem('neurarium.answers', '[["2.1","low",0.6],["2.2",1],["2.3","more",{}],"x"]')
  expect([...(await nextVisit())]).toEqual([['2.1', { predicted: 'low', measured: [0.6], why: '' }]])
})
