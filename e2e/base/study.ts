/** A part of the course as a person studies it: its buttons, its question, by mouse or by keyboard. */
import type { Locator, Page } from '@playwright/test'
import { decodeRuns, type RunsPlan } from '../../src/config/link/runsLink.ts'
import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import type { Part } from '../../src/course/part.ts'
import { courseWords } from '../../src/i18n/words/course/course.ts'
import { chooseByTab, pressByTab } from './keys.ts'
import { checkPlaying, checkPointed, checkSteps, dropSeen, type Language, namesIn } from './named.ts'
import { expect, openStill, test } from './page.ts'

export const course = (page: Page) => page.locator('section[aria-label="강의"], section[aria-label="Course"]')

/** What a keyboard does: the focus, then the key. */
export async function press(target: Locator, key = 'Enter') {
  await target.focus()
  await target.page().keyboard.press(key)
}

/** What a person studies with. */
export interface Means {
  press(target: Locator): Promise<void>
  choose(option: Locator): Promise<void>
  keyboard: boolean
}

/** The keys of each control, with the focus put there: what Tab does is the same for all of them. */
export const byKeys: Means = { press, choose: (option) => press(option, 'Space'), keyboard: true }
export const byMouse: Means = {
  press: (target) => target.click(),
  choose: (option) => option.click(),
  keyboard: false,
}
/** From wherever the focus is, by Tab, Enter, Space and arrows alone. */
export const byTab: Means = { press: pressByTab, choose: chooseByTab, keyboard: true }

/**
 * Every button of a part does what its data says, plays, and shows the panel that it points at; what the part's text names is
 * seen on the page then, or among the settings.
 */
export async function checkButtons(
  page: Page,
  language: Language,
  { actions, words }: Part,
  { press, keyboard }: Means,
) {
  const { do: todo, look, after } = words
  const names = namesIn([todo, look, after].map((text) => text[language]).join(' '), language)
  const buttons = course(page).locator('[data-action]')
  await expect(buttons).toHaveCount(actions.length)
  for (const [i, action] of actions.entries()) {
    const { open: whole, change, runs, panel } = action
    await page.evaluate(() => neurarium.pause())
    const before = await page.evaluate(() => neurarium.config())
    await press(buttons.nth(i))
    if (runs) {
      await checkRuns(page, runs, { press, keyboard })
      if (keyboard) await expect(buttons.nth(i), 'what opened the view has the focus again').toBeFocused()
      continue
    }
    const expected = whole
      ? mergeConfig(defaultConfig, whole).config
      : change
        ? mergeConfig(before, change).config
        : before
    expect(await page.evaluate(() => neurarium.config())).toEqual(expected)
    await checkPointed(page, action)
    // the settings have opened over the course
    if (panel === 'hidden-layers') await page.keyboard.press('Escape')
    if (keyboard) await expect(buttons.nth(i)).toBeFocused()
    if (whole || change) await checkPlaying(page, language)
    if (i === 0) await checkSteps(page)
    await dropSeen(page.locator('body'), names.page)
  }
  // what comes next looks at nothing that trains
  await page.evaluate(() => neurarium.pause())
  expect([...names.page], 'named, and nowhere on the page').toEqual([])
  if (names.settings.size === 0) return
  const opener = course(page).getByRole('button', { name: courseWords.settings[language], exact: true })
  await press(opener)
  const settings = page.getByRole('dialog')
  await expect(settings.getByRole('slider').first()).toBeVisible()
  await dropSeen(settings, names.settings)
  expect([...names.settings], 'named, and not among the settings').toEqual([])
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
  if (keyboard) await expect(opener).toBeFocused()
}

/** The view of many runs takes the page, its link says which, and the course is there again after it. */
async function checkRuns(page: Page, runs: RunsPlan, { press, keyboard }: Pick<Means, 'press' | 'keyboard'>) {
  await expect(course(page)).toBeHidden()
  await expect.poll(() => decodeRuns(new URL(page.url()).hash).plan).toEqual(runs)
  if (keyboard) await press(page.getByRole('banner').getByRole('button').first())
  else await page.goBack()
  await expect(course(page)).toBeVisible()
}

/**
 * Predicts once or twice: what is right is what the run said. That either verdict is said of any option of any part is held
 * by src/course/view/QuestionView.test.tsx.
 */
export async function checkQuestion(
  page: Page,
  language: Language,
  { question }: Part,
  { press, choose }: Means,
  times = 1,
) {
  const said = { right: courseWords.right[language], wrong: courseWords.wrong[language] }
  const options = course(page).locator('[data-options]').getByRole('radio')
  const verdict = course(page).locator('[data-verdict]')
  const run = course(page).locator('[data-run]')
  let choice = 0
  for (let time = 0; time < times; time++) {
    await choose(options.nth(choice))
    await press(run)
    await expect(verdict).toBeVisible({ timeout: 90_000 })
    const found = await options.evaluateAll((radios) =>
      radios.findIndex((radio) => radio.closest('[data-right]')),
    )
    expect(found).toBeGreaterThanOrEqual(0)
    await expect(verdict).toHaveText(new RegExp(`^${found === choice ? said.right : said.wrong}`))
    const wrong = question.options[choice].wrong
    const answered = course(page).locator('[data-wrong]')
    if (found !== choice && wrong) await expect(answered).toBeVisible()
    else await expect(answered).toHaveCount(0)
    // where it is looked for, with the focus where it was
    await expect(verdict).toBeInViewport({ ratio: 1 })
    await expect(run).toBeFocused()
    const last = await page.evaluate(() => neurarium.snapshot())
    expect(last.step).toBe(question.runs[question.runs.length - 1].steps)
    choice = found === choice ? (choice + 1) % question.options.length : found
  }
}

/** A panel that is pointed at stays marked for four seconds: here until it was looked at, however slow the machine. */
export const stayMarked = (page: Page) =>
  page.evaluate(() => {
    const later = window.setTimeout
    const patient = (run: () => void, ms?: number) => later(run, ms === 4000 ? 60_000 : ms)
    Object.assign(window, { setTimeout: patient })
  })

/** Turned to, all that it says has come. */
export async function checkShown(page: Page, language: Language, { id, words }: Part): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`part=${id}`))
  await expect(course(page).getByRole('heading', { level: 2 })).toContainText(words.title[language])
  await expect(course(page).locator('.katex').first()).toBeAttached()
  await expect(course(page).locator('.katex-error')).toHaveCount(0)
  const lab = course(page).locator('[data-lab]')
  if ((await lab.count()) > 0) await expect(lab.locator('> *').first()).toBeVisible()
  // this lab has its button once the images are there
  if (id === '1.9') await expect(lab.getByRole('button').first()).toBeVisible()
}

/** Each part of a chapter in one visit, turned to by its key. */
export async function readChapter(
  page: Page,
  language: Language,
  ofIt: readonly Part[],
  read: (part: Part) => Promise<void>,
) {
  await openStill(page, `#part=${ofIt[0].id}`)
  await stayMarked(page)
  for (const part of ofIt)
    await test.step(part.id, async () => {
      if (part !== ofIt[0]) {
        const pages = course(page).getByRole('navigation', { name: courseWords.parts[language] })
        await press(pages.getByRole('button').last())
      }
      await checkShown(page, language, part)
      await read(part)
    })
}
