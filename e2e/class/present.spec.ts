import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { boxOf } from '../base/boxes.ts'
import { experiment, numerals, rule, strip, unreadable } from '../base/hall.ts'
import { configure, expect, open, openStill, ready, test } from '../base/page.ts'

const room = (page: Page) => page.getByRole('heading', { name: 'Presenter mode' })
const whole = (page: Page, name: string) =>
  expect
    .poll(() =>
      page.locator('[data-whole]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.whole)),
    )
    .toEqual(name === '' ? [] : [name])
const seen = (page: Page) => strip(page).evaluate((node) => Number(getComputedStyle(node).opacity))

/** Debian's, where they are there. */
const recognizer = '/usr/bin/tesseract'
const convert = '/usr/bin/convert'
const reads = existsSync(recognizer) && existsSync(convert)

/** What a recognizer reads of a part of the screen, shrunk to a share of its size as from the back row. */
async function readAt(page: Page, selector: string, share: number, digits: boolean): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'hall-')), 'seen.png')
  await page.locator(selector).first().screenshot({ path: file })
  // shrunk, what was lost is lost; the recognizer gets it at the size of letters that it was made for
  const shrunk = ['-resize', `${100 * share}%`, '-colorspace', 'Gray', '-resize', `${150 / share}%`]
  const ground = await page.evaluate(() => document.documentElement.dataset.theme)
  const ink = ground === 'dark' ? ['-negate'] : []
  execFileSync(convert, [file, ...shrunk, ...ink, '-bordercolor', 'white', '-border', '30', file])
  // words stand apart on a screen, beside figures of another size
  const only = digits ? ['-c', 'tessedit_char_whitelist=0123456789.,'] : []
  return execFileSync(recognizer, [file, '-', '--psm', digits ? '7' : '11', ...only], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replaceAll(/\s+/g, ' ')
}

test('where the accuracy has the whole screen, so has its matrix: in type of the sentence, and as a picture of a quarter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, `#${experiment}&present=1`)
  await page.keyboard.press('a')
  await whole(page, 'accuracy')
  const matrix = page.locator('#panel-accuracy table')
  const size = await matrix.evaluate((table) => Number.parseFloat(getComputedStyle(table).fontSize))
  expect(size).toBeGreaterThanOrEqual(36)
  await page.keyboard.press('a')
  await whole(page, '')
  await open(page, '#v=1&set=blobs&samples=120&classes=6&layers=&present=1')
  await page.keyboard.press('a')
  await whole(page, 'accuracy')
  expect((await boxOf(page.locator('#panel-accuracy button canvas'))).width).toBeGreaterThan(480)
})

