import { decodeRuns } from '../../src/config/link/runsLink.ts'
import { mergeConfig } from '../../src/config/normalize/normalize.ts'
import { defaultConfig } from '../../src/config/schema.ts'
import { claimFigure } from '../../src/course/figures.ts'
import { paragraphsOf, piecesOf } from '../../src/course/markup.ts'
import type { Part } from '../../src/course/part.ts'
import { parts } from '../../src/course/parts/parts.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { everyWay, type Journey } from './journey.ts'

const course = (hands: Hands) => hands.page.getByRole('region', { name: 'Course', exact: true })

const heading = (hands: Hands) => course(hands).getByRole('heading', { level: 2 })

/** A text of the course as a control is named by it; a formula may be read in any way. */
const nameOf = (text: string): string =>
  piecesOf(text)
    .map(({ kind, text }) =>
      kind === 'formula' ? '*' : kind === 'figure' ? (claimFigure(text, 'en') ?? '*') : text,
    )
    .join('')
    .replaceAll('–', '–*')

const textOf = (part: Part, key: string): string => part.words[key].en
const actionsOf = (part: Part) =>
  part.actions.map((action) => ({ action, control: `button ${nameOf(textOf(part, action.label))}` }))
const optionsOf = (part: Part) =>
  part.question.options.map(({ label }) => `radio ${nameOf(textOf(part, label))}`)
/** What is explained when it is pointed at: symbols by their meaning, terms by the word. */
const explainedOf = (part: Part): string[] => [
  ...part.formulas.flatMap(({ symbols }) => symbols.map(([, meaning]) => `button ${textOf(part, meaning)}`)),
  // what was found is told after the answer
  ...Object.entries(part.words)
    .filter(([key]) => key !== 'found')
    .flatMap(([, { en }]) => paragraphsOf(en).flatMap(piecesOf))
    .filter(({ kind }) => kind === 'term')
    .map(({ text }) => `button ${text}`),
]
const claimsOf = (part: Part) => [
  ...actionsOf(part).map(({ control }) => control),
  ...optionsOf(part),
  ...explainedOf(part),
]

/** Each term and symbol has its explanation, which is told where it is pointed at: all in one way, so a few are enough. */
async function explain(hands: Hands, part: Part): Promise<void> {
  for (const control of explainedOf(part)) hands.used.add(control)
  const words = course(hands).locator('[class*="Course-term"], [class*="Course-symbol"]:is(button)')
  const texts = await words.evaluateAll((all) =>
    all.map(
      (word) => word.getAttribute('aria-description') ?? word.querySelector('.visually-hidden')?.textContent,
    ),
  )
  for (const said of texts) expect(said).toBeTruthy()
  for (const i of new Set([0, texts.length - 1])) {
    const [word, said] = [words.nth(i), texts[i]]
    // a word may move on while formulas and pictures above it come: whoever points follows it, and comes to it anew
    await expect(async () => {
      if (hands.way === 'mouse') await hands.page.mouse.move(1, 1)
      if (hands.phone) await word.tap()
      else if (hands.way === 'mouse') await word.hover()
      else await word.focus()
      await expect(course(hands).locator('[class*="Course-tip"]')).toHaveText(said ?? '', { timeout: 2000 })
    }).toPass({ timeout: 20_000 })
  }
}

/** Each button sets what it says; back leads to what was there before. */
async function pressButtons(hands: Hands, part: Part): Promise<void> {
  for (const { action, control } of actionsOf(part)) {
    const before = await hands.config()
    const press = async () => {
      await hands.press(control, course(hands))
      if (action.panel !== 'hidden-layers') return
      // beside the course the settings have no column: they open over it
      const sheet = hands.page.getByRole('dialog', { name: 'Settings' })
      await expect(sheet).toBeVisible()
      await hands.press('button Close', sheet)
      await expect(sheet).toBeHidden()
    }
    if (action.runs) {
      await press()
      await hands.soon(() => decodeRuns(new URL(hands.page.url()).hash).plan).toEqual(action.runs)
      await hands.page.goBack()
      await expect(course(hands)).toBeVisible()
      expect(await hands.config()).toEqual(before)
      continue
    }
    const whole = action.open && mergeConfig(defaultConfig, action.open).config
    const wanted = whole ?? mergeConfig(before, action.change ?? {}).config
    await (JSON.stringify(wanted) === JSON.stringify(before) ? press() : hands.changes(press))
    expect(await hands.config(), control).toEqual(wanted)
  }
}

/** Read, done and answered, but not run. */
async function study(hands: Hands, part: Part): Promise<void> {
  await expect(heading(hands)).toContainText(part.words.title.en)
  await explain(hands, part)
  for (const option of optionsOf(part)) {
    await hands.press(option, course(hands))
    await expect(hands.find(option, course(hands)).first()).toBeChecked()
  }
  await pressButtons(hands, part)
}

const chapters = ['1', '2', '3', '4', '5', '6', '7'].map((chapter) => {
  const own = parts.filter(({ id }) => id.startsWith(chapter))
  // with the first one of the next chapter
  const following = parts[parts.indexOf(own[own.length - 1]) + 1]
  return { chapter, own, following: following ? [...own.slice(1), following] : own.slice(1) }
})

