import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './page.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects axe to find nothing in the page, or in what `within` selects. Rules that are still experiments count where they are named. */
export async function axeClean(
  page: Page,
  { within, tags = [] }: { within?: string; tags?: readonly string[] } = {},
): Promise<void> {
  // as a call of the debugger's: a script element is what the page's policy refuses
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const violations = await page.evaluate(
    async ({ within, values }) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        within ?? document,
        {
          runOnly: { type: 'tag', values },
          // what holds is counted, and not written out element by element
          resultTypes: ['violations'],
          rules: { 'label-content-name-mismatch': { enabled: true } },
        },
      )
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
    },
    { within, values: [...wcag, ...tags] },
  )
  expect(violations).toEqual([])
}
