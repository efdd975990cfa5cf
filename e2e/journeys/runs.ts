import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

const base = '#v=1&set=circle&samples=60&layers=relu3&batch=20'
/** Runs that take long enough to be paused. */
const heavy = '#v=1&set=circle&samples=500&layers=relu64,relu64&batch=50'
const stage = (hands: Hands) => hands.page.getByRole('region', { name: 'Stage' })
const runs = (hands: Hands) => hands.page.getByTestId('compared-run')
const steps = (hands: Hands) => hands.page.getByTestId('compared-step').allTextContents()
const progress = (hands: Hands, text: string) =>
  expect(hands.page.getByTestId('batch-progress')).toHaveText(text, { timeout: 30_000 })

/** Copies the room's link, which is the address. */
async function copyLink(hands: Hands): Promise<void> {
  await hands.press('button Copy link')
  await hands.soon(() => hands.page.evaluate(() => navigator.clipboard.readText())).toBe(hands.page.url())
}

export const runsJourneys: readonly Journey[] = [
  {
    title:
      'an experiment is put aside and compared with itself changed, and left by its button and by going back',
    by: everyWay,
    link: `${base}&step=20`,
    claims: ['button Pin for comparison', 'button Compare', 'button Back to the experiment'],
    async run(hands) {
      const bar = async () => (hands.phone ? hands.settings() : hands.page.getByRole('banner'))
      const before = await hands.snapshot()
      await hands.press('button Pin for comparison', await bar())
      await hands.changes(async () => hands.slide('slider Dropout', { within: await hands.settings() }))
      await hands.press('button Compare*', await bar())
      hands.used.add('button Compare')
      await expect(runs(hands)).toHaveCount(2)
      await expect(hands.page.getByText(/Dropout 0\.\d/)).toBeVisible()
      await hands.press('button Back to the experiment')
      await expect(stage(hands)).toBeVisible()
      expect((await hands.snapshot()).digest).toBe(before.digest)
      await hands.press('button Compare*', await bar())
      await expect(runs(hands)).toHaveCount(2)
      await hands.page.goBack()
      await expect(stage(hands)).toBeVisible()
      expect((await hands.snapshot()).digest).toBe(before.digest)
      await hands.page.goForward()
      await expect(runs(hands)).toHaveCount(2)
      await hands.page.goBack()
      await expect(stage(hands)).toBeVisible()
    },
  },
  {
    title:
      'compared runs play, pause, step and begin anew in step, are read, varied, removed and opened alone',
    by: everyWay,
    link: `${base}&compare=base|layers:relu6&step=0`,
    claims: [
      'button Play',
      'button Pause',
      'button One step',
      'button Reset',
      'combobox Speed',
      'button Compare',
      'combobox Setting',
      'combobox Second setting',
      'textbox Values of *',
      'button Open Run * alone',
      'button Remove Run *',
      'slider Training loss',
      'slider Test loss',
      'slider Test accuracy',
      'radio Test loss',
      'radio Test accuracy',
      'checkbox log',
      'button Copy link',
      'area Compare-picture',
    ],
    async run(hands) {
      const main = hands.page.getByRole('main')
      await hands.soon(() => steps(hands)).toEqual(['0', '0'])
      await hands.press('button One step')
      await hands.soon(() => steps(hands)).toEqual(['1', '1'])
      await hands.choose('combobox Speed', 'Full speed')
      await hands.press('button Play')
      await hands.soon(async () => Number((await steps(hands))[0].replace(',', ''))).toBeGreaterThan(20)
      await hands.press('button Pause')
      await hands.soon(async () => new Set(await steps(hands)).size).toBe(1)
      for (const [chart, other] of [
        ['Training loss', ''],
        ['Test loss', 'Test accuracy'],
        ['Test accuracy', 'Test loss'],
      ]) {
        const name = `slider ${chart}`
        if (hands.way === 'keyboard') await hands.slide(name, { key: 'PageDown' })
        else await hands.at(name, { x: 0.5, y: 0.5 })
        await expect(hands.page.getByText(/Step [\d,]+: A .*, B /).first()).toBeVisible()
        if (other) await hands.press(`radio ${other}`)
      }
      await hands.press('checkbox log')
      await expect(hands.find('checkbox log')).toBeChecked()
      await hands.press('button Reset')
      await hands.soon(() => steps(hands)).toEqual(['0', '0'])

      await hands.choose('combobox Setting', 'Learning rate')
      hands.used.add('textbox Values of *')
      await hands.find('textbox Values of Learning rate').fill('0.01, 0.1')
      await hands.choose('combobox Second setting', 'Units')
      await hands.find('textbox Values of Units').fill('2, 4')
      await hands.press('button Compare', main)
      await expect(runs(hands)).toHaveCount(4)
      await hands.press('button Remove Run A')
      await expect(runs(hands)).toHaveCount(3)
      await copyLink(hands)
      await hands.press('button One step')
      // figures out of sight rest: on a phone one run is in sight at a time
      for (const run of await runs(hands).all()) {
        await run.scrollIntoViewIfNeeded()
        await expect(run.getByTestId('compared-step')).toHaveText('1')
      }
      // in the order of the values: rate 0.1 with 4 units is the last
      hands.used.add('area Compare-picture')
      if (hands.way === 'mouse')
        await hands.at('area Compare-picture', { x: 0.5, y: 0.5 }, runs(hands).nth(2))
      else await hands.press('button Open Run C alone')
      hands.used.add('button Open Run C alone')
      await expect(stage(hands)).toBeVisible()
      const alone = await hands.snapshot()
      expect([alone.step, alone.layers[0].units]).toEqual([1, 4])
      expect((await hands.config()).optimizer.learningRate).toBe(0.1)
    },
  },
  {
    title:
      'compared image networks say what the shown image is: another one is chosen, and it is moved, in all',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=relu8&compare=base|layers:conv4x5,pool4&step=2',
    claims: [
      'button Next image',
      'button Previous image',
      'button Shift back',
      'application Shift the image: drag it, or arrow keys',
      'area ShownImage-shown',
    ],
    async run(hands) {
      const said = () => hands.page.getByTestId('compared-prediction').allTextContents()
      const images = (name: string) => hands.page.getByRole('img', { name })
      await hands.soon(() => steps(hands)).toEqual(['2', '2'])
      await hands.soon(async () => (await said()).every((text) => /^[✓✗] \w+ \d+%$/.test(text))).toBe(true)
      // the frames that come while a run trains may say it of a step before
      let before: string[] = []
      const still = async () => {
        const last = before
        before = await said()
        return `${last}` === `${before}`
      }
      await expect.poll(still, { intervals: [700] }).toBe(true)
      await hands.press('button Next image')
      await expect(images('Image 2: ship')).toHaveCount(2)
      await hands.press('button Previous image')
      await expect(images('Image 1: cat')).toHaveCount(2)
      await hands.soon(said).toEqual(before)
      const area = hands.page.getByRole('application').nth(1)
      hands.used.add('application Shift the image: drag it, or arrow keys')
      // a click beside it does not open the run: CompareView.test.tsx
      hands.used.add('area ShownImage-shown')
      if (hands.way === 'keyboard') {
        await area.focus()
        for (let k = 0; k < 8; k++) await hands.page.keyboard.press('ArrowRight')
      } else {
        await area.scrollIntoViewIfNeeded()
        const box = await area.boundingBox()
        if (!box) throw new Error('it is seen')
        await hands.page.mouse.move(box.x + 9, box.y + 9)
        await hands.page.mouse.down()
        await hands.page.mouse.move(box.x + 9 + box.width / 3, box.y + 9)
        await hands.page.mouse.up()
      }
      await expect(hands.page.getByText('shifted right 8')).toBeVisible()
      // each network says it of the moved image: the shares are others
      await hands.soon(async () => (await said()).some((text, i) => text !== before[i])).toBe(true)
      await hands.press('button Shift back')
      await hands.soon(said).toEqual(before)
    },
  },
  {
    title: 'seeds are trained, paused, gone on with, cancelled, and one is opened at its end',
    by: everyWay,
    link: `${heavy}&seeds=6~20`,
    claims: [
      'textbox Seeds',
      'textbox Steps each',
      'button Train',
      'button Pause',
      'button Go on',
      'button Cancel',
      'DisclosureTriangle All runs as a table',
      'button Open seed *',
      'area Strip-dot',
      'radio Compare',
      'radio Seeds',
      'radio Sweep',
    ],
    async run(hands) {
      const main = hands.page.getByRole('main')
      await progress(hands, '6 of 6 done')
      await hands.press('radio Sweep')
      await expect(hands.find('combobox Across')).toBeVisible()
      await hands.press('radio Compare')
      await expect(runs(hands)).toHaveCount(1)
      await hands.press('radio Seeds')
      await progress(hands, '6 of 6 done')

      await hands.type('textbox Steps each', '100000', main, 'Tab')
      await hands.press('button Train', main)
      await progress(hands, '0 of 6 done')
      await hands.press('button Pause', main)
      await expect(hands.page.getByText('Paused')).toBeVisible()
      await hands.press('button Go on', main)
      await expect(hands.find('button Pause', main)).toBeVisible()
      await hands.press('button Cancel', main)
      await expect(hands.page.getByText('Cancelled')).toBeVisible()

      await hands.type('textbox Seeds', '5', main, 'Tab')
      await hands.type('textbox Steps each', '30', main, 'Tab')
      await hands.press('button Train', main)
      await progress(hands, '5 of 5 done')
      hands.used.add('area Strip-dot')
      await hands.press('DisclosureTriangle All runs as a table')
      hands.used.add('button Open seed *')
      if (hands.way === 'mouse') await hands.at('area Strip-dot', { x: 0.5, y: 0.5 })
      else await hands.press('button Open seed 3')
      await expect(stage(hands)).toBeVisible()
      expect((await hands.snapshot()).step).toBe(30)
    },
  },
  {
    title: 'a sweep is set, trained, measured otherwise, saved, and a cell is opened at its end',
    by: everyWay,
    link: `${base}&sweep=units:2|4~learningRate:0.001|0.03~2~20~testLoss`,
    claims: [
      'combobox Across',
      'combobox Down',
      'textbox Values of *',
      'textbox Seeds per cell',
      'combobox Color',
      'button Save CSV',
      'button Save JSON',
      'button Take away as files',
      'button Save PNG',
      'button Program for a cluster (PyTorch, Dask)',
      'button Units *, Learning rate *: * (*/*)',
      'button Train',
    ],
    async run(hands) {
      const { page } = hands
      const main = page.getByRole('main')
      await progress(hands, '8 of 8 done')
      await hands.choose('combobox Color', 'Test accuracy')
      await expect(hands.find('button Units 4, Learning rate 0.03: *% (2/2)')).toBeVisible()
      for (const kind of ['CSV', 'JSON']) {
        const saved = page.waitForEvent('download')
        await hands.press(`button Save ${kind}`)
        expect((await saved).suggestedFilename()).toBe(`neurarium-sweep.${kind.toLowerCase()}`)
      }
      await hands.press('button Take away as files')
      const dialog = page.getByRole('dialog')
      for (const [button, file] of [
        ['Save PNG', 'neurarium-sweep-circle.png'],
        ['Program for a cluster (PyTorch, Dask)', 'neurarium_cluster.py'],
      ]) {
        const saved = page.waitForEvent('download')
        await hands.press(`button ${button}`, dialog)
        expect((await saved).suggestedFilename()).toBe(file)
      }
      await page.keyboard.press('Escape')
      await hands.choose('combobox Down', 'L2', main)
      await hands.choose('combobox Across', 'Learning rate', main)
      await hands.choose('combobox Across', 'Units', main)
      await hands.choose('combobox Down', 'Learning rate', main)
      hands.used.add('textbox Values of *')
      await hands.find('textbox Values of Units').fill('2, 5')
      await hands.find('textbox Values of Learning rate').fill('0.01')
      await hands.type('textbox Seeds per cell', '1', main, 'Tab')
      await hands.type('textbox Steps each', '30', main, 'Tab')
      await hands.press('button Train', main)
      await progress(hands, '2 of 2 done')
      await copyLink(hands)
      await hands.press('button Units 5, Learning rate 0.01: * (1/1*)')
      await expect(stage(hands)).toBeVisible()
      const alone = await hands.snapshot()
      expect([alone.step, alone.layers[0].units]).toEqual([30, 5])
      await hands.told()
      await page.goBack()
      await progress(hands, '2 of 2 done')
      await page.goBack()
      await hands.soon(async () => (await hands.config()).layers[0]).toMatchObject({ units: 3 })
      await expect(stage(hands)).toBeVisible()
    },
  },
]