for (const size of rule) {
  const { width, height } = size
  test.describe(`on a projector of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, colorScheme: 'dark' })

    test('everything that a class sees can be read, dark and light, in English and Korean', async ({
      page,
    }) => {
      await open(page, `#${experiment}&step=230&present=1`)
      await expect(page.getByTestId('step')).toHaveText('230')
      await expect(page.getByTestId('dead-units')).toHaveText(/\d/)
      for (const [scheme, language] of [
        ['dark', 'en'],
        ['light', 'en'],
        ['light', 'ko'],
        ['dark', 'ko'],
      ] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        await page.locator(`fieldset label[lang="${language}"]`).click()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.locator('html')).toHaveAttribute('data-theme', scheme)
        await expect.poll(() => unreadable(page, size), `${scheme}, ${language}`).toEqual([])
      }
      await axeClean(page)

      await test.step('so can what fills the screen', async () => {
        for (const key of ['v', 'n', 'g', 'a', 'x']) {
          await page.keyboard.press(key)
          await expect(page.locator('[data-whole] canvas').first()).toBeVisible()
          await expect.poll(() => unreadable(page, size), key).toEqual([])
          await page.keyboard.press(key)
        }
      })

      await test.step('a formula is as wide as the screen lets it be, and a unit’s card fills it', async () => {
        await page.keyboard.press('m')
        const set = page.locator('[data-whole="formula"] .katex-html').first()
        // it is set anew when its font arrives
        await expect
          .poll(async () => {
            const share = ((await set.boundingBox())?.width ?? 0) / width
            return share > 0.6 && share < 1
          })
          .toBe(true)
        await page.keyboard.press('u')
        const card = page.locator('[data-whole="unit"] [popover]')
        await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBe(width)
        const first = await card.textContent()
        await page.keyboard.press('ArrowDown')
        await expect(card).not.toHaveText(first ?? '')
        await page.mouse.move(width / 2, height / 2)
        await expect(card).toBeVisible()
        await page.keyboard.press('Escape')
        await whole(page, 'formula')
      })
    })

    test('the controls that come with the pointer cut no numeral', async ({ page }) => {
      await open(page, `#${experiment}&step=230&present=1`)
      await expect(page.getByTestId('step')).toHaveText('230')
      for (const language of ['en', 'ko']) {
        await page.locator(`fieldset label[lang="${language}"]`).click()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await page.mouse.move(width / 3, height / 3)
        await expect(page.locator('[data-strip]')).toBeAttached()
        const controls = await boxOf(page.locator('[role="group"][class*="strip"]'))
        const step = await boxOf(page.getByTestId('step'))
        expect(step.y + step.height).toBeLessThanOrEqual(controls.y)
      }
    })

    test('a notice covers neither a numeral nor the legend nor the sentence, and beside a slide neither what it says nor the strip', async ({
      page,
    }) => {
      await open(page, `#${experiment}&step=230&present=1`)
      await expect(page.getByTestId('step')).toHaveText('230')
      await page.keyboard.press('PageDown')
      const notice = page.getByRole('region', { name: 'Notices' }).getByRole('status')
      const standsFree = async (others: string) => {
        const said = await boxOf(notice)
        const boxes = await Promise.all((await page.locator(others).all()).map(boxOf))
        expect(boxes.length).toBeGreaterThan(0)
        const over = boxes.filter(
          (box) =>
            said.x < box.x + box.width &&
            box.x < said.x + said.width &&
            said.y < box.y + box.height &&
            box.y < said.y + said.height,
        )
        expect(over, others).toEqual([])
      }
      const figures = numerals.map((id) => `[data-testid="${id}"]`).join()
      await expect(notice).toContainText('No slides are open')
      await standsFree(`${figures}, footer > p, [class*="Legend-entry"]`)

      // two presses of one hand are one
      await expect(async () => {
        await page.keyboard.press('PageDown')
        await expect(page.locator('[data-slide]')).toBeVisible({ timeout: 2000 })
      }).toPass()
      await configure(page, { data: { set: 'moons' }, layers: [], stop: { step: 3 } })
      await page.evaluate(() => neurarium.play())
      await expect(notice).toContainText('Stopped at step 3')
      await standsFree(`${figures}, [data-slide]`)
      await page.mouse.move(width / 3, height / 2)
      await expect.poll(() => seen(page)).toBe(1)
      await standsFree('[aria-label="Presenter controls"] button')
    })

    test('a text recognizer reads the numerals at a quarter of the size, and words at half of it', async ({
      page,
    }) => {
      test.skip(!reads, 'tesseract-ocr and imagemagick are not on this machine')
      await open(page, `#${experiment}&step=230&present=1`)
      await expect(page.getByTestId('step')).toHaveText('230')
      await page.mouse.move(9, 9)
      await page.mouse.move(0, 0)
      // the controls that came with the pointer lie over what is read
      await expect.poll(() => seen(page)).toBe(1)
      await expect.poll(() => seen(page)).toBe(0)
      for (const scheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        await expect(page.locator('html')).toHaveAttribute('data-theme', scheme)
        for (const id of numerals.filter((one) => one !== 'dead-units')) {
          const said = (await page.getByTestId(id).textContent()) ?? ''
          // until what comes late has its place
          await expect
            .poll(async () => (await readAt(page, `[data-testid="${id}"]`, 0.25, true)).trim(), {
              message: `${id}, ${scheme}`,
            })
            .toBe(said)
        }
        const words = await readAt(page, 'footer', 0.5, false)
        expect(words, scheme).toMatch(/3-layer network: 2 inputs/)
        expect(await readAt(page, '#panel-dead header', 0.5, false), scheme).toMatch(/Dead units.*of 14/)
      }
    })
  })
}

