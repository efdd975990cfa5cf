import type { Locator } from '@playwright/test'
import { decodeRuns } from '../../src/config/link/runsLink.ts'
import { budgetSteps } from '../../src/course/numbers/budget.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'
import { redPixel } from './redPixel.ts'

const number = (name: string) => [`slider ${name}`, `textbox ${name}`]
const activation = [...number('point z'), 'combobox Activation']

/** The labs by their part, each with its controls; what is done shows in the lab. */
const labs: Readonly<Record<string, readonly string[]>> = {
  '1.5': [
    'button Next',
    'button Back',
    'button All of it',
    'button Update',
    ...number('hidden units'),
    'combobox Activation',
    'combobox right class',
    'DisclosureTriangle Change inputs, weights and biases',
  ],
  '1.6': ['button Find a rate', ...number('my learning rate')],
  '1.7': [
    // while the scores differ
    'combobox Activation on the output',
    'combobox right class',
    ...['score s₁', 'score s₂', 'score s₃', 'temperature T'].flatMap(number),
    'button +1 to all scores',
    'button −1 to all scores',
  ],
  '1.8': [
    'combobox from',
    'combobox to',
    'combobox Layer',
    // with a wrong f′ the error is one and the same whatever ε is
    ...number('k (ε is 10 to the −k)'),
    'combobox f′ in backpropagation',
  ],
  '2.1': [
    ...['input x₁', 'input x₂', 'weight w₁', 'weight w₂', 'bias b'].flatMap(number),
    'combobox Activation',
  ],
  '2.2': [...activation, 'combobox Initialization', ...number('hidden layers'), 'button Draw other weights'],
  '2.3': [
    'radio tanh + 1',
    'radio tanh + ½',
    'button ↗ both grow',
    'button ↖ *',
    'button ↙ both shrink',
    'button ↘ *',
    'button From the start',
    'button On to the goal',
    'radio tanh + 0',
  ],
  '2.4': number('sigmoid to tanh'),
  '2.5': activation,
  '2.6': [...activation, ...number('α')].reverse(),
  '2.7': [...['w of piece *', 'b of piece *'].flatMap(number), ...activation],
  '2.8': [
    'combobox Activation',
    'combobox Initialization',
    ...number('scale of the weights'),
    ...number('hidden layers'),
    'button Draw other weights',
  ],
  '3.1': [
    'checkbox x² and y² as inputs, too',
    ...['w₁ · x', 'w₂ · y', 'w₃ · x²', 'w₄ · y²', 'b'].flatMap(number),
  ],
  '3.3': [
    ...['3-4-4-1', '784-512-512-10', '3072-100-10', '3-4-2', '2-3-1'].map((shape) => `button ${shape}`),
    'textbox Shape *',
  ],
  '4.1': ['radio stairs', 'radio peak', 'radio wave', 'radio drawn', ...number('units'), 'area Lab-picture'],
  '4.2': ['combobox Layer', 'combobox unit across', 'combobox unit up'],
  '4.4': [...['momentum μ', 'learning rate', 'updates'].flatMap(number), 'button Other data and weights'],
}

/** Uses a control in the way of its kind, to another value. */
async function use(hands: Hands, control: string, lab: Locator): Promise<void> {
  const target = hands.find(control, lab).first()
  switch (control.split(' ')[0]) {
    case 'slider':
      return hands.slide(control, { within: lab })
    case 'textbox': {
      const value = await target.inputValue()
      const other = value.includes('-') && !value.startsWith('-') ? '5-6-7' : value === '1' ? '2' : '1'
      return hands.type(control, other, lab)
    }
    case 'combobox': {
      const now = await target.evaluate((select: HTMLSelectElement) => select.selectedIndex)
      const options = await hands.options(control, lab)
      return hands.choose(control, options[now === 0 ? 1 : 0], lab)
    }
    case 'area': {
      hands.used.add(control)
      const box = await target.boundingBox()
      if (!box) throw new Error('no picture')
      if (hands.phone) return target.tap({ position: { x: box.width / 2, y: box.height / 4 } })
      const { mouse } = hands.page
      await mouse.move(box.x + 0.2 * box.width, box.y + 0.2 * box.height)
      await mouse.down()
      await mouse.move(box.x + 0.8 * box.width, box.y + 0.4 * box.height, { steps: 5 })
      return mouse.up()
    }
    default:
      return hands.press(control, lab)
  }
}

