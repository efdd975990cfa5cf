import { configure, expect, open, openStill, ready, rewind, test } from '../base/page.ts'
import { slide } from '../base/slide.ts'

const config = (page: import('@playwright/test').Page) => page.evaluate(() => neurarium.config())

test('a link carries the experiment to another page', async ({ page, context }) => {
  await open(page)
  await configure(page, {
    data: { set: 'rings', classes: 4, seed: 7 },
    layers: [{ units: 5, activation: 'tanh' }],
    optimizer: { name: 'adam', learningRate: 0.007 },
  })
  const link = await page.evaluate(() => neurarium.link())
  expect(new URL(link).hash.length).toBeLessThanOrEqual(500)
  const other = await context.newPage()
  await other.goto(link)
  await ready(other)
  expect(await config(other)).toEqual(await config(page))
})

// in a page without the watch over the console: the browser writes the 404 there
test('a link whose # came as %23 is no page of the host, and opens what was meant', async ({
  context,
  baseURL,
}) => {
  const page = await context.newPage()
  const origin = new URL(String(baseURL)).origin
  for (const written of ['%23v=1&set=moons&task=Why%20so', '%23v%3D1%26set%3Dmoons%26task%3DWhy%2520so']) {
    await page.goto(`${baseURL}${written}`)
    await ready(page)
    expect((await config(page)).data.set, written).toBe('moons')
    await expect(page.getByText('Why so'), written).toBeVisible()
  }
  await page.goto(`${baseURL}index.html%23v=1&set=xor`)
  await ready(page)
  expect((await config(page)).data.set).toBe('xor')
  // what else is missing is said, and leads nowhere by itself
  expect((await page.goto(`${baseURL}nothing`))?.status()).toBe(404)
  await page.getByRole('link', { name: 'Neurarium' }).last().click()
  await ready(page)
  // a path that would be another host's name stays on this one
  await page.goto(`${origin}//example.org/%23v=1`)
  expect(new URL(page.url()).origin).toBe(origin)
})

const hostile = [
  '#',
  '#set=constructor',
  '#v=1&set=__proto__&layers=__proto__',
  '#v=99&set=moons&rocket=yes',
  '#lr=1e999&batch=-5&noise=NaN',
  '#layers=relu9999,gelu0,nosuch8',
  '#%E0%A4%A&set=%',
  '#<img src=x onerror=alert(1)>',
  `#set=${'a'.repeat(1_000_000)}`,
  '#v=1&points=!!!!',
]
test('opens a working page for whatever stands in a link', async ({ page }) => {
  for (const fragment of hostile)
    await test.step(fragment.slice(0, 40), async () => {
      await page.goto('about:blank')
      await open(page, fragment)
      await rewind(page)
      const snapshot = await page.evaluate(() => neurarium.step(3))
      expect(snapshot.step).toBe(3)
      expect(Number.isFinite(snapshot.loss.train)).toBe(true)
    })
})

test('says in words what a link had to be corrected in', async ({ page }) => {
  await open(page, '#v=1&set=nosuch&batch=0')
  await expect(page.getByTestId('corrections')).toContainText('nosuch')
})

test('a link pasted into the open page takes effect, and back and forward return', async ({ page }) => {
  await openStill(page)
  const first = await config(page)
  await page.evaluate(() => {
    location.hash = '#v=1&set=moons'
  })
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
  await page.evaluate(() => {
    location.hash = '#v=1&set=xor'
  })
  await expect.poll(async () => (await config(page)).data.set).toBe('xor')
  await page.goBack()
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
  await page.goBack()
  await expect.poll(async () => (await config(page)).data.set).toBe(first.data.set)
  await page.goForward()
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
})

test('undo and redo walk through the configs', async ({ page }) => {
  await open(page)
  const first = await config(page)
  await configure(page, { data: { set: 'circle' } })
  await expect.poll(() => page.url()).toContain('set=circle')
  await page.keyboard.press('Control+z')
  await expect.poll(() => config(page)).toEqual(first)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await config(page)).data.set).toBe('circle')
})

const meant = '#v=1&set=moons&layers=relu6,tanh4&lr=0.01'
const changes: ReadonlyArray<readonly [string, string]> = [
  ['&amp;', meant.replaceAll('&', '&amp;')],
  ['%26', meant.replaceAll('&', '%26')],
  ['%23', meant.replace('#', '#%23')],
  ['everything escaped twice', `#${encodeURIComponent(encodeURIComponent(meant))}`],
  ['a closing bracket and a full stop', `${meant}).`],
  ['a closing quote', `${meant}”`],
  ['a Korean bracket', `${meant}」`],
  ['spaces in the middle', meant.replace('moons', 'mo  ons')],
  ['angle brackets', `#<${meant}>`],
]
test('a link that was changed on its way opens what was meant, and its address is put straight', async ({
  page,
}) => {
  for (const [name, fragment] of changes)
    await test.step(name, async () => {
      await page.goto('about:blank')
      await openStill(page, fragment)
      const { data, layers, optimizer } = await config(page)
      expect([data.set, layers, optimizer.learningRate]).toEqual([
        'moons',
        [
          { units: 6, activation: 'relu' },
          { units: 4, activation: 'tanh' },
        ],
        0.01,
      ])
      expect(new URL(page.url()).hash).toBe(meant)
      await expect(page.getByTestId('corrections')).toHaveCount(0)
    })
})

