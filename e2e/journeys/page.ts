import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, ready } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'
import { manyPoints } from './states.ts'

const light = '#v=1&set=circle&samples=100&layers=relu3&step=20'

/** Opens a dialog and closes it in each of its ways; nothing of the experiment changes by that. */
async function opensAndCloses(hands: Hands, name: string, open: () => Promise<void>): Promise<void> {
  const { page } = hands
  const dialog = page.getByRole('dialog', { name, exact: true })
  const before = await hands.snapshot()
  const ways: Record<string, () => Promise<void>> = {
    button: () => hands.press('button Close', dialog),
    escape: () => page.keyboard.press('Escape'),
    // a place beside it
    backdrop: () => (hands.phone ? page.touchscreen.tap(195, 2) : page.mouse.click(3, 3)),
    back: async () => void (await page.goBack()),
  }
  for (const [way, close] of Object.entries(ways)) {
    if (way === 'escape' && hands.phone) continue
    await open()
    await expect(dialog, `${name} opens`).toBeVisible()
    await close()
    await expect(dialog, `${name} closes by ${way}`).toBeHidden()
  }
  const after = await hands.snapshot()
  expect([after.step, after.digest]).toEqual([before.step, before.digest])
}

const banner = (hands: Hands): Locator => hands.page.getByRole('banner')