export const courseJourneys: readonly Journey[] = [
  ...chapters.map(
    ({ chapter, own, following }): Journey => ({
      title: `chapter ${chapter} of the course is studied with all its buttons, part by part`,
      by: ['mouse'],
      link: `#part=${own[0].id}`,
      claims: [...own.flatMap(claimsOf), ...following.map(({ id }) => `button Next: ${id}`)],
      async run(hands) {
        for (const [i, part] of own.entries()) {
          await hands.rest()
          await study(hands, part)
          if (!following[i]) continue
          await hands.press(`button Next: ${following[i].id}`, course(hands))
          await expect(heading(hands)).toContainText(following[i].words.title.en)
        }
      },
    }),
  ),
  {
    title: 'a part is studied, its question answered by a run, stopped and run again',
    by: ['keyboard', 'touch', 'mouse'],
    link: '#part=2.5',
    claims: [
      'button Run it and see',
      'button Run it again',
      'button Stop',
      'button Seed',
      'textbox Seed',
      'button Draw a seed of my own',
      'textbox Why did it come out so*',
    ],
    async run(hands) {
      const part = parts.find(({ id }) => id === '2.5') as Part
      await study(hands, part)
      await hands.press(optionsOf(part)[0], course(hands))
      await hands.press('button Seed', course(hands))
      const keptSeed = () => hands.page.evaluate(() => localStorage.getItem('neurarium.seed'))
      await hands.type('textbox Seed', '4217', course(hands))
      expect(await keptSeed()).toBe('4217')
      await hands.press('button Draw a seed of my own', course(hands))
      await hands.soon(keptSeed).not.toBe('4217')
      await hands.press('button Run it and see', course(hands))
      await hands.press('button Stop', course(hands))
      await expect(course(hands)).toContainText('The run was stopped')
      await hands.press('button Run it again', course(hands))
      await expect(course(hands).locator('[data-verdict]')).toBeVisible({ timeout: 60_000 })
      await hands.type('textbox Why did it come out so*', 'One step was too large', course(hands), 'Tab')
      expect(await hands.page.evaluate(() => localStorage.getItem('neurarium.answers'))).toContain(
        'too large',
      )
      const { runs } = part.question
      const { data, initialization } = await hands.config()
      const seed = Number((await keptSeed()) ?? 1)
      expect([data.seed, initialization.seed]).toEqual([seed, seed])
      expect((await hands.snapshot()).step).toBe(runs[runs.length - 1].steps)
    },
  },
  {
    title: 'the course is opened, turned, shown to a class, and closed; its progress is forgotten',
    by: everyWay,
    link: '#v=1&set=circle&layers=relu3&step=5',
    claims: [
      'button Course',
      'button Contents',
      'button Previous',
      'button Next',
      'button Close the course',
      'button Clear progress',
      'button Go on where you stopped*',
      'button Back to what was there*',
      'DisclosureTriangle Terms',
      'button Show as slides to a class',
      ...parts.map(({ id, words }) => `button ${id} ${words.title.en}`),
    ],
    async run(hands) {
      const { page } = hands
      const shows = (part: Part) => expect(heading(hands)).toContainText(part.words.title.en)
      const button = page.getByRole('banner')
      await page.evaluate(() => localStorage.setItem('neurarium.course', '["2.5"]'))
      await page.reload()
      await hands.press('button Course', button)
      for (const part of hands.way === 'mouse' ? parts : parts.slice(3, 5)) {
        await hands.press(`button ${part.id} ${part.words.title.en}`, course(hands))
        await shows(part)
        await hands.told()
        await page.goBack()
        await expect(course(hands).locator('[data-entry]').first()).toBeVisible()
      }
      await hands.press('DisclosureTriangle Terms', course(hands))
      await hands.press(`button ${parts[3].id} ${parts[3].words.title.en}`, course(hands))
      await hands.press('button Next', course(hands))
      await shows(parts[4])
      await hands.press('button Previous', course(hands))
      await shows(parts[3])
      // what the parts took the place of is had again, trained as it was
      const back = hands.find('button Back to what was there*', course(hands))
      const step = Number((await back.textContent())?.replace(/\D/g, ''))
      expect(step).toBeGreaterThan(0)
      await hands.press('button Back to what was there*', course(hands))
      await hands.soon(async () => (await hands.config()).layers).toEqual([{ units: 3, activation: 'relu' }])
      await hands.soon(async () => (await hands.snapshot()).step).toBe(step)
      if (!hands.phone) {
        await hands.press('button Show as slides to a class', course(hands))
        await expect(page.locator('[data-slide] [data-place]')).toContainText(`${parts[3].id} · 1`)
        await page.keyboard.press('Escape')
        await expect(course(hands)).toBeVisible()
      }
      await hands.press('button Contents', course(hands))
      await hands.press('button Go on where you stopped*', course(hands))
      await shows(parts[3])
      await hands.press('button Contents', course(hands))
      await hands.press('button Clear progress', course(hands))
      expect(await page.evaluate(() => localStorage.getItem('neurarium.course'))).toBeNull()
      const config = await hands.config()
      await hands.press('button Close the course', course(hands))
      await expect(course(hands)).toBeHidden()
      expect(await hands.config()).toEqual(config)
    },
  },
  {
    title: 'predictions that were made are summed up and printed',
    by: everyWay,
    link: '#v=1&set=circle&layers=relu3&step=5&part=',
    claims: ['button See my predictions', 'button Print', 'button Contents'],
    async run(hands) {
      const { page } = hands
      await page.evaluate(() => localStorage.setItem('neurarium.answers', '[["3.3","26",26],["3.2","1",6]]'))
      await page.reload()
      await hands.press('button See my predictions', course(hands))
      await expect(heading(hands)).toContainText('My predictions')
      await expect(course(hands).locator('[data-predictions] li')).toHaveCount(2)
      await page.evaluate(() =>
        Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
      )
      await hands.press('button Print', course(hands))
      expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)
      await hands.press('button Contents', course(hands).locator('[data-predictions]'))
      await expect(course(hands).locator('[data-entry]').first()).toBeVisible()
    },
  },
]
