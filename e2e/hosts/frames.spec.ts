import { boxOf } from '../base/boxes.ts'
import { expect, openStill, test } from '../base/page.ts'

test.describe('in a frame of another page', () => {
  const sizes = [
    { width: 700, height: 500 },
    { width: 360, height: 500 },
  ]
  for (const { width, height } of sizes) {
    test(`of ${width}×${height} the stage is seen, and runs, above its controls`, async ({
      page,
      baseURL,
    }) => {
      await page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<iframe src="./#v=1" style="width: ${width}px; height: ${height}px; border: 0"></iframe>`,
        }),
      )
      await page.goto(`${baseURL}host.html`)
      const frame = page.frameLocator('iframe')
      await frame.getByRole('button', { name: 'Pause' }).click()
      await frame.getByRole('button', { name: 'Play' }).click()
      const stage = await boxOf(frame.locator('#panel-stage [role="application"]'))
      const foot = await boxOf(frame.getByRole('contentinfo'))
      expect(stage.height).toBeGreaterThan(200)
      expect(stage.y + stage.height).toBeLessThanOrEqual(foot.y)
      const inner = await frame.locator('html').evaluate((node) => node.scrollWidth - node.clientWidth)
      expect(inner).toBeLessThanOrEqual(0)
    })
  }

  test('the markup that is offered fits a column of 700 pixels, and takes no more than 1280', async ({
    page,
  }) => {
    await openStill(page)
    await page.keyboard.press('c')
    const markup = await page.getByRole('textbox', { name: 'Embed' }).inputValue()
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<body style="margin: 0"><div style="width: 700px">${markup}</div><div style="width: 1600px">${markup}</div></body>`,
      }),
    )
    await page.goto(new URL('./host.html', page.url()).href)
    const narrow = await boxOf(page.locator('iframe').first())
    expect(narrow.width).toBe(700)
    expect(narrow.height).toBeGreaterThanOrEqual(500)
    const wide = page.locator('iframe').last()
    await wide.scrollIntoViewIfNeeded()
    expect((await boxOf(wide)).width).toBe(1280)
    // nothing in it is cut, once it has said how high it is
    const cut = () =>
      page
        .frameLocator('iframe >> nth=1')
        .locator('html')
        .evaluate((node) => node.scrollHeight - node.clientHeight)
    await expect.poll(cut).toBeLessThanOrEqual(0)
  })
})
