import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, test } from '../base/page.ts'

const steps = (page: Page) => page.getByTestId('compared-step').allTextContents()
/** The view's own workers: the page has one beside them. */
const poolWorkers = (page: Page) => page.workers().length - 1
const capacity =
  '#v=1&set=gaussians&samples=60&noise=0.9&test=0.5&seed=4&lr=0.01&batch=30&layers=relu3&compare=base|layers:relu6|layers:relu20'

test('the lecture’s capacity figure opens from the gallery, begins by itself and plays in step, by keyboard', async ({
  page,
}) => {
  await openStill(page)
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /Capacity: 3, 6, 20 units/ }).press('Enter')
  await expect(page.getByTestId('compared-run')).toHaveCount(3)
  await expect(page.getByText('ReLU 20')).toBeVisible()
  await expect.poll(async () => Number((await steps(page))[0])).toBeGreaterThan(20)
  await page.keyboard.press('Space')
  const common = page.getByTestId('common-step')
  await expect.poll(async () => new Set([...(await steps(page)), await common.textContent()]).size).toBe(1)
  await page.keyboard.press('r')
  await expect.poll(() => steps(page)).toEqual(['0', '0', '0'])
  await page.keyboard.press('s')
  await expect.poll(() => steps(page)).toEqual(['1', '1', '1'])
  await page.keyboard.press('Space')
  await expect.poll(async () => Number((await steps(page))[0])).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
  await expect.poll(() => poolWorkers(page)).toBe(0)
})

test('a link opens the same runs, which begin by themselves or rest at its step, and one of them opens alone there with the same parameters', async ({
  page,
}) => {
  await page.goto(`./${capacity}`)
  await expect.poll(async () => Number((await steps(page))[0])).toBeGreaterThan(20)
  await page.goto('about:blank')
  await page.goto(`./${capacity}&step=4`)
  await expect.poll(() => steps(page)).toEqual(['4', '4', '4'])
  expect(page.url()).toContain(capacity)
  await page.getByRole('button', { name: 'Open Run B alone' }).click()
  const alone = await page.evaluate(() => neurarium.snapshot())
  expect([alone.step, alone.layers[0].units]).toEqual([4, 6])
  const again = await page.evaluate(async () => {
    await neurarium.reset()
    return neurarium.step(4)
  })
  expect(again.digest).toBe(alone.digest)
})

test('a worker of the pool that is killed loses nothing', async ({ page }) => {
  await page.goto(`./${capacity}&step=0`)
  await expect.poll(() => steps(page)).toEqual(['0', '0', '0'])
  const losses = () => page.getByTestId('compared-run').locator('dd').allTextContents()
  const step = async (count: number) => {
    for (let i = 0; i < count; i++) await page.keyboard.press('s')
  }
  await step(5)
  await expect.poll(() => steps(page)).toEqual(['5', '5', '5'])
  const before = await losses()
  await page.keyboard.press('r')
  await expect.poll(() => steps(page)).toEqual(['0', '0', '0'])
  await step(4)
  await expect.poll(() => steps(page)).toEqual(['4', '4', '4'])
  for (const worker of page.workers())
    await worker
      .evaluate(() => {
        setTimeout(() => {
          throw new Error('killed by the test')
        })
      })
      .catch(() => {})
  await step(1)
  await expect.poll(() => steps(page)).toEqual(['5', '5', '5'])
  await expect.poll(losses).toEqual(before)
})

