import type { Locator, Page } from '@playwright/test'
import { decode } from 'fast-png'
import { axeClean } from '../base/axe.ts'
import { expect, openStill, test } from '../base/page.ts'

type Color = [number, number, number]

/** The colors of an element on the screen, the most frequent one first, with their shares. */
async function colorsOf(locator: Locator): Promise<Array<{ color: Color; share: number }>> {
  const { data, channels, width, height } = decode(await locator.screenshot())
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += channels) {
    const name = `${data[i]},${data[i + 1]},${data[i + 2]}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({
      color: name.split(',').map(Number) as Color,
      share: count / (width * height),
    }))
}

/** WCAG 2.2. */
function contrast(a: Color, b: Color): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: Color): number {
  const [r, g, b] = color.map((value) =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** What fills most of it. */
const ground = async (locator: Locator) => (await colorsOf(locator))[0].color

/** How much of it stands out from its ground by 3 : 1, as WCAG asks of what is not text. */
async function ink(locator: Locator): Promise<number> {
  const [most, ...others] = await colorsOf(locator)
  return others
    .filter(({ color }) => contrast(color, most.color) >= 3)
    .reduce((sum, { share }) => sum + share, 0)
}

/** Paused, without a pointer over anything. */
async function still(page: Page, fragment = '') {
  await openStill(page, fragment)
  await expect(page.locator('#panel-network canvas').first()).toBeVisible({ timeout: 30_000 })
  await page.mouse.move(0, 0)
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in the system's high contrast, ${colorScheme}`, () => {
    test.use({ colorScheme, forcedColors: 'active', viewport: { width: 1280, height: 720 } })

    test('controls show what they are, which is chosen and where the focus is, and axe finds nothing', async ({
      page,
    }) => {
      await still(page)

      await test.step('is axe clean', async () => {
        await axeClean(page)
      })

      await test.step('a slider has a track, a thumb, and a filled part', async () => {
        const slider = page.locator('#panel-settings input[type="range"]').first()
        expect(await ink(slider)).toBeGreaterThan(0.02)
        const seen = (await colorsOf(slider)).filter(({ share }) => share > 0.02)
        expect(seen.length).toBeGreaterThanOrEqual(3) // ground, filled, not filled
        await page.evaluate(() => neurarium.configure({ data: { noise: 0.9 } }))
        const noise = page.getByRole('slider', { name: 'Noise', exact: true })
        const high = await noise.screenshot()
        await page.evaluate(() => neurarium.configure({ data: { noise: 0.1 } }))
        await expect.poll(async () => high.equals(await noise.screenshot())).toBe(false)
      })

      await test.step('the chosen one of the pictures has a frame that the others lack', async () => {
        const tiles = page.locator('#panel-settings label:has(svg)')
        const frames = await tiles
          .locator('span')
          .evaluateAll((all) => all.map((face) => getComputedStyle(face).boxShadow))
        expect(frames.filter((shadow) => shadow !== 'none')).toHaveLength(1)
        const color = await tiles
          .locator('input:checked + span')
          .evaluate((face) => getComputedStyle(face).borderTopColor)
        const [r, g, b] = (color.match(/\d+/g) ?? []).map(Number)
        const page0 = await ground(page.locator('#panel-size'))
        expect(contrast([r, g, b], page0)).toBeGreaterThanOrEqual(3)
      })

      await test.step('the focus has a ring on every control that the keyboard reaches', async () => {
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press('Tab')
          const ring = await page.evaluate(() => {
            const focused = document.activeElement
            if (!focused || focused === document.body) return null
            const faces = [focused, focused.nextElementSibling].filter((face) => face !== null)
            return faces.map((face) => {
              const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(face)
              return outlineStyle === 'none'
                ? 0
                : outlineColor === 'rgba(0, 0, 0, 0)'
                  ? 0
                  : Number.parseFloat(outlineWidth)
            })
          })
          if (ring) expect(Math.max(...ring)).toBeGreaterThanOrEqual(2)
        }
      })

      await test.step('what is chosen, pressed or open has another ground than what is not', async () => {
        const settings = page.locator('#panel-settings')
        const feature = (name: string) =>
          settings.locator('label', { hasText: new RegExp(`^${name}$`) }).last()
        const pairs: Array<[string, Locator, Locator]> = [
          ['features', feature('x'), feature('xy')],
          [
            'view',
            page.locator('label', { hasText: 'Test points' }),
            page.locator('label', { hasText: 'Areas' }),
          ],
          ['language', page.locator('header label[lang="en"]'), page.locator('header label[lang="ko"]')],
        ]
        for (const [what, on, off] of pairs) {
          expect(contrast(await ground(on), await ground(off)), what).toBeGreaterThanOrEqual(2)
          for (const one of [on, off]) expect(await ink(one), what).toBeGreaterThan(0.02) // its words
        }
        const course = page.getByRole('button', { name: 'Course', exact: true })
        const closed = await ground(course)
        await course.click()
        await page.mouse.move(0, 300)
        await expect.poll(async () => contrast(await ground(course), closed)).toBeGreaterThanOrEqual(2)
      })
    })

    test('pictures suit the system, whatever theme was chosen', async ({ page }) => {
      await page.addInitScript(
        (theme) => localStorage.setItem('neurarium.theme', theme),
        colorScheme === 'dark' ? 'light' : 'dark',
      )
      await still(page)
      await page.evaluate(() => neurarium.step(300))
      for (const chart of [
        '#panel-loss [role="slider"]',
        '#panel-network [class*="picture"]',
        '#panel-layers table',
      ])
        await expect.poll(() => ink(page.locator(chart).first()), chart).toBeGreaterThan(0.02)
      const background = await ground(page.locator('#panel-loss [role="slider"]'))
      expect(luminance(background) < 0.1).toBe(colorScheme === 'dark')
    })
  })
}
