/**
 * The icons that an installed page has, drawn from public/icon.svg: `npm run icons`. Where a system cuts the corners itself
 * (a maskable icon, an iPhone's), the ground goes to the edges and the drawing stays within what is left of any shape.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'

const icon = readFileSync(`${root}public/icon.svg`, 'utf8')
/** What lies on the ground, about the middle of its 32 units, `scale` times as large. */
const onFullGround = (scale) =>
  icon
    .replace(/ rx="[^"]*" fill/, ' fill')
    .replace(/(<rect [^>]*\/>)/, `$1<g transform="translate(16 16) scale(${scale}) translate(-16 -16)">`)
    .replace('</svg>', '</g></svg>')

const icons = [
  { name: 'icon-192', size: 192, drawing: icon },
  { name: 'icon-512', size: 512, drawing: icon },
  // a circle of four fifths of the width is left of it everywhere; the drawing's farthest point is 11.5 units from the middle
  { name: 'maskable-512', size: 512, drawing: onFullGround(1) },
  { name: 'apple-touch-icon', size: 180, drawing: onFullGround(1.1) },
]

mkdirSync(`${root}public/icons`, { recursive: true })
const browser = await chromium.launch({ executablePath: await ensureChromium() })
try {
  for (const { name, size, drawing } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    )
    const picture = await page.screenshot({ omitBackground: true })
    writeFileSync(`${root}public/icons/${name}.png`, picture)
    console.log(`public/icons/${name}.png: ${picture.length} bytes`)
    await page.close()
  }
} finally {
  await browser.close()
}
