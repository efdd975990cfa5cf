/** What browsers do to the storage of a page. */
import type { Page } from '@playwright/test'
import { type Breakage, opensDialog } from './breakage.ts'

const refused = 'This browser or window keeps none of it, or does not say.'

/** What the dialog on this device says of each kind. */
async function onThisDevice(page: Page, wanted: Record<string, string>): Promise<string | null> {
  await page.getByRole('button', { name: 'Help and shortcuts' }).click()
  await page.getByRole('button', { name: 'On this device' }).click()
  for (const [kind, text] of Object.entries(wanted))
    await page.locator(`[data-held=${kind}]`).filter({ hasText: text }).waitFor()
  await page.keyboard.press('Escape')
  return null
}

export const storageBreakages: readonly Breakage[] = [
  {
    name: 'storage throws',
    before: () => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, { get: refuse, configurable: true })
    },
    wanted: 'works',
  },
  {
    name: 'IndexedDB is refused, and what is kept is looked for',
    before: () => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    },
    act: async (page) => {
      await page.getByRole('button', { name: 'Presets', exact: true }).first().click()
      await page.getByRole('radio', { name: 'Mine' }).click()
      await page.getByRole('status').filter({ hasText: 'This browser allows no storage here' }).waitFor()
      await page.getByRole('button', { name: 'Keep this experiment' }).click()
      await page.getByRole('button', { name: 'Save it as a file instead' }).waitFor()
      await page.keyboard.press('Escape')
      return onThisDevice(page, { experiments: refused })
    },
    wanted: 'works',
  },
  {
    name: 'cache storage is refused, and what is kept is looked for',
    before: () => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('refused', 'SecurityError'))
    },
    act: (page) => onThisDevice(page, { files: refused, images: refused, experiments: 'nothing' }),
    wanted: 'works',
  },
  {
    name: 'cache storage does not answer, and what is kept is looked for',
    before: () => {
      CacheStorage.prototype.keys = () => new Promise(() => undefined)
    },
    act: (page) => onThisDevice(page, { files: refused, images: refused, experiments: 'nothing' }),
    wanted: 'works',
  },
  {
    name: 'storage is full',
    before: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
    act: opensDialog('Presets'),
    wanted: 'works',
  },
  {
    name: 'what was stored is garbage',
    before: () => {
      for (const key of ['part', 'language', 'theme', 'shortcuts', 'course', 'kept'])
        localStorage.setItem(`neurarium.${key}`, '{"__proto__":[1e999,"\u0000')
    },
    wanted: 'works',
  },
  {
    name: 'there is null in the place of storage',
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, { value: null, configurable: true })
    },
    act: opensDialog('Presets'),
    wanted: 'works',
  },
]
