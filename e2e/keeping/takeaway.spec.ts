import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { expect, open, openStill, test } from '../base/page.ts'

const state = (page: Page) =>
  page.evaluate(async () => {
    const { step, digest, loss } = await neurarium.snapshot()
    return { step, digest, loss }
  })

/** Presses a button of the dialog by key; the name and the bytes of the file that comes. */
async function saved(page: Page, dialog: Locator, button: string) {
  const arrived = page.waitForEvent('download')
  await dialog.getByRole('button', { name: button }).focus()
  await page.keyboard.press('Enter')
  const file = await arrived
  await expect(dialog.getByRole('status').filter({ hasText: file.suggestedFilename() })).toBeVisible()
  return { name: file.suggestedFilename(), bytes: [...readFileSync(await file.path())] }
}

interface Saved {
  name: string
  bytes: number[]
}

async function drop(page: Page, { name, bytes }: Saved): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes as number[])], name as string))
      return transfer
    },
    [name, bytes] as const,
  )
  await page.dispatchEvent('header', 'drop', { dataTransfer })
}

const changed = ({ name, bytes }: Saved, change: (text: string) => string): Saved => ({
  name,
  bytes: [...Buffer.from(change(Buffer.from(bytes).toString()))],
})

test('pictures and the model, saved by key, open the same network again, to the bit; files that are damaged change nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openStill(page, '#v=1&set=moons&samples=200&layers=relu6,tanh3&validation=0.2')
  // a change on the way has to come along
  const there = await page.evaluate(async () => {
    await neurarium.reset()
    await neurarium.step(40)
    await neurarium.configure({ optimizer: { learningRate: 0.005 } })
    const { step, digest, loss } = await neurarium.step(30)
    return { step, digest, loss }
  })
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const files: Saved[] = []
  await test.step('by key', async () => {
    await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeEnabled()
    await axeClean(page, { within: 'dialog' })
    for (const what of ['Stage', 'Network', 'Loss', 'Accuracy', 'Dead units', 'Layers']) {
      await dialog.getByRole('combobox', { name: 'Picture' }).selectOption(what)
      files.push(await saved(page, dialog, what === 'Stage' ? 'Save PNG' : 'Save SVG'))
    }
    expect(files.map(({ name }) => name)).toEqual([
      'neurarium-stage-moons-step-70.png',
      ...['network', 'loss', 'accuracy', 'dead', 'layers'].map(
        (what) => `neurarium-${what}-moons-step-70.svg`,
      ),
    ])
  })
  const model = await saved(page, dialog, 'Save model (JSON)')

  await test.step('tables', async () => {
    const history = Buffer.from((await saved(page, dialog, 'History (CSV)')).bytes).toString()
    const lines = history
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    expect(lines[0].slice(0, 4)).toEqual(['step', 'train_loss', 'validation_loss', 'test_loss'])
    const [step, train, , testLoss] = lines.at(-1)?.map(Number) ?? []
    expect(step).toBe(70)
    expect(train).toBeCloseTo(there.loss.train, 6)
    expect(testLoss).toBeCloseTo(there.loss.test, 6)
    const points = Buffer.from((await saved(page, dialog, 'Points (CSV)')).bytes).toString()
    const splits = points
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[3])
    const counts = ['train', 'validation', 'test'].map(
      (split) => splits.filter((one) => one === split).length,
    )
    expect(counts).toEqual([112, 28, 60])
  })

  await test.step('what is drawn is there as text, and stands alone', async () => {
    const svg = Buffer.from(files[2].bytes).toString()
    const drawn = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        texts: [...documentElement.querySelectorAll('text')].map((one) => one.textContent?.trim()),
        fonts: [...documentElement.querySelectorAll('text')].map((one) => one.getAttribute('font-family')),
        title: documentElement.querySelector('title')?.textContent,
      }
    }, svg)
    expect(drawn.texts).toEqual(expect.arrayContaining(['Loss', 'train', 'test', 'step']))
    const caption = 'Neurarium · Two moons · 6 ReLU → 3 Tanh → 2 · step 70'
    expect(drawn.title).toContain(caption)
    expect(drawn.texts.join(' · ')).toContain(caption)
    expect(
      drawn.fonts.every((font) => font?.startsWith("'Neurarium Sans'") || font?.startsWith('Neurarium')),
    ).toBe(true)
    const stage = Buffer.from(files[0].bytes)
    // at two pixels to one
    expect(stage.readUInt32BE(16)).toBeGreaterThan(900)
  })

  const opens = async (file: Saved) => {
    await open(page, '#v=1&set=xor')
    await drop(page, file)
    await expect(page.getByText(`The experiment inside ${file.name} is open.`)).toBeVisible()
    expect(await state(page), file.name).toEqual(there)
  }
  await test.step('a PNG, an SVG and a model open again', async () => {
    for (const file of [files[0], files[1], model]) await opens(file)
  })

  await test.step('by script', async () => {
    const found = await page.evaluate(async () => {
      const model = await neurarium.export('json')
      const program = await neurarium.export('pytorch', { weights: 'now', steps: 20 })
      const cluster = await neurarium.export('dask')
      await neurarium.configure({ data: { set: 'circle' } })
      const refused = []
      for (const text of ['{}', model.slice(0, 900), model.replace('"step": 70', '"step": 71')])
        refused.push(await neurarium.openModel(text).catch((error: Error) => error.message))
      await neurarium.openModel(model)
      return { program, cluster: cluster.length, refused }
    })
    expect(found.program).toContain('FIRST_STEP = 70')
    expect(found.program).toContain("'--steps', type=int, default=20")
    expect(found.refused[0]).toContain('no model')
    expect(found.refused[1]).toContain('cut off')
    expect(found.refused[2]).toContain('do not belong together')
    expect(found.cluster).toBeGreaterThan(10_000)
    expect(await state(page)).toEqual(there)
  })

  await test.step('in Korean', async () => {
    await page.getByRole('radio', { name: '한', exact: true }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog').getByRole('button', { name: 'SVG 저장' })).toBeEnabled()
    const korean = await saved(page, page.getByRole('dialog'), 'SVG 저장')
    expect(Buffer.from(korean.bytes).toString()).toContain('두 반달')
    await page.keyboard.press('Escape')
  })

  await test.step('what is damaged or hostile is named, and changes nothing', async () => {
    const address = page.url()
    const png = files[0].bytes.slice()
    png[90] ^= 1
    const hostile = [
      (text: string) => text.replace('"digest": "', '"digest": "0'),
      (text: string) => text.replace('"step": 70', '"step": 1e99'),
      (text: string) => text.slice(0, text.length / 2),
      (text: string) => text.replace('"units": 6', '"units": 1e9'),
    ]
    for (const [k, change] of hostile.entries()) {
      const name = `<b>${k}</b>.json`
      await drop(page, { ...changed(model, change), name })
      await expect(page.getByText(name)).toContainText('읽을 수 없습니다')
      expect([await state(page), page.url()]).toEqual([there, address])
    }
    // a picture whose inside is damaged is a picture like another
    await drop(page, { name: 'stage.png', bytes: png })
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await state(page)).toEqual(there)
  })
})

test('seeds are taken away as a picture that opens them again, and as a program for a cluster', async ({
  page,
}) => {
  await open(page, '#v=1&set=circle&samples=60&layers=relu3&seeds=5~20')
  await expect(page.getByTestId('batch-progress')).toHaveText(/^5/)
  await page.getByRole('button', { name: 'Take away as files' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await axeClean(page, { within: 'dialog' })
  const picture = await saved(page, dialog, 'Save SVG')
  expect(picture.name).toBe('neurarium-seeds-circle.svg')
  const svg = Buffer.from(picture.bytes).toString()
  expect(svg).toContain('Test loss')
  expect(svg).toContain('5 seeds')
  // what it was set up with is no part of it
  expect(svg).not.toContain('Steps each')
  const program = await saved(page, dialog, 'Program for a cluster')
  expect(program.name).toBe('neurarium_cluster.py')
  expect(Buffer.from(program.bytes).toString()).toContain('SEEDS, STEPS = 5, 20')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Take away as files' })).toBeFocused()

  await openStill(page, '#v=1&set=xor')
  await drop(page, picture)
  await expect(page.getByTestId('batch-progress')).toHaveText(/^5/)
})
