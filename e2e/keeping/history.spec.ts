import type { Page } from '@playwright/test'
import { digest, put, stage, trained } from '../base/history.ts'
import { configure, expect, open, openStill, rewind, test } from '../base/page.ts'

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
