import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeClean } from '../base/axe.ts'
import { configure, expect, open, test } from '../base/page.ts'

test('the experiment is taken away as a program, which trains to the loss of the page', async ({
  page,
}, info) => {
  await open(page)
  await configure(page, {
    data: { set: 'moons' },
    layers: [
      { units: 6, activation: 'tanh' },
      { units: 4, activation: 'relu' },
    ],
    optimizer: { name: 'adam', learningRate: 0.01 },
    initialization: { seed: 77 },
  })
  const expected = await page.evaluate(async () => {
    await neurarium.reset()
    return (await neurarium.step(60)).loss
  })
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'As a program' })).toBeVisible()
  await axeClean(page)

  const arrived = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'JavaScript' }).click()
  const path = join(info.outputDir, 'experiment.mjs')
  await (await arrived).saveAs(path)
  await expect(dialog.getByText('experiment.mjs is made')).toBeVisible()
  execFileSync(process.execPath, ['--check', path])
  const run = `process.argv.push('--steps', '60'); await import(${JSON.stringify(`file://${path}`)})`
  const said = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `console.error = console.log; ${run}`],
    {
      encoding: 'utf8',
    },
  )
  const [, train] = /training: loss ([\d.]+)/.exec(said) ?? []
  const [, testLoss] = /test: loss ([\d.]+)/.exec(said) ?? []
  expect(Number(train)).toBeCloseTo(expected.train, 3)
  expect(Number(testLoss)).toBeCloseTo(expected.test, 3)

  const python = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'PyTorch' }).focus()
  await page.keyboard.press('Enter')
  const file = await python
  expect(file.suggestedFilename()).toBe('experiment_pytorch.py')
  expect(readFileSync(await file.path(), 'utf8')).toContain('nn.Linear(2, 6)')
})
