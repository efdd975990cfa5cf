import type { BrowserContextOptions, Page, Route } from '@playwright/test'

/** Something that hosts, browsers or extensions do to the page, and what must then be so. */
export interface Breakage {
  name: string
  options?: BrowserContextOptions
  /** runs in the page before all of its scripts */
  before?: () => void
  /** answers for files whose address matches */
  files?: [RegExp, (route: Route, nth: number) => Promise<void>]
  fragment?: string
  /** what is done once the page is open */
  act?: (page: Page) => Promise<string | null>
  /** it works as if nothing were, or it says a sentence in its place (and may not train) */
  wanted: 'works' | 'says'
}

/** Opens a dialog by its button, and closes it. */
export const opensDialog =
  (button: string) =>
  async (page: Page): Promise<string | null> => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    return null
  }
