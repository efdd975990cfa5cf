/**
 * What the built page costs its main thread: `npm run build && npm run measure:page`. Its tasks (main-thread.mjs says what
 * is counted) and frames a second while it trains for five seconds as fast as the machine can, and how long pause and a
 * live change of the learning rate take to act; then its tasks while it opens, is resized and shows its other views.
 * Figures, not a test: they depend on the machine and on what else runs on it.
 */
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'
import { describeTasks, mainThreadTasks } from './main-thread.mjs'

const relu = (...units) => units.map((n) => ({ units: n, activation: 'relu' }))
const toy = (...units) => ({ data: { set: 'spiral' }, layers: relu(...units) })
const images = (...units) => ({ data: { set: 'cifar10' }, layers: relu(...units), batchSize: 5000 })
const experiments = [
  ['2-8-8-2', toy(8, 8)],
  ['2-64×12-2', toy(...new Array(12).fill(64))],
  ['3072-100-10, full batch', images(100)],
  ['3072-512-512-10, full batch', images(512, 512)],
]

const server = await serveStatic(`${root}dist`, 4718)
const { address } = server
const browser = await chromium.launch({ executablePath: await ensureChromium() })
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'en-US' })
console.log(await browser.version())

const report = async (name, act) =>
  console.log(`${name.padEnd(28)} ${describeTasks(await mainThreadTasks(page, act))}`)

await report('the page opens', async () => {
  await page.goto(address)
  await page.evaluate(() => globalThis.neurarium.ready)
  await page.waitForTimeout(3500) // it fetches the other views meanwhile
})
await page.getByRole('combobox', { name: 'Speed' }).selectOption('Infinity')

for (const [name, config] of experiments) {
  await page.evaluate((change) => globalThis.neurarium.configure(change), config)
  await page.evaluate(() => globalThis.neurarium.play())
  await page.waitForTimeout(2000)
  let frames = 0
  await report(name, async () => {
    frames = await page.evaluate(framesASecond)
  })
  const [median, worst] = middleAndLast(await page.evaluate(pauses))
  await page.evaluate(() => globalThis.neurarium.play())
  const changes = middleAndLast(await page.evaluate(changesOfRate))
  console.log(
    `${''.padEnd(28)} ${frames.toFixed(0)} frames/s; pause: median ${median} ms, worst ${worst} ms; learning rate: median ${changes[0]} ms, worst ${changes[1]} ms`,
  )
}

await page.evaluate((change) => globalThis.neurarium.configure(change), experiments[1][1])
await page.evaluate(() => globalThis.neurarium.play())
console.log('\n2-64×12-2 goes on, while')
await report('the window is resized', async () => {
  for (let width = 1920; width >= 1320; width -= 20) {
    await page.setViewportSize({ width, height: Math.round(width * 0.5625) })
    await page.waitForTimeout(30)
  }
})
await page.setViewportSize({ width: 1920, height: 1080 })
await page.waitForTimeout(500)
for (const [name, key] of [
  ['the course opens', 'k'],
  ['the course closes', 'k'],
  ['the gallery opens', 'p'],
  ['the gallery closes', 'Escape'],
]) {
  await report(name, async () => {
    await page.keyboard.press(key)
    await page.waitForTimeout(1000)
  })
}
await report('compare opens', async () => {
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await page.waitForTimeout(2000)
})
await browser.close()
await server.close()
process.exit(0)

/** Over five seconds. */
function framesASecond() {
  return new Promise((done) => {
    let count = 0
    const next = () => {
      count += 1
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    setTimeout(() => done(count / 5), 5000)
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
  return waits
}

/** Until the worker goes on with the new rate. */
async function changesOfRate() {
  const waits = []
  for (let i = 0; i < 11; i++) {
    await new Promise((done) => setTimeout(done, 137))
    const asked = performance.now()
    await globalThis.neurarium.configure({ optimizer: { learningRate: 0.001 * (1 + (i % 2)) } })
    waits.push(performance.now() - asked)
  }
  return waits
}

function middleAndLast(waits) {
  const sorted = waits.sort((a, b) => a - b)
  return [sorted[sorted.length >> 1], sorted.at(-1)].map((wait) => wait.toFixed(0))
}
