import { expect } from '../base/page.ts'
import type { Journey } from './journey.ts'

export const sheetJourneys: readonly Journey[] = [
  {
    title: 'a worksheet is chosen and printed, and its key is filled in by the runs of its questions',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&layers=relu3&step=5&part=',
    claims: [
      'button Print worksheets and answer keys',
      'combobox Chapter or quiz',
      'radio Worksheet',
      'radio Answer key',
      'button Run the questions',
      'button Print',
    ],
    async run(hands) {
      const { page } = hands
      const room = page.getByRole('region', { name: 'Course', exact: true })
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '')
      })
      await hands.press('button Print worksheets and answer keys', room)
      await hands.choose('combobox Chapter or quiz', '3. Architecture and size', room)
      const sheet = room.getByRole('region', { name: 'Preview' })
      await expect(sheet).toContainText('3.3')
      await hands.press('button Print', room)
      await expect(page.locator('body[data-printed]')).toHaveCount(1)
      await hands.press('radio Answer key', room)
      await expect(sheet.locator('[data-right]')).toHaveCount(0)
      await hands.press('button Run the questions', room)
      await expect(room.getByRole('status')).toContainText('back on the stage', { timeout: 60_000 })
      await expect(sheet.locator('[data-right]')).not.toHaveCount(0)
      const { config, step } = await page.evaluate(async () => ({
        config: neurarium.config(),
        step: (await neurarium.snapshot()).step,
      }))
      expect([config.data.set, step]).toEqual(['circle', 5])
      await hands.press('radio Worksheet', room)
      await expect(sheet.locator('[data-right]')).toHaveCount(0)
    },
  },
]
