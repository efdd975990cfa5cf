/**
 * The picture that a pasted link is shown with, of the built page: `npm run build && npm run preview`. What it shows is an
 * exact step of an experiment, so it comes out the same until the page itself looks different.
 */
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'

const experiment = '#v=1&set=spiral&layers=relu8*2&features=x,y,sinx,siny&lr=0.01&step=0'
const steps = 3000
const width = 1200
const height = 630

const server = await serveStatic(`${root}dist`, Number(process.env.NEURARIUM_PORT ?? 4719))
const browser = await chromium.launch({ executablePath: await ensureChromium() })
try {
  // as wide as a desk has it, in half the pixels
  const page = await browser.newPage({
    viewport: { width: 1.5 * width, height: 1.5 * height },
    deviceScaleFactor: 1 / 1.5,
    locale: 'en-US',
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  await page.goto(`${server.address}${experiment}`)
  await page.waitForFunction(() => 'neurarium' in globalThis)
  // in short stretches, so that the curves have their points
  await page.evaluate(async (steps) => {
    await globalThis.neurarium.ready
    for (let done = 0; done < steps; done += 20) await globalThis.neurarium.step(20)
  }, steps)
  await page.getByRole('slider', { name: 'Learning rate' }).waitFor()
  await page.waitForTimeout(1500) // the pictures of a run at rest
  const picture = await page.screenshot({ type: 'jpeg', quality: 66 })
  writeFileSync(`${root}public/preview.jpg`, picture)
  console.log(`public/preview.jpg: ${picture.length} bytes`)
} finally {
  await browser.close()
  await server.close()
}
