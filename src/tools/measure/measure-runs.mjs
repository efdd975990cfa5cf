/**
 * What many runs cost: `npm run build && npm run measure:runs`. How long the way to a moment takes, two runs on two workers
 * against one, the memory of the page's process and its main-thread tasks while six CIFAR-10 networks are compared
 * and while a sweep of 10 × 10 × 5 networks fills. Figures, not a test: they depend on the machine and on what else runs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../browser.mjs'
import { root } from '../install.mjs'
import { serveStatic } from '../server/static-server.mjs'
import { describeTasks, mainThreadTasks } from './main-thread.mjs'

const server = await serveStatic(`${root}dist`, 4719)
const { address } = server
const executablePath = await ensureChromium()
const relu = (...units) => units.map((n) => ({ units: n, activation: 'relu' }))

/** Opens a page that believes in so many cores, and closes its browser afterwards. */
async function withPage(fragment, cores, act) {
  const browser = await chromium.launch({ executablePath })
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  if (cores)
    await page.addInitScript((n) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: n })
    }, cores)
  await page.goto(`${address}${fragment}`)
  try {
    return await act(page, browser)
  } finally {
    await browser.close()
  }
}

/** MB that the page's process holds in memory, its workers included; null where the system does not tell. */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(
      ({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    )
  return sizes.length > 0 ? Math.round(Math.max(...sizes)) : null
}

const finished = (page, count) =>
  page.waitForFunction((n) => document.querySelector('progress')?.value === n, count, {
    timeout: 600_000,
    polling: 20,
  })

async function train(page, count) {
  const button = page.getByRole('button', { name: 'Train' })
  await button.click({ trial: true, timeout: 600_000 }) // a link's runs begin by themselves: those have ended then
  const begun = Date.now()
  await button.click()
  await finished(page, count)
  return Date.now() - begun
}

console.log('the way to a moment, ms (six steps of a run, ascending):')
await withPage('', null, async (page) => {
  await page.evaluate(() => globalThis.neurarium.ready)
  const experiments = [
    ['2-8-8-2 after 50,000 steps', { layers: relu(8, 8) }, 50_000],
    ['2-64×12-2 after 2,000 steps', { layers: relu(...new Array(12).fill(64)) }, 2000],
    ['3072-100-10 after 1,000 steps', { data: { set: 'cifar10' }, layers: relu(100), batchSize: 32 }, 1000],
  ]
  for (const [name, config, steps] of experiments) {
    const took = await page.evaluate(landings, { config, steps })
    console.log(`${name.padEnd(32)} ${took.join(' ')}`)
  }
})

async function landings({ config, steps }) {
  const { neurarium } = globalThis
  await neurarium.configure(config)
  await neurarium.pause()
  await neurarium.reset()
  await neurarium.step(steps)
  const took = []
  for (const share of [0.999, 0.01, 0.5, 0.73, 0.31, 0.87]) {
    const begun = performance.now()
    await neurarium.seek(Math.round(share * steps))
    took.push(performance.now() - begun)
  }
  return took.sort((a, b) => a - b).map(Math.round)
}

console.log('\nruns of 100,000 steps, 2-8-8-2, s:')
for (const [name, cores, units] of [
  ['one run on one worker', 2, '8'],
  ['two runs on two workers', 3, '8|9'],
  ['two runs on one worker', 2, '8|9'],
]) {
  const count = units.split('|').length
  await withPage(`#v=1&sweep=units:${units}~l2:0~1~100000~testLoss`, cores, async (page) => {
    await train(page, count) // the worker and its kernels are there
    const took = []
    for (let i = 0; i < 3; i++) took.push(await train(page, count))
    console.log(`${name.padEnd(32)} ${(Math.min(...took) / 1000).toFixed(2)}`)
  })
}

const six = [100, 120, 140, 160, 180, 200].map((n, i) => (i === 0 ? 'base' : `layers:relu${n}`)).join('|')
await withPage(
  `#v=1&set=cifar10&batch=32&optimizer=sgd&lr=0.01&layers=relu100&compare=${six}&step=0`,
  null,
  async (page, browser) => {
    await page.getByTestId('compared-step').nth(5).waitFor()
    await page.waitForFunction(
      () => document.querySelectorAll('[data-testid=compared-run] canvas').length === 6,
      null,
      {
        timeout: 120_000,
      },
    )
    const tasks = await mainThreadTasks(page, async () => {
      await page.keyboard.press('Space')
      await page.waitForTimeout(15_000)
    })
    console.log(`\nsix CIFAR-10 networks compared: ${await memory(browser)} MB; ${describeTasks(tasks)}`)
  },
)

const axis = '1|2|3|4|6|8|10|12|14|16'
const rates = '0.001|0.002|0.004|0.008|0.016|0.03|0.06|0.12|0.25|0.5'
await withPage(
  `#v=1&sweep=units:${axis}~learningRate:${rates}~5~300~testAccuracy`,
  null,
  async (page, browser) => {
    let took = 0
    const tasks = await mainThreadTasks(page, async () => {
      took = await train(page, 500)
    })
    console.log(
      `a sweep of 10 × 10 × 5 networks, 300 steps each: ${(took / 1000).toFixed(1)} s, ${await memory(browser)} MB; ${describeTasks(tasks)}`,
    )
  },
)
await server.close()
process.exit(0)
