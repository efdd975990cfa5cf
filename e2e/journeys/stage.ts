import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

const plane = 'application Decision boundary*'
const values = 'application Regression: the network’s output at each point of the plane'
const points = async (hands: Hands) => (await hands.config()).data.points ?? []

/** Sets a point at a place of the picture, in shares of it; by keyboard the crosshair is led there. */
async function pointAt(hands: Hands, x: number, y: number): Promise<void> {
  if (hands.way !== 'keyboard') return hands.at(plane, { x, y })
  hands.used.add(plane)
  await hands.find(plane).focus()
  const { keyboard } = hands.page
  for (let i = 0; i < 10; i++)
    for (const key of ['ArrowLeft', 'ArrowUp']) await keyboard.press(`Shift+${key}`)
  for (let i = 0; i < Math.round(10 * x); i++) await keyboard.press('Shift+ArrowRight')
  for (let i = 0; i < Math.round(10 * y); i++) await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Enter')
}

export const stageJourneys: readonly Journey[] = [
  {
    title: 'the picture is looked at with and without areas and test points',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu3&step=100',
    claims: ['checkbox Areas', 'checkbox Test points'],
    async run(hands) {
      const stage = hands.page.getByRole('region', { name: 'Stage' })
      for (const control of ['checkbox Areas', 'checkbox Test points']) {
        const before = await hands.find(control).isChecked()
        await hands.shows(stage, () => hands.press(control))
        await hands.shows(stage, () => hands.press(control))
        expect(await hands.find(control).isChecked()).toBe(before)
      }
    },
  },
  {
    title: 'the crosshair says what the network predicts there',
    by: everyWay,
    link: '#v=1&set=circle&samples=100&layers=relu4&step=300',
    claims: [plane],
    async run(hands) {
      if (hands.way === 'keyboard') {
        hands.used.add(plane)
        await hands.find(plane).focus()
        await hands.page.keyboard.press('Shift+ArrowRight')
      } else await hands.at(plane, { x: 0.52, y: 0.48 })
      const said = hands.page.getByRole('status', { name: 'At the crosshair' })
      await expect(said).toContainText(/Class \d/)
      const text = ((await said.textContent()) ?? '').replaceAll('−', '-')
      const [x, y] = [...text.matchAll(/[xy] (-?[\d.]+)/g)].map(([, n]) => Number(n))
      const [first, second] = await hands.page.evaluate(
        async (place) => [...(await neurarium.predict(new Float32Array(place)))],
        [x, y],
      )
      expect(text).toContain(`Class ${first > second ? 1 : 2}`)
    },
  },
  {
    title: 'the crosshair says which value the network gives there',
    by: ['mouse'],
    link: '#v=1&set=plane&samples=100&layers=tanh4&step=300',
    claims: [values],
    async run(hands) {
      await hands.at(values, { x: 0.6, y: 0.3 })
      const said = hands.page.getByRole('status', { name: 'At the crosshair' })
      await expect(said).toContainText('x')
      const text = ((await said.textContent()) ?? '').replaceAll('−', '-')
      const [x, y, value] = [...text.matchAll(/-?\d+\.\d+/g)].map(Number)
      const [output] = await hands.page.evaluate(
        async (place) => [...(await neurarium.predict(new Float32Array(place)))],
        [x, y],
      )
      expect(value, text).toBeCloseTo(output, 1)
    },
  },
  {
    title: 'points are set in two classes, erased, brought back, cleared, and trained on',
    by: everyWay,
    link: '#v=1&set=custom&layers=relu3',
    claims: [plane, 'radio Class *', 'radio Add', 'radio Erase', 'button Undo', 'button Clear'],
    async run(hands) {
      const count = async () => (await points(hands)).length
      await pointAt(hands, 0.5, 0.5)
      await hands.soon(count).toBe(1)
      await hands.press('button Undo')
      await hands.soon(count).toBe(0)
      for (const [i, [x, y]] of [
        [0.2, 0.3],
        [0.3, 0.6],
        [0.7, 0.4],
        [0.8, 0.7],
      ].entries()) {
        if (i === 2) await hands.press('radio Class 2')
        await hands.changes(() => pointAt(hands, x, y))
        await hands.soon(count).toBe(i + 1)
      }
      const set = await points(hands)
      expect(set.map((point) => 'label' in point && point.label)).toEqual([0, 0, 1, 1])
      const counts = await hands.page.evaluate(async () => [
        (await neurarium.data('train')).count,
        (await neurarium.data('test')).count,
      ])
      expect(counts[0] + counts[1]).toBe(4)
      if (hands.way === 'keyboard') {
        await hands.find(plane).focus()
        await hands.page.keyboard.press('Delete')
        hands.used.add('radio Erase').add('radio Add')
      } else {
        await hands.press('radio Erase')
        await hands.changes(() => pointAt(hands, 0.8, 0.7))
        await hands.press('radio Add')
      }
      await hands.soon(() => points(hands)).toEqual(set.slice(0, 3))
      const notices = hands.page.getByRole('region', { name: 'Notices' })
      await hands.changes(async () => {
        await hands.press('button Clear')
        await expect(notices).toContainText('Undo brings them back.')
      })
      expect(await points(hands)).toEqual([])
      await hands.changes(() => pointAt(hands, 0.4, 0.4))
    },
  },
  {
    title: 'the points of a data set are made one’s own, and the earlier ones are taken into an empty one',
    by: everyWay,
    link: '#v=1&set=xor&samples=20&layers=relu3',
    claims: ['button Edit points', 'button Take the earlier points'],
    async run(hands) {
      await hands.changes(() => hands.press('button Edit points'))
      expect((await hands.config()).data.set).toBe('custom')
      expect(await points(hands)).toHaveLength(20)
      await hands.changes(async () => hands.press('radio XOR', await hands.settings()))
      await hands.changes(async () => hands.press('radio Your own points', await hands.settings()))
      if (hands.phone) await hands.press('button Close', hands.page.getByRole('dialog'))
      if ((await points(hands)).length > 0) await hands.changes(() => hands.press('button Clear'))
      await hands.changes(() => hands.press('button Take the earlier points'))
      // arrow keys pass by other data sets, whose points are then the earlier ones
      if (hands.way === 'keyboard') expect(await points(hands)).not.toEqual([])
      else expect(await points(hands)).toHaveLength(20)
    },
  },
  {
    title: 'a function is drawn, and the network is given it',
    by: everyWay,
    link: '#v=1&set=drawn&samples=50&layers=relu3',
    claims: ['application Regression curve*'],
    async run(hands) {
      const control = 'application Regression curve*'
      const before = await points(hands)
      await hands.changes(async () => {
        if (hands.way !== 'keyboard') return hands.at(control, { x: 0.5, y: 0.2 })
        hands.used.add(control)
        await hands.find(control).focus()
        await hands.page.keyboard.press('Shift+ArrowUp')
      })
      expect(await points(hands)).not.toEqual(before)
      if (hands.way !== 'mouse') return
      await hands.changes(async () => {
        const box = await hands.find(control).boundingBox()
        if (!box) throw new Error('no picture')
        const { mouse } = hands.page
        await mouse.move(box.x + 0.2 * box.width, box.y + 0.7 * box.height)
        await mouse.down()
        await mouse.move(box.x + 0.6 * box.width, box.y + 0.3 * box.height, { steps: 8 })
        await mouse.up()
      })
      const knots = await points(hands)
      const near = (share: number) => knots.filter(({ x }) => Math.abs(x - (6 * share - 3)) < 0.4)
      expect(near(0.3).length).toBeGreaterThan(0)
    },
  },
  {
    title: 'a table is pasted or chosen, looked at, and becomes points',
    by: everyWay,
    link: '#v=1&set=custom&layers=relu3',
    claims: [
      'button Import points…',
      'textbox Table',
      'button Choose a file…',
      'button Another file…',
      'button Paste instead',
      'radio Classes (x, y, class)',
      'radio Values over the plane (x, y, value)',
      'radio Values over a line (x, value)',
      'combobox x',
      'combobox y',
      'combobox Class',
      'combobox Value',
      'button Use * points',
    ],
    async run(hands) {
      const dialog = hands.page.getByRole('dialog', { name: 'Import points' })
      const open = () =>
        hands.press('button Import points…', hands.page.getByRole('group', { name: 'Edit points' }))
      await open()
      hands.used.add('textbox Table')
      await hands.find('textbox Table', dialog).fill(table)
      await expect(dialog).toContainText('pine')
      await hands.press('radio Values over the plane (x, y, value)', dialog)
      await hands.choose('combobox Value', 'age', dialog)
      await hands.press('radio Values over a line (x, value)', dialog)
      await hands.press('radio Classes (x, y, class)', dialog)
      await hands.choose('combobox Class', 'tree', dialog)
      await hands.choose('combobox x', 'width', dialog)
      await hands.choose('combobox y', 'height', dialog)
      await hands.changes(() => hands.press('button Use * points', dialog))
      await expect(dialog).toBeHidden()
      expect((await hands.config()).data.classNames).toEqual(['oak', 'pine'])
      expect(await points(hands)).toHaveLength(6)
      await open()
      hands.used.add('button Choose a file…').add('button Another file…')
      const file = { name: 'trees.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
      await dialog.locator('input[type=file]').setInputFiles(file)
      await expect(dialog).toContainText('trees.csv')
      await hands.press('button Paste instead', dialog)
      await expect(hands.find('textbox Table', dialog)).toHaveValue('')
      await hands.press('button Close', dialog)
      await expect(dialog).toBeHidden()
    },
  },
]

const table = `width,height,age,tree
1,2,10,oak
2,1,20,oak
3,3,30,oak
4,6,15,pine
5,5,25,pine
6,4,35,pine
`
