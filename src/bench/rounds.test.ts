import { describe, expect, test } from 'vitest'
import { operationsOf } from './cases/networks.ts'
import { judge } from './floors.ts'
import { compare, summarize } from './rounds.ts'

/** Contenders that note their turns, beside a machine whose peak is as the list says, 1 after its end. */
function scene(peaks: readonly number[]) {
  const turns: string[] = []
  let measured = 0
  let best = 0
  return {
    turns,
    contenders: ['a', 'b', 'c'].map((name) => ({
      name,
      async slice() {
        turns.push(name)
        return turns.length
      },
    })),
    peak: async () => {
      const now = peaks[measured++] ?? 1
      best = Math.max(best, now)
      return now
    },
    bestPeak: () => best,
  }
}

const rounds = 3
const sliceMs = 1

describe('rounds', () => {
  test('are interleaved, and every other one goes backwards', async () => {
    const { turns, contenders, ...machine } = scene([])
    const { quietRounds, allRounds } = await compare(contenders, { rounds, sliceMs, ...machine })
    expect(turns.join('')).toBe(`abc${'abc'}${'cba'}${'abc'}`)
    expect([quietRounds, allRounds]).toEqual([3, 3])
  })

  test('beside which the micro-kernel was slow are dropped, and others take their place', async () => {
    const { contenders, ...machine } = scene([1, 1, 0.7, 1, 1, 1])
    const found = await compare(contenders, { rounds, sliceMs, ...machine })
    expect([found.quietRounds, found.allRounds]).toEqual([3, 5])
    // warming up is turns 1…3; the first round's 4…6, the fourth's, backwards, 13…15, the fifth's 16…18
    expect(found.contenders).toEqual([
      { name: 'a', rates: [4, 15, 16] },
      { name: 'b', rates: [5, 14, 17] },
      { name: 'c', rates: [6, 13, 18] },
    ])
  })

  test('that were quiet before the peak was known are dropped too', async () => {
    const { contenders, ...machine } = scene([0.5, 0.5, 1])
    expect(await compare(contenders, { rounds, sliceMs, ...machine })).toMatchObject({
      quietRounds: 3,
      allRounds: 5,
      peak: 1,
    })
  })

  test('end when the machine never gets quiet, and say so', async () => {
    const { contenders, ...machine } = scene([1, ...new Array(20).fill(0.5)])
    const {
      quietRounds,
      allRounds,
      contenders: rates,
    } = await compare(contenders, { rounds, sliceMs, ...machine })
    expect([quietRounds, allRounds]).toEqual([0, 9])
    expect(rates[0].rates).toHaveLength(9)
  })
})

test('a summary is the best, the middle and the least', () => {
  expect(summarize([3, 1, 10])).toEqual({ best: 10, median: 3, least: 1 })
  expect(summarize([4, 1, 2, 10])).toEqual({ best: 10, median: 3, least: 1 })
})

test('a training example is three products, the first layer without its input gradient', () => {
  expect(operationsOf(3072, [100], 10)).toBe(2 * (2 * 3072 * 100 + 3 * 100 * 10))
  expect(operationsOf(2, [], 1)).toBe(2 * 2 * 2)
})

test('a floor holds or does not by the best rates alone, and is open where nothing was measured', () => {
  const optimizers = (momentum: number, adam: number, quietRounds = 3) => ({
    id: 'optimizers',
    title: '',
    unit: '',
    learned: {},
    operations: 0,
    notes: [],
    comparison: {
      contenders: [
        { name: 'sgd', rates: [1, 100] },
        { name: 'momentum', rates: [momentum, 1] },
        { name: 'adam', rates: [1, adam] },
      ],
      peak: 1,
      wantedRounds: 3,
      quietRounds,
      allRounds: 3,
    },
  })
  const verdicts = (result: ReturnType<typeof optimizers>) =>
    judge([result], 1)
      .filter(({ claim }) => claim.startsWith('optimizers'))
      .map(({ holds }) => holds)
  expect(verdicts(optimizers(81, 79))).toEqual([true, false])
  expect(verdicts(optimizers(81, 79, 2))).toEqual([null, null])
  expect(judge([], 1).every(({ holds, measured }) => holds === null && measured === 'not run')).toBe(true)
})

test('beside a ratio stands what the peak would give: multiply-adds at it, and tanh at its own rate', () => {
  const result = {
    id: 'toys-2-8x6-1-10',
    title: '',
    unit: '',
    learned: {},
    operations: 300,
    tanhs: 10,
    notes: [],
    comparison: {
      contenders: [
        { name: 'neurarium', rates: [20] },
        { name: 'convnetjs', rates: [2] },
      ],
      peak: 10_000,
      wantedRounds: 1,
      quietRounds: 1,
      allRounds: 1,
    },
  }
  // 30 ms of products and 10 ms of tanh: 25 a second
  const found = judge([result], 1000).find(({ claim }) => claim.startsWith('toys-2-8x6'))
  expect(found).toMatchObject({ measured: '10.0×', ceiling: '12.5×', holds: false })
})
