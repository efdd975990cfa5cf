import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { boxOf } from '../base/boxes.ts'
import { expect, open, openStill, test } from '../base/page.ts'

/** What a finger has to meet. Words within a text, and the units of the network's picture, are as large as those. */
const controls =
  'button:not([class*="Network-unit"], [class*="Course-term"]), select, textarea, summary, a[href], input, [role="slider"], [role="option"]'
const least = 40

/** The controls that are lower than a finger needs, of the open dialog where there is one. */
const small = (page: Page) =>
  page.evaluate(
    ({ controls, least }) =>
      [...(document.querySelector('dialog[open]') ?? document).querySelectorAll(controls)]
        .map((control) => control.closest('label') ?? control)
        .filter((box) => getComputedStyle(box).display !== 'inline' && box.checkVisibility())
        .filter((box) => box.getBoundingClientRect().height < least - 0.5)
        .map((box) => box.outerHTML.slice(0, 120)),
    { controls, least },
  )

async function fits(page: Page, what: string) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, what).toBeLessThanOrEqual(0)
  expect(await small(page), what).toEqual([])
}

const words = {
  'ko-KR': {
    play: '재생',
    pause: '일시정지',
    settings: '설정',
    noise: /^잡음/,
    close: '닫기',
    course: '강의',
    notices: '알림',
    unreadable: '읽을 수 없어서',
    compare: '비교',
    stage: /무대/,
    share: '공유',
  },
  'en-US': {
    play: 'Play',
    pause: 'Pause',
    settings: 'Settings',
    noise: /^Noise/,
    close: 'Close',
    course: 'Course',
    notices: 'Notices',
    unreadable: 'cannot be read',
    compare: 'Compare',
    stage: /Stage/,
    share: 'Share',
  },
}

