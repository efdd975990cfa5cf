import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { comparisons } from '../../config/presets/comparisons.ts'
import { presets } from '../../config/presets/presets.ts'
import { defaultConfig, isImages } from '../../config/schema.ts'
import { NetworkGlyph } from './NetworkGlyph.tsx'

afterEach(cleanup)

test('networks over images have a sign each, with a bar for every layer', () => {
  const singles = presets.map(({ config }) => [mergeConfig(defaultConfig, config).config])
  const shown = [...singles, ...comparisons.map(({ runs }) => runs())].filter(([{ data }]) =>
    isImages(data.set),
  )
  expect(shown.length).toBeGreaterThan(5)
  const signs = shown.map((configs) => {
    const { container } = render(<NetworkGlyph configs={configs} />)
    const layers = configs.reduce((sum, config) => sum + config.layers.length + 1, 0)
    expect(container.querySelectorAll('rect')).toHaveLength(layers)
    return container.innerHTML
  })
  expect(new Set(signs).size).toBe(shown.length)
})
