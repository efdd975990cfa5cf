import type { Locator, Page } from '@playwright/test'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

const lesson = { neurarium: 'lesson', version: 1, title: 'one', slides: [{ link: 'v=1', text: 'a' }] }

/** Opens what is kept on the device, where a lesson and some progress are. */
export async function openDevice(hands: Hands): Promise<Locator> {
  const { page } = hands
  await page.evaluate(
    (lessons) => {
      localStorage.setItem('neurarium.lessons', lessons)
      localStorage.setItem('neurarium.course', '["1.1"]')
    },
    JSON.stringify([lesson]),
  )
  await hands.press('button Help and shortcuts', page.getByRole('banner'))
  await hands.press('button On this device')
  return page.getByRole('dialog', { name: 'On this device' })
}

/** As a browser does that can install the page. */
export const offerInstall = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    window.dispatchEvent(
      Object.assign(new Event('beforeinstallprompt'), {
        prompt: async () => void sessionStorage.setItem('asked', ''),
      }),
    ),
  )

export const deviceJourneys: readonly Journey[] = [
  {
    title: 'the page is installed, and what is kept on the device is saved, left and removed',
    by: everyWay,
    link: '#v=1&set=circle&samples=60&layers=relu3&step=5',
    claims: [
      'button On this device',
      'button Install Neurarium',
      'button Remove *',
      'button Save as a file first',
      'button Leave it',
      'button Remove all of it',
    ],
    async run(hands) {
      const { page } = hands
      const before = await hands.snapshot()
      const dialog = await openDevice(hands)
      await offerInstall(page)
      await hands.press('button Install Neurarium', dialog)
      expect(await page.evaluate(() => sessionStorage.getItem('asked'))).toBe('')
      const lessons = dialog.locator('[data-held=lessons]')
      await expect(lessons).toContainText('1 lesson')
      await hands.press('button Remove Lessons of your own', dialog)
      const saving = page.waitForEvent('download')
      await hands.press('button Save as a file first', dialog)
      expect((await saving).suggestedFilename()).toBe('one.json')
      await hands.press('button Leave it', dialog)
      await expect(lessons).toContainText('1 lesson')
      await hands.press('button Remove Lessons of your own', dialog)
      await hands.press('button Remove all of it', dialog)
      await expect(lessons).toHaveText('nothing')
      await hands.press('button Close', dialog)
      expect((await hands.snapshot()).digest).toBe(before.digest)
    },
  },
]