for (const locale of ['ko-KR', 'en-US'] as const) {
  const say = words[locale]
  test.describe(`on a phone in ${locale}`, () => {
    test.use({ locale, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

    test('from the first screen through settings and course and back again', async ({ page }) => {
      await open(page)
      const foot = page.getByRole('contentinfo')
      await foot.getByRole('button', { name: say.pause }).tap()
      await expect(foot.getByRole('button', { name: say.play })).toBeVisible()
      await fits(page, 'the first screen')
      // what is read at a glance is next below the stage
      const tops: number[] = []
      for (const panel of [
        '#panel-stage',
        '#panel-loss',
        '#panel-accuracy',
        '#panel-formula',
        '#panel-network',
      ])
        tops.push((await boxOf(page.locator(panel))).y)
      expect(tops).toEqual([...tops].sort((a, b) => a - b))
      await foot.getByRole('button', { name: say.play }).tap()
      await expect(foot.getByRole('button', { name: say.pause })).toBeVisible()
      await foot.getByRole('button', { name: say.pause }).tap()

      await foot.getByRole('button', { name: say.settings }).tap()
      const sheet = page.getByRole('dialog')
      await expect(sheet).toBeVisible()
      await fits(page, 'the settings')
      await axeClean(page, { tags: ['best-practice'] })
      const noise = sheet.getByRole('textbox', { name: say.noise }).first()
      await noise.fill('0.3')
      await noise.blur()
      await expect.poll(() => page.evaluate(() => neurarium.config().data.noise)).toBe(0.3)
      await sheet.getByRole('button', { name: say.close }).first().tap()
      await expect(sheet).toBeHidden()

      await page.getByRole('banner').getByRole('button', { name: say.course }).tap()
      const course = page.locator('section', { has: page.locator('[data-scroll]') })
      await course.locator('[data-entry]').first().tap()
      await expect(course.getByRole('heading', { level: 2 })).toBeVisible()
      await fits(page, 'the course')
      await expect(page).toHaveURL(/part=1\.1/)
      await page.goBack()
      await page.goBack()
      await expect(course).toBeHidden()
      expect(await page.evaluate(() => neurarium.config().data.noise)).toBe(0.3)
    })

    test('what a button of the course points at is above its sheet, down to the last panel', async ({
      page,
    }) => {
      await openStill(page, '#part=2.7')
      const course = page.getByRole('region', { name: say.course, exact: true })
      await course.locator('[data-action]').last().tap()
      const size = page.locator('#panel-size')
      await expect(size).toHaveAttribute('data-pointed', '')
      await page.evaluate(() => neurarium.pause())
      await expect
        .poll(async () => {
          const [panel, sheet] = [await boxOf(size), await boxOf(course)]
          return panel.y >= 0 && panel.y + panel.height <= sheet.y + 1
        })
        .toBe(true)
      // the next part begins at its stage
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
      await course.locator('header nav').getByRole('button').last().tap()
      await expect(page).toHaveURL(/part=2\.8/)
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    })

    test('a wrong link is said once, and never over the head of the course', async ({ page }) => {
      await openStill(page, '#v=1&part=1.1')
      const notices = page.getByRole('region', { name: say.notices })
      await page.evaluate(() => {
        location.hash = '#set=nosuch'
      })
      await expect(notices).toContainText(say.unreadable)
      await expect(notices.getByRole('status')).toHaveCount(1)
      await fits(page, 'an unreadable link')
      await openStill(page, '#v=1&set=nosuch&batch=0&lr=99&noise=7&samples=1&test=3&init=no&loss=no&part=1.1')
      await expect(page.getByTestId('corrections')).toBeVisible()
      const head = page.locator('section:has([data-scroll]) > header')
      for (const y of [0, 160, 2000]) {
        await page.evaluate((top) => window.scrollTo(0, top), y)
        const [notice, header] = [await boxOf(notices.getByRole('status')), await boxOf(head)]
        expect(notice.y, `scrolled to ${y}`).toBeGreaterThanOrEqual(header.y + header.height)
        expect(notice.y + notice.height).toBeLessThanOrEqual((await boxOf(page.getByRole('contentinfo'))).y)
      }
      await fits(page, 'a corrected link')
    })

    test('the views of many runs have at most two rows above them', async ({ page }) => {
      for (const view of [
        'compare=base|layers:relu6',
        'seeds=12~200',
        'sweep=units:2|8~l2:0|0.1~2~50~testLoss',
      ]) {
        await page.goto('about:blank')
        await page.goto(`./#v=1&layers=relu4&${view}`)
        const bar = page.getByRole('banner')
        await expect(bar).toBeVisible()
        await expect(page.getByRole('main')).not.toBeEmpty()
        const { height } = await boxOf(bar)
        expect(height, view).toBeLessThan(view.startsWith('compare') ? 3 * least : 2 * least)
        await fits(page, view)
      }
    })

    test('a sweep of six columns is in sight; one of more fades at its end, until it is drawn there', async ({
      page,
    }) => {
      const columnsOf = (units: string) =>
        `./#v=1&layers=relu4&sweep=units:${units}~l2:0|0.1~1~20~testAccuracy`
      const map = page.getByRole('table')
      const box = map.locator('..')
      await page.goto(columnsOf('1|2|3|4|6|8'))
      await expect(page.getByTestId('batch-progress')).toHaveText(/12.*12/, { timeout: 30_000 })
      await expect(map.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 })
      await expect(box).not.toHaveAttribute('data-more')
      await page.goto('about:blank')
      await page.goto(columnsOf('1|2|3|4|5|6|7|8|9|10|11|12'))
      await expect(map.getByRole('columnheader')).toHaveCount(12)
      await expect(page.getByTestId('batch-progress')).toHaveText(/24.*24/, { timeout: 30_000 })
      await expect(box).toHaveAttribute('data-more')
      await box.evaluate((node) => node.scrollTo(node.scrollWidth, 0))
      await expect(map.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 })
      await expect(box).not.toHaveAttribute('data-more')
    })

    test('the share dialog’s row of sections stays, in one line, and covers nothing that has the focus', async ({
      page,
    }) => {
      await openStill(page)
      await page.getByRole('button', { name: say.share, exact: true }).tap()
      const dialog = page.getByRole('dialog')
      const row = dialog.getByRole('navigation')
      const last = row.getByRole('button').last()
      await last.tap()
      await expect(last).toBeInViewport({ ratio: 1 })
      expect((await boxOf(row)).height).toBeLessThan(60)
      for (const one of await row.getByRole('button').all()) await expect(one).toBeInViewport({ ratio: 1 })
      // back from the end, so that what comes into sight comes from above
      const controls = dialog.locator('section').locator('button, input, textarea, select, a')
      await controls.last().focus()
      const { y, height } = await boxOf(row)
      for (let k = await controls.count(); k > 1; k--) {
        await page.keyboard.press('Shift+Tab')
        const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)
        const isInRow = await row.evaluate((node) => node.contains(document.activeElement))
        if (isInRow) break
        expect(top, await page.evaluate(() => document.activeElement?.outerHTML)).toBeGreaterThanOrEqual(
          y + height,
        )
      }
    })
  })
}

test.describe('a notice on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  /** It lies over whatever is open, wholly in the window, and its button answers a finger. */
  async function seenAndDismissed(page: Page, text: RegExp) {
    const notice = page.getByRole('dialog').getByRole('status').filter({ hasText: text })
    await expect(notice).toBeVisible()
    const { y, height, x, width } = await boxOf(notice)
    expect([x >= 0, x + width <= 390, y >= 0, y + height <= 844]).toEqual([true, true, true, true])
    const top = await notice.evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect()
      return node.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(top).toBe(true)
    await notice.getByRole('button', { name: 'Close' }).tap()
    await expect(notice).toBeHidden()
    await expect(page.getByRole('dialog')).toBeVisible()
  }

  test('is seen over the settings’ sheet and over any other dialog, and can be dismissed there', async ({
    page,
  }) => {
    await open(page)
    await page.getByRole('contentinfo').getByRole('button', { name: 'Settings' }).tap()
    await page.getByRole('dialog').getByRole('button', { name: 'Pin for comparison' }).tap()
    await seenAndDismissed(page, /./)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().tap()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.evaluate(() => neurarium.configure('#v=1&set=nosuch'))
    await seenAndDismissed(page, /nosuch/)
  })
})

