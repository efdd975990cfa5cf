import { writeHandIn } from '../../src/app/handin/handIn.ts'
import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import { expect } from '../base/page.ts'
import { everyWay, type Journey } from './journey.ts'

const linkOf = (name: string, seed: number) =>
  `https://example.org/#${writeHandIn(
    {
      config: mergeConfig(defaultConfig, { data: { samples: 60 }, initialization: { seed } }).config,
      step: 20,
      log: [],
    },
    { digest: '00'.repeat(32), name, sentence: '', language: 'en', answers: [] },
  )}`

/** Hand-ins whose digests are made up. */
export const handInLinks = [linkOf('Ada', 2), linkOf('Ben', 3)]

export const handInJourneys: readonly Journey[] = [
  {
    title: 'an experiment is handed in, put on the wall, replayed, saved, opened alone, and taken down',
    by: everyWay,
    link: '#v=1&set=circle&samples=60&layers=relu3&step=40&part=2.5',
    claims: [
      'button Hand-ins',
      'button Hand in',
      'textbox Name (if you like)',
      'textbox What did you find? One sentence',
      'checkbox 2.5 *',
      'textbox Hand-in link',
      'button Copy hand-in link',
      'button Collect hand-ins',
      'textbox Hand-in links',
      'button Put on the wall',
      'button Choose a file',
      'radio All',
      'radio True',
      'radio False',
      'radio Not yet',
      'combobox Order',
      'button Save CSV',
      'button Print',
      'button Take all down',
      'link Open the hand-in of *',
      'DisclosureTriangle *without a hand-in',
      'area Strip-dot',
      'area HandIns-paste',
    ],
    async run(hands) {
      const { page } = hands
      const tally = page.getByTestId('hand-in-tally')
      // a file is dropped there: e2e/class/hand-ins.spec.ts
      hands.used.add('area HandIns-paste')
      const question = page.getByRole('region', { name: 'Course', exact: true })
      await hands.press('radio *', question.locator('[data-options]'))
      await hands.press('button Run it and see', question)
      await expect(page.locator('[data-verdict]')).toBeVisible()

      await hands.press('button Share', page.getByRole('banner'))
      await hands.press('button Hand-ins')
      await hands.press('button Hand in')
      await hands.type('textbox Name (if you like)', 'Ada', page, 'Tab')
      await hands.type('textbox What did you find? One sentence', 'More units bend it.', page, 'Tab')
      const link = hands.find('textbox Hand-in link')
      const withAnswer = (await link.inputValue()).length
      await hands.press('checkbox 2.5 *')
      await hands.soon(async () => (await link.inputValue()).length).toBeLessThan(withAnswer)
      await hands.press('checkbox 2.5 *')
      hands.used.add('textbox Hand-in link')
      await hands.press('button Copy hand-in link')
      const copied = await link.inputValue()
      await hands.soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(copied)

      await hands.press('button Collect hand-ins')
      await hands.type('textbox Hand-in links', `Group 3\n${copied}\n${handInLinks.join('\n')}`, page, 'Tab')
      await hands.press('button Put on the wall')
      await expect(tally).toHaveText('3 hand-ins: 1 true, 2 false, 0 not yet')
      for (const [shown, count] of [
        ['False', 2],
        ['Not yet', 0],
        ['True', 1],
        ['All', 3],
      ] as const) {
        await hands.press(`radio ${shown}`)
        await expect(page.getByTestId('hand-in')).toHaveCount(count)
      }
      await hands.choose('combobox Order', 'by name')
      await hands.press('DisclosureTriangle One line without a hand-in')
      await expect(page.getByText('Group 3')).toBeVisible()
      const saved = page.waitForEvent('download')
      await hands.press('button Save CSV')
      expect((await saved).suggestedFilename()).toBe('neurarium-hand-ins.csv')
      await page.evaluate(() =>
        Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
      )
      await hands.press('button Print')
      expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)

      hands.used.add('area Strip-dot')
      if (hands.way === 'mouse') await hands.at('area Strip-dot', { x: 0.5, y: 0.5 })
      else await hands.press('link Open the hand-in of Ada')
      hands.used.add('link Open the hand-in of *')
      await expect(page.getByRole('region', { name: 'Stage' })).toBeVisible()
      await page.goBack()
      await expect(tally).toHaveText('3 hand-ins: 1 true, 2 false, 0 not yet')

      await hands.press('button Take all down')
      await expect(page.getByTestId('hand-in')).toHaveCount(0)
      hands.used.add('button Choose a file')
      const buffer = Buffer.from(`name,link\nAda,"${copied}"\n`)
      await page.locator('input[type=file]').setInputFiles({ name: 'form.csv', mimeType: 'text/csv', buffer })
      await expect(tally).toHaveText('1 hand-in: 1 true, 0 false, 0 not yet')
    },
  },
]
