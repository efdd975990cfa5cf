import { expect, test } from 'vitest'
import { decodeFragment, encodeFragment } from '../link/link.ts'
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import { presets } from './presets.ts'

test('every preset is valid without a correction, and its link is short and leads back to it', () => {
  for (const { id, config: change, speed } of presets) {
    const { config, corrections } = mergeConfig(defaultConfig, change)
    expect(corrections, id).toEqual([])
    const fragment = encodeFragment(config)
    expect(fragment.length, id).toBeLessThan(200)
    expect(decodeFragment(fragment), id).toEqual({ config, corrections: [], empty: false })
    expect(speed, id).toBeGreaterThan(0)
  }
})

test('no two presets are the same experiment', () => {
  const links = presets.map(({ config }) => encodeFragment(mergeConfig(defaultConfig, config).config))
  expect(new Set(links).size).toBe(presets.length)
})

test('what the page opens on ends the way in, and the lecture’s three image networks are there, beside convolutional ones', () => {
  const first = presets.filter(({ group }) => group === 'first')
  expect(first.map(({ id }) => id)).toEqual(['one-line', 'circle', 'spiral'])
  expect(mergeConfig(defaultConfig, first[2].config).config).toEqual(defaultConfig)
  expect(presets.filter(({ group }) => group === 'images').map(({ id }) => id)).toEqual([
    'cifar-linear',
    'cifar-two-layer',
    'cifar-three-layer',
    'cifar-filters',
    'cifar-stack',
    'cifar-strides',
  ])
})
