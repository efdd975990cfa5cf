import type { Page } from '@playwright/test'
import { configure, openStill } from './page.ts'

export const stage = (page: Page) => page.getByRole('region', { name: 'Stage' })
export const digest = (page: Page) => page.evaluate(async () => (await neurarium.snapshot()).digest)

/** An experiment that has been trained a little. @returns its digest */
export async function trained(page: Page): Promise<string> {
  await openStill(page)
  await configure(page, { data: { set: 'moons' } })
  return page.evaluate(async () => (await neurarium.step(120)).digest)
}

/** A person puts a fragment into the address bar. */
export const put = (page: Page, hash: string) =>
  page.evaluate((given) => {
    location.hash = given
  }, hash)
