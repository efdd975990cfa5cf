/** The page as something that is installed, and what it keeps on the device: how much, and the buttons that remove it. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { deviceWords } from '../../src/i18n/words/page/device.ts'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, ready, test } from '../base/page.ts'

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /On this device|이 기기에서/ })

async function openDevice(page: Page): Promise<Locator> {
  await page.keyboard.press('?')
  await page.getByRole('button', { name: /On this device|이 기기에서/ }).click()
  await expect(dialogOf(page)).toBeVisible()
  return dialogOf(page)
}

const row = (dialog: Locator, name: string) =>
  dialog.getByRole('listitem').filter({ has: dialog.page().locator(`[data-held="${name}"]`) })
const held = (dialog: Locator, name: string) => dialog.locator(`[data-held="${name}"]`)

/** Files and bytes of what the service worker has kept, as the storage has them. */
const cached = (page: Page, images: boolean) =>
  page.evaluate(async (ofImages) => {
    const names = (await caches.keys()).filter((key) => key.includes('-data-') === ofImages)
    const found = { count: 0, bytes: 0 }
    for (const cache of await Promise.all(names.map((name) => caches.open(name))))
      for (const request of await cache.keys()) {
        found.bytes += (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0
        if (!ofImages || request.url.endsWith('.bin')) found.count += 1
      }
    return found
  }, images)
const inMegabytes = ({ bytes }: { bytes: number }) => `${Number((bytes / 1e6).toPrecision(3))} MB`

const lesson = (title: string) => ({
  neurarium: 'lesson',
  version: 1,
  title,
  slides: [{ link: 'v=1', text: 'a' }],
})

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the browser can install the page, from its manifest in the folder where it lies', async ({
    page,
    baseURL,
  }) => {
    await openStill(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    const devTools = await page.context().newCDPSession(page)
    const { url, errors, data } = await devTools.send('Page.getAppManifest')
    expect(url).toBe(`${baseURL}manifest.webmanifest`)
    expect(errors).toEqual([])
    expect(JSON.parse(data ?? '').name).toBe('Neurarium')
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors')
    // a private window, which a test's is, is the one thing that keeps it from being installed
    const kept = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
    expect(kept).toEqual([])
  })

  test('what is kept is counted as it is, and removed by kind: what is the person’s own after a question, as a file before', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.addInitScript(
      (lessons) => {
        if (sessionStorage.getItem('set')) return
        sessionStorage.setItem('set', '')
        localStorage.setItem('neurarium.lessons', lessons)
        localStorage.setItem('neurarium.course', '["1.1","2.5"]')
      },
      JSON.stringify([lesson('one'), lesson('two')]),
    )
    await openStill(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.evaluate(() => neurarium.configure({ data: { set: 'cifar10', samples: 1000 } }))
    await page.keyboard.press('p')
    await page.getByRole('radio', { name: 'Mine' }).click()
    await page.getByRole('button', { name: 'Keep this experiment' }).click()
    await expect(page.getByText('is kept.')).toBeVisible()
    await page.keyboard.press('Escape')

    const dialog = await openDevice(page)
    const files = await cached(page, false)
    await expect(held(dialog, 'files')).toHaveText(`${files.count} files · ${inMegabytes(files)}`)
    await expect
      .poll(async () => (await cached(page, true)).count, { message: 'two shards are kept' })
      .toBe(2)
    await expect(held(dialog, 'experiments')).toContainText('1 experiment · ')
    await expect(held(dialog, 'lessons')).toContainText('2 lessons · ')
    await expect(held(dialog, 'progress')).toContainText('2 parts · ')
    await expect(dialog).toContainText('By the browser’s count')
    await axeClean(page)

    await test.step('images go at one press', async () => {
      await row(dialog, 'images').getByRole('button', { name: 'Remove' }).click()
      await expect(held(dialog, 'images')).toHaveText('nothing')
      await expect(dialog.getByRole('status')).toHaveText('Removed: CIFAR-10 images that were opened.')
      await expect(dialog.getByRole('status')).toBeFocused()
      expect((await cached(page, true)).count).toBe(0)
      expect((await cached(page, false)).count).toBe(files.count)
    })
    await test.step('experiments are asked about, saved, left and removed', async () => {
      const experiments = row(dialog, 'experiments')
      await experiments.getByRole('button', { name: 'Remove Kept experiments' }).click()
      const question = experiments.getByRole('group', { name: 'Kept experiments' })
      await expect(question).toContainText('1 experiment. They are on this device alone')
      await expect(question.getByRole('button', { name: 'Save as a file first' })).toBeFocused()
      await axeClean(page)
      const saving = page.waitForEvent('download')
      await page.keyboard.press('Enter')
      const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'))
      expect(saved).toMatchObject({ neurarium: 'kept', things: [{ kind: 'experiment' }] })
      await question.getByRole('button', { name: 'Leave it' }).click()
      await expect(experiments.getByRole('button', { name: 'Remove Kept experiments' })).toBeFocused()
      await expect(held(dialog, 'experiments')).toContainText('1 experiment · ')
      await page.keyboard.press('Enter')
      await question.getByRole('button', { name: 'Remove all of it' }).click()
      await expect(held(dialog, 'experiments')).toHaveText('nothing')
    })
    await test.step('lessons and progress, too', async () => {
      await row(dialog, 'lessons').getByRole('button', { name: 'Remove' }).click()
      const saved: string[] = []
      page.on('download', (file) => saved.push(file.suggestedFilename()))
      await page.keyboard.press('Enter')
      await expect.poll(() => saved.sort()).toEqual(['one.json', 'two.json'])
      await row(dialog, 'lessons').getByRole('button', { name: 'Remove all of it' }).click()
      await expect(held(dialog, 'lessons')).toHaveText('nothing')
      await row(dialog, 'progress').getByRole('button', { name: 'Remove' }).click()
      await row(dialog, 'progress').getByRole('button', { name: 'Remove all of it' }).click()
      await expect(held(dialog, 'progress')).toHaveText('nothing')
      expect(
        await page.evaluate(() =>
          ['lessons', 'course'].map((key) => localStorage.getItem(`neurarium.${key}`)),
        ),
      ).toEqual([null, null])
    })
    await test.step('the page’s files go, and are there again at the next visit', async () => {
      await row(dialog, 'files').getByRole('button', { name: 'Remove' }).click()
      await expect(held(dialog, 'files')).toHaveText('nothing')
      expect((await cached(page, false)).count).toBe(0)
      await page.reload()
      await ready(page)
      await expect.poll(async () => (await cached(page, false)).count).toBe(files.count)
    })
  })
})

