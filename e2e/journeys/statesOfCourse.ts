import { parts } from '../../src/course/parts/parts.ts'
import { expect } from '../base/page.ts'
import type { Hands } from './hands.ts'
import { plain, type State } from './state.ts'

/** Answers a part's question and lets the run show it. */
export async function answer(hands: Hands): Promise<void> {
  const question = hands.page.getByRole('region', { name: 'Course', exact: true })
  await hands.press('radio *', question.locator('[data-options]'))
  await hands.press('button Run it and see', question)
}

const asked = { ask: 'How many?', options: ['one', 'three'], right: 1 }
const lessonOf = (title: string) => ({
  neurarium: 'lesson',
  version: 1,
  title,
  slides: [
    { link: 'v=1', title: 'First part', text: 'b', question: asked, hidden: true },
    { link: 'v=1', title: 'Second part', text: 'a', question: asked },
    { link: 'v=1', text: 'c' },
  ],
})
const twoLessons = JSON.stringify([lessonOf('one'), lessonOf('two')])

/** The course, its questions and its labs, its slides, lessons and sheets. */
export const statesOfCourse: readonly State[] = [
  {
    name: 'one’s own predictions',
    link: `${plain}&part=predictions`,
    until: 'button Print',
    async reach({ page }) {
      await page.evaluate(() => localStorage.setItem('neurarium.answers', '[["3.3","26",26]]'))
      await page.reload()
    },
  },
  ...parts.map(({ id }) => ({
    name: `part ${id} of the course`,
    link: ['1.1', '1.9'].includes(id)
      ? `#v=1&set=cifar10&samples=500&layers=&part=${id}&step=1`
      : `${plain}&part=${id}`,
    // this lab has its button once the images are there
    until: id === '1.9' ? 'button Find the smallest change' : 'button Run it and see',
  })),
  {
    name: 'the course’s contents, gone back to',
    link: plain,
    until: 'button Go on where you stopped*',
    async reach(hands) {
      await hands.press('button Course', hands.page.getByRole('banner'))
      await hands.press('button 2.5 *')
      await hands.press('button Contents')
    },
  },
  {
    name: 'a part that has opened its experiment',
    link: plain,
    until: 'button Back to what was there*',
    phone: true,
    async reach(hands) {
      await hands.press('button Course', hands.page.getByRole('banner'))
      await hands.press('button 2.5 *')
    },
  },
  {
    name: 'a question that was answered',
    link: `${plain}&part=2.5`,
    until: 'textbox Why did it come out so*',
    phone: true,
    reach: answer,
  },
  {
    name: 'a line by hand, with squares',
    link: `${plain}&part=3.1`,
    until: 'slider w₄ · y²',
    reach: (hands) => hands.press('checkbox x² and y² as inputs, too'),
  },
  {
    name: 'networks within a budget',
    link: '#v=1&set=cifar10&samples=500&layers=&part=1.3&step=1',
    until: 'button Open the test of the chosen one (once)',
    async reach(hands) {
      const lab = hands.page.locator('[data-lab]')
      await hands.type('textbox units of hidden layer 1', '1', lab)
      await hands.press('button Train and validate', lab)
      await expect(lab.getByRole('radio')).toHaveCount(1, { timeout: 90_000 })
      await hands.press('radio 3072-*', lab)
      await hands.press('button Open the test of the chosen one (once)', lab)
      // the curves of data that are held apart are another state's
      await hands.page.evaluate(() => neurarium.configure({ data: { validationShare: 0 } }))
    },
  },
  {
    name: 'a sketch of a ReLU’s output',
    link: '#v=1&set=sine&samples=60&layers=relu3&part=3.2&step=5',
    until: 'button Put a ReLU on the output',
  },
  {
    name: 'a challenge that was scored',
    link: `${plain}&part=6`,
    until: 'textbox Link to this experiment',
    async reach(hands) {
      await hands.press('button Run five seeds')
      await expect(hands.page.locator('[data-score]')).toBeVisible({ timeout: 60_000 })
    },
  },
  {
    name: 'a question that is being answered',
    link: `${plain}&part=2.5`,
    until: 'button Stop',
    reach: answer,
  },
  {
    name: 'a question whose run was stopped',
    link: `${plain}&part=2.5`,
    until: 'button Run it again',
    async reach(hands) {
      await answer(hands)
      await hands.press('button Stop')
    },
  },
  {
    name: 'a lab’s own numbers',
    link: `${plain}&part=1.5`,
    until: 'textbox x1',
    reach: (hands) => hands.press('DisclosureTriangle Change inputs, weights and biases'),
  },
  { name: 'a slide', link: `${plain}&part=2.5&present=1`, until: 'button Open the presenter’s window' },
  {
    name: 'a slide’s question',
    link: `${plain}&part=2.1&present=1`,
    until: 'button Run it and see',
    reach: (hands) => hands.page.keyboard.press('2'),
  },
  {
    name: 'a lesson that is arranged',
    link: `${plain}&part=lesson`,
    until: 'combobox Right answer',
    async reach(hands) {
      const { page } = hands
      await page.evaluate((lessons) => localStorage.setItem('neurarium.lessons', lessons), twoLessons)
      await page.reload()
      await hands.press('button Delete this lesson')
      await hands.press('button Slide 3*')
      await hands.press('button Remove the slide')
      await hands.press('button Slide 1*')
      await hands.press('button Copy a link')
      await expect(hands.find('textbox Copy a link')).toBeVisible()
    },
  },
  {
    name: 'the course as a lesson',
    link: `${plain}&part=lesson`,
    until: 'button Hide the part',
    reach: (hands) => hands.press('button Take it as a new lesson'),
  },
  {
    name: 'a question of a lesson',
    link: `${plain}&part=lesson`,
    until: 'button Show the answer',
    reach: (hands) => hands.press('button Give the lesson'),
  },
  {
    name: 'the key of a chapter',
    link: `${plain}&part=sheets`,
    until: 'button Run the questions',
    reach: (hands) => hands.press('radio Answer key'),
  },
]
