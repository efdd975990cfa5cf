/**
 * What the built page costs its main thread: `npm run build && npm run measure:page`. Tasks over 50 ms and frames a
 * second while it trains for five seconds, and how long pause takes to answer. Figures, not a test: they depend on the
 * machine and on what else runs on it.
 */
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { ensureChromium } from './browser.mjs'
import { root } from './install.mjs'

const relu = (...units) => units.map((n) => ({ units: n, activation: 'relu' }))
const toy = (...units) => ({ data: { set: 'spiral' }, layers: relu(...units) })
const images = (...units) => ({ data: { set: 'cifar10' }, layers: relu(...units), batchSize: 5000 })
const experiments = [
  ['2-8-8-2', toy(8, 8)],
  ['2-64×12-2', toy(...new Array(12).fill(64))],
  ['3072-100-10, full batch', images(100)],
  ['3072-512-512-10, full batch', images(512, 512)],
]

const server = await preview({ root, logLevel: 'error', preview: { port: 4718, host: 'localhost' } })
const browser = await chromium.launch({ executablePath: await ensureChromium() })
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
await page.goto(server.resolvedUrls.local[0])
await page.evaluate(() => globalThis.neurarium.ready)
console.log(await browser.version())
for (const [name, config] of experiments) {
  await page.evaluate((change) => globalThis.neurarium.configure(change), config)
  await page.evaluate(() => globalThis.neurarium.play())
  await page.waitForTimeout(2000)
  const { long, frames } = await page.evaluate(observe)
  const waits = await page.evaluate(pauses)
  const median = waits[waits.length >> 1].toFixed(0)
  const worst = waits.at(-1).toFixed(0)
  console.log(
    `${name.padEnd(28)} ${frames.toFixed(0)} frames/s; tasks over 50 ms: ${long.length === 0 ? 'none' : long.join(' ')}; pause: median ${median} ms, worst ${worst} ms`,
  )
}
await browser.close()
await server.close()
process.exit(0)

function observe() {
  return new Promise((done) => {
    const long = []
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map((entry) => Math.round(entry.duration)))
    }).observe({ type: 'longtask' })
    let count = 0
    const next = () => {
      count += 1
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    setTimeout(() => done({ long, frames: count / 5 }), 5000)
  })
}

async function pauses() {
  const waits = []
  for (let i = 0; i < 11; i++) {
    globalThis.neurarium.play()
    await new Promise((done) => setTimeout(done, 137))
    const asked = performance.now()
    await globalThis.neurarium.pause()
    waits.push(performance.now() - asked)
  }
  return waits.sort((a, b) => a - b)
}
