import type { Page } from '@playwright/test'
import { configure, expect, open, openStill, rewind, test } from '../base/page.ts'

const seeds = '#v=1&layers=relu4&seeds=12~200'
const stage = (page: Page) => page.getByRole('region', { name: 'Stage' })
const digest = (page: Page) => page.evaluate(async () => (await neurarium.snapshot()).digest)

/** An experiment that has been trained a little. */
async function trained(page: Page): Promise<string> {
  await openStill(page)
  await configure(page, { data: { set: 'moons' } })
  return page.evaluate(async () => (await neurarium.step(120)).digest)
}

test('back from the comparison leads to the experiment as it was, and forward into the comparison', async ({
  page,
}) => {
  const before = await trained(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(1)
  expect(page.url()).toContain('compare=')
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await digest(page)).toBe(before)
  await page.goForward()
  await expect(page.getByTestId('compared-run')).toHaveCount(1)
  await page.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(stage(page)).toBeVisible()
  expect(await digest(page)).toBe(before)
  expect(page.url()).not.toContain('compare=')
})

test('back from a figure of the gallery, and from the gallery itself, leads to the experiment as it was', async ({
  page,
}) => {
  const before = await trained(page)
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /Capacity: 3, 6, 20 units/ }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(3)
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await digest(page)).toBe(before)
})

test('a dialog that is closed leaves nothing in the history', async ({ page }) => {
  await openStill(page)
  await configure(page, { data: { set: 'moons' } })
  for (const key of ['p', '?']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect.poll(() => page.evaluate(() => history.state?.over)).not.toBe('dialog')
  }
  await expect.poll(() => page.url()).toContain('set=moons')
  await page.goBack()
  await expect.poll(() => page.evaluate(() => neurarium.config().data.set)).toBe('spiral')
})

const set = (page: Page) => page.evaluate(() => neurarium.config().data.set)

test('Enter that follows Escape in one breath, on a busy page, opens the dialog again', async ({ page }) => {
  await open(page, '#v=1&layers=relu3')
  const presets = page.getByRole('button', { name: 'Presets' })
  const gallery = page.getByRole('dialog', { name: 'Presets' })
  await presets.focus()
  await page.keyboard.press('Enter')
  await expect(gallery).toBeVisible()
  // both keys are there before anything that the first one leads to
  const busy = page.evaluate(() => {
    const end = performance.now() + 500
    while (performance.now() < end);
  })
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Enter')])
  await busy
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
  await expect(gallery).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(gallery).toBeHidden()
})

test('a preset that is clicked opens and plays, and back and forward lead through what was opened', async ({
  page,
}) => {
  await open(page)
  for (const [name, wanted] of [
    [/Inside a circle/, 'circle'],
    [/XOR/, 'xor'],
  ] as const) {
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('dialog').getByRole('button', { name }).first().click()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await set(page)).toBe(wanted)
    await expect.poll(async () => (await page.evaluate(() => neurarium.snapshot())).step).toBeGreaterThan(0)
    expect(page.url()).toContain(`set=${wanted}`)
  }
  await page.goBack()
  await expect.poll(() => set(page)).toBe('circle')
  await page.goBack()
  await expect.poll(() => set(page)).toBe('spiral')
  await page.goForward()
  await expect.poll(() => set(page)).toBe('circle')
})

test('five sliders in a row are one step back', async ({ page }) => {
  await openStill(page)
  const before = await page.evaluate(() => neurarium.config())
  const sliders = page.getByRole('complementary', { name: 'Settings' }).getByRole('slider')
  for (let i = 0; i < 5; i++) {
    const address = page.url()
    await sliders.nth(i).focus()
    await page.keyboard.press('ArrowRight')
    // each is written into the address on its own
    await expect.poll(() => page.url()).not.toBe(address)
    // at a person's pace
    await page.waitForTimeout(600)
  }
  expect(await page.evaluate(() => neurarium.config())).not.toEqual(before)
  await page.goBack()
  await expect.poll(() => page.evaluate(() => neurarium.config())).toEqual(before)
})