test('a setting and its values make the runs; what is no value is named; a pin keeps a run', async ({
  page,
}) => {
  await openStill(page)
  await page.getByRole('button', { name: 'Pin for comparison' }).click()
  await page.evaluate(() => neurarium.configure({ regularization: { dropout: 0.3 } }))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(2)
  await expect(page.getByText('Dropout 0.3')).toBeVisible()
  await page.getByRole('combobox', { name: 'Setting', exact: true }).selectOption('learningRate')
  const values = page.getByRole('textbox', { name: 'Values of Learning rate' })
  await values.fill('0.01, 0.1, 99')
  await expect(page.getByText('Cannot be used: 99')).toBeVisible()
  await values.press('Enter')
  await expect(page.getByTestId('compared-run')).toHaveCount(2)
  await expect(page.getByText('Learning rate 0.01')).toBeVisible()
  await page.getByRole('button', { name: 'Remove Run A' }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(1)
})

test('what is wrong with a link of many runs is said each time that one is put into the open page', async ({
  page,
}) => {
  await openStill(page)
  for (const wrong of ['rocket', 'comet', 'planet']) {
    await page.evaluate((text) => {
      location.hash = `v=1&set=xor&${text}=1&compare=base|${text}:2`
    }, wrong)
    await expect(page.getByTestId('corrections')).toContainText(wrong)
  }
})

const seedsLink = '#v=1&layers=relu4&seeds=12~200'
const sweepLink = '#v=1&sweep=units:2|8~learningRate:0.001|0.03~2~100~testAccuracy'
const trained = (page: Page, text: string) =>
  expect(page.getByTestId('batch-progress')).toHaveText(text, { timeout: 30_000 })

test('a link of seeds begins by itself: a dot a run as they end, the median in words, and any of them opens at its end', async ({
  page,
}) => {
  await page.goto(`./${seedsLink}`)
  await trained(page, '12 of 12 done')
  await expect(page.getByTestId('strip-testLoss')).toContainText('median')
  await expect(page.getByRole('region', { name: 'Test loss' }).locator('circle')).toHaveCount(12)
  expect(page.url()).toContain(seedsLink)
  await page.getByText('All runs as a table').click()
  const row = page.getByRole('row').filter({ hasText: 'Open seed 7' })
  const shown = Number(await row.getByRole('cell').nth(0).textContent())
  await row.getByRole('button').press('Enter')
  const alone = await page.evaluate(() => neurarium.snapshot())
  expect([alone.step, await page.evaluate(() => neurarium.config().initialization.seed)]).toEqual([200, 7])
  expect(shown / alone.loss.train).toBeCloseTo(1, 2)
  await expect.poll(() => poolWorkers(page)).toBe(0)
})

test('a link of a sweep begins by itself: the map fills, is walked by arrow keys, saved, and a cell opens', async ({
  page,
}) => {
  await page.goto(`./${sweepLink}`)
  await trained(page, '8 of 8 done')
  const cell = (name: RegExp) => page.getByRole('button', { name })
  await expect(cell(/Units 8, Learning rate 0\.03: \d.*% \(2\/2, chosen\)/)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('neurarium-sweep.csv')
  await cell(/Units 2, Learning rate 0\.001/).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(cell(/Units 8, Learning rate 0\.03/)).toBeFocused()
  await page.keyboard.press('Enter')
  const alone = await page.evaluate(async () => ({
    step: (await neurarium.snapshot()).step,
    layers: neurarium.config().layers,
    rate: neurarium.config().optimizer.learningRate,
  }))
  expect(alone).toMatchObject({ step: 100, layers: [{ units: 8 }, { units: 8 }], rate: 0.03 })
})

test('cancelling a long sweep keeps what has ended; leaving ends the workers', async ({ page }) => {
  await page.goto('./#v=1&sweep=units:2|8|32~learningRate:0.001|0.03~20~20000~testLoss')
  await expect(page.getByTestId('batch-progress')).toHaveText(/^[1-9]\d* of 120 done/, { timeout: 30_000 })
  await expect(page.getByText(/about .* left/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled')).toBeVisible()
  const ended = await page.getByTestId('batch-progress').textContent()
  await page.getByRole('radio', { name: 'Seeds', exact: true }).click()
  await page.getByRole('radio', { name: 'Sweep', exact: true }).click()
  await expect(page.getByText('Cancelled')).toBeVisible()
  await expect(page.getByTestId('batch-progress')).toHaveText(ended ?? '')
  await expect(page.getByRole('button', { name: 'Train' })).toBeEnabled()
  await page.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect.poll(() => poolWorkers(page)).toBe(0)
})

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
])
  test(`what a network says of the shown image has room below it, beside the filters: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const images = '#v=1&set=cifar10&samples=500&layers=conv6x5.relu,pool4,conv6x5.relu,pool2'
    await page.goto(`./${images}&compare=base|layers:relu8|layers:relu4,relu4|layers:conv6x3.relu,pool4`)
    const said = page.getByTestId('compared-prediction')
    for (let run = 0; run < 4; run++) await expect(said.nth(run)).toHaveText(/\d%/, { timeout: 30_000 })
    const boxes = await said.evaluateAll((all) =>
      all.map((one) => {
        one.textContent = '✗ automobile 100%'
        const text = one.parentElement as HTMLElement
        const shown = text.parentElement as HTMLElement
        const filters = shown.nextElementSibling as HTMLElement
        const image = (shown.firstElementChild as HTMLElement).getBoundingClientRect()
        return {
          isCut: text.scrollWidth > text.clientWidth,
          overlap:
            Math.max(image.right, text.getBoundingClientRect().right) - filters.getBoundingClientRect().left,
          below:
            text.getBoundingClientRect().bottom -
            (shown.parentElement as HTMLElement).getBoundingClientRect().bottom,
        }
      }),
    )
    for (const { isCut, overlap, below } of boxes) {
      expect(isCut).toBe(false)
      expect(overlap).toBeLessThanOrEqual(0)
      expect(below).toBeLessThanOrEqual(1)
    }
  })

for (const locale of ['ko-KR', 'en-US']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 720 } })
    test('comparison, seeds and sweep are axe clean and hold sideways at every width', async ({ page }) => {
      await page.goto(`./${capacity}`)
      await expect(page.getByTestId('compared-run')).toHaveCount(3)
      await page.keyboard.press('s')
      await axeClean(page)
      await sideways(page)
      for (const link of [seedsLink, sweepLink])
        await test.step(link, async () => {
          await page.setViewportSize({ width: 1280, height: 720 })
          await page.goto(`./${link}`)
          await expect(page.getByTestId('batch-progress')).toHaveText(/(12.*12|8.*8)/, { timeout: 30_000 })
          await axeClean(page)
          await sideways(page)
        })
    })
  })
}

async function sideways(page: Page): Promise<void> {
  for (const width of [320, 390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${width}`).toBeLessThanOrEqual(0)
  }
}
