import { encodeFragment } from '../../src/config/link/link.ts'
import { normalizeConfig } from '../../src/config/normalize/normalize.ts'
import { planeDigests, planeUpdates } from '../../src/engine/results/planeDigests.ts'
import { digestAfter, expect, open, test } from '../base/page.ts'

test('a convolutional network comes by link, trains to the pinned digest, and every panel has it', async ({
  page,
}) => {
  test.slow()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const [{ name, config, digest }, ...others] = planeDigests
  await open(page, `#${encodeFragment(normalizeConfig(config).config)}`)
  expect((await digestAfter(page, planeUpdates)).digest, name).toBe(digest)

  await test.step('its layers have their kind and shape in a snapshot', async () => {
    const layers = await page.evaluate(async () =>
      (await neurarium.snapshot()).layers.map(({ kind, shape, weights }) => [
        kind,
        shape.height,
        weights.length,
      ]),
    )
    expect(layers).toEqual([
      ['conv', 32, 600],
      ['pool', 16, 0],
      ['conv', 16, 2000],
      ['pool', 8, 0],
      ['dense', 1, 6400],
    ])
  })

  await test.step('the panels say what it is', async () => {
    await expect(page.getByTestId('parameters')).toHaveText('9,028')
    await expect(page.locator('#panel-size')).toContainText('[5 × 5 × 3 × 8]')
    await expect(page.locator('#panel-hidden-layers').getByRole('listitem')).toHaveCount(4)
  })

  await test.step('the rows of its layers fit their column', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const rows = page.locator('#panel-hidden-layers li')
    const over = await rows.evaluateAll((all) =>
      all.map(
        (row) => row.getBoundingClientRect().right - (row.parentElement?.getBoundingClientRect().right ?? 0),
      ),
    )
    expect(Math.max(...over)).toBeLessThanOrEqual(1)
    const wide = await rows.evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 8),
    )
    expect(wide).toEqual([])
    const column = await page.locator('#panel-hidden-layers').evaluate((panel) => {
      let node: HTMLElement | null = panel as HTMLElement
      while (node && getComputedStyle(node).overflowY !== 'auto') node = node.parentElement
      return node && node.scrollWidth - node.clientWidth
    })
    expect(column).toBe(0)
  })

  await test.step('other runs give their digests too', async () => {
    for (const { name, config, digest } of others) {
      await page.evaluate((next) => neurarium.configure(next), config)
      expect((await digestAfter(page, planeUpdates)).digest, name).toBe(digest)
    }
  })

  await test.step('what does not fit is left out, with its reason', async () => {
    const { config, corrections } = await page.evaluate(() =>
      neurarium.configure({
        layers: [
          { units: 8, activation: 'relu' },
          { kind: 'pool', mode: 'max', size: 2 },
        ],
      }),
    )
    expect(config.layers).toHaveLength(1)
    expect(corrections.map(({ reason }) => reason)).toEqual(['no-plane'])
  })
  expect(errors).toEqual([])
})

test('the figures of layers come later, and nothing moves when they do', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/LayerFigures-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('./#v=1&set=cifar10&samples=500&layers=conv16x5,pool2,conv20x5,relu16&step=0')
  const rows = page.locator('#panel-hidden-layers li')
  await expect(rows).toHaveCount(4)
  await page.evaluate(() => neurarium.ready)
  const heights = () =>
    rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)))
  const before = await heights()
  await expect(page.getByTestId('layer-figures-1')).toHaveCount(0)
  release()
  await expect(page.getByTestId('layer-figures-1')).toContainText('multiply-adds')
  await expect(page.getByTestId('layer-figures-4')).toContainText('multiply-adds')
  expect(await heights()).toEqual(before)
})
