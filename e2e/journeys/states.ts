import { packPoints } from '../../src/config/link/pointCodec.ts'
import { expect, open } from '../base/page.ts'
import { controlsOf, means, shapeOf } from './controls.ts'
import { offerInstall, openDevice } from './device.ts'
import type { Hands } from './hands.ts'
import { keepSome, openMine, withoutRoom } from './keep.ts'
import { damageImages, offerUpdate } from './notices.ts'
import { redPixel } from './redPixel.ts'
import { plain, type State } from './state.ts'
import { answer, statesOfCourse } from './statesOfCourse.ts'
import { statesOfRuns } from './statesOfRuns.ts'

/** More of them than a code has room for that is read from the back row. */
export const manyPoints = `#v=1&set=custom&layers=relu3&points=${packPoints(
  Array.from({ length: 120 }, (_, i) => ({
    x: (i % 12) / 2 - 3,
    y: Math.floor(i / 12) / 2 - 2,
    label: i % 2,
  })),
)}`
const dialog = (name: string, until: string, button: string, link = plain): State => ({
  name,
  link,
  until,
  reach: (hands) => hands.press(button, hands.page.getByRole('banner')),
})

async function seeAtWork(hands: Hands, unit: string): Promise<void> {
  await hands.find(`button ${unit}*`).first().focus()
  await hands.page.keyboard.press('w')
}

