import type { Page } from '@playwright/test'
import { axeClean } from '../base/axe.ts'
import { numberOf } from '../base/figure.ts'
import { expect, open, test } from '../base/page.ts'

const link = '#v=1&set=cifar10&samples=500&layers=conv6x5.relu,pool4&optimizer=adam&lr=0.003&step=20'

/** A PNG of this browser's own: its left half is of the color, its right half of another. */
const png = (page: Page, color: string) =>
  page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(64, 64)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = 'rgb(0, 0, 255)'
    context.fillRect(0, 0, 64, 64)
    context.fillStyle = fill
    context.fillRect(0, 0, 32, 64)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    return Array.from(bytes)
  }, color)

/** The scores on the screen. */
const scores = (page: Page) =>
  page
    .getByRole('list', { name: 'Scores of the classes' })
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent?.replace('−', '-')))

/** The scores by the engine of what a function makes of the inputs of the first test image, as [row][column][channel]. */
const predicted = (page: Page, source: 'shifted' | 'halves', [x, y, ...rgb]: number[]) =>
  page.evaluate(
    async ({ source, x, y, rgb }) => {
      const { inputs, inputSize } = await neurarium.data('test')
      const image = inputs.slice(0, inputSize)
      // what each byte of a channel becomes: the darkest and the brightest are there among so many images
      const ends = [0, 1, 2].map((channel) => {
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
        for (let i = channel; i < inputs.length; i += 3) {
          low = Math.min(low, inputs[i])
          high = Math.max(high, inputs[i])
        }
        return [low, high]
      })
      const own = image.map((_, k) => {
        const [row, column, channel] = [Math.floor(k / 96), Math.floor(k / 3) % 32, k % 3]
        if (source === 'halves') return ends[channel][(column < 16 ? rgb : [0, 0, 255])[channel] ? 1 : 0]
        const [r, c] = [row - y, column - x]
        return r >= 0 && r < 32 && c >= 0 && c < 32 ? image[(r * 32 + c) * 3 + channel] : ends[channel][0]
      })
      return [...(await neurarium.predict(own))].map((score) => score.toFixed(2))
    },
    { source, x, y, rgb },
  )

test('the shown image is shifted, or one’s own by file, paste and drop, and the network says what it makes of it', async ({
  page,
}) => {
  test.slow()
  await open(page, link)
  const view = page.getByRole('region', { name: 'Picked image' })
  await expect(view.getByRole('img', { name: 'Image 1: cat' })).toBeVisible()

  await test.step('arrow keys shift it; the scores are the engine’s for the shifted image', async () => {
    await view.getByRole('application').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    await expect(view).toContainText('shifted right 3, up 1')
    const expected = await predicted(page, 'shifted', [3, -1])
    await expect.poll(() => scores(page)).toEqual(expected)
    await axeClean(page)
    await page.keyboard.press('Home')
    await expect.poll(() => scores(page)).toEqual(await predicted(page, 'shifted', [0, 0]))
  })

  await test.step('a PNG file is chosen', async () => {
    await view.getByRole('button', { name: 'Show an image of your own' }).click()
    const dialog = page.getByRole('dialog', { name: 'Show an image of your own' })
    await axeClean(page)
    const chosen = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose a file' }).click()
    const buffer = Buffer.from(await png(page, 'rgb(255, 0, 0)'))
    await (await chosen).setFiles({ name: 'red.png', mimeType: 'image/png', buffer })
    await expect(dialog).toBeHidden()
    await expect(view.getByRole('img', { name: 'Your image' })).toBeVisible()
    await expect.poll(() => scores(page)).toEqual(await predicted(page, 'halves', [0, 0, 255, 0, 0]))
    expect(page.url()).not.toContain('red')
  })

  const transfer = async (bytes: number[], name: string, type: string) =>
    page.evaluateHandle(
      ({ bytes, name, type }) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
        return data
      },
      { bytes, name, type },
    )

  await test.step('one is pasted, and shifted as others are', async () => {
    const clipboardData = await transfer(await png(page, 'rgb(0, 255, 0)'), 'image.png', 'image/png')
    await page.evaluate(
      (data) =>
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })),
      clipboardData,
    )
    await expect.poll(() => scores(page)).toEqual(await predicted(page, 'halves', [0, 0, 0, 255, 0]))
  })

  await test.step('one is dropped on the page; what is none is named', async () => {
    const drop = async (bytes: number[], name: string, type: string) =>
      page
        .locator('main')
        .first()
        .dispatchEvent('drop', { dataTransfer: await transfer(bytes, name, type) })
    await drop([1, 2, 3], 'broken.png', 'image/png')
    const dialog = page.getByRole('dialog', { name: 'Show an image of your own' })
    await expect(dialog.getByRole('alert')).toContainText('“broken.png” is not a picture')
    await drop(await png(page, 'rgb(255, 255, 0)'), 'yellow.png', 'image/png')
    await expect(dialog).toBeHidden()
    await expect.poll(() => scores(page)).toEqual(await predicted(page, 'halves', [0, 0, 255, 255, 0]))
  })

  await test.step('the reasons add up to the score, and a channel has its best patches, over all test images', async () => {
    await view.getByRole('radio', { name: 'Prediction' }).locator('xpath=ancestor::label[1]').click()
    const section = view.getByRole('region', { name: 'For and against' })
    await expect(section.getByRole('listitem').first()).toContainText(/^channel \d+[+−]/)
    const numbers = async () =>
      [...(await section.innerText()).matchAll(/(?:for|against|bias|sum,) ([+−]?[\d.]+)/g)].map(([, text]) =>
        numberOf(text),
      )
    await expect.poll(async () => (await numbers()).length).toBe(4)
    const [plus, minus, bias, score] = await numbers()
    expect(Math.abs(plus + minus + bias - score)).toBeLessThan(0.03)
    await axeClean(page)

    await page.getByRole('button', { name: /^hidden layer 1, filter 3/ }).click()
    const best = page.getByRole('region', { name: 'What excites it most' })
    await expect(best).toContainText('among 1,000 test images')
    await axeClean(page)
  })
})
