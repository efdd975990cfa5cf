import { expect, openStill, ready, test } from '../base/page.ts'

test('by keyboard a share is held apart: the run begins anew, figures and stage have it, and the link opens the same', async ({
  page,
}) => {
  await openStill(page)
  await page.evaluate(() => neurarium.step(20))
  const before = await page.evaluate(() => neurarium.data('test').then(({ targets }) => [...targets]))
  const slider = page.getByRole('slider', { name: 'Validation share' })
  await slider.focus()
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.evaluate(() => neurarium.config().data.validationShare)).toBe(0.2)
  await page.evaluate(() => neurarium.pause())

  await test.step('a fifth of the training points is apart, and the test is as it was', async () => {
    const counts = await page.evaluate(async () => [
      (await neurarium.data('train')).count,
      (await neurarium.data('validation')).count,
    ])
    expect(counts).toEqual([224, 56])
    expect(await page.evaluate(() => neurarium.data('test').then(({ targets }) => [...targets]))).toEqual(
      before,
    )
    await expect(page.getByText('validation 56')).toBeVisible()
  })

  await test.step('what the panels show is what the engine says', async () => {
    const { loss } = await page.evaluate(() => neurarium.step(30))
    await expect(page.getByTestId('validation-loss')).toHaveText(String(loss.validation?.toFixed(3)))
    await expect(page.getByTestId('test-loss')).toHaveText(loss.test.toFixed(3))
  })

  await test.step('the link leads to the same parameters', async () => {
    await expect.poll(() => page.url()).toContain('validation=0.2')
    const first = await page.evaluate(async () => ({
      link: neurarium.link({ atStep: true }),
      digest: (await neurarium.snapshot()).digest,
    }))
    await page.goto('about:blank')
    await page.goto(first.link)
    await ready(page)
    expect(await page.evaluate(async () => (await neurarium.seek(30)).digest)).toBe(first.digest)
  })
  await page.screenshot({ path: test.info().outputPath('validation.png') })
})
