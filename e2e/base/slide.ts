/** A slide in front of a class: what is on it, and whether it fits. */
import type { Page } from '@playwright/test'
import { expect } from './page.ts'

export const slide = (page: Page) => page.locator('[data-slide]')
export const sentence = (page: Page) => slide(page).locator('[data-sentence]')
export const verdict = (page: Page) => slide(page).locator('[data-verdict]')
export const place = (page: Page) => slide(page).locator('[data-place]')

/** What the slide shows lies within the window, and the stage keeps its half of it. */
export async function fits(page: Page, name: string) {
  const found = await page.evaluate(() => {
    const stage = document.querySelector('main > :first-child')?.getBoundingClientRect()
    const inside = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
    }
    const parts = [
      ...document.querySelectorAll(
        '[data-slide] :is([data-sentence], label, [data-verdict], dd, .katex-html, [data-place], [data-on-stage])',
      ),
    ]
    return {
      outside: parts.filter((part) => !inside(part)).map((part) => part.textContent),
      cut: parts
        .filter((part) => !part.closest('.katex') && part.scrollWidth > part.clientWidth + 1)
        .filter((part) => getComputedStyle(part).display !== 'inline')
        .map((part) => part.textContent),
      scrolls:
        document.documentElement.scrollHeight > innerHeight ||
        document.documentElement.scrollWidth > innerWidth,
      stage: (stage?.height ?? 0) / innerHeight,
    }
  })
  expect(found, name).toMatchObject({ outside: [], cut: [], scrolls: false })
  expect(found.stage, name).toBeGreaterThan(0.42)
}

/** Leaves a question, as a lecturer does: not with a press right after the one that asked, and past a run with one more. */
export async function leave(page: Page, key = 'PageDown') {
  const here = (await slide(page).getAttribute('data-slide')) ?? ''
  await expect(async () => {
    if ((await slide(page).getAttribute('data-slide')) === here) await page.keyboard.press(key)
    await expect(slide(page)).not.toHaveAttribute('data-slide', here, { timeout: 300 })
  }).toPass()
}