test.describe('a lecture by keys alone', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('F leads in and out, with the address in step; panels, freezing and the spotlight have keys; reloading and going back keep the mode', async ({
    page,
  }) => {
    await open(page, `#${experiment}&task=Look%20here`)
    const entries = await page.evaluate(() => history.length)
    await page.getByRole('button', { name: 'Share', exact: true }).focus()
    await page.keyboard.press('f')
    await expect(room(page)).toBeFocused()
    await expect(page.getByText('Look here')).toBeVisible()
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('present=1')
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await expect(page.getByRole('banner')).toHaveCount(0)

    await test.step('any panel takes the screen and gives it back', async () => {
      for (const [key, name] of Object.entries({
        v: 'stage',
        n: 'network',
        g: 'loss',
        a: 'accuracy',
        x: 'dead',
      })) {
        await page.keyboard.press(key)
        await whole(page, name)
      }
      await page.keyboard.press('Escape')
      await whole(page, '')
    })

    await test.step('a frozen picture stands still while it trains on', async () => {
      await page.keyboard.press('h')
      await expect(page.getByRole('status').filter({ hasText: 'frozen at step' })).toBeVisible()
      const step = page.getByTestId('step')
      const at = await step.textContent()
      const live = page.getByTestId('live-step')
      const before = await live.textContent()
      await expect(live).not.toHaveText(before ?? '')
      expect(await step.textContent()).toBe(at)
      await page.keyboard.press('n')
      await expect(page.locator('[data-whole="network"] canvas').first()).toBeVisible()
      await page.keyboard.press('n')
      expect(await page.getByTestId('step').textContent()).toBe(at)
      await page.keyboard.press('h')
      await expect(page.getByTestId('step')).not.toHaveText(at ?? '')
    })

    await test.step('the spotlight follows the pointer, and takes no press', async () => {
      await page.keyboard.press('o')
      await page.mouse.move(300, 200)
      const light = page.getByTestId('spotlight')
      await expect
        .poll(() => light.evaluate((node) => node.style.getPropertyValue('--light-x')))
        .toBe('300px')
      expect(await light.evaluate((node) => getComputedStyle(node).pointerEvents)).toBe('none')
      await page.keyboard.press('o')
      await expect(light).toHaveCount(0)
    })

    await test.step('the controls come with the pointer and go; with the focus they stay', async () => {
      await expect.poll(() => seen(page)).toBe(0)
      await page.mouse.move(400, 300)
      await expect.poll(() => seen(page)).toBe(1)
      await expect.poll(() => seen(page)).toBe(0)
      // nor does a pointer keep them that was left on them
      await page.mouse.move(400, 715)
      await expect.poll(() => seen(page)).toBe(1)
      await expect.poll(() => seen(page)).toBe(0)
      await page.keyboard.press('Tab')
      await strip(page).getByRole('button', { name: 'High contrast' }).focus()
      await expect.poll(() => seen(page)).toBe(1)
      const ground = () => page.evaluate(() => getComputedStyle(document.body).color)
      const before = await ground()
      await page.keyboard.press('Enter')
      await expect.poll(ground).not.toBe(before)
      await page.keyboard.press('Enter')
      await expect.poll(ground).toBe(before)
    })

    await test.step('a step through the page’s own history, and a reload, keep the room', async () => {
      await page.evaluate(() => neurarium.configure({ data: { set: 'moons' } }))
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('moons')
      await page.goBack()
      await expect.poll(() => page.evaluate(() => neurarium.config().data.set)).toBe('three-spirals')
      await expect(room(page)).toBeAttached()
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('present=1')
      await page.reload()
      await ready(page)
      await expect(room(page)).toBeAttached()
    })

    await test.step('Escape leaves, and the page is as it was', async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('banner')).toBeVisible()
      await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('present')
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
      expect(await size()).toBe('16px')
      expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).toBe('')
      // nor does a step forward lead in again
      await page.goForward()
      await expect.poll(() => page.evaluate(() => neurarium.config().data.set)).toBe('moons')
      await expect(page.getByRole('banner')).toBeVisible()
      await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('present')
    })

    await test.step('the focus goes back to what it came from', async () => {
      await page.getByRole('button', { name: 'Share', exact: true }).focus()
      await page.keyboard.press('f')
      await expect(room(page)).toBeFocused()
      await page.keyboard.press('f')
      await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
    })
  })

  test('a remote without slides empties the screen, opens the presenter’s window, and begins slides only when it was said', async ({
    page,
    context,
  }) => {
    await openStill(page, `#${experiment}&step=20&present=1`)
    const digest = () => page.evaluate(() => neurarium.snapshot().then((now) => now.digest))
    const before = await digest()
    await page.keyboard.press('b')
    await expect(page.locator('[data-blank]')).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('PageDown')
    await expect(page.locator('[data-blank]')).toHaveCount(0)
    const opened = context.waitForEvent('page')
    await page.keyboard.press('w')
    const own = await opened
    await expect(own.locator('#presenter')).toHaveText(/No slides are being shown now/)
    await own.close()
    await page.bringToFront()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(page.getByText(/No slides are open/)).toBeVisible()
    expect(await digest()).toBe(before)
    await page.waitForTimeout(800)
    await page.keyboard.press('PageDown')
    await expect(page.locator('[data-place]')).toHaveText(/^1\.1 · 1/)
    await expect(page.getByText(/No slides are open/)).toHaveCount(0)
  })

  test('beside a slide stands nothing of another experiment until its own images are there', async ({
    page,
  }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/cifar10/*.bin', async (route) => {
      await held
      await route.continue()
    })
    // how often anything of a plane was to be seen
    await page.addInitScript(() => {
      const look = () => {
        const canvas = document.querySelector('#panel-stage canvas')
        if (canvas?.checkVisibility({ visibilityProperty: true }))
          document.documentElement.dataset.seen = 'a stage'
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto('./#part=1.1&present=1')
    await expect(page.locator('[data-place]')).toHaveText(/^1\.1 · 1/)
    await expect(page.getByText(/Loading images/)).toBeVisible()
    await page.keyboard.press('PageDown')
    await expect(page.locator('[data-place]')).toHaveText(/^1\.1 · 2/)
    await expect(page.getByTestId('step')).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBeUndefined()
    release()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expect(page.getByTestId('step')).toBeVisible()
  })

  test('a curve, images and their layers are shown to a class as well, and fit', async ({ page }) => {
    const size = rule[1]
    await open(page, '#v=1&set=sine&samples=80&layers=tanh6&step=30&present=1')
    await expect(page.getByTestId('step')).toHaveText('30')
    await expect(page.getByTestId('dead-units')).toHaveCount(0)
    await expect.poll(() => unreadable(page, size)).toEqual([])
    await page.keyboard.press('x')
    await expect(page.getByText('This experiment has no such panel.')).toBeVisible()
    await page.keyboard.press('x')
    await page.evaluate(() => neurarium.configure('#v=1&set=cifar10&samples=500&layers=conv4x3,pool2'))
    await expect(page.getByRole('option').first()).toBeAttached()
    await page.evaluate(() => neurarium.step(3))
    await expect.poll(() => unreadable(page, size)).toEqual([])
    await axeClean(page)
  })
})