export const labJourneys: readonly Journey[] = [
  {
    title: 'each control of the course’s labs shows in its lab',
    by: everyWay,
    // no unit of these is dead, so that each has a picture of its own
    link: '#v=1&set=circle&samples=60&layers=tanh3,tanh3&part=1.5&step=5',
    claims: Object.values(labs).flat(),
    async run(hands) {
      const { page } = hands
      for (const [part, controls] of hands.some(Object.entries(labs))) {
        await page.goto(page.url().replace(/part=[\d.]+/, `part=${part}`))
        const lab = page.locator('[data-lab]')
        await expect(hands.find(controls[0], lab).first()).toBeVisible()
        // there may be no room for the control and the picture at once, and what is out of sight is not drawn
        const look = async () => {
          const pictures = lab.locator('canvas')
          if ((await pictures.count()) > 0) await pictures.last().scrollIntoViewIfNeeded()
        }
        for (const control of controls) {
          // a picture that is drawn on is the pointer's
          if (control.startsWith('area') && hands.way === 'keyboard') continue
          if (control.startsWith('Disclosure')) {
            await hands.press(control, lab)
            await expect(lab.locator('details')).toHaveAttribute('open')
            continue
          }
          await look()
          const act = async () => {
            await use(hands, control, lab)
            await look()
          }
          await hands.shows(lab, act, control)
        }
      }
    },
  },
  {
    title: 'inputs and weights of backpropagation by hand are typed in',
    by: ['mouse'],
    link: '#v=1&layers=relu3&part=1.5&step=5',
    claims: ['textbox x1', 'textbox x2', 'textbox w*', 'textbox b*', 'textbox v*', 'textbox c*'],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.press('DisclosureTriangle Change inputs, weights and biases', lab)
      for (const field of await lab.locator('details').getByRole('textbox').all()) {
        const name = `textbox ${await field.getAttribute('aria-label')}`
        await hands.shows(lab, () => use(hands, name, lab))
      }
    },
  },
  {
    title: 'λ is chosen by three splits, and new data say what each choice is worth',
    by: everyWay,
    link: '#v=1&layers=relu3&part=5.4&step=5',
    claims: ['button Train with four strengths', 'button Open the new data'],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.press('button Train with four strengths', lab)
      await expect(lab.getByRole('table')).toBeVisible({ timeout: 60_000 })
      // the stage has the last strength: its row is what the engine says
      const { loss, step } = await hands.snapshot()
      expect(step).toBe(5000)
      const row = lab.getByRole('row').last().getByRole('cell')
      for (const [k, said] of [loss.train, loss.validation ?? 0, loss.test].entries())
        expect(Math.abs(Number.parseFloat((await row.nth(k).textContent()) ?? '') - said)).toBeLessThan(
          0.01 * said,
        )
      await expect(lab.locator('[data-chosen]')).toBeHidden()
      await hands.press('button Open the new data', lab)
      await expect(lab.locator('[data-chosen]').getByRole('row')).toHaveCount(4)
      await expect(lab).toContainText('of 1.')
      await hands.press('button Train with four strengths', lab)
      await expect(lab).toContainText('of 2.', { timeout: 60_000 })
      expect((await hands.config()).data.seed).toBe(2)
    },
  },
  {
    title: 'a learning rate is found by a sweep, and trained beside one’s own',
    by: everyWay,
    link: '#v=1&layers=relu3&part=1.6&step=5',
    claims: ['button Find a rate', 'button Train with both side by side'],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.press('button Find a rate', lab)
      await expect(lab).toContainText('found: η =')
      await hands.shows(lab, () => hands.press('button Find a rate', lab))
      const said = (await lab.getByText('found: η =').textContent()) ?? ''
      await hands.press('button Train with both side by side', lab)
      await hands
        .soon(() => {
          const { plan } = decodeRuns(new URL(hands.page.url()).hash)
          return plan?.kind === 'compare' ? plan.configs.map(({ optimizer }) => optimizer.learningRate) : []
        })
        .toContain(Number(said.split('=')[1]))
    },
  },
  {
    title: 'what a ReLU leaves of an output is sketched, then seen',
    by: everyWay,
    link: '#v=1&set=sine&samples=60&layers=relu3&part=3.2&step=5',
    claims: [
      ...['the sine', 'it raised', 'it folded up', 'a line at 0', 'sketched'].map((name) => `radio ${name}`),
      'button Put a ReLU on the output',
    ],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      for (const control of ['radio it raised', 'radio it folded up', 'radio a line at 0', 'radio the sine'])
        await hands.shows(lab, () => hands.press(control, lab), control)
      await hands.press('radio sketched', lab)
      await hands.shows(lab, () => hands.press('button Put a ReLU on the output', lab))
      await expect(lab).toContainText('from the sketch on average')
    },
  },
  {
    title: 'a median and a range over five seeds are predicted, and scored by the runs',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&samples=60&layers=relu3&part=6&step=7',
    claims: [
      ...['low end (%)', 'median (%)', 'high end (%)'].flatMap(number),
      'button Run five seeds',
      'textbox Link to this experiment',
    ],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      for (const [name, value] of [
        ['low end (%)', '96'],
        ['median (%)', '98'],
        ['high end (%)', '100'],
      ])
        await hands.type(`textbox ${name}`, value, lab)
      // a range is set by its sliders too, and must have its median in it
      await hands.slide('slider low end (%)', { within: lab, key: 'ArrowLeft' })
      await hands.slide('slider high end (%)', { within: lab, share: 0.99, key: 'ArrowLeft' })
      await hands.slide('slider median (%)', { within: lab, share: 0.9, key: 'ArrowLeft' })
      const before = await hands.config()
      await hands.press('button Run five seeds', lab)
      await expect(lab.locator('[data-score]')).toContainText('of 5 within the range', { timeout: 60_000 })
      // what was tried is there again, trained as it was
      await hands.soon(() => hands.config()).toEqual(before)
      await hands.soon(async () => (await hands.snapshot()).step).toBe(7)
      hands.used.add('textbox Link to this experiment')
      await expect(hands.find('textbox Link to this experiment', lab)).toHaveValue(/#v=1&set=circle/)
    },
  },
  {
    title: 'parameters are shared out within a budget, chosen by validation, and tested once',
    by: ['mouse'],
    link: '#v=1&set=cifar10&samples=500&layers=&part=1.3&step=1',
    claims: [
      ...['units of hidden layer 1', 'units of hidden layer 2'].flatMap(number),
      'button Train and validate',
      'radio 3072-*',
      'button Open the test of the chosen one (once)',
      'button From the start',
    ],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.slide('slider units of hidden layer 1', { within: lab })
      await expect(lab).toContainText('over the budget')
      await expect(hands.find('button Train and validate', lab)).toBeDisabled()
      await hands.type('textbox units of hidden layer 1', '8', lab)
      await hands.type('textbox units of hidden layer 2', '9', lab)
      await hands.slide('slider units of hidden layer 2', { within: lab, share: 0.05 })
      await hands.type('textbox units of hidden layer 2', '0', lab)
      await hands.press('button Train and validate', lab)
      await expect(lab.getByRole('radio')).toHaveCount(1, { timeout: 90_000 })
      const { accuracy, step } = await hands.snapshot()
      expect(step).toBe(budgetSteps)
      const said = (share?: number) => `${(100 * (share ?? 0)).toFixed(1)}%`
      const one = lab.locator('label').filter({ has: hands.page.getByRole('radio') })
      await expect(one).toContainText(said(accuracy?.validation))
      await expect(one).not.toContainText('test')
      await hands.press('radio 3072-*', lab)
      await hands.press('button Open the test of the chosen one (once)', lab)
      await expect(one).toContainText(`test ${said(accuracy?.test)}`)
      await expect(hands.find('button Train and validate', lab)).toBeDisabled()
      await hands.press('button From the start', lab)
      await expect(lab.getByRole('radio')).toHaveCount(0)
    },
  },
  {
    title: 'an image of one’s own is chosen or dropped, and scored',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=cifar10&samples=500&layers=&part=1.1&step=5',
    claims: ['button Choose a file', 'area Lab-drop'],
    async run(hands) {
      const { page } = hands
      const lab = page.locator('[data-lab]')
      const chooser = page.waitForEvent('filechooser')
      await hands.press('button Choose a file', lab)
      const buffer = Buffer.from(redPixel, 'base64')
      await (await chooser).setFiles({ name: 'mine.png', mimeType: 'image/png', buffer })
      await expect(page.locator('[data-own-scores] li')).toHaveCount(10)
      const before = await hands.seen(lab)
      hands.used.add('area Lab-drop')
      // no file can be dragged in by a test
      const dataTransfer = await page.evaluateHandle(async () => {
        const canvas = new OffscreenCanvas(40, 40)
        canvas.getContext('2d')?.fillRect(0, 0, 20, 40)
        const transfer = new DataTransfer()
        transfer.items.add(new File([await canvas.convertToBlob()], 'other.png', { type: 'image/png' }))
        return transfer
      })
      await lab.locator('[class*="Lab-drop"]').dispatchEvent('drop', { dataTransfer })
      await hands.soon(async () => (await hands.seen(lab)) !== before).toBe(true)
    },
  },
  {
    title: 'the smallest change that fools a linear classifier is found and shown',
    by: everyWay,
    link: '#v=1&set=cifar10&samples=500&layers=&part=1.9&step=5',
    claims: ['button Find the smallest change'],
    async run(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.press('button Find the smallest change', lab)
      await expect(lab.locator('[data-nudge] canvas')).toHaveCount(4)
      const said = await lab.locator('[data-nudge] figcaption').allTextContents()
      expect(said[0].split(': ')[1]).not.toBe(said[1].split(': ')[1])
    },
  },
]
