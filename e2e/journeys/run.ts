import { expect } from '../base/page.ts'
import { everyWay, type Journey } from './journey.ts'

const light = '#v=1&set=circle&samples=100&layers=relu3&batch=10'

export const runJourneys: readonly Journey[] = [
  {
    title: 'a run is paused, stepped, taken an epoch on, begun anew and played at a speed',
    by: everyWay,
    link: `${light}&step=22`,
    claims: [
      'button Play',
      'button Pause',
      'button One step',
      'button One epoch',
      'button Reset',
      'combobox Speed',
    ],
    async run(hands) {
      const shown = hands.page.getByTestId('step').first()
      const step = async () => (await hands.snapshot()).step
      expect(await step()).toBe(22)
      await hands.press('button One step')
      await hands.soon(step).toBe(23)
      await expect(shown).toHaveText('23')
      // an epoch has seven batches
      await hands.press('button One epoch')
      await hands.soon(async () => (await hands.snapshot()).epoch).toBe(4)
      await hands.press('button Reset')
      await hands.soon(step).toBe(0)
      const first = await hands.snapshot()
      await expect(shown).toHaveText('0')
      await hands.choose('combobox Speed', '1 step/s')
      const begun = Date.now()
      await hands.press('button Play')
      await hands.soon(step).toBeGreaterThan(0)
      await hands.press('button Pause')
      expect(await step()).toBeLessThan(2 + (Date.now() - begun) / 1000)
      await hands.choose('combobox Speed', 'Full speed')
      await hands.press('button Play')
      await hands.soon(step).toBeGreaterThan(300)
      await hands.press('button Pause')
      await expect(hands.find('button Play')).toBeVisible()
      const paused = await step()
      expect(paused).toBeGreaterThan(300)
      expect(await step()).toBe(paused)
      await hands.press('button Reset')
      await hands.soon(step).toBe(0)
      expect((await hands.snapshot()).digest).toBe(first.digest)
    },
  },
  {
    title: 'the time line leads to an earlier step and back to the newest, with the same parameters',
    by: everyWay,
    link: `${light}&step=200`,
    claims: ['slider Time line', 'button To the newest step'],
    async run(hands) {
      const newest = await hands.snapshot()
      expect(newest.step).toBe(200)
      await hands.slide('slider Time line', { share: 0.25, key: 'PageDown' })
      await hands.soon(async () => (await hands.snapshot()).step).toBeLessThan(190)
      const earlier = await hands.snapshot()
      await expect(hands.page.getByTestId('step').first()).toHaveText(String(earlier.step))
      await hands.press('button To the newest step')
      await hands.soon(async () => (await hands.snapshot()).digest).toBe(newest.digest)
      const again = await hands.page.evaluate(async (step) => {
        await neurarium.reset()
        return neurarium.step(step)
      }, earlier.step)
      expect(again.digest).toBe(earlier.digest)
    },
  },
  {
    title: 'a long way to a moment is ended where it is',
    by: everyWay,
    link: '#v=1&set=checkerboard&samples=2000&layers=relu64*12&batch=5000&step=100000',
    claims: ['button Stop here'],
    async run(hands) {
      await hands.press('button Stop here')
      await expect(hands.find('button Stop here')).toBeHidden()
      expect((await hands.snapshot()).step).toBeLessThan(100_000)
    },
  },
  {
    title: 'a run that diverges is begun anew, or led back with a smaller rate',
    by: everyWay,
    link: '#v=1&set=plane&samples=100&layers=linear8&optimizer=sgd&lr=10',
    claims: ['button Back to step * with a smaller rate', 'button Reset'],
    async run(hands) {
      const alert = hands.page.getByRole('alert')
      await hands.press('button Reset', alert)
      await hands.soon(async () => (await hands.snapshot()).step).toBe(0)
      await hands.press('button Play')
      await hands.press('button Back to step * with a smaller rate', alert)
      await expect(alert).toBeHidden()
      await hands.soon(async () => (await hands.config()).optimizer.learningRate).toBeLessThan(10)
    },
  },
  {
    title: 'each shortcut does what the help says',
    by: ['keyboard'],
    link: `${light}&step=20`,
    claims: [],
    async run(hands) {
      const { keyboard } = hands.page
      const step = async () => (await hands.snapshot()).step
      const rate = async () => (await hands.config()).optimizer.learningRate
      const stage = hands.page.locator('#panel-stage')
      await keyboard.press('s')
      await hands.soon(step).toBe(21)
      await keyboard.press('ArrowRight')
      await hands.soon(step).toBe(22)
      await keyboard.press('e')
      await hands.soon(step).toBeGreaterThan(23)
      await keyboard.press('r')
      await hands.soon(step).toBe(0)
      await keyboard.press('Space')
      await hands.soon(step).toBeGreaterThan(0)
      await keyboard.press('Space')
      await expect(hands.find('button Play')).toBeVisible()
      await hands.shows(stage, () => keyboard.press('d'))
      await hands.shows(stage, () => keyboard.press('t'))
      const log = hands.find('checkbox log')
      await keyboard.press('l')
      await expect(log).toBeChecked()
      const before = await rate()
      await keyboard.press('+')
      await hands.soon(rate).toBeGreaterThan(before)
      await keyboard.press('-')
      await hands.soon(rate).toBe(before)
      await keyboard.press('k')
      await expect(hands.find('button Close the course')).toBeVisible()
      await keyboard.press('k')
      await expect(hands.find('button Close the course')).toBeHidden()
    },
  },
]
