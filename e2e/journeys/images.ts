import { expect } from '../base/page.ts'
import type { Journey } from './journey.ts'
import { redPixel } from './redPixel.ts'

const images = '#v=1&set=cifar10&samples=500&layers=&optimizer=sgd&lr=0.01'
const wall = 'listbox Test images: arrow keys choose one'

const shift = 'application Shift the image: drag it, or arrow keys'

/** What 'Class templates' is called where a hidden layer is the first one. */
const sameOfHidden = 'radio First layer’s weights'

export const imageJourneys: readonly Journey[] = [
  {
    title: 'the numbers of training and test images are dragged and typed, and the engine takes so many',
    by: ['mouse', 'touch'],
    link: `${images}&step=1`,
    claims: [
      'slider Training images',
      'textbox Training images',
      'slider Test images',
      'textbox Test images',
    ],
    async run(hands) {
      const settings = await hands.settings()
      await hands.changes(() => hands.slide('slider Training images', { within: settings }))
      await hands.changes(() => hands.type('textbox Training images', '700', settings))
      const count = () => hands.page.evaluate(async () => (await neurarium.data('train')).count)
      await hands.soon(count).toBe(700)
      await hands.changes(() => hands.slide('slider Test images', { within: settings }))
      await hands.changes(() => hands.type('textbox Test images', '1200', settings))
      const tested = () => hands.page.evaluate(async () => (await neurarium.data('test')).count)
      await hands.soon(tested).toBe(1200)
    },
  },
  {
    title: 'images are mirrored at random from where it is switched on',
    by: ['mouse', 'touch'],
    link: `${images}&step=1`,
    claims: ['checkbox Mirrored at random'],
    async run(hands) {
      const settings = await hands.settings()
      const step = async () => (await hands.page.evaluate(() => neurarium.step(3))).digest
      const plain = await step()
      await hands.page.evaluate(() => neurarium.seek(1))
      await hands.changes(() => hands.press('checkbox Mirrored at random', settings))
      expect(await step()).not.toBe(plain)
    },
  },
  {
    title: 'images are shown by what the network says of them and by class, turned over, and one is picked',
    by: ['mouse', 'touch'],
    link: images,
    claims: [
      wall,
      'radio All',
      'radio Right',
      'radio Wrong',
      'combobox True class',
      'button Next images',
      'button Previous images',
      'radio Picked image',
      'radio Class templates',
      sameOfHidden,
    ],
    async run(hands) {
      await hands.page.evaluate(() => neurarium.step(30))
      const tiles = hands.find(wall).getByRole('option')
      const names = () => tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label') ?? ''))
      await expect(tiles.first()).toBeVisible()
      await hands.press('radio Right')
      await hands
        .soon(async () => (await names()).every((name) => name.endsWith('predicted right')))
        .toBe(true)
      await hands.press('radio Wrong')
      await hands.soon(async () => (await names()).every((name) => name.endsWith(': wrong'))).toBe(true)
      await hands.press('radio All')
      await hands.choose('combobox True class', 'frog')
      // what the network says of them comes a moment later
      await hands
        .soon(async () => (await names()).every((name) => /, (truly )?frog, predicted /.test(name)))
        .toBe(true)
      const [first] = await names()
      await hands.press('button Next images')
      await hands.soon(async () => (await names())[0]).not.toBe(first)
      await hands.press('button Previous images')
      await hands.soon(async () => (await names())[0]).toBe(first)

      hands.used.add(wall)
      await (hands.phone ? tiles.nth(2).tap() : tiles.nth(2).click())
      await expect(tiles.nth(2)).toHaveAttribute('aria-selected', 'true')
      const number = /\d+/.exec((await tiles.nth(2).getAttribute('aria-label')) ?? '')?.[0]
      const picked = hands.page.getByRole('region', { name: 'Picked image' })
      await expect(picked.getByRole('img', { name: `Image ${number}: frog` })).toBeVisible()
      const said = await hands.page.evaluate(async (image) => {
        const { inputs, inputSize } = await neurarium.data('test')
        const scores = [
          ...(await neurarium.predict(inputs.slice(image * inputSize, (image + 1) * inputSize))),
        ]
        return scores.indexOf(Math.max(...scores))
      }, Number(number) - 1)
      const classes = 'airplane automobile bird cat deer dog frog horse ship truck'.split(' ')
      await expect(picked).toContainText(new RegExp(`[✓✗] ${classes[said]}`))

      // on a narrow stage one of the two is chosen
      hands.used.add(sameOfHidden)
      for (const name of ['Class templates', 'Picked image']) {
        hands.used.add(`radio ${name}`)
        if (await hands.find(`radio ${name}`).locator('..').isVisible()) await hands.press(`radio ${name}`)
        await expect(hands.page.getByRole('region', { name })).toBeVisible()
      }
    },
  },
  {
    title:
      'the image is moved and brought back, an image of one’s own is chosen or dropped and left, with the reasons',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=relu8&step=1',
    claims: [
      shift,
      'button Shift back',
      'button Show an image of your own',
      'button Use the camera',
      'button Back to the test image',
      'area OwnPicture-body',
      'radio Scores',
      'radio Prediction',
      'radio True class',
    ],
    async run(hands) {
      const { page } = hands
      const view = page.getByRole('region', { name: 'Picked image' })
      const seen = () => hands.seen(view)
      const before = await seen()
      hands.used.add(shift)
      const area = hands.find(shift)
      if (hands.way === 'keyboard') {
        await area.focus()
        await page.keyboard.press('ArrowRight')
      } else {
        const box = await area.boundingBox()
        if (!box) throw new Error('it is seen')
        await page.mouse.move(box.x + 10, box.y + 10)
        await page.mouse.down()
        await page.mouse.move(box.x + 10 + (3 * box.width) / 32, box.y + 10)
        await page.mouse.up()
      }
      await expect(view).toContainText(/shifted right [13]/)
      await hands.soon(async () => (await seen()) !== before).toBe(true)
      await hands.press('button Shift back')
      await expect(view).not.toContainText('shifted')

      const chooser = page.waitForEvent('filechooser')
      await hands.press('button Show an image of your own')
      // there is none, or it is refused: a sentence says so, and a file does as well
      await hands.press('button Use the camera')
      await expect(page.getByRole('dialog')).toContainText(/camera/i)
      await hands.press('button Choose a file')
      const buffer = Buffer.from(redPixel, 'base64')
      await (await chooser).setFiles({ name: 'mine.png', mimeType: 'image/png', buffer })
      await expect(view.getByRole('img', { name: 'Your image' })).toBeVisible()
      await hands.press('radio Prediction')
      await expect(view.getByRole('list', { name: /^Score of/ })).toBeVisible()
      await hands.press('button Back to the test image')
      await expect(view.getByRole('img', { name: /^Image 1:/ })).toBeVisible()
      await hands.press('radio True class')
      await expect(view.getByRole('list', { name: /^Score of .*true/ })).toBeVisible()
      await hands.press('radio Scores')
      await expect(view.getByRole('list', { name: 'Scores of the classes' })).toBeVisible()

      hands.used.add('area OwnPicture-body')
      await hands.press('button Show an image of your own')
      const file = { name: 'other.png', type: 'image/png', base64: redPixel }
      // no file can be dragged in by a test
      const dataTransfer = await page.evaluateHandle(({ name, type, base64 }) => {
        const transfer = new DataTransfer()
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type }))
        return transfer
      }, file)
      await page.locator('[class*="OwnPicture-body"]').dispatchEvent('drop', { dataTransfer })
      await expect(view.getByRole('img', { name: 'Your image' })).toBeVisible()
    },
  },
]
