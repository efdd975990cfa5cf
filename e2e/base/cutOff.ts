import type { Locator } from '@playwright/test'

/** What a panel holds and does not show: the beginnings of the texts that stand out of its box. */
export const cutOff = (panel: Locator): Promise<Array<string | undefined>> =>
  panel.evaluate((node) => {
    const box = node.getBoundingClientRect()
    return [...node.querySelectorAll('*')]
      .filter((part) => part.checkVisibility() && !part.closest('.visually-hidden, .katex, svg'))
      .filter((part) => {
        const { bottom, right, height, width } = part.getBoundingClientRect()
        return height * width > 0 && (bottom > box.bottom + 1 || right > box.right + 1)
      })
      .map((part) => part.textContent?.slice(0, 40))
  })