const states: readonly State[] = [
  {
    name: 'classes over the plane, every kind of setting',
    link: '#v=1&set=blobs&samples=60&layers=leaky4,prelu3&optimizer=momentum&schedule=step&step=5',
    until: 'textbox Time scale (steps)',
    phone: true,
    async reach(hands) {
      await hands.settings()
    },
  },
  { name: 'a task', link: `${plain}&task=Look&hide=network&lock=layers`, until: 'button Lift the limits' },
  { name: 'the plane', link: plain, until: 'button output, class 2', phone: true },
  {
    name: 'values over the plane',
    link: '#v=1&set=plane&samples=60&layers=maxout3&step=5',
    until: 'button output, value',
  },
  {
    name: 'values over a line',
    link: '#v=1&set=sine&samples=60&layers=relu3&step=5',
    until: 'application Regression curve*',
  },
  {
    name: 'a drawn function',
    link: '#v=1&set=drawn&samples=60&layers=relu3&step=5',
    until: 'application Regression curve*',
  },
  {
    name: 'images',
    link: '#v=1&set=cifar10&samples=500&layers=relu8&step=1',
    until: 'radio First layer’s weights',
  },
  {
    name: 'a linear network over images',
    link: '#v=1&set=cifar10&samples=500&layers=&step=1',
    until: 'radio Class templates',
    phone: true,
  },
  {
    name: 'planes over images',
    link: '#v=1&set=cifar10&samples=500&layers=conv4x3,pool2&step=1',
    until: 'combobox Pooling of layer 2',
  },
  {
    name: 'an image of one’s own',
    link: '#v=1&set=cifar10&samples=500&layers=&step=1',
    until: 'button Choose a file',
    reach: (hands) => hands.press('button Show an image of your own'),
  },
  {
    name: 'a unit at work',
    link: '#v=1&set=cifar10&samples=500&layers=conv4x3,pool2&step=1',
    until: 'slider Place on the map',
    reach: (hands) => seeAtWork(hands, 'hidden layer 1, filter 1'),
  },
  {
    name: 'a filter’s card',
    link: '#v=1&set=cifar10&samples=500&layers=conv16x3,conv2x3&step=1',
    until: 'button Show all 16 channels',
    reach: (hands) => hands.press('button hidden layer 2, filter 1*'),
  },
  {
    name: 'a deeper unit at work',
    link: '#v=1&set=cifar10&samples=500&layers=conv4x3,conv2x3&step=1',
    until: 'radio channel 2: *',
    reach: (hands) => seeAtWork(hands, 'hidden layer 2, filter 1'),
  },
  {
    name: 'an image of one’s own, shown',
    link: '#v=1&set=cifar10&samples=500&layers=&step=1',
    until: 'button Back to the test image',
    async reach(hands) {
      const chooser = hands.page.waitForEvent('filechooser')
      await hands.press('button Show an image of your own')
      await hands.press('button Choose a file')
      const buffer = Buffer.from(redPixel, 'base64')
      await (await chooser).setFiles({ name: 'mine.png', mimeType: 'image/png', buffer })
    },
  },
  {
    name: 'no points, and earlier ones',
    link: plain,
    until: 'button Take the earlier points',
    async reach(hands) {
      await hands.press('button Edit points')
      await hands.press('button Clear')
    },
  },
  { name: 'no points of one’s own', link: '#v=1&set=custom&layers=relu3', until: 'radio Erase' },
  {
    name: 'points of one’s own',
    phone: true,
    link: plain,
    until: 'radio Erase',
    reach: (hands) => hands.press('button Edit points'),
  },
  {
    name: 'a unit’s card',
    link: '#v=1&set=circle&samples=60&layers=relu64,prelu3&step=5',
    until: 'button Next unit',
    reach: (hands) => hands.press('button hidden layer 2, unit 1*'),
  },
  {
    name: 'an earlier moment',
    link: plain,
    until: 'button To the newest step',
    reach: (hands) => hands.at('slider Time line', { x: 0.3, y: 0.5 }),
  },
  { name: 'presenter mode', link: `${plain}&present=1`, until: 'button Leave presenter mode' },
  { name: 'a correction', link: `${plain}&lr=99`, until: 'button Close' },
  {
    name: 'a way to a moment',
    link: '#v=1&set=checkerboard&samples=2000&layers=relu64*12&batch=5000&step=100000',
    until: 'button Stop here',
  },
  {
    name: 'a run that diverged',
    link: '#v=1&set=plane&samples=60&layers=linear8&optimizer=sgd&lr=10',
    until: 'button Back to step * with a smaller rate',
  },
  {
    name: 'the confusion matrix',
    link: plain,
    until: 'button Close',
    reach: (hands) => hands.press('button *Show the confusion matrix large'),
  },
  dialog('presets', 'button XOR*', 'button Presets'),
  {
    name: 'kept experiments',
    link: plain,
    until: 'button Undo the deletion',
    phone: true,
    reach: keepSome,
  },
  {
    name: 'a kept experiment that gets another name',
    link: plain,
    until: 'textbox New name',
    // one is there from the state before
    async reach(hands) {
      await openMine(hands)
      await hands.press('button Rename *')
    },
  },
  {
    name: 'an experiment that could not be kept',
    link: plain,
    until: 'button Save it as a file instead',
    async reach(hands) {
      await openMine(hands)
      await withoutRoom(hands.page)
      await hands.press('button Keep this experiment')
    },
  },
  dialog('share', 'button Copy code', 'button Share'),
  dialog('share with a long link', 'button Copy code', 'button Share', '#v=1&set=custom&layers=relu3'),
  {
    name: 'a code that is too fine',
    link: manyPoints,
    until: 'checkbox The settings alone*',
    async reach(hands) {
      await hands.press('button Share', hands.page.getByRole('banner'))
      await hands.press('button QR code', hands.page.getByRole('dialog'))
    },
  },
  dialog('help', 'checkbox Use shortcuts', 'button Help and shortcuts'),
  {
    name: 'about',
    link: plain,
    until: 'button Close',
    async reach(hands) {
      await hands.press('button Help and shortcuts', hands.page.getByRole('banner'))
      await hands.press('button About Neurarium')
    },
  },
  {
    name: 'on this device',
    link: plain,
    until: 'button Install Neurarium',
    phone: true,
    async reach(hands) {
      await openDevice(hands)
      await offerInstall(hands.page)
      await hands.press('button Remove Lessons of your own')
      // the states after this one are those of a course that begins
      await hands.page.evaluate(() => localStorage.removeItem('neurarium.course'))
    },
  },
  {
    name: 'import',
    link: '#v=1&set=custom&layers=relu3',
    until: 'button Use * points',
    async reach(hands) {
      await hands.press('button Import points…', hands.page.getByRole('group', { name: 'Edit points' }))
      await hands.find('textbox Table').fill('1,2,3\n2,3,4\n3,1,4\n4,5,3')
    },
  },
  {
    name: 'import of a file',
    link: '#v=1&set=custom&layers=relu3',
    until: 'combobox Class',
    async reach(hands) {
      await hands.press('button Import points…', hands.page.getByRole('group', { name: 'Edit points' }))
      const buffer = Buffer.from('x,y,tree\n1,2,oak\n2,3,oak\n3,1,pine\n4,5,pine\n')
      const file = { name: 'trees.csv', mimeType: 'text/csv', buffer }
      await hands.page.locator('input[type=file]').setInputFiles(file)
    },
  },
  {
    name: 'a data set by a formula',
    link: '#v=1&set=formula&samples=60&layers=relu3&step=5',
    until: 'textbox Class 2 is where',
  },
  dialog('the course’s contents', 'button 1.1 *', 'button Course'),
  ...statesOfCourse,
  ...statesOfRuns,
  {
    name: 'a hand-in that is being made',
    link: `${plain}&part=2.5`,
    until: 'button Copy hand-in link',
    async reach(hands) {
      // of this answer alone
      await hands.page.evaluate(() => localStorage.removeItem('neurarium.answers'))
      await hands.page.reload()
      await answer(hands)
      await expect(hands.page.locator('[data-verdict]')).toBeVisible({ timeout: 30_000 })
      await hands.press('button Share', hands.page.getByRole('banner'))
      await hands.press('button Hand in')
    },
  },
  {
    name: 'images that are damaged',
    link: plain,
    until: 'button Try again',
    async reach({ page }) {
      await damageImages(page)
      await page.goto('./#v=1&set=cifar10&samples=500&layers=')
    },
  },
  // the last one: the page has it from then on
  {
    name: 'a newer page',
    link: plain,
    until: 'button Use it now',
    async reach({ page }) {
      await offerUpdate(page)
      await page.reload()
    },
  },
]

/** Every control in every state, with the state where it was met first. */
export async function everyControl(hands: Hands): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const { page } = hands
  let isBare = false
  for (const { name, link, until, reach } of states.filter(({ phone }) => !hands.phone || phone)) {
    if (!isBare) {
      await page.goto('about:blank')
      await open(page, link)
    } else await page.goto(`./${link}`)
    await reach?.(hands)
    // what was opened by hand lies over the page
    isBare = reach === undefined
    // all names are dear to ask for: once the awaited control is there and nothing changes any more
    await expect(hands.find(until).first()).toBeAttached()
    let before = ''
    await expect
      .poll(
        async () => {
          const shape = await shapeOf(page)
          // a lab is empty until its file has come
          const rests = shape === before && (await page.locator('[data-lab]:empty').count()) === 0
          before = shape
          const controls = rests ? await controlsOf(page) : []
          const reached = controls.some((control) => means(until, control))
          if (reached) for (const control of controls) if (!found.has(control)) found.set(control, name)
          return reached
        },
        { message: `${name}: ${until}`, intervals: [50] },
      )
      .toBe(true)
  }
  return found
}
