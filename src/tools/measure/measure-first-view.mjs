/**
 * How the built page opens on a weak machine with a slow line: `npm run build && npm run measure:first`. Cold, with the main
 * thread slowed four times and 10 Mbit/s with 40 ms of delay, several times over, each file compressed.
 * ms from the navigation, after one round that is not counted: the first paint, the experiment in the worker, a stage that has moved, all panels there; then
 * the tasks of the main thread over 50 ms, and the processor's time of each round's longest, which tells less of other programs. `--film FOLDER` keeps the pictures of the first seconds of each size, named by their ms.
 * Figures, not a test: they depend on the machine and on what else runs on it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { ensureChromium, unusedFeatures } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'
import { mainThreadTasks } from './main-thread.mjs'

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: `${root}dist` },
    rounds: { type: 'string', default: '7' },
    film: { type: 'string' },
    fragment: { type: 'string', default: '' },
  },
})
const slowdown = 4
const line = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }
const wide = { width: 1280, height: 720 }
const narrow = { width: 390, height: 844 }

const port = Number(process.env.NEURARIUM_PORT ?? 4719)
const server = await serveStatic(values.dist, port, '/neurarium/', true)
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  // with each window Chromium opens pages of its own for the address bar: beside them the visited one would be measured as slow as they are long
  args: [`--disable-features=${unusedFeatures.join()}`],
})

/** A page that has seen nothing of the site. */
async function fresh(viewport) {
  const context = await browser.newContext({ viewport, locale: 'en-US' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return { context, page, session }
}

const open = async (page) => {
  await page.goto(server.address + values.fragment)
  await page.waitForFunction(() => globalThis.opened?.everything, undefined, { timeout: 60_000 })
}

async function measure() {
  const { context, page } = await fresh(wide)
  const tasks = await mainThreadTasks(page, () => open(page))
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    ...globalThis.opened,
  }))
  await context.close()
  const long = tasks.map(({ wall }) => Math.round(wall)).filter((wall) => wall > 50)
  return { ...times, long, cpu: Math.round(Math.max(...tasks.map(({ cpu }) => cpu))) }
}

async function film(name, viewport) {
  const { context, page, session } = await fresh(viewport)
  const folder = `${values.film}/${name}`
  mkdirSync(folder, { recursive: true })
  let begun = 0
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const ms = Math.round(1000 * metadata.timestamp - begun)
    writeFileSync(`${folder}/${String(Math.max(0, ms)).padStart(5, '0')}.png`, Buffer.from(data, 'base64'))
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  begun = Date.now()
  await open(page)
  await page.waitForTimeout(1500)
  const shifts = await page.evaluate(() => globalThis.shifts)
  console.log(`${name}: what moved: ${shifts.length === 0 ? 'nothing' : JSON.stringify(shifts)}`)
  await context.close()
}

// the browser starts things of its own beside its first page
await measure()
const rounds = []
for (let round = 0; round < Number(values.rounds); round++) rounds.push(await measure())
for (const what of ['paint', 'ready', 'moving', 'everything']) {
  const sorted = rounds.map((one) => one[what]).sort((a, b) => a - b)
  const [least, middle, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(Math.round)
  console.log(`${what.padEnd(10)} median ${middle} ms (${least}…${most})`)
}
console.log(`CPU time of the longest task: ${rounds.map(({ cpu }) => cpu).join(' ')} ms`)
console.log(`tasks over 50 ms: ${rounds.map(({ long }) => long.join(' ') || 'none').join(' | ')}`)
if (values.film) {
  await film('1280x720', wide)
  await film('390x844', narrow)
}
await browser.close()
await server.close()

/** Runs in the page before anything else: notes when things are there, and what moves while they come. */
function watch() {
  globalThis.opened = {}
  globalThis.shifts = []
  const note = (name) => {
    globalThis.opened[name] ??= performance.now()
  }
  new PerformanceObserver((list) => {
    for (const { startTime, value, sources } of list.getEntries()) {
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const element = node?.nodeType === 1 ? node : node?.parentElement
        return `${element?.id || element?.className || element?.nodeName} ${from.x},${from.y} ${from.width}×${from.height} → ${to.x},${to.y} ${to.width}×${to.height}`
      })
      globalThis.shifts.push({ ms: Math.round(startTime), value: Number(value.toFixed(4)), moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })
  const panels = ['panel-loss', 'panel-dead', 'panel-layers', 'panel-size']
  const look = () => {
    if (globalThis.neurarium) globalThis.neurarium.ready.then(() => note('ready'))
    const step = document.querySelector('[data-testid=step]')?.textContent
    if (step && step !== '0') note('moving')
    const there = (id) => document.getElementById(id)?.querySelector('canvas, table, button, input')
    const filled = ['panel-network', ...panels].every((id) => document.getElementById(id))
    if (filled && there('panel-network') && document.querySelector('#panel-formula > *')) note('everything')
    if (!globalThis.opened.everything) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