test.describe('at the width of a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('nothing runs out sideways', async ({ page }) => {
    await openStill(page)
    await fits(page, 'the first screen')
    await page.goto('./#v=1&layers=relu4&compare=base|layers:relu6')
    await expect(page.getByTestId('compared-run')).toHaveCount(2)
    await fits(page, 'the comparison')
  })
})

test('what stands on a phone when it opens does not move when the rest comes', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 })
  await page.addInitScript(() => {
    const moved = { by: 0 }
    Object.assign(globalThis, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.by += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // the panels come once the first picture has stood for some frames
  await page.route('**/assets/desk-*.js', async (route) => {
    await page.locator('#panel-network').waitFor({ state: 'attached' })
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))),
    )
    await route.continue()
  })
  await openStill(page)
  await expect(page.locator('#panel-loss')).toBeVisible()
  await expect(page.locator('#panel-network canvas').first()).toBeAttached()
  await expect(page.locator('#panel-formula')).not.toBeEmpty()
  // what Lighthouse and browsers call good is under 0.1
  expect(
    await page.evaluate(() => (globalThis as unknown as { moved: { by: number } }).moved.by),
  ).toBeLessThan(0.05)
})

for (const viewport of [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
])
  test.describe(`in front of a class on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test('the controls take a fifth of the screen at most, the way out is at hand, and the stage is seen beside them', async ({
      page,
    }) => {
      for (const link of [
        '#v=1&set=moons&samples=80&layers=relu4&step=20&present=1',
        '#part=2.5&present=1',
      ]) {
        await openStill(page, link)
        const strip = page.getByRole('group', { name: 'Presenter controls' })
        await expect(strip).toBeInViewport({ ratio: 1 })
        const bar = await boxOf(strip)
        expect(bar.height, link).toBeLessThanOrEqual(viewport.height / 5)
        const leave = strip.getByRole('button', { name: 'Leave presenter mode' })
        await expect(leave).toBeInViewport({ ratio: 1 })
        // nor does it lie over what the speed reads
        const speed = await boxOf(strip.getByRole('combobox', { name: 'Speed' }))
        expect(speed.x + speed.width, link).toBeLessThanOrEqual((await boxOf(leave)).x)
        // the picture itself, as far as nothing lies over it
        const picture = await boxOf(page.locator('#panel-stage canvas').first())
        const seen = Math.min(picture.y + picture.height, bar.y) - Math.max(0, picture.y)
        expect(seen, link).toBeGreaterThan(0.9 * picture.height)
        expect(picture.height, link).toBeGreaterThan(0.35 * viewport.height)
        await fits(page, link)
        await axeClean(page)
        await strip.getByRole('button', { name: 'Loss' }).tap()
        await expect(page.locator('[data-whole="loss"] canvas').first()).toBeInViewport()
        await leave.tap()
        await expect(page.getByRole('banner')).toBeVisible()
      }
    })

    test('the formula alone is as large as the screen is wide, and nothing of it is cut', async ({
      page,
    }) => {
      await openStill(page, '#v=1&set=moons&samples=80&layers=relu6&step=20&present=1')
      await page.keyboard.press('m')
      const set = page.locator('[data-whole="formula"] .katex').first()
      await expect
        .poll(async () => (await boxOf(set)).width)
        .toBeGreaterThan(Math.min(0.75 * viewport.width, 300))
      const cut = () =>
        set.evaluate((node) => {
          const holds = node.parentElement?.parentElement
          return holds ? holds.scrollWidth - holds.clientWidth : Number.NaN
        })
      await expect.poll(cut).toBe(0)
    })
  })

test('what stands below the stage keeps its place while the count of misclassified points changes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openStill(page)
  const panel = page.locator('#panel-stage')
  await expect(panel.getByText(/^train \d+ · test/)).toBeVisible()
  const places = await panel.evaluate((stage) => {
    const split = [...stage.querySelectorAll('span')].find(({ textContent }) =>
      /^train \d+ · test/.test(textContent),
    )
    const total = split?.parentElement?.previousElementSibling
    const legend = stage.querySelector('[aria-label="Classes"]')
    if (!split || !total || !legend) throw new Error('no count or no legend')
    return [
      ['0', 'train 0 · test 0'],
      ['98', 'train 70 · test 28'],
      ['1,400', 'train 1,000 · test 400'],
    ].map(([all, parts]) => {
      total.textContent = all
      split.textContent = parts
      const { left, top } = legend.getBoundingClientRect()
      return `${left}, ${top}`
    })
  })
  expect(new Set(places).size, places.join(' · ')).toBe(1)
})