test('put into the open page or given to a script, a changed link opens what was meant', async ({ page }) => {
  await openStill(page)
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    meant.replaceAll('&', '&amp;'),
  )
  await expect.poll(async () => (await config(page)).data.set).toBe('moons')
  expect(new URL(page.url()).hash).toBe(meant)
  const report = await configure(page, '[실험](https://example.org/#v=1&amp;set=xor&amp;\n  lr=0.02).')
  expect(report.corrections).toEqual([])
  expect([report.config.data.set, report.config.optimizer.learningRate]).toEqual(['xor', 0.02])
  expect((await config(page)).data.set).toBe('xor')
})

test('what cannot be mended of a link is said, and the rest of it opens', async ({ page }) => {
  await open(page, '#v=1&amp;set=moons&amp;lr=zzz')
  expect((await config(page)).data.set).toBe('moons')
  await expect(page.getByTestId('corrections')).toContainText('zzz')
})

const playground =
  '#activation=relu&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=0.1&regularizationRate=0&noise=0&networkShape=6,3&seed=0.5&discretize=false&percTrainData=50&x=true&y=true&cosX=true&problem=classification&constructor=1&__proto__=2'
test('a link of TensorFlow Playground opens as the nearest experiment, and says what differs', async ({
  page,
}) => {
  for (const into of ['page', 'address'] as const) {
    if (into === 'page') await open(page, playground)
    else {
      await configure(page, '#v=1&set=xor')
      await page.evaluate((hash) => {
        location.hash = hash
      }, playground)
    }
    await expect.poll(async () => (await config(page)).data.set).toBe('spiral')
    const { layers, regularization, optimizer } = await config(page)
    expect(layers).toEqual([
      { units: 6, activation: 'relu' },
      { units: 3, activation: 'relu' },
    ])
    expect([regularization.maxNorm, optimizer.name, optimizer.learningRate]).toEqual([0, 'sgd', 0.1])
    const list = page.getByTestId('corrections')
    for (const text of ['TensorFlow Playground', 'cosX', '0.5', 'constructor'])
      await expect(list).toContainText(text)
    expect(new URL(page.url()).hash).toMatch(/^#v=1&/)
  }
})

test('garbage in what is stored is told by nobody, and least as a fault of the link', async ({ page }) => {
  await page.addInitScript(() => {
    for (const key of ['part', 'theme', 'language', 'shortcuts', 'course'])
      localStorage.setItem(`neurarium.${key}`, '{"__proto__": "<img>"}')
  })
  await openStill(page)
  await expect(page.getByRole('region', { name: 'Notices' })).toBeEmpty()
  await page.keyboard.press('k')
  await expect(page.locator('[data-entry]').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(page.url()).not.toContain('proto')
})

test('a part that a link opens has its own experiment in the link’s entry, and a step through the history sets none', async ({
  page,
}) => {
  const shown = async () => {
    const { data, layers } = await page.evaluate(() => neurarium.config())
    return `${data.set} ${layers.length}`
  }
  await page.goto('about:blank')
  await open(page, '#part=2.2')
  await expect.poll(shown).toBe('circle 6')
  await expect(page).toHaveURL(/layers=sigmoid8\*6&part=2\.2$/)
  // beside an open part too, and after the experiment that was there has trained
  await page.evaluate(() => (location.hash = '#part=2.1'))
  await expect.poll(shown).toBe('circle 1')
  await expect(page).toHaveURL(/layers=sigmoid1&part=2\.1$/)
  // whoever sets the first experiment of all beside a part finds it there again
  await configure(page, 'v=1')
  await expect(page).toHaveURL(/#v=1&part=2\.1$/)
  await page.getByRole('button', { name: 'Close the course' }).click()
  await expect(page).toHaveURL(/#v=1$/)
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Course' })).toBeVisible()
  await page.waitForTimeout(600)
  expect(await shown()).toBe('spiral 2')
  await expect(page).toHaveURL(/#v=1&part=2\.1$/)
  for (const there of ['circle 1', 'circle 6']) {
    await page.goBack()
    await expect.poll(shown).toBe(there)
  }
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('a step back to the contents or a part, in front of a class, opens slides beside the experiment that was there, and forward returns', async ({
  page,
}) => {
  await openStill(page, '#v=1&set=xor&layers=relu4')
  const course = page.getByRole('region', { name: 'Course' })
  await page.keyboard.press('k')
  await expect(page).toHaveURL(/&part=$/)
  await course.getByRole('button', { name: 'Close the course' }).click()
  await page.keyboard.press('f')
  await expect(page.locator('html[data-present]')).toBeAttached()
  await expect(page).toHaveURL(/present=1/)
  const entries = await page.evaluate(() => history.length)
  await page.goBack()
  await expect(slide(page)).toBeVisible()
  // whatever follows from it by itself
  await page.waitForTimeout(600)
  expect(await config(page)).toMatchObject({ data: { set: 'xor' }, layers: [{ units: 4 }] })
  await expect(page).toHaveURL(/[#&]part=(&|$)/)
  await page.goForward()
  await expect(slide(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/part=/)
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('a link of many runs with a task, put into an open view of others, opens its own runs and says what was wrong', async ({
  page,
}) => {
  await open(page, '#v=1&set=moons&compare=base')
  await expect(page.getByRole('radio', { name: 'Compare' })).toBeChecked()
  await page.evaluate(() => {
    location.hash = '#v=1&set=circle&noise=zz&seeds=12~50&task=Count%20them'
  })
  await expect(page.getByRole('radio', { name: 'Seeds' })).toBeChecked()
  await expect(page.getByText('That is not a number.')).toBeVisible()
  await expect(page.getByText('Count them')).toBeVisible()
  await expect.poll(() => page.url()).toContain('set=circle')
  expect(page.url()).toContain('seeds=12~50')
})