export const pageJourneys: readonly Journey[] = [
  {
    title: 'every dialog opens, and closes by its button, by Escape, by a click beside it and by going back',
    by: everyWay,
    link: light,
    claims: [
      'button Presets',
      'button Share',
      'button Help and shortcuts',
      'button About Neurarium',
      'button Close',
      'button *Show the confusion matrix large',
    ],
    async run(hands) {
      await opensAndCloses(hands, 'Presets', () => hands.press('button Presets', banner(hands)))
      await opensAndCloses(hands, 'Share this experiment', () => hands.press('button Share', banner(hands)))
      await opensAndCloses(hands, 'Help', () => hands.press('button Help and shortcuts', banner(hands)))
      await opensAndCloses(hands, 'About Neurarium', async () => {
        await hands.press('button Help and shortcuts', banner(hands))
        await hands.press('button About Neurarium', hands.page.getByRole('dialog'))
      })
      await opensAndCloses(hands, 'On this device', async () => {
        await hands.press('button Help and shortcuts', banner(hands))
        await hands.press('button On this device', hands.page.getByRole('dialog'))
      })
      await opensAndCloses(hands, 'Confusion matrix', () =>
        hands.press('button *Show the confusion matrix large'),
      )
      if (hands.phone) await opensAndCloses(hands, 'Settings', async () => void (await hands.settings()))
    },
  },
  {
    title: 'the import and the settings beside the course open and close in each way',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=custom&layers=relu3&part=2.5',
    claims: ['button Settings', 'button Import points…'],
    async run(hands) {
      const { page } = hands
      const course = page.getByRole('region', { name: 'Course' })
      await opensAndCloses(hands, 'Import points', () =>
        hands.press('button Import points…', page.getByRole('group', { name: 'Edit points' })),
      )
      await opensAndCloses(hands, 'Settings', () => hands.press('button Settings', course))
    },
  },
  {
    title: 'language and theme are chosen and kept',
    by: everyWay,
    link: light,
    claims: ['radio 한', 'radio EN', 'button Theme: *'],
    async run(hands) {
      const { page } = hands
      const html = page.locator('html')
      await hands.press('radio 한')
      await expect(html).toHaveAttribute('lang', 'ko')
      await expect(page.getByRole('region', { name: '무대' })).toBeVisible()
      await page.reload()
      await ready(page)
      await expect(html).toHaveAttribute('lang', 'ko')
      await hands.press('radio EN')
      await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const first = await ground()
      await hands.press('button Theme: as the system')
      await hands.press('button Theme: light')
      await hands.soon(ground).not.toBe(first)
      await hands.press('button Theme: dark')
      await hands.soon(ground).toBe(first)
      expect((await hands.snapshot()).layers[0].units).toBe(3)
    },
  },
  {
    title: 'shortcuts are listed, switched off, and on again',
    by: everyWay,
    link: light,
    claims: ['checkbox Use shortcuts', 'button Skip to the stage'],
    async run(hands) {
      const { page } = hands
      const dialog = page.getByRole('dialog', { name: 'Help' })
      const turn = async () => {
        await hands.press('button Help and shortcuts', banner(hands))
        await expect(dialog.locator('kbd').first()).toBeVisible()
        await hands.press('checkbox Use shortcuts', dialog)
        await hands.press('button Close', dialog)
        await expect(dialog).toBeHidden()
      }
      const { step } = await hands.snapshot()
      await turn()
      await page.keyboard.press('s')
      await turn()
      await page.keyboard.press('s')
      await hands.soon(async () => (await hands.snapshot()).step).toBe(step + 1)
      await page.reload()
      await ready(page)
      // it is seen when the first Tab comes to it
      await page.keyboard.press('Tab')
      hands.used.add('button Skip to the stage')
      await expect(hands.find('button Skip to the stage')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.locator('#panel-stage')).toBeFocused()
    },
  },
  {
    title: 'the experiment is taken away as pictures, tables and a model, and the model opens again',
    by: everyWay,
    link: light,
    claims: [
      'combobox Picture',
      'button Save PNG',
      'button Save SVG',
      'button History (CSV)',
      'button Points (CSV)',
      'button Save model (JSON)',
      'button Open a saved file…',
    ],
    async run(hands) {
      const { page } = hands
      const before = await hands.snapshot()
      await hands.press('button Share', banner(hands))
      const dialog = page.getByRole('dialog')
      await hands.choose('combobox Picture', 'Loss', dialog)
      let last = ''
      for (const [button, file] of [
        ['Save PNG', 'neurarium-loss-circle-step-20.png'],
        ['Save SVG', 'neurarium-loss-circle-step-20.svg'],
        ['History (CSV)', 'neurarium-history-circle-step-20.csv'],
        ['Points (CSV)', 'neurarium-points-circle.csv'],
        ['Save model (JSON)', 'neurarium-model-circle-step-20.json'],
      ]) {
        const arrived = page.waitForEvent('download')
        await hands.press(`button ${button}`, dialog)
        expect((await arrived).suggestedFilename()).toBe(file)
        last = await (await arrived).path()
      }
      const chooser = page.waitForEvent('filechooser')
      await hands.press('button Open a saved file…', dialog)
      await (await chooser).setFiles({
        name: 'model.json',
        mimeType: 'application/json',
        buffer: readFileSync(last),
      })
      await expect(page.getByText('The experiment inside model.json is open.')).toBeVisible()
      const after = await hands.snapshot()
      expect([after.step, after.digest]).toEqual([before.step, before.digest])
    },
  },
  {
    title: 'the experiment is taken away as a program in each language',
    by: everyWay,
    link: light,
    claims: ['button PyTorch', 'button Keras', 'button NumPy', 'button JavaScript'],
    async run(hands) {
      const dialog = hands.page.getByRole('dialog', { name: 'Share this experiment' })
      await hands.press('button Share', banner(hands))
      for (const [name, file] of [
        ['PyTorch', 'experiment_pytorch.py'],
        ['Keras', 'experiment_keras.py'],
        ['NumPy', 'experiment_numpy.py'],
        ['JavaScript', 'experiment.mjs'],
      ]) {
        const arrived = hands.page.waitForEvent('download')
        await hands.press(`button ${name}`, dialog)
        expect((await arrived).suggestedFilename()).toBe(file)
        await expect(dialog).toContainText(`${file} is made`)
      }
    },
  },
  {
    title: 'a copied link opens the same experiment, and the same step, elsewhere',
    by: everyWay,
    link: light,
    claims: [
      'button Copy link',
      'button Copy code',
      'textbox Link',
      'textbox Embed in a page',
      'checkbox With the present step',
      'button As a link',
      'button Embed',
      'button Take away',
    ],
    async run(hands) {
      const { page } = hands
      const dialog = page.getByRole('dialog', { name: 'Share this experiment' })
      const before = await hands.snapshot()
      await hands.press('button Share', banner(hands))
      for (const name of ['Take away', 'Embed', 'As a link']) {
        await hands.press(`button ${name}`, dialog)
        await expect(dialog.getByRole('heading', { name, exact: true })).toBeFocused()
      }
      const copied = () => page.evaluate(() => navigator.clipboard.readText())
      await hands.press('button Copy link', dialog)
      await expect(dialog).toContainText('Copied')
      expect(await copied()).toBe(await page.evaluate(() => neurarium.link()))
      await hands.press('checkbox With the present step', dialog)
      await hands.press('button Copy link', dialog)
      await hands.soon(copied).toContain('step=20')
      const link = await copied()
      for (const name of ['Link', 'Embed in a page']) {
        hands.used.add(`textbox ${name}`)
        await expect(hands.find(`textbox ${name}`, dialog)).toHaveValue(/step=20/)
      }
      await hands.press('button Copy code', dialog)
      await hands.soon(copied).toContain('<iframe')
      await page.goto('about:blank')
      await page.goto(link)
      await ready(page)
      const after = await hands.snapshot()
      expect([after.step, after.digest]).toEqual([before.step, before.digest])
    },
  },
  {
    title: 'a teacher makes a link with a task for a class, and shows it as a code',
    by: everyWay,
    link: light,
    claims: [
      'button For a class',
      'textbox Task, in a sentence',
      'checkbox Hide: *',
      'checkbox Fix: *',
      'textbox Link for the class',
      'button Copy the class’s link',
      'button The class’s QR code',
      'button QR code',
    ],
    async run(hands) {
      const { page } = hands
      const dialog = page.getByRole('dialog', { name: 'Share this experiment' })
      await hands.press('button Share', banner(hands))
      await hands.press('button For a class', dialog)
      await hands.find('textbox Task, in a sentence', dialog).fill('What do three units need?')
      hands.used.add('textbox Task, in a sentence')
      await hands.press('checkbox Hide: Network', dialog)
      await hands.press('checkbox Fix: Hidden layers', dialog)
      hands.used.add('checkbox Hide: *').add('checkbox Fix: *').add('textbox Link for the class')
      const link = hands.find('textbox Link for the class', dialog)
      await expect(link).toHaveValue(/hide=network&lock=layers&task=What%20do%20three%20units%20need%3F&/)
      await hands.press('button Copy the class’s link', dialog)
      await hands
        .soon(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe(await link.inputValue())
      const screen = page.getByRole('dialog', { name: 'QR code' })
      for (const name of ['The class’s QR code', 'QR code']) {
        await hands.press(`button ${name}`, dialog)
        await expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible()
        await hands.press('button Close', screen)
        await expect(screen).toHaveCount(0)
      }
    },
  },
  {
    title:
      'what a frame shows, who may speak to it and whether its height follows is chosen, and the markup has it',
    by: everyWay,
    link: light,
    claims: [
      'checkbox Show: *',
      'textbox Addresses of pages that may send it messages (if any)',
      'checkbox The height follows what is in it (by a short script)',
      'link Three live examples',
    ],
    async run(hands) {
      const dialog = hands.page.getByRole('dialog', { name: 'Share this experiment' })
      const markup = hands.find('textbox Embed in a page', dialog)
      await hands.press('button Share', banner(hands))
      await hands.press('button Embed', dialog)
      await hands.press('checkbox Show: Network', dialog)
      await hands.press('checkbox Show: Loss', dialog)
      hands.used.add('checkbox Show: *')
      const hosts = 'textbox Addresses of pages that may send it messages (if any)'
      await hands.type(hosts, 'https://blog.example/post', dialog, 'Tab')
      await expect(markup).toHaveValue(
        /show=stage,network,transport&amp;allow=https%3A%2F%2Fblog\.example&amp;v=1/,
      )
      await hands.press('checkbox The height follows what is in it (by a short script)', dialog)
      await expect(markup).not.toHaveValue(/script/)
      const opened = hands.page.context().waitForEvent('page')
      await hands.press('link Three live examples', dialog)
      await expect((await opened).locator('iframe')).toHaveCount(4)
    },
  },
  {
    title: 'a code that is too fine for the back row is made of the settings alone',
    by: everyWay,
    link: manyPoints,
    claims: ['checkbox The settings alone*'],
    async run(hands) {
      const screen = hands.page.getByRole('dialog', { name: 'QR code' })
      await hands.press('button Share', banner(hands))
      await hands.press('button QR code', hands.page.getByRole('dialog'))
      // a phone held upright is no screen for a back row
      if (!hands.phone) await expect(screen).toContainText('Too fine')
      await hands.press('checkbox The settings alone*', screen)
      await expect(
        hands.page.getByRole('img', { name: /^QR code of the experiment’s link, \d\d characters$/ }),
      ).toBeVisible()
      await expect(screen).not.toContainText('Too fine')
    },
  },
  {
    title: 'what is said on the page is dismissed: a link’s corrections, a notice, a warning',
    by: everyWay,
    link: '#v=1&set=circle&lr=99&layers=relu3',
    claims: ['button Close', 'button Pin for comparison'],
    async run(hands) {
      const notices = hands.page.getByRole('region', { name: 'Notices' })
      await expect(hands.page.getByTestId('corrections')).toContainText('Learning rate')
      await hands.press('button Close', notices)
      await expect(notices).toBeEmpty()
      await hands.press('button Pin for comparison', hands.phone ? await hands.settings() : banner(hands))
      if (hands.phone) await hands.press('button Close', await hands.settings())
      await expect(notices).toContainText('Pinned (1)')
      await hands.press('button Close', notices)
      await expect(notices).toBeEmpty()
    },
  },
]
