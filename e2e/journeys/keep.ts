import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

/** Opens the half of the gallery that is the person's own. */
export async function openMine(hands: Hands): Promise<Locator> {
  await hands.press('button Presets', hands.page.getByRole('banner'))
  await hands.press('radio Mine')
  const dialog = hands.page.getByRole('dialog', { name: 'Presets' })
  await expect(hands.find('textbox Name', dialog)).toBeVisible()
  return dialog
}

/** Two are kept, and one of them is deleted. */
export async function keepSome(hands: Hands): Promise<void> {
  const dialog = await openMine(hands)
  const kept = dialog.getByRole('list', { name: 'Mine' }).getByRole('listitem')
  for (const count of [1, 2]) {
    await hands.press('button Keep this experiment', dialog)
    await expect(kept).toHaveCount(count)
  }
  await hands.press('button Delete *', dialog)
  await expect(kept).toHaveCount(1)
}

/** From now on nothing more has room on the device. */
export const withoutRoom = (page: Page) =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })

/** What a button makes, as a file. */
async function fileOf(hands: Hands, control: string, within: Locator): Promise<string> {
  const downloading = hands.page.waitForEvent('download')
  await hands.press(control, within)
  return readFileSync(await (await downloading).path(), 'utf8')
}

export const keepJourneys: readonly Journey[] = [
  {
    title:
      'an experiment is kept, renamed, found, deleted, brought back, taken as a file and opened where it was',
    by: everyWay,
    link: '#v=1&set=moons&samples=60&layers=relu3&step=20',
    claims: [
      'button Presets',
      'radio Ready',
      'radio Mine',
      'textbox Name',
      'button Keep this experiment',
      'searchbox Search by name or data set',
      'button Save all as a file',
      'button Add from a file',
      'button Open*',
      'button Rename *',
      'textbox New name',
      'button Save',
      'button Cancel',
      'button Delete *',
      'button Undo the deletion',
      'button Save it as a file instead',
    ],
    async run(hands) {
      const before = await hands.snapshot()
      const dialog = await openMine(hands)
      await hands.press('radio Ready', dialog)
      await expect(hands.find('button XOR*', dialog)).toBeVisible()
      await hands.press('radio Mine', dialog)
      await hands.type('textbox Name', 'first', dialog, 'Tab')
      await hands.press('button Keep this experiment', dialog)
      const kept = dialog.getByRole('list', { name: 'Mine' }).getByRole('listitem')
      await expect(kept).toContainText('first')
      for (const [button, name] of [
        ['Cancel', 'first'],
        ['Save', 'second'],
      ]) {
        await hands.press('button Rename *', dialog)
        await hands.type('textbox New name', 'second', dialog, 'Tab')
        await hands.press(`button ${button}`, kept)
        await expect(kept).toContainText(name)
      }
      await hands.type('searchbox Search by name or data set', 'circle', dialog)
      await expect(kept).toHaveCount(0)
      await hands.type('searchbox Search by name or data set', 'moons', dialog)
      await expect(kept).toHaveCount(1)
      const file = await fileOf(hands, 'button Save all as a file', dialog)
      await hands.press('button Delete *', dialog)
      await expect(kept).toHaveCount(0)
      await hands.press('button Undo the deletion', dialog)
      await expect(kept).toHaveCount(1)
      await hands.press('button Delete *', dialog)
      await expect(kept).toHaveCount(0)
      hands.used.add('button Add from a file')
      const given = { name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(file) }
      await dialog.locator('input[type=file]').setInputFiles(given)
      await expect(kept).toHaveCount(1)
      await withoutRoom(hands.page)
      await hands.press('button Keep this experiment', dialog)
      expect(await fileOf(hands, 'button Save it as a file instead', dialog)).toContain('step=20')
      await hands.press('button Close', dialog)
      await hands.press('button Reset')
      await hands.soon(async () => (await hands.snapshot()).step).toBe(0)
      await hands.press('button Open*', await openMine(hands))
      await hands.soon(async () => (await hands.snapshot()).digest).toBe(before.digest)
    },
  },
]