test('in a frame the page adds nothing to its host’s history', async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<body></body>' }),
  )
  await page.goto('./host.html')
  const length = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = './'
    frame.style.cssText = 'width:1200px;height:700px'
    document.body.append(frame)
    await new Promise((loaded) => frame.addEventListener('load', loaded))
    return history.length
  })
  const frame = page.frames()[1]
  await frame.waitForFunction(() => 'neurarium' in globalThis)
  await frame.evaluate(async () => {
    await neurarium.ready
    for (const name of ['xor', 'moons', 'circle'] as const) {
      await neurarium.configure({ data: { set: name } })
      while (!location.hash.includes(`set=${name}`)) await new Promise(requestAnimationFrame)
    }
  })
  await frame.getByRole('button', { name: 'Presets' }).click()
  await frame.getByRole('dialog').getByRole('button', { name: /XOR/ }).first().click()
  await expect(frame.getByRole('dialog')).toBeHidden()
  expect(await frame.evaluate(() => neurarium.config().data.set)).toBe('xor')
  // a view of many runs has the address while it is open, and no entry: its own button leads back
  await frame.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(frame.getByTestId('compared-run')).toHaveCount(1)
  await expect.poll(() => frame.url()).toMatch(/set=xor.*&compare=base$/)
  await frame.evaluate(() => neurarium.configure({ data: { set: 'moons' } }))
  expect(frame.url()).toMatch(/set=xor.*&compare=base$/)
  await frame.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(frame.getByRole('region', { name: 'Stage' })).toBeVisible()
  expect(await frame.evaluate(() => location.href === neurarium.link())).toBe(true)
  expect(await page.evaluate(() => history.length)).toBe(length)
})

test('a page that came with a link of seeds goes back to their experiment, not out of the site', async ({
  page,
}) => {
  await page.goto(`./${seeds}`)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  expect(page.url()).toContain(seeds)
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config().layers)).toEqual([{ units: 4, activation: 'relu' }])
  await page.goForward()
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
})

test('a link of many runs that is put into the open page leaves its experiment behind it', async ({
  page,
}) => {
  const before = await trained(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, seeds)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the experiment' }).click()
  await expect(stage(page)).toBeVisible()
  expect(await digest(page)).toBe(before)
})

test('back from the course leads to the experiment as it was', async ({ page }) => {
  const before = await trained(page)
  await expect.poll(() => page.url()).toContain('set=moons')
  await page.keyboard.press('k')
  await page.locator('[data-entry]').first().click()
  await expect(page).toHaveURL(/part=1\.1/)
  await page.goBack()
  await page.goBack()
  await expect(page.locator('[data-entry]')).toHaveCount(0)
  expect(await digest(page)).toBe(before)
})

test('what is said on the page does not follow into another room', async ({ page }) => {
  await trained(page)
  await page.getByRole('button', { name: 'Pin for comparison' }).click()
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('1')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(1)
  await expect(notices).toBeEmpty()
})

/** A person puts a fragment into the address bar. */
const put = (page: Page, hash: string) =>
  page.evaluate((given) => {
    location.hash = given
  }, hash)
const backHome = (page: Page) => page.getByRole('button', { name: 'Back to the experiment' }).click()

test('the address is the experiment’s at the moment that the time line shows, in the same entry', async ({
  page,
}) => {
  await open(page)
  await rewind(page)
  await configure(page, { optimizer: { learningRate: 0.01 } })
  await page.evaluate(() => neurarium.step(30))
  await configure(page, { optimizer: { learningRate: 0.2 } })
  await page.evaluate(() => neurarium.step(30))
  await expect(page).toHaveURL(/lr=0\.2/)
  const entries = await page.evaluate(() => history.length)
  await page.evaluate(() => neurarium.seek(10))
  await expect(page).toHaveURL(/lr=0\.01/)
  await page.evaluate(() => neurarium.seek(40))
  await expect(page).toHaveURL(/lr=0\.2/)
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('what a link of many runs is put over is closed, and going back to its entry opens nothing', async ({
  page,
}) => {
  const before = await trained(page)
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  await put(page, seeds)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await page.evaluate(() => (history.state as { over: string }).over)).toBe('closed')
  expect(await digest(page)).toBe(before)
})

test('an unreadable link leaves a view of many runs and its address as they are', async ({ page }) => {
  await openStill(page)
  await put(page, seeds)
  await expect(page).toHaveURL(/seeds=12~200/)
  await put(page, 'rubbish')
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('cannot be read')
  await expect(page).toHaveURL(/seeds=12~200/)
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
  await backHome(page)
  await expect(stage(page)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible()
})

test('a link of many runs opens again after its view was left or turned to another', async ({ page }) => {
  await openStill(page)
  const seedsChosen = page.getByRole('radio', { name: 'Seeds', checked: true })
  const turn = () => page.getByRole('radio', { name: 'Sweep' }).click()
  for (const leave of [() => backHome(page), turn]) {
    await put(page, seeds)
    await expect(seedsChosen).toHaveCount(1)
    await leave()
    await expect(seedsChosen).toHaveCount(0)
    await expect(page).not.toHaveURL(/seeds=/)
  }
  await put(page, seeds)
  await expect(seedsChosen).toHaveCount(1)
})

test('a view of many runs that was left before it was there is not waited for when its entry is gone to', async ({
  page,
}) => {
  await page.route(/RunsRoom/, () => undefined)
  await open(page, '#v=1&set=moons')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await put(page, 'v=1&set=xor')
  await expect(stage(page)).toBeVisible()
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => [neurarium.config().data.set, history.state?.over])).toEqual([
    'moons',
    'closed',
  ])
})

