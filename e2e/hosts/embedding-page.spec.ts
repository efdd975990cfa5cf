import { axeClean } from '../base/axe.ts'
import { expect, test } from '../base/page.ts'

for (const [locale, width, answer, says] of [
  ['en-US', 1280, 'It does not', /^As predicted: the training accuracy is (\d+)%\.$/],
  ['ko-KR', 390, '넘는다', /^예측과 다릅니다\. 학습 정확도는 (\d+)%입니다\.$/],
] as const)
  test(`the page on embedding drives its frames by messages: a slider, a question, two in step (${locale}, ${width} wide)`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      locale,
      viewport: { width, height: 800 },
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${baseURL}docs/embedding.html`)
    const frame = (name: string) => page.frames().find((one) => one.url().includes(name))
    await expect(page.locator('iframe')).toHaveCount(4)

    // what the button says is said of what the engine came to
    await page.getByRole('button', { name: answer, exact: true }).focus()
    await page.keyboard.press('Enter')
    const verdict = page.locator('#verdict')
    await expect(verdict).toHaveText(says)
    const told = Number(says.exec((await verdict.textContent()) ?? '')?.[1])
    const accuracy = await frame('set=circle')?.evaluate(
      async () => (await neurarium.snapshot()).accuracy?.train,
    )
    expect(told).toBe(Math.round(100 * (accuracy ?? 0)))

    const rate = () =>
      frame('set=moons')?.evaluate(() => globalThis.neurarium?.config().optimizer.learningRate)
    // what is said of the rate is what the frame trains with, also when the page is come back to
    const said = () => page.locator('#rate-now').textContent()
    const isSaid = () => expect.poll(async () => `${await rate()}` === (await said())).toBe(true)
    await isSaid()
    await page.locator('#rate').focus()
    await page.keyboard.press('End')
    await expect.poll(rate).toBe(3.2)
    await expect(page.locator('#rate-now')).toHaveText('3.2')
    await page.goto('about:blank')
    await page.goBack()
    await expect(page.locator('iframe')).toHaveCount(4)
    await isSaid()
    const stands = await page.locator('#rate').inputValue()
    expect((10 ** Number(stands)).toPrecision(2)).toBe(await said())

    await page.locator('#both').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#steps')).toContainText('50')
    for (const layers of ['relu3', 'relu20'])
      expect(await frame(`layers=${layers}`)?.evaluate(async () => (await neurarium.snapshot()).step)).toBe(
        50,
      )

    // each frame is as high as what is in it
    for (const inner of page.frames().slice(1))
      expect(
        await inner.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
      ).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await axeClean(page, { within: 'main > :not(.frame)' })
    expect(complaints).toEqual([])
    await page.screenshot({ path: `test-results/embedding-${width}.png`, fullPage: true })
    await context.close()
  })
