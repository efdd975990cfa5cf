import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unusedFeatures } from './browser.mjs'
import { root } from './install.mjs'

test('what Playwright turns off in a Chromium stays off: of several such lists the browser takes the last', () => {
  const source = readFileSync(`${root}node_modules/playwright-core/lib/coreBundle.js`, 'utf8')
  const list = /\bdisabledFeatures = \[(.*?)\]/s.exec(source)?.[1] ?? ''
  const own = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name)
  expect(own).toContain('PaintHolding')
  expect(unusedFeatures).toEqual(expect.arrayContaining(own))
})
