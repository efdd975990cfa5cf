/** What the course and the gallery say of the page is so: buttons do it, names are there, panels show it. */
import type { Locator, Page } from '@playwright/test'
import { encode } from 'fast-png'
import type { Action } from '../src/course/part.ts'
import { parts } from '../src/course/parts/parts.ts'
import { courseWords } from '../src/i18n/words/course/course.ts'
import { appWords } from '../src/i18n/words/page/app.ts'
import { presetNoteWords, presetWords } from '../src/i18n/words/presets.ts'
import { cutOff } from './cutOff.ts'
import { expect, open, test } from './page.ts'

type Language = 'ko' | 'en'

/** A name in quotation marks stands for something on the page. */
const quotes = { ko: /‘([^’]+)’/g, en: /“([^”]+)”/g }
const ofSettings = { ko: '설정', en: 'settings' }

/** The names that a text says are on the page, and those that it says are among the settings. */
function namesIn(text: string, language: Language): { page: Set<string>; settings: Set<string> } {
  const names = { page: new Set<string>(), settings: new Set<string>() }
  for (const sentence of text.split(/(?<=\.)\s/))
    for (const [, name] of sentence.matchAll(quotes[language]))
      names[sentence.includes(ofSettings[language]) ? 'settings' : 'page'].add(name)
  return names
}

const course = (page: Page) => page.locator('section[aria-label="강의"], section[aria-label="Course"]')

/** Leaves the names that nothing in sight has; folded sections of the settings are unfolded for it. */
async function dropSeen(within: Locator, names: Set<string>): Promise<void> {
  if (names.size === 0) return
  const seen = await within.evaluate(
    (root, wanted) => {
      for (const folded of root.querySelectorAll<HTMLDetailsElement>(
        '#panel-settings details, dialog details',
      ))
        folded.open = true
      const texts = new Set(
        [...root.querySelectorAll('*')]
          .filter((node) => (node.textContent?.length ?? 99) < 60 && node.checkVisibility())
          .map((node) => node.textContent?.trim()),
      )
      return wanted.filter((name) => texts.has(name))
    },
    [...names],
  )
  for (const name of seen) names.delete(name)
}

const picture = {
  name: 'gray.png',
  mimeType: 'image/png',
  buffer: Buffer.from(encode({ width: 4, height: 4, channels: 4, data: new Uint8Array(64).fill(99) })),
}

const readings = ['loss', 'accuracy', 'dead', 'layers', 'size']

/** The panel that a button names is marked, in sight, under nothing else, and shows all that it holds. */
async function checkPointed(page: Page, { panel }: Action): Promise<void> {
  const pointed = page.locator(`#panel-${panel}[data-pointed]`)
  await expect(pointed).toBeInViewport({ ratio: 0.95 })
  await expect
    .poll(() =>
      pointed.evaluate((node) => {
        const { x, y, width, height } = node.getBoundingClientRect()
        return [0.1, 0.5, 0.9].every((at) =>
          node.contains(document.elementFromPoint(x + width / 2, y + height * at)),
        )
      }),
    )
    .toBe(true)
  if (readings.includes(panel)) await expect.poll(() => cutOff(pointed)).toEqual([])
}

/** The worker says that it plays. */
async function checkPlaying(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('button', { name: appWords.pause[language], exact: true })).toBeEnabled({
    timeout: 30_000,
  })
}

/** And its steps are seen to go on. */
async function checkSteps(page: Page): Promise<void> {
  const step = page.getByTestId('step')
  const before = await step.textContent()
  await expect(step).not.toHaveText(before ?? '', { timeout: 30_000 })
}

const screens = [
  { language: 'en', locale: 'en-US', viewport: { width: 1366, height: 768 } },
  { language: 'ko', locale: 'ko-KR', viewport: { width: 1280, height: 720 } },
] as const

for (const { language, locale, viewport } of screens) {
  test.describe(`${locale} ${viewport.width}×${viewport.height}`, () => {
    test.use({ locale, viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('every ▶ of the course plays, every button shows its panel, and what is named is there', async ({
      page,
    }) => {
      test.setTimeout(240_000)
      await open(page, `#part=${parts[0].id}`)
      for (const part of parts) {
        await test.step(part.id, async () => {
          await expect(course(page).getByRole('heading', { level: 2 })).toContainText(
            part.words.title[language],
          )
          const { do: todo, look, after } = part.words
          const names = namesIn([todo, look, after].map((text) => text[language]).join(' '), language)
          const buttons = course(page).locator('[data-action]')
          for (const [i, action] of part.actions.entries()) {
            await page.evaluate(() => neurarium.pause())
            await buttons.nth(i).click()
            if (action.runs) {
              await expect(course(page)).toBeHidden()
              await page.goBack()
              await expect(course(page)).toBeVisible()
              continue
            }
            await checkPointed(page, action)
            if (action.panel === 'hidden-layers') await page.keyboard.press('Escape')
            if (action.open || action.change) await checkPlaying(page, language)
            if (i === 0) await checkSteps(page)
            await dropSeen(page.locator('body'), names.page)
          }
          expect([...names.page], 'named, and nowhere on the page').toEqual([])
          if (names.settings.size > 0) {
            await course(page)
              .getByRole('button', { name: courseWords.settings[language], exact: true })
              .click()
            const settings = page.getByRole('dialog')
            await expect(settings.getByRole('slider').first()).toBeVisible()
            await dropSeen(settings, names.settings)
            expect([...names.settings], 'named, and not among the settings').toEqual([])
            await page.keyboard.press('Escape')
            await expect(settings).toBeHidden()
          }
        })
        const pages = course(page).getByRole('navigation', { name: courseWords.parts[language] })
        if (part !== parts.at(-1)) await pages.getByRole('button').last().click()
      }
    })

    test('a lab that asks for a button below has the buttons below it', async ({ page }) => {
      const below = course(page).getByText(language === 'ko' ? /아래의 버튼/ : /a button below/)
      for (const fragment of ['#part=1.1', '#v=1&layers=none&part=4.2']) {
        await page.goto('about:blank')
        await open(page, fragment)
        // of an image: only a network that learns images has scores for it
        const file = course(page).locator('[data-own-file]')
        if (fragment.endsWith('1.1')) await file.setInputFiles(picture)
        await expect(below).toBeVisible()
        const hint = await below.boundingBox()
        const button = await course(page).locator('[data-action]').first().boundingBox()
        expect((hint?.y ?? 0) + (hint?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
      }
    })

    test('what a preset’s note names is there once it is chosen', async ({ page }) => {
      await open(page)
      for (const [id, note] of Object.entries(presetNoteWords)) {
        const names = namesIn(note[language], language)
        if (names.page.size + names.settings.size === 0) continue
        await page.getByRole('button', { name: appWords.presets[language], exact: true }).click()
        const card = page.getByRole('dialog').locator('button', {
          has: page.getByText(presetWords[id as keyof typeof presetWords][language], { exact: true }),
        })
        await card.click()
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect
          .poll(
            async () => {
              await dropSeen(page.locator('body'), names.page)
              await dropSeen(page.locator('#panel-settings'), names.settings)
              return [...names.page, ...names.settings]
            },
            { message: id, timeout: 30_000 },
          )
          .toEqual([])
      }
    })
  })
}
