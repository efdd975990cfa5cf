import { test as base, type Page, type Worker } from '@playwright/test'
import { watchInterval } from '../../src/client/watchdog.ts'
import { patience } from '../../src/worker/images/download.ts'
import { expect, ready } from '../base/page.ts'

// without the watch over the console: the browser writes there what it could not load
const file = '**/worker-*.js'
const told = (page: Page) => page.getByRole('alert')
const stage = (page: Page) => page.getByRole('region', { name: 'Stage' })

/** Runs, and says so at a later step. */
async function runs(page: Page): Promise<void> {
  await ready(page)
  expect((await page.evaluate(() => neurarium.step(3))).layers.length).toBeGreaterThan(0)
}

base.describe('a worker that cannot be loaded', () => {
  for (const [kind, answer, sentence, detail] of [
    ['is missing on the server', { status: 404, body: 'none' }, /did not give the file/, /status 404/],
    [
      'is answered by a page of the site',
      { status: 200, contentType: 'text/html', body: '<!doctype html>' },
      /other than JavaScript/,
      /text\/html/,
    ],
  ] as const)
    base(`${kind}: the page says so, and a reload helps once it is there`, async ({ page }) => {
      let broken = true
      let asked = 0
      await page.route(file, (route) => {
        asked += 1
        return broken ? route.fulfill(answer) : route.continue()
      })
      await page.goto('./')
      await expect(told(page)).toContainText(sentence)
      await expect(told(page)).toContainText(detail)
      // once to start it, once to learn why not
      expect(asked).toBe(2)
      const refused = await page.evaluate(() => neurarium.ready.catch((error: Error) => error.message))
      expect(refused).toMatch(/^The experiment could not be loaded \(worker-/)
      const step = await page.evaluate(() => neurarium.step(1).catch((error: Error) => error.message))
      expect(step).toContain('There is no training worker')
      broken = false
      await page.getByRole('button', { name: 'Reload the page' }).click()
      await runs(page)
      await expect(told(page)).toHaveCount(0)
    })

  base('cannot be reached: trying again helps once the network is back', async ({ page }) => {
    let broken = true
    await page.route(file, (route) => (broken ? route.abort('connectionreset') : route.continue()))
    await page.goto('./')
    await expect(told(page)).toContainText('Check the connection')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await runs(page)
    await expect(told(page)).toHaveCount(0)
  })

  base('is forbidden by a policy of the host', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" }
      await route.fulfill({ response, headers })
    })
    await page.goto('./')
    await expect(told(page)).toContainText('security setting')
    await expect(told(page)).toContainText('worker-src')
  })

  base('is forbidden where there are no workers at all', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
    await page.goto('./')
    await expect(told(page)).toContainText('web workers')
    await expect(stage(page)).toBeVisible()
  })
})

base.describe('images', () => {
  const cifar = (page: Page) =>
    page.evaluate(() =>
      neurarium.configure({ data: { set: 'cifar10', samples: 500 } }).then(
        () => 'loaded',
        (error: Error) => error.message,
      ),
    )

  /** Holds what the worker does when nothing has come of a file for long: it is over when the test says so. */
  const holdPatience = (page: Page) =>
    page.workers()[0].evaluate((long) => {
      const [later, drop] = [globalThis.setTimeout, globalThis.clearTimeout]
      const waits = new Map<number, () => void>()
      let last = 0
      Object.assign(globalThis, {
        waits,
        setTimeout: (run: () => void, ms: number) =>
          ms === long ? waits.set(--last, run) && last : later(run, ms),
        clearTimeout: (id: number) => waits.delete(id) || drop(id),
      })
    }, patience)

  /** Once one file alone is waited for: as if nothing had come of it for so long. */
  async function losePatience(page: Page): Promise<void> {
    const [worker] = page.workers()
    const waits = () => worker.evaluate(() => (globalThis as unknown as Held).waits.size)
    await expect.poll(waits, { intervals: [20] }).toBe(1)
    await worker.evaluate(() => {
      for (const run of (globalThis as unknown as Held).waits.values()) run()
    })
  }
  type Held = { waits: Map<number, () => void> }

  base('a shard that stalls is asked for once more, and the experiment begins', async ({ page }) => {
    let asked = 0
    await page.route('**/cifar10/train-0.bin', async (route) => {
      asked += 1
      if (asked > 1) await route.continue()
    })
    await page.goto('./')
    await ready(page)
    await holdPatience(page)
    const loading = cifar(page)
    await expect.poll(() => asked).toBe(1)
    await losePatience(page)
    expect(await loading).toBe('loaded')
    expect(asked).toBe(2)
  })

  base(
    'one that stalls again is out of reach in words, and is not waited for by the next try',
    async ({ page }) => {
      let stalls = true
      let asked = 0
      await page.route('**/cifar10/train-0.bin', async (route) => {
        asked += 1
        if (!stalls) await route.continue()
      })
      await page.goto('./')
      await ready(page)
      await holdPatience(page)
      const loading = cifar(page)
      await expect(page.getByRole('progressbar')).toBeVisible()
      for (const time of [1, 2]) {
        await expect.poll(() => asked).toBe(time)
        await losePatience(page)
      }
      expect(await loading).toMatch(/images-unreachable.*nothing came for 15 s/)
      await expect(told(page)).toContainText('The images could not be loaded')
      stalls = false
      await page.getByRole('button', { name: 'Try again' }).click()
      await runs(page)
      await expect(told(page)).toHaveCount(0)
    },
  )

  for (const [kind, body] of [
    [
      'absurd counts',
      {
        shards: ['train', 'test'].map((split) => ({
          file: `${split}-0.bin`,
          split,
          count: 1e12,
          bytes: 3073e12,
          sha256: '0'.repeat(64),
        })),
      },
    ],
    ['wrong types', { shards: { train: 5, test: '5' } }],
    ['no files', { shards: [] }],
  ] as const)
    base(`a manifest with ${kind} is damaged, in words`, async ({ page }) => {
      await page.route('**/cifar10/manifest.json', (route) => route.fulfill({ json: body }))
      await page.goto('./')
      await ready(page)
      expect(await cifar(page)).toContain('images-damaged: manifest.json is not a list of image files')
      await expect(told(page)).toContainText('An image file arrived damaged')
      await page.evaluate(() => neurarium.configure({ data: { set: 'circle' } }))
      await runs(page)
    })
})

