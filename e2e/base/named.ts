/** What a text of the page says is there, and what a button of the course points at: looked for where it must be. */
import type { Locator, Page } from '@playwright/test'
import type { Action } from '../../src/course/part.ts'
import { appWords } from '../../src/i18n/words/page/app.ts'
import { cutOff } from './cutOff.ts'
import { expect } from './page.ts'

export type Language = 'ko' | 'en'

/** A name in quotation marks stands for something on the page. */
const quotes = { ko: /‘([^’]+)’/g, en: /“([^”]+)”/g }
const ofSettings = { ko: '설정', en: 'settings' }

/** The names that a text says are on the page, and those that it says are among the settings. */
export function namesIn(text: string, language: Language): { page: Set<string>; settings: Set<string> } {
  const names = { page: new Set<string>(), settings: new Set<string>() }
  for (const sentence of text.split(/(?<=\.)\s/))
    for (const [, name] of sentence.matchAll(quotes[language]))
      names[sentence.includes(ofSettings[language]) ? 'settings' : 'page'].add(name)
  return names
}

/** Leaves the names that nothing in sight has; folded sections of the settings are unfolded for it. */
export async function dropSeen(within: Locator, names: Set<string>): Promise<void> {
  if (names.size === 0) return
  const seen = await within.evaluate(
    (root, wanted) => {
      for (const folded of root.querySelectorAll<HTMLDetailsElement>(
        '#panel-settings details, dialog details',
      ))
        folded.open = true
      const texts = new Set(
        [...root.querySelectorAll('*')]
          .filter((node) => (node.textContent?.length ?? 99) < 60 && node.checkVisibility())
          .map((node) => node.textContent?.trim()),
      )
      return wanted.filter((name) => texts.has(name))
    },
    [...names],
  )
  for (const name of seen) names.delete(name)
}

const readings = ['loss', 'accuracy', 'dead', 'layers', 'size']

/** The panel that a button names is marked, in sight, under nothing else, and shows all that it holds. */
export async function checkPointed(page: Page, { panel }: Action): Promise<void> {
  const pointed = page.locator(`#panel-${panel}[data-pointed]`)
  await expect(pointed).toBeInViewport({ ratio: 0.95 })
  await expect
    .poll(() =>
      pointed.evaluate((node) => {
        const { x, y, width, height } = node.getBoundingClientRect()
        return [0.1, 0.5, 0.9].every((at) =>
          node.contains(document.elementFromPoint(x + width / 2, y + height * at)),
        )
      }),
    )
    .toBe(true)
  if (readings.includes(panel)) await expect.poll(() => cutOff(pointed)).toEqual([])
}

/** The worker says that it plays. */
export async function checkPlaying(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('button', { name: appWords.pause[language], exact: true })).toBeEnabled({
    timeout: 30_000,
  })
}

/** And its steps are seen to go on. */
export async function checkSteps(page: Page): Promise<void> {
  const step = page.getByTestId('step')
  const before = await step.textContent()
  await expect(step).not.toHaveText(before ?? '', { timeout: 30_000 })
}
