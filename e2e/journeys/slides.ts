import { dyingWords } from '../../src/i18n/words/course/neuron.ts'
import { presenterWords } from '../../src/i18n/words/page/presenter.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import type { Journey } from './journey.ts'

const slide = (hands: Hands) => hands.page.getByRole('region', { name: 'Slide', exact: true })
const place = (hands: Hands) => slide(hands).locator('[data-place]')
const editor = (hands: Hands) => hands.page.getByRole('region', { name: 'Course', exact: true })

/** Writes into a field of several lines, or of one, and leaves it. */
async function write(hands: Hands, field: string, text: string): Promise<void> {
  await hands.type(field, text, editor(hands), 'Tab')
}

export const slideJourneys: readonly Journey[] = [
  {
    title: 'slides are turned, a question is answered, and the presenter has a window',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&layers=relu3&part=2.5&present=1',
    claims: [
      'button Next',
      'button Previous',
      'button Run it and see',
      'radio *',
      'button Open the presenter’s window',
    ],
    async run(hands) {
      await expect(place(hands)).toHaveText('2.5 · 1 of 4')
      await hands.press('button Next', slide(hands))
      await hands.press('button Next', slide(hands))
      await expect(place(hands)).toHaveText('2.5 · 3 of 4')
      // by keyboard the first press is in the group, the second on the answer
      await hands.press(`radio ${dyingWords.part.en}`, slide(hands))
      await hands.press(`radio ${dyingWords.part.en}`, slide(hands))
      await hands.press('button Run it and see', slide(hands))
      await expect(slide(hands).locator('[data-verdict]')).toContainText('Right.', { timeout: 60_000 })
      await hands.press('button Previous', slide(hands))
      await expect(place(hands)).toHaveText('2.5 · 2 of 4')
      const opened = hands.page.context().waitForEvent('page')
      await hands.press('button Open the presenter’s window', slide(hands))
      const own = await opened
      await expect(own.getByRole('heading', { name: presenterWords.notes.en })).toBeVisible()
      await own.close()
    },
  },
  {
    title: 'a lesson is arranged from moments, changed, given to a class, deleted and brought back',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&layers=relu3&step=5&part=',
    claims: [
      'button Arrange lessons of your own',
      'button New lesson',
      'button Delete this lesson',
      'button Bring the deleted lesson back',
      'button Add this moment',
      'button Slide *',
      'button Move up',
      'button Move down',
      'button Remove the slide',
      'button Bring the removed slide back',
      'button See it on the stage',
      'button Replace by this moment',
      'textbox Title of the lesson',
      'textbox Sentence (one or two)',
      'textbox Formula (TeX, optional)',
      'textbox Question (optional)',
      'textbox Answers, one on each line (2 to 6)',
      'textbox Notes (for the presenter alone)',
      'combobox Lesson',
      'combobox Right answer',
      'combobox Over the whole screen',
      'checkbox Network',
      'checkbox Loss',
      'checkbox Accuracy',
      'checkbox Dead units',
      'checkbox Formula',
      'checkbox Settings',
      'checkbox Lock the settings',
      'button Give the lesson',
      'button Save as a file',
      'button Copy a link',
      'button Open a file',
      'textbox Copy a link',
      'button Show the answer',
    ],
    async run(hands) {
      const { page } = hands
      const room = editor(hands)
      const press = (control: string) => hands.press(control, room)
      await press('button Arrange lessons of your own')
      await press('button New lesson')
      await write(hands, 'textbox Title of the lesson', 'A circle')
      await press('button Add this moment')
      await write(hands, 'textbox Sentence (one or two)', 'Three units close it.')
      await write(hands, 'textbox Formula (TeX, optional)', 's = W_2 h')
      await write(hands, 'textbox Notes (for the presenter alone)', 'Wait a moment.')
      for (const name of ['Network', 'Loss', 'Accuracy', 'Dead units', 'Formula', 'Settings'])
        await press(`checkbox ${name}`)
      await press('checkbox Lock the settings')
      await hands.choose('combobox Over the whole screen', 'Stage', room)
      await press('button Add this moment')
      await write(hands, 'textbox Question (optional)', 'How many would do?')
      await write(hands, 'textbox Answers, one on each line (2 to 6)', 'one\nthree')
      await hands.choose('combobox Right answer', 'three', room)
      await press('button Move up')
      await press('button Move down')
      await press('button Slide 1*')
      await press('button See it on the stage')
      expect((await hands.snapshot()).step).toBe(5)
      await press('button Replace by this moment')
      await press('button Add this moment')
      await press('button Remove the slide')
      await press('button Bring the removed slide back')
      await press('button Remove the slide')
      const file = page.waitForEvent('download')
      await press('button Save as a file')
      expect((await file).suggestedFilename()).toBe('A-circle.json')
      await press('button Copy a link')
      await expect(hands.find('textbox Copy a link', room)).toHaveValue(/#lesson=[\w-]+$/)
      hands.used.add('textbox Copy a link')
      const chooser = page.waitForEvent('filechooser')
      await press('button Open a file')
      const buffer = Buffer.from(
        '{"neurarium":"lesson","version":1,"title":"Another","slides":[{"link":"v=1","text":"a"}]}',
      )
      await (await chooser).setFiles({ name: 'another.json', mimeType: 'application/json', buffer })
      await expect(room.getByRole('status')).toContainText('Another')
      await press('button Delete this lesson')
      await press('button Bring the deleted lesson back')
      await hands.choose('combobox Lesson', 'A circle', room)
      await press('button Give the lesson')
      await expect(place(hands)).toHaveText('1 of 2')
      await expect(slide(hands)).toContainText('Three units close it.')
      await hands.press('button Next', slide(hands))
      await hands.press('button Show the answer', slide(hands))
      await expect(slide(hands).locator('[data-verdict]')).toContainText('three')
    },
  },
  {
    title:
      'the course is taken over into a lesson, put in order, left out in part and rewritten, and its runs answer',
    by: ['mouse', 'keyboard'],
    link: '#v=1&set=circle&layers=relu3&step=5&part=lesson',
    claims: [
      'combobox From the course',
      'button Take it as a new lesson',
      'button Add it to this lesson',
      'button Move the part up',
      'button Move the part down',
      'button Hide the part',
      'button Show the part again',
      'textbox Title of the part (optional)',
      'textbox Source: your lecture or book (optional)',
      'checkbox Leave this slide out of the lesson',
    ],
    async run(hands) {
      const { page } = hands
      const room = editor(hands)
      const press = (control: string) => hands.press(control, room)
      const slides = room.locator('li button')
      await hands.choose('combobox From the course', '3.3 Sizing a network', room)
      await press('button Take it as a new lesson')
      const taken = await slides.count()
      await expect(slides.first()).toContainText('3.3 Sizing a network')
      await hands.choose('combobox From the course', '2.7 Maxout', room)
      await press('button Add it to this lesson')
      // the first slide of what was added is open: its part goes before the other one, then back and before it again
      await press('button Move the part up')
      await expect(slides.first()).toContainText('2.7 Maxout')
      await press('button Move the part down')
      await expect(slides.first()).toContainText('3.3 Sizing a network')
      await press('button Move the part up')
      await press('button Hide the part')
      await expect(slides.filter({ hasText: '(left out)' })).toHaveCount((await slides.count()) - taken)
      await press('button Show the part again')
      await press('checkbox Leave this slide out of the lesson')
      await expect(slides.filter({ hasText: '(left out)' })).toHaveCount(1)
      await press('button Slide 2*')
      await write(hands, 'textbox Title of the part (optional)', 'Two pieces')
      await write(hands, 'textbox Source: your lecture or book (optional)', 'My lecture, slide 12')
      await write(hands, 'textbox Question (optional)', 'And how many now?')
      await expect(slides.first()).toContainText('Two pieces')
      await press('button Give the lesson')
      await expect(place(hands)).toHaveText(/^1 of /)
      await expect(slide(hands)).toContainText('And how many now?')
      await expect(slide(hands)).toContainText('Two pieces · My lecture, slide 12')
      await hands.press('button Run it and see', slide(hands))
      await expect(slide(hands).locator('[data-verdict]')).toContainText('answer', { timeout: 60_000 })
      await expect(page.locator('[data-slide] [data-right] input')).toHaveCount(1)
    },
  },
]
