import { digests } from '../../src/engine/results/digests.ts'
import { configure, digestAfter, expect, open, rewind, test } from '../base/page.ts'

test('the browser computes the digests that are pinned, bit for bit', async ({ page }) => {
  test.slow()
  await open(page)
  for (const { name, config, digest } of digests) {
    await configure(page, config)
    expect((await digestAfter(page, 500)).digest, name).toBe(digest)
  }
})

test('reset gives the same first parameters, and the same steps the same state', async ({ page }) => {
  await open(page)
  const first = await digestAfter(page, 0)
  const later = await digestAfter(page, 137)
  expect(await digestAfter(page, 0)).toEqual(first)
  expect(await digestAfter(page, 137)).toEqual(later)
  expect(later.digest).not.toBe(first.digest)
})

test('pausing and stepping in pieces does not change the run', async ({ page }) => {
  await open(page)
  const whole = await digestAfter(page, 300)
  const pieces = await page.evaluate(async () => {
    await neurarium.reset()
    for (const n of [1, 2, 97, 150]) await neurarium.step(n)
    neurarium.play()
    await neurarium.pause()
    const { step } = await neurarium.snapshot()
    if (step > 300) return null
    return step === 300 ? (await neurarium.snapshot()).digest : (await neurarium.step(300 - step)).digest
  })
  expect(pieces).toBe(whole.digest)
})

test('what a script sets up rests at step 0, so that its steps count from there', async ({ page }) => {
  await open(page)
  const steps = await page.evaluate(async () => {
    await neurarium.configure({ data: { set: 'moons' } })
    const configured = (await neurarium.snapshot()).step
    const stepped = (await neurarium.step(20)).step
    neurarium.play()
    await neurarium.reset()
    const again = (await neurarium.snapshot()).step
    await neurarium.configure('#v=1&set=xor')
    return { configured, stepped, again, opened: (await neurarium.step(5)).step }
  })
  expect(steps).toEqual({ configured: 0, stepped: 20, again: 0, opened: 5 })
})

test('the scripting interface gives what the panels show', async ({ page }) => {
  await open(page)
  await rewind(page)
  const found = await page.evaluate(async () => {
    const snapshot = await neurarium.step(50)
    const data = await neurarium.data('test')
    const scores = await neurarium.predict(data.inputs)
    const outputs = scores.length / data.count
    let correct = 0
    let loss = 0
    for (let i = 0; i < data.count; i++) {
      const row = Array.from(scores.subarray(i * outputs, (i + 1) * outputs))
      const most = Math.max(...row)
      if (row.indexOf(most) === data.targets[i]) correct += 1
      loss += Math.log(row.reduce((sum, s) => sum + Math.exp(s - most), 0)) + most - row[data.targets[i]]
    }
    return { snapshot, accuracy: correct / data.count, loss: loss / data.count }
  })
  expect(found.snapshot.step).toBe(50)
  expect(found.snapshot.accuracy?.test).toBeCloseTo(found.accuracy, 10)
  expect(found.snapshot.loss.test).toBeCloseTo(found.loss, 5)
  await expect(page.getByTestId('step')).toHaveText('50')
})
