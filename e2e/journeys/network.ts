import { expect } from '../base/page.ts'
import { everyWay, type Journey } from './journey.ts'

const picture = 'area Network-picture'

/** The formula names the function of each layer. */
const formulaActivations = ['ReLU', 'Leaky ReLU', 'PReLU', 'Maxout', 'Linear'].map((name) => `button ${name}`)

export const networkJourneys: readonly Journey[] = [
  {
    title: 'a unit’s card opens, its weights are typed in, and the engine has them',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=prelu3&step=20',
    claims: [
      'button hidden layer *',
      'button input *',
      'button output, *',
      'textbox Bias',
      'textbox Weight from *',
      'textbox Slope α for z < 0',
      'button Next unit',
      'button Previous unit',
      'checkbox Freeze this unit*',
      picture,
    ],
    async run(hands) {
      const card = hands.page.getByRole('dialog')
      const layer = async () => (await hands.snapshot()).layers[0]
      await hands.press('button hidden layer 1, unit 1*')
      await expect(card).toHaveAccessibleName(/hidden layer 1, unit 1/)
      await hands.type('textbox Bias', '0.5', card)
      await hands.soon(async () => (await layer()).biases[0]).toBe(0.5)
      await hands.type('textbox Weight from y', '-0.25', card)
      // inputs × units
      await hands.soon(async () => (await layer()).weights[3]).toBe(-0.25)
      await hands.type('textbox Slope α for z < 0', '0.125', card)
      await hands.soon(async () => (await layer()).slopes?.[0]).toBe(0.125)
      await expect(hands.find('textbox Bias', card)).toHaveValue('0.5')
      await hands.changes(() => hands.press('checkbox Freeze this unit*', card))
      const { weights } = await layer()
      const later = await hands.page.evaluate(() => neurarium.step(5))
      expect(later.layers[0].weights[3]).toBe(weights[3])
      expect(later.layers[0].weights[4]).not.toBe(weights[4])
      await hands.press('button Next unit', card)
      await expect(card).toHaveAccessibleName(/hidden layer 1, unit 2/)
      await hands.press('button Previous unit', card)
      await expect(card).toHaveAccessibleName(/hidden layer 1, unit 1/)
      await hands.press('button Close', card)
      await expect(card).toBeHidden()
      for (const name of ['input x', 'output, class 2']) {
        await hands.press(`button ${name}`)
        await expect(card).toHaveAccessibleName(new RegExp(name))
        await hands.page.keyboard.press('Escape')
        await expect(card).toBeHidden()
      }
      hands.used.add(picture)
      if (hands.way !== 'mouse') return
      await hands.press('button input y')
      await hands.at(picture, { x: 0.5, y: 0.98 })
      await expect(card).toBeHidden()
    },
  },
  {
    title: 'units are walked by arrow keys, and many weights are searched, ordered and shown on',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu64,relu2&step=5',
    claims: [
      'searchbox Find: name or number',
      'radio by number',
      'radio strongest',
      'button Show * more',
      'button hidden layer *',
    ],
    async run(hands) {
      const card = hands.page.getByRole('dialog')
      const unit = 'button hidden layer 2, unit 1*'
      if (hands.way === 'keyboard') {
        await hands.find('button hidden layer 1, unit 1*').first().focus()
        hands.used.add(unit)
        for (const key of ['ArrowDown', 'PageDown', 'Home']) await hands.page.keyboard.press(key)
        await expect(hands.find(unit).first()).toBeFocused()
        await hands.page.keyboard.press('Enter')
      } else await hands.press(unit)
      await expect(card).toHaveAccessibleName(/hidden layer 2, unit 1/)
      const rows = card.getByRole('listitem')
      await expect(rows).toHaveCount(48)
      await hands.press('button Show * more', card)
      await expect(rows).toHaveCount(64)
      await hands.press('radio strongest', card)
      const values = await rows
        .getByRole('textbox')
        .evaluateAll((fields) =>
          fields.map((field) => Math.abs(Number((field as HTMLInputElement).value.replace('−', '-')))),
        )
      expect(values).toEqual([...values].sort((a, b) => b - a))
      await hands.press('radio by number', card)
      hands.used.add('searchbox Find: name or number')
      await hands.find('searchbox Find: name or number', card).fill('7')
      await expect(rows).toHaveCount(1)
      await expect(rows).toContainText('unit 7')
    },
  },
  {
    title: 'the formula tells its symbols, with biases if one likes',
    by: everyWay,
    link: '#v=1&set=circle&layers=leaky3,relu2,maxout2,linear2,prelu2,relu2,relu2,relu2,relu2&step=5',
    claims: [
      'checkbox with biases',
      'button x *',
      'button W* × *',
      'button s *',
      'button h* *',
      ...formulaActivations,
      'button b*',
    ],
    async run(hands) {
      const panel = hands.page.locator('#panel-formula')
      await hands.shows(panel, () => hands.press('checkbox with biases', panel))
      const names = await panel.getByRole('listitem').getByRole('button').count()
      const symbols = panel.getByRole('listitem').getByRole('button')
      for (let i = 0; i < names; i++) {
        const symbol = symbols.nth(i)
        if (hands.way === 'mouse') await symbol.hover()
        else await (hands.phone ? symbol.tap() : symbol.focus())
        const said = (await symbol.getAttribute('aria-description')) ?? ''
        await expect(panel.locator('p:not([aria-live])').last()).toHaveText(said)
      }
      for (const control of [
        'button x 2',
        'button W1 3 × 2',
        'button h1 3',
        'button s 2',
        ...formulaActivations,
      ])
        await hands.press(control, panel)
      await hands.press('button b1*', panel)
    },
  },
  {
    title: 'loss and accuracy are read step by step, on a log scale, with the confusion matrix large',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu3&step=300',
    claims: [
      'slider Loss over the steps*',
      'slider Accuracy over the steps*',
      'checkbox log',
      'button *Show the confusion matrix large',
    ],
    async run(hands) {
      await hands.page.evaluate(async () => {
        await neurarium.reset()
        for (let i = 0; i < 30; i++) await neurarium.step(5)
      })
      for (const [name, id] of [
        ['Loss', '#panel-loss'],
        ['Accuracy', '#panel-accuracy'],
      ]) {
        const panel = hands.page.locator(id)
        const chart = `slider ${name} over the steps*`
        if (hands.way === 'keyboard') await hands.slide(chart, { key: 'PageDown' })
        else await hands.at(chart, { x: 0.5, y: 0.5 })
        const step = Number(await hands.find(chart).getAttribute('aria-valuenow'))
        expect(step).toBeGreaterThan(0)
        expect(step).toBeLessThan(150)
        await expect(panel).toContainText(`step ${step}: `)
      }
      await hands.shows(hands.page.locator('#panel-loss'), () => hands.press('checkbox log'))
      await expect(hands.find('checkbox log')).toBeChecked()
      await hands.press('button *Show the confusion matrix large')
      const dialog = hands.page.getByRole('dialog', { name: 'Confusion matrix' })
      const { count } = await hands.page.evaluate(() => neurarium.data('test'))
      await expect(dialog).toContainText(`${count} test examples`)
      await hands.press('button Close', dialog)
      await expect(dialog).toBeHidden()
    },
  },
]
