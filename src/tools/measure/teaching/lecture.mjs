import { readFileSync } from 'node:fs'
import { root } from '../../install.mjs'

/** The lesson of ten minutes, by a remote's keys alone. */
export async function lecture({ context, language, open, page, picture, say }) {
  await open('#part=lesson')
  const lesson = readFileSync(`${root}docs/lessons/ten-minutes.${language}.json`)
  await page
    .locator('[data-lesson-file]')
    .setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: lesson })
  await page.locator('[data-lesson-editor] [aria-current]').waitFor()
  await picture('arrange')
  await page.getByRole('button', { name: say('수업 시작', 'Give the lesson'), exact: true }).click()
  await page.locator('[data-slide="0"]').waitFor()
  const opened = context.waitForEvent('page')
  await page.keyboard.press('w')
  const own = await opened
  await own.locator('.notes').waitFor()
  // as it opens
  await own.setViewportSize({ width: 960, height: 640 })
  await own.evaluate(() => document.fonts.ready)
  await picture('presenter', own)
  await page.bringToFront()
  await picture('question')
  await page.keyboard.press('PageDown')
  await page.locator('[data-verdict]').waitFor()
  await picture('answer')
  await page.keyboard.press('5')
  await page.locator('[data-slide="4"]').waitFor()
  await page.evaluate(async () => {
    for (let done = 0; done < 800; done += 20) await globalThis.neurarium.step(20)
  })
  await picture('slide')
}