test('back from a run that was opened out of a sweep leads to the sweep and its figures, and forward to the run', async ({
  page,
}) => {
  await openStill(page, '#v=1&set=moons')
  await put(page, 'v=1&sweep=units:2|8~learningRate:0.001|0.03~2~100~testAccuracy')
  const done = page.getByTestId('batch-progress')
  await expect(done).toHaveText('8 of 8 done', { timeout: 30_000 })
  await page.getByRole('button', { name: /Units 8, Learning rate 0\.03/ }).press('Enter')
  const alone = await page.evaluate(() => neurarium.config())
  expect(alone).toMatchObject({ layers: [{ units: 8 }, { units: 8 }], optimizer: { learningRate: 0.03 } })
  await page.goBack()
  await expect(done).toHaveText('8 of 8 done')
  await page.goForward()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config())).toEqual(alone)
  await page.goBack()
  await expect(done).toHaveText('8 of 8 done')
  await page.goBack()
  await expect(stage(page)).toBeVisible()
  expect(await page.evaluate(() => neurarium.config().data.set)).toBe('moons')
})

test('a view of many runs has the keyboard when it opens, and what opened it has it again, by keys alone', async ({
  page,
}) => {
  await openStill(page)
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  const leave = () => page.getByRole('button', { name: 'Back to the experiment' }).press('Enter')
  await test.step('from the bar, left by its button', async () => {
    const compare = page.getByRole('button', { name: 'Compare', exact: true })
    await compare.press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await leave()
    await expect(compare).toBeFocused()
  })
  await test.step('from the gallery, left by going back', async () => {
    const presets = page.getByRole('button', { name: 'Presets' })
    await presets.press('Enter')
    await page.getByRole('button', { name: /Capacity: 3, 6, 20 units/ }).press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await page.goBack()
    await expect(presets).toBeFocused()
  })
  await test.step('from a part of the course', async () => {
    await put(page, 'v=1&part=5.1')
    const course = page.getByRole('region', { name: 'Course' })
    const opens = course.getByRole('button', { name: 'All three side by side' })
    await opens.press('Enter')
    await expect(heading('Compare')).toBeFocused()
    await leave()
    await expect(opens).toBeFocused()
  })
  await test.step('by its link, which nothing on the page opened', async () => {
    await page.locator(':focus').blur()
    await put(page, seeds)
    await expect(heading('Seeds')).toBeFocused()
    await leave()
    await expect(page.locator('#panel-stage')).toBeFocused()
  })
})

test('going back and forward starts nothing that rests, and what plays goes on: past presets, a comparison and a part of the course', async ({
  page,
}) => {
  await openStill(page)
  const rests = async (wanted: string) => {
    await expect.poll(() => set(page)).toBe(wanted)
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    expect((await page.evaluate(() => neurarium.snapshot())).step).toBe(0)
  }
  for (const [name, its] of [
    [/Inside a circle/, 'circle'],
    [/XOR/, 'xor'],
  ] as const) {
    await page.keyboard.press('p')
    await page.getByRole('dialog').getByRole('button', { name }).first().press('Enter')
    await expect.poll(() => set(page)).toBe(its)
    // its entry is there with it, so that a step back is one from there
    expect(await page.evaluate(() => location.hash)).toContain(`set=${its}`)
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  }
  await page.goBack()
  await expect.poll(() => set(page)).toBe('circle')
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await page.keyboard.press('Space')
  await page.goForward()
  await rests('xor')
  await page.goBack()
  await rests('circle')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByTestId('compared-run')).toHaveCount(1)
  await page.goBack()
  await rests('circle')
  await page.goBack()
  await rests('spiral')
  await put(page, 'v=1&set=moons&part=5.1')
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await page.evaluate(() => neurarium.pause())
  await page.goBack()
  await rests('spiral')
  await page.goForward()
  await rests('moons')
})
