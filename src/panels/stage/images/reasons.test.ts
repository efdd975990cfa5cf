// @vitest-environment node
import { beforeEach, expect, test } from 'vitest'
import { runStore } from '../../../store/run.ts'
import { begin, frame, imageData } from '../testing.ts'
import { reasonsOf } from './reasons.ts'

const channels = 12
const contributions = Float32Array.from({ length: 10 * (channels + 1) }, (_, k) => ((k * 37) % 23) - 11)

beforeEach(() => {
  begin({ data: { set: 'cifar10' }, layers: [{ units: channels, activation: 'relu' }] }, imageData(20))
  runStore.setState({ frame: frame({ contributions }, 0, [3072, channels, 10]) })
})

test('the reasons of a class are the strongest on either side, and their whole sum with the bias is its score', () => {
  for (let label = 0; label < 10; label++) {
    const row = [...contributions.subarray(label * (channels + 1), (label + 1) * (channels + 1))]
    const bias = row.pop()
    const found = reasonsOf(runStore.getState(), label)
    if (!found) throw new Error('it has them')
    const ranked = [...row].sort((a, b) => b - a)
    expect(found.pro.map(({ share }) => share)).toEqual(ranked.filter((share) => share > 0).slice(0, 4))
    expect(found.contra.map(({ share }) => share)).toEqual(
      ranked
        .filter((share) => share < 0)
        .reverse()
        .slice(0, 4),
    )
    for (const { channel, share } of [...found.pro, ...found.contra]) expect(row[channel]).toBe(share)
    expect(found.bias).toBe(bias)
    expect(found.score).toBeCloseTo(row.reduce((sum, share) => sum + share, 0) + (bias ?? 0), 5)
  }
})

test('without contributions, or of an older experiment, there are none', () => {
  expect(reasonsOf(runStore.getState(), 10)).toBeNull()
  runStore.setState({ generation: 2 })
  expect(reasonsOf(runStore.getState(), 1)).toBeNull()
  runStore.setState({ generation: 1, frame: frame({}, 0, [3072, 10]) })
  expect(reasonsOf(runStore.getState(), 1)).toBeNull()
})
