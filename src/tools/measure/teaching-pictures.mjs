/**
 * The pictures of docs/teaching.md, from the built page: `npm run build && npm run teaching:pictures`. The lesson of ten
 * minutes is given by a remote's keys alone; what its slides show is what is in the pictures.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'

const folder = `${root}docs/teaching`
mkdirSync(folder, { recursive: true })
const server = await serveStatic(`${root}dist`, 4719)
const browser = await chromium.launch({ executablePath: await ensureChromium() })

for (const [language, locale] of [
  ['ko', 'ko-KR'],
  ['en', 'en-US'],
]) {
  const context = await browser.newContext({
    // a projector of 4 : 3, and the picture of it smaller
    viewport: { width: 1024, height: 768 },
    deviceScaleFactor: 0.625,
    locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const picture = (name, from = page) =>
    from.screenshot({ path: `${folder}/${name}.${language}.jpg`, type: 'jpeg', quality: 70 })
  await page.goto(`${server.address}#part=lesson`)
  await page.waitForFunction(() => 'neurarium' in globalThis)
  await page.evaluate(() => globalThis.neurarium.ready)
  const lesson = readFileSync(`${root}docs/lessons/ten-minutes.${language}.json`)
  await page
    .locator('[data-lesson-file]')
    .setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: lesson })
  await page.locator('[data-lesson-editor] [aria-current]').waitFor()
  await picture('arrange')
  await page
    .locator('[data-lesson-editor] button')
    .filter({ has: page.locator('svg') })
    .last()
    .waitFor()
  await page.getByRole('button', { name: /^(수업 시작|Give the lesson)$/ }).click()
  await page.locator('[data-slide="0"]').waitFor()
  const opened = context.waitForEvent('page')
  await page.keyboard.press('w')
  const own = await opened
  await own.locator('.notes').waitFor()
  await own.setViewportSize({ width: 800, height: 500 })
  await picture('presenter', own)
  await page.bringToFront()
  await picture('question')
  await page.keyboard.press('PageDown')
  await page.locator('[data-verdict]').waitFor()
  await picture('answer')
  for (let press = 0; press < 5; press++) await page.keyboard.press('PageDown')
  await page.locator('[data-slide="4"]').waitFor()
  await page.waitForFunction(async () => (await globalThis.neurarium.snapshot()).step > 400)
  await picture('slide')
  await context.close()
}
await browser.close()
await server.close()
