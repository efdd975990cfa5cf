import type { Page } from '@playwright/test'
import { freshPage, pick, type Row, randomFrom, ready, type Stand, trains, within } from './stand.ts'

const count = 200
const acts = 12
/** Two pages at a time: one for each core. */
const pages = 2
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]
const starts = [
  '',
  '#v=1&set=sine&layers=tanh8',
  '#v=1&set=custom&layers=relu4',
  '#v=1&part=2.5',
  '#v=1&layers=relu4&seeds=3~20',
]

/**
 * Sequences of events as a hurried person makes them: clicks on whatever can be clicked, keys, sliders, selects, strokes on
 * the stage, the history's back and forward, links put into the address bar, the window resized.
 */
export async function testSequences({ browser, address, seed }: Stand): Promise<Row[]> {
  const rows: Row[] = []
  let next = 0
  const work = async () => {
    while (next < count) {
      const number = next++
      const random = randomFrom(seed * 1009 + number)
      const done: string[] = []
      const { context, page, complaints } = await freshPage(browser, { viewport: pick(random, sizes) })
      const failure = await within(90_000, sequence(page, address + pick(random, starts), random, done))
      const said = failure ?? complaints[0] ?? null
      rows.push({
        group: 'sequences',
        name: `${number}`,
        failure: said && `${said}\n  after: ${done.join(' · ')}`,
      })
      await context.close()
    }
  }
  await Promise.all(Array.from({ length: pages }, work))
  return rows
}

async function sequence(
  page: Page,
  address: string,
  random: () => number,
  done: string[],
): Promise<string | null> {
  await page.goto(address)
  await ready(page)
  for (let i = 0; i < acts; i++) done.push(await pick(random, events)(page, random))
  return (await settled(page)) ?? trains(page)
}

/** At rest, the address is that of the experiment, or of the view of many runs over it. */
async function settled(page: Page): Promise<string | null> {
  return page
    .waitForFunction(
      () => {
        const over = (history.state as { over?: string } | null)?.over
        return over === 'room' || over === 'dialog' || location.href === neurarium.link()
      },
      null,
      { timeout: 5000 },
    )
    .then(() => null)
    .catch(() =>
      page.evaluate(() => `the address is ${location.hash}, the experiment's link ${neurarium.link()}`),
    )
}

type Event = (page: Page, random: () => number) => Promise<string>

const clickable = 'button:not([disabled]), summary, [role=radio], [role=tab], label'

const click: Event = async (page, random) => {
  const target = await place(page, clickable, random())
  if (!target) return 'nothing to click'
  await page.mouse.click(target.x, target.y)
  return `click ${target.name}`
}

const slide: Event = async (page, random) => {
  const key = pick(random, ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'])
  const target = await place(page, 'input[type=range]', random(), true)
  if (!target) return 'no slider'
  await page.keyboard.press(key)
  return `${key} on ${target.name}`
}

const select: Event = async (page, random) => {
  const target = await page.evaluate(
    ([where, which]) => {
      const open = document.querySelector('dialog[open]') ?? document
      const selects = [...open.querySelectorAll('select')].filter(
        (each) => !each.disabled && each.checkVisibility(),
      )
      const chosen = selects[Math.floor(where * selects.length)]
      if (!chosen) return null
      chosen.dataset.chosen = ''
      return chosen.options[Math.floor(which * chosen.options.length)].value
    },
    [random(), random()],
  )
  if (target === null) return 'no select'
  const chosen = page.locator('select[data-chosen]').first()
  await chosen.selectOption(target, { force: true, timeout: 3000 }).catch(() => undefined)
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('[data-chosen]')) each.removeAttribute('data-chosen')
  })
  return `select ${target}`
}

const press: Event = async (page, random) => {
  const key = pick(random, [
    'Space',
    's',
    'e',
    'r',
    'l',
    'd',
    't',
    '+',
    '-',
    'p',
    'c',
    'k',
    'z',
    'Shift+Z',
    '?',
    'Escape',
    'Escape',
    'Tab',
    'Enter',
    'ArrowRight',
  ])
  await page.keyboard.press(key)
  return `press ${key}`
}

const stroke: Event = async (page, random) => {
  const target = await place(page, 'canvas', random())
  if (!target) return 'no canvas'
  await page.mouse.move(target.x, target.y)
  await page.mouse.down()
  for (let i = 0; i < 4; i++)
    await page.mouse.move(target.x + (random() - 0.5) * 120, target.y + (random() - 0.5) * 120)
  await page.mouse.up()
  return `stroke over ${target.name}`
}

const travel: Event = async (page, random) => {
  const back = random() < 0.7
  // the page may have been the first of its tab: then there is nowhere to go back to
  await page.evaluate((by) => history.go(by), back ? -1 : 1)
  await page.waitForTimeout(30)
  if (page.url() === 'about:blank') await page.goForward()
  return back ? 'back' : 'forward'
}

const paste: Event = async (page, random) => {
  const hash = pick(random, [
    'v=1&set=moons',
    'v=1&set=xor&layers=tanh4',
    'v=1&set=sine',
    'rubbish',
    'v=1&layers=relu4&seeds=3~20',
    'v=1&part=1.4',
  ])
  await page.evaluate((given) => {
    location.hash = given
  }, hash)
  return `#${hash}`
}

const resize: Event = async (page, random) => {
  const size = pick(random, sizes)
  await page.setViewportSize(size)
  return `${size.width}×${size.height}`
}

const events: readonly Event[] = [
  click,
  click,
  click,
  click,
  slide,
  select,
  press,
  press,
  stroke,
  travel,
  paste,
  resize,
]

/** The middle of one of the visible elements, in the open dialog if there is one; focused where that is asked for. */
function place(page: Page, selector: string, where: number, focus = false) {
  return page.evaluate(
    ([selector, where, focus]) => {
      const open = document.querySelector('dialog[open]') ?? document
      const found = [...open.querySelectorAll<HTMLElement>(selector)].filter((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        const inside =
          x + width / 2 > 0 &&
          y + height / 2 > 0 &&
          x + width / 2 < innerWidth &&
          y + height / 2 < innerHeight
        // a file chooser or a download would leave the page
        return inside && width > 0 && each.checkVisibility() && !each.querySelector('input[type=file]')
      })
      const chosen = found[Math.floor(where * found.length)]
      if (!chosen) return null
      if (focus) chosen.focus()
      const { x, y, width, height } = chosen.getBoundingClientRect()
      const name = (chosen.getAttribute('aria-label') ?? chosen.textContent ?? chosen.tagName)
        .trim()
        .slice(0, 40)
      return { x: x + width / 2, y: y + height / 2, name }
    },
    [selector, where, focus] as const,
  )
}
