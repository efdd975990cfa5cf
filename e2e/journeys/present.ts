import { expect } from '../base/page.ts'
import type { Journey } from './journey.ts'

const light = '#v=1&set=circle&samples=100&layers=relu3&step=20'

export const presentJourneys: readonly Journey[] = [
  {
    title: 'a lecturer shows the experiment to a class: panels, a frozen picture, light and contrast',
    by: ['mouse', 'keyboard'],
    link: light,
    claims: [
      'button Present',
      'button Stage',
      'button Network',
      'button Loss',
      'button Accuracy',
      'button Dead units',
      'button Formula',
      'button Unit',
      'button Freeze the picture',
      'button Spotlight',
      'button High contrast',
      'button Leave presenter mode',
    ],
    async run(hands) {
      const { page } = hands
      const strip = page.getByRole('group', { name: 'Presenter controls' })
      const { digest } = await hands.snapshot()
      await hands.press('button Present', page.getByRole('banner'))
      await expect(strip).toBeAttached()
      for (const name of ['Stage', 'Network', 'Loss', 'Accuracy', 'Dead units', 'Formula', 'Unit']) {
        await hands.press(`button ${name}`, strip)
        await expect(hands.find(`button ${name}`, strip)).toHaveAttribute('aria-pressed', 'true')
        await expect(strip.locator('[aria-pressed="true"]')).toHaveCount(1)
      }
      // a unit leaves what was there before it
      await hands.press('button Unit', strip)
      await hands.press('button Formula', strip)
      await expect(page.getByTestId('step')).toHaveText('20')
      await hands.press('button Freeze the picture', strip)
      await expect(page.getByRole('status').filter({ hasText: 'frozen at step 20' })).toBeVisible()
      await hands.press('button Freeze the picture', strip)
      await hands.press('button Spotlight', strip)
      await expect(page.getByTestId('spotlight')).toBeAttached()
      await hands.press('button Spotlight', strip)
      const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
      const before = await ink()
      await hands.press('button High contrast', strip)
      await hands.soon(ink).not.toBe(before)
      await hands.press('button Leave presenter mode', strip)
      await expect(page.getByRole('banner')).toBeVisible()
      expect((await hands.snapshot()).digest).toBe(digest)
    },
  },
]
