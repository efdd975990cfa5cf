import { parts } from '../../src/course/parts/parts.ts'
import { courseWords } from '../../src/i18n/words/course/course.ts'
import { predictionWords } from '../../src/i18n/words/course/predictions.ts'
import { pressByTab, walkThrough } from '../base/keys.ts'
import { expect } from '../base/page.ts'
import { byTab, checkButtons, checkQuestion, checkShown, course, stayMarked } from '../base/study.ts'
import type { Journey } from './journey.ts'

const screen = { width: 1280, height: 720 }

/** Each part in Korean by who has a keyboard alone; its controls are claimed by those who study it in English. */
export const koreanJourneys: readonly Journey[] = parts.map((part, at) => ({
  title: `part ${part.id} is read, done and answered, right and wrong, in Korean`,
  by: ['keyboard'],
  language: 'ko',
  link: `#part=${part.id}`,
  claims: [],
  async run({ page }) {
    await page.setViewportSize(screen)
    // a run is at its end at once
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await stayMarked(page)
    await page.evaluate(() => neurarium.pause())
    // a button of a lab may wait for the part's images
    await page.evaluate(() => neurarium.snapshot())
    await checkShown(page, 'ko', part)
    const heading = course(page).getByRole('heading', { level: 2 })
    // as who turned to it has it
    await heading.evaluate((node: HTMLElement) => node.focus())
    await walkThrough(course(page).locator('article'))
    await checkQuestion(page, 'ko', part, byTab, 2)
    await checkButtons(page, 'ko', part, byTab)
    const following = parts[at + 1]
    const name = following ? courseWords.nextPart.ko(following.id) : predictionWords.toPredictions.ko
    await pressByTab(course(page).getByRole('button', { name, exact: true }))
    await expect(heading).toBeFocused()
    await expect(heading).toContainText((following?.words ?? { title: predictionWords.title }).title.ko)
  },
}))
