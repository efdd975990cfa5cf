/** What a hurried person does: each event picks its target among what is on the page, does it, and says what it did. */
import type { Page } from '@playwright/test'
import { pick, ready } from './stand.ts'

export type Event = (page: Page, random: () => number) => Promise<string>

export const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]

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
  await go(page, back ? -1 : 1)
  await page.waitForTimeout(30)
  return back ? 'back' : 'forward'
}

/** Back or forward in the history, if there is such an entry of the page's; false: there is none. */
export async function go(page: Page, by: -1 | 1): Promise<boolean> {
  const may = await page.evaluate((steps) => {
    const { navigation } = globalThis as unknown as {
      navigation: Record<'canGoBack' | 'canGoForward', boolean>
    }
    const may = steps < 0 ? navigation.canGoBack : navigation.canGoForward
    if (may) history.go(steps)
    return may
  }, by)
  await page.waitForTimeout(30)
  return may
}

const paste: Event = async (page, random) => {
  const hash = pick(random, [
    'v=1&set=moons',
    'v=1&set=xor&layers=tanh4',
    'v=1&set=sine',
    'rubbish',
    'v=1&layers=relu4&seeds=3~20',
    'v=1&part=1.4',
    'v=1&set=xor&layers=relu6&step=40',
    'v=1&layers=relu4&compare=base|layers:relu6',
    'activation=tanh&networkShape=4,2&dataset=spiral',
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

const reload: Event = async (page) => {
  await page.reload()
  await ready(page)
  return 'reload'
}

const write: Event = async (page, random) => {
  const field = 'input:is([type=text], [type=number], :not([type])), textarea'
  const text = pick(random, ['3', '0.5', '-1', '1e9', '', 'y > x', '한글', '<b>'])
  const target = await place(page, field, random(), true)
  if (!target) return 'no field'
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press(pick(random, ['Enter', 'Tab', 'Escape']))
  return `write ${text} into ${target.name}`
}

export const events: readonly Event[] = [
  click,
  click,
  click,
  click,
  click,
  click,
  slide,
  slide,
  write,
  reload,
  select,
  press,
  press,
  stroke,
  stroke,
  travel,
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
