import { configure, expect, open, rewind, test } from '../base/page.ts'

const stepNow = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => (await neurarium.snapshot()).step)

test('opens alive, and is visibly solved', async ({ page }) => {
  await open(page)
  await expect
    .poll(() => page.evaluate(async () => (await neurarium.snapshot()).accuracy?.test ?? 0), {
      timeout: 90_000,
    })
    .toBeGreaterThan(0.95)
})

test('space pauses and plays; s does one step', async ({ page }) => {
  await open(page)
  // how often a worker that trains is asked until it is a step further
  const often = await page.evaluate(async () => {
    const { step } = await neurarium.snapshot()
    let times = 1
    while ((await neurarium.snapshot()).step === step) times += 1
    return times
  })
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const steps = await page.evaluate(async (times) => {
    const seen: number[] = []
    while (seen.length < times) seen.push((await neurarium.snapshot()).step)
    return seen
  }, 10 * often)
  const paused = steps[0]
  expect(new Set(steps)).toEqual(new Set([paused]))
  await page.keyboard.press('s')
  await expect.poll(() => stepNow(page)).toBe(paused + 1)
  await page.keyboard.press('Space')
  await expect.poll(() => stepNow(page)).toBeGreaterThan(paused + 1)
})

test('a pause in the middle of a huge update holds it there, and played on it is the same run', async ({
  page,
}) => {
  await open(page)
  await configure(page, {
    data: { set: 'checkerboard', samples: 2000 },
    layers: Array.from({ length: 12 }, () => ({ units: 64, activation: 'relu' as const })),
    batchSize: 5000,
  })
  const found = await page.evaluate(async () => {
    let [before, step] = [-1, -2]
    // until two pauses in a row find the same update unfinished
    while (before !== step) {
      before = step
      neurarium.play()
      await new Promise((done) => setTimeout(done))
      await neurarium.pause()
      step = (await neurarium.snapshot()).step
    }
    const { digest } = await neurarium.step(1)
    await neurarium.reset()
    return { step, digest, whole: await neurarium.step(step + 1) }
  })
  expect([found.whole.step, found.whole.digest]).toEqual([found.step + 1, found.digest])
})

test('a live change keeps the step and the parameters; another data set resets', async ({ page }) => {
  await open(page)
  await rewind(page)
  const found = await page.evaluate(async () => {
    const before = await neurarium.step(40)
    await neurarium.configure({
      optimizer: { learningRate: 0.001 },
      regularization: { l2: 0.01 },
      batchSize: 7,
    })
    const live = await neurarium.snapshot()
    const further = await neurarium.step(1)
    await neurarium.configure({ data: { set: 'circle' } })
    await neurarium.pause()
    await neurarium.reset()
    return { before, live, further, after: await neurarium.snapshot() }
  })
  expect(found.live.digest).toBe(found.before.digest)
  expect(found.live.step).toBe(40)
  expect(found.further.step).toBe(41)
  expect(found.live.loss.penalty).toBeGreaterThan(0)
  expect(found.after.step).toBe(0)
})

test('a rate of 10 that diverges is stopped, named, and one click goes back', async ({ page }) => {
  await open(page)
  await configure(page, {
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })
  await page.evaluate(() => neurarium.play())
  const banner = page.getByRole('alert')
  await expect(banner).toContainText('10')
  await banner.getByRole('button').first().click()
  await expect(banner).toBeHidden()
  // a rate that is still too large is lowered once more by itself
  const trainLoss = () => page.evaluate(async () => (await neurarium.snapshot()).loss.train)
  await expect.poll(async () => Number.isFinite(await trainLoss())).toBe(true)
  expect(await page.evaluate(() => neurarium.config().optimizer.learningRate)).toBeLessThan(10)
})

test('a dead worker is replaced, the config kept, and the page says so', async ({ page }) => {
  await open(page)
  await configure(page, { data: { set: 'moons', seed: 5 } })
  const before = await page.evaluate(() => neurarium.config())
  await page
    .workers()[0]
    .evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by the test')
      })
    })
    .catch(() => {})
  await expect(page.getByRole('status').filter({ hasText: /restarted|again/i })).toBeVisible()
  const snapshot = await page.evaluate(() => neurarium.step(5))
  expect(snapshot.step).toBeGreaterThanOrEqual(5)
  expect(await page.evaluate(() => neurarium.config())).toEqual(before)
})

test('bad script calls are refused with a sentence and harm nothing', async ({ page }) => {
  await open(page)
  const messages = await page.evaluate(async () => {
    const calls: Array<() => unknown> = [
      () => neurarium.step(Number.NaN),
      () => neurarium.step(-1),
      () => neurarium.predict(new Float32Array(3)),
      () => neurarium.data('all' as 'train'),
      () => neurarium.configure(null as unknown as string),
    ]
    const found: string[] = []
    for (const call of calls)
      found.push(
        await Promise.resolve()
          .then(call)
          .then(
            () => 'accepted',
            (error: Error) => error.message,
          ),
      )
    return found
  })
  for (const message of messages.slice(0, 4)) expect(message).toMatch(/^[A-Z].{15,}/)
  expect((await page.evaluate(() => neurarium.step(1))).step).toBeGreaterThan(0)
})
