/**
 * `npm run build && npm run pictures`: makes the pictures of the README anew from the built page, at moments that every machine
 * comes to. Look at them before you keep them.
 */
import { chromium } from '@playwright/test'
import { ensureChromium } from './browser.mjs'
import { root } from './install.mjs'
import { serveStatic } from './server/static-server.mjs'

const pictures = [
  { name: 'neurarium', link: '#v=1&step=0', steps: 520, height: 810 },
  {
    name: 'convolution',
    link: '#v=1&set=cifar10&samples=2000&layers=conv16x5,pool2,conv20x5,pool2,conv20x5,pool2&optimizer=momentum&lr=0.005&step=0',
    steps: 400,
    height: 900,
    async reach(page) {
      await page.getByRole('button', { name: /^hidden layer 2, filter 1,/ }).focus()
      await page.keyboard.press('w')
      // one that gives something for the middle of the image
      const place = page.getByRole('slider', { name: 'Place on the map' })
      for (let k = 0; k < 20 && (await place.getAttribute('aria-valuetext'))?.endsWith('→ 0'); k++) {
        const before = await place.getAttribute('aria-valuetext')
        await page.getByRole('button', { name: 'Next unit' }).click()
        await page.waitForFunction(
          (text) =>
            document.querySelector('[data-work] [role=slider]')?.getAttribute('aria-valuetext') !== text,
          before,
        )
      }
      await place.focus()
      await page.getByRole('region', { name: 'What excites it most' }).getByRole('img').first().waitFor()
    },
  },
]

const server = await serveStatic(`${root}dist`, Number(process.env.NEURARIUM_PORT ?? 4719), '/neurarium/')
const browser = await chromium.launch({ executablePath: await ensureChromium() })
try {
  for (const { name, link, steps, height, reach } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1440, height },
      locale: 'en-US',
      colorScheme: 'dark',
    })
    await page.goto(server.address + link)
    await page.waitForFunction(() => globalThis.neurarium)
    // in short stretches, so that the curves have their points
    await page.evaluate(async (steps) => {
      await globalThis.neurarium.ready
      for (let done = 0; done < steps; done += 10) await globalThis.neurarium.step(10)
    }, steps)
    await reach?.(page)
    // the figures over all examples come once it rests
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(3000)
    await page.screenshot({ path: `${root}docs/${name}.png` })
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
