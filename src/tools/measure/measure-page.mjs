/**
 * What the built page costs its main thread: `npm run build && npm run measure:page`. Its tasks (main-thread.mjs says what
 * is counted) and frames a second while it trains for five seconds as fast as the machine can, and how long pause and a
 * live change of the learning rate take to act; then its tasks while it opens, is resized and shows its other views.
 * Figures depend on the machine and on what else runs on it, so no test judges them; what is promised to a person is held to
 * its bound here, and the end says which promise was broken.
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

const broken = []
/** What a person is promised, in ms. */
function promise(what, ms, bound) {
  console.log(`${''.padEnd(28)} ${what}: ${ms.toFixed(0)} of ${bound} ms`)
  if (ms > bound) broken.push(what)
}

const report = async (name, act) =>
  console.log(`${name.padEnd(28)} ${describeTasks(await mainThreadTasks(page, act))}`)

await report('the page opens', async () => {
  await page.goto(address)
  await page.evaluate(() => globalThis.neurarium.ready)
  await page.waitForTimeout(3500) // it fetches the other views meanwhile
})
await page.goto('about:blank')
await page.goto(address)
promise('solved after the opening', await page.evaluate(untilSolved), 5000)
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
  promise('a pause', Number(median), 100)
  await page.evaluate(() => globalThis.neurarium.play())
  const changes = middleAndLast(await page.evaluate(changesOfRate))
  console.log(
    `${''.padEnd(28)} ${frames.toFixed(0)} frames/s; pause: median ${median} ms, worst ${worst} ms; learning rate: median ${changes[0]} ms, worst ${changes[1]} ms`,
  )
}

console.log('\n2-8-8-2, 5000 steps back and forth')
await page.evaluate((change) => globalThis.neurarium.configure(change), experiments[0][1])
promise('a moment of the past', Number(middleAndLast(await page.evaluate(seeks))[0]), 300)

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
for (const what of broken) console.error(`Not as promised: ${what}.`)
process.exit(broken.length > 0 ? 1 : 0)

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

/** From here on, until the default experiment has nearly all of its test points right. */
async function untilSolved() {
  await globalThis.neurarium.ready
  const begun = performance.now()
  while (((await globalThis.neurarium.snapshot()).accuracy?.test ?? 0) <= 0.95)
    await new Promise((done) => setTimeout(done, 50))
  return performance.now() - begun
}

async function seeks() {
  await globalThis.neurarium.pause()
  await globalThis.neurarium.reset()
  await globalThis.neurarium.step(5000)
  const waits = []
  for (const step of [4999, 17, 2500, 3333, 64, 4001]) {
    const asked = performance.now()
    await globalThis.neurarium.seek(step)
    waits.push(performance.now() - asked)
  }
  return waits
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