base.describe('a worker of the pool that hangs', () => {
  /** Workers that are busy for ever from here on; one that hangs already may be ended meanwhile. */
  const hang = (workers: Worker[]) =>
    Promise.all(
      workers.map((worker) =>
        worker
          .evaluate(() => {
            setTimeout(() => {
              for (;;);
            })
          })
          .catch((error: Error) => {
            if (!/closed/.test(error.message)) throw error
          }),
      ),
    )
  const steps = (page: Page) => page.getByTestId('compared-step').allTextContents()

  /** The page looks after its workers once a second; where `hurried` is set, four times a second. */
  base.beforeEach(({ page }) =>
    page.addInitScript((interval) => {
      const every = globalThis.setInterval
      const looks = (run: () => void) => {
        let tick = 0
        return every(() => {
          if ('hurried' in globalThis || ++tick % 4 === 0) run()
        }, interval / 4)
      }
      const setInterval = (run: () => void, ms: number) => (ms === interval ? looks(run) : every(run, ms))
      Object.assign(globalThis, { setInterval })
    }, watchInterval),
  )
  const hurry = (page: Page) => page.evaluate(() => Object.assign(globalThis, { hurried: true }))
  const calm = (page: Page) => page.evaluate(() => Reflect.deleteProperty(globalThis, 'hurried'))

  base('is replaced: the comparison goes on from the same step', async ({ page }) => {
    await page.goto('./#v=1&layers=relu6')
    await ready(page)
    const { train, test } = await page.evaluate(async () => {
      await neurarium.pause()
      await neurarium.reset()
      return (await neurarium.step(5)).loss
    })
    await page.goto('./#v=1&layers=relu3&compare=base|layers:relu6|layers:relu20&step=0')
    await expect.poll(() => steps(page)).toEqual(['0', '0', '0'])
    for (let i = 0; i < 3; i++) await page.keyboard.press('s')
    await expect.poll(() => steps(page)).toEqual(['3', '3', '3'])
    const hung = page.workers()
    await hang(hung)
    await hurry(page)
    await page.keyboard.press('s')
    await page.keyboard.press('s')
    await expect.poll(() => steps(page), { timeout: 30_000 }).toEqual(['5', '5', '5'])
    await expect(page.getByTestId('compared-run').nth(1)).toContainText(
      `Training loss ${train.toFixed(3)}/Test loss ${test.toFixed(3)}`,
    )
    await expect.poll(() => page.workers().filter((worker) => hung.includes(worker)).length).toBe(0)
  })

  base('costs a sweep its time alone, and after Cancel it trains again', async ({ page }) => {
    await page.goto('./#v=1&sweep=units:2|8|32~learningRate:0.001|0.03~20~5000~testLoss')
    const progress = page.getByTestId('batch-progress')
    const train = page.getByRole('button', { name: 'Train' })
    const own = page.workers()
    await train.click()
    await expect(progress).toHaveText(/^[1-9]\d* of 120 done/, { timeout: 30_000 })
    await hang(page.workers().filter((worker) => !own.includes(worker)))
    await hurry(page)
    const done = Number.parseInt((await progress.textContent()) ?? '', 10)
    await expect
      .poll(async () => Number.parseInt((await progress.textContent()) ?? '', 10), { timeout: 30_000 })
      .toBeGreaterThan(done + 1)
    await calm(page)
    await hang(page.workers().filter((worker) => !own.includes(worker)))
    await page.getByRole('button', { name: 'Cancel' }).click()
    await train.click()
    await expect(progress).toHaveText(/^[1-9]\d* of 120 done/, { timeout: 30_000 })
    await expect(page.getByText(/Not finished/)).toHaveCount(0)
  })
})

base('a page around this one hands over its own arrays and objects', async ({ page, baseURL }) => {
  const frame = `<!doctype html><title>around</title><iframe src="./" width="1000" height="700"></iframe>`
  await page.route(`${baseURL}around.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: frame }),
  )
  await page.goto('./around.html')
  await page.waitForFunction(() => 'neurarium' in (globalThis.frames[0] ?? {}))
  const [own, list, foreign, layers] = await page.evaluate(async () => {
    const inside = globalThis.frames[0] as unknown as typeof globalThis
    const { neurarium } = inside
    await neurarium.ready
    const { config } = await neurarium.configure({ layers: [{ units: 3, activation: 'tanh' }] })
    const inputs = new Float32Array([0.5, -1])
    return [
      inputs instanceof inside.Float32Array,
      [...(await neurarium.predict([0.5, -1]))],
      [...(await neurarium.predict(inputs))],
      config.layers,
    ]
  })
  expect(own).toBe(false)
  expect(foreign).toEqual(list)
  expect(layers).toEqual([{ units: 3, activation: 'tanh' }])
})
