/**
 * The pictures of docs/teaching.md and docs/embedding.md, from the built page: `npm run build && npm run teaching:pictures`. A lesson
 * is given by a remote's keys alone, a class is handed a task and hands in, a blog has the embed, and a program goes on in PyTorch,
 * where Debian's python3-torch is there; what stands on the screen then is what is in the pictures. `--only NAME` makes a part.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'
import { handingIn, handingOut } from './teaching/class.mjs'
import { embedding } from './teaching/embedding.mjs'
import { lecture } from './teaching/lecture.mjs'
import { program } from './teaching/program.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const parts = { lecture, handingOut, handingIn, embedding, program }
const folder = `${root}docs/teaching`
mkdirSync(folder, { recursive: true })
const server = await serveStatic(`${root}dist`, Number(process.env.NEURARIUM_PORT ?? 4719))
const browser = await chromium.launch({ executablePath: await ensureChromium() })
try {
  for (const [language, locale] of [
    ['ko', 'ko-KR'],
    ['en', 'en-US'],
  ])
    for (const [name, part] of Object.entries(parts)) {
      if (values.only && values.only !== name) continue
      const context = await browser.newContext({
        // a projector of 4 : 3, and the picture of it smaller
        viewport: { width: 1024, height: 768 },
        deviceScaleFactor: 0.625,
        locale,
        colorScheme: 'light',
        reducedMotion: 'reduce',
        // a font is given to the presenter's window
        bypassCSP: true,
      })
      const page = await context.newPage()
      const picture = (called, from = page) =>
        from.screenshot({ path: `${folder}/${called}.${language}.jpg`, type: 'jpeg', quality: 70 })
      const open = async (fragment) => {
        await page.goto(`${server.address}${fragment}`)
        await page.waitForFunction(() => 'neurarium' in globalThis)
        await page.evaluate(() => globalThis.neurarium.ready)
      }
      const { address } = server
      const say = (ko, en) => (language === 'ko' ? ko : en)
      await part({ address, context, language, open, page, picture, say })
      await context.close()
    }
} finally {
  await browser.close()
  await server.close()
}