for (const [locale, words] of [
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
] as const)
  test.describe(locale, () => {
    test.use({ locale })

    test('where the browser keeps nothing, each kind says so, at every size', async ({ page }) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('refused', 'SecurityError')
        }
        for (const name of ['localStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, { get: refuse, configurable: true })
        StorageManager.prototype.estimate = () => Promise.reject(new TypeError('refused'))
      })
      await openStill(page)
      const dialog = await openDevice(page)
      for (const name of ['files', 'images', 'experiments', 'lessons', 'progress'])
        await expect(held(dialog, name)).toHaveText(deviceWords.refused[words])
      await expect(dialog.getByRole('button', { name: /^(Remove|지우기)/ })).toHaveCount(0)
      for (const [width, height] of [
        [390, 844],
        [1024, 768],
        [1920, 1080],
      ]) {
        await page.setViewportSize({ width, height })
        expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
        await axeClean(page)
      }
    })
  })

test('the browser’s offer to install is kept for the dialog’s button, which asks once; without one it is said how', async ({
  page,
}) => {
  await openStill(page)
  const dialog = await openDevice(page)
  const install = dialog.getByRole('button', { name: 'Install Neurarium' })
  await expect(install).toHaveCount(0)
  await expect(dialog).toContainText('in its address bar or its menu')
  const prevented = await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => Object.assign(globalThis, { asked: true }),
    })
    return !window.dispatchEvent(offer)
  })
  expect(prevented, 'no banner of the browser’s own').toBe(true)
  await install.click()
  expect(await page.evaluate(() => 'asked' in globalThis)).toBe(true)
  await expect(install).toHaveCount(0)
})

test('an iPhone is told of its home screen, and an installed page that it is one', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'standalone', { value: false, configurable: true }),
  )
  await openStill(page)
  await expect(await openDevice(page)).toContainText('Add to Home Screen')
  await page.keyboard.press('Escape')
  await page.evaluate(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  await expect(await openDevice(page)).toContainText('open as an installed app')
})
