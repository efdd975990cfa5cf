/** The keyboard as a person has it who has nothing else: from where the focus is by Tab to what is wanted, then its key. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './page.ts'

/** More stops than any page has between two places. */
const mostStops = 250

/** Goes to a control by Tab, forwards or backwards, as near as it is; at each stop the focus is seen. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await expect(target).toBeEnabled()
  const key = await target.evaluate((wanted) => {
    const at = document.activeElement ?? document.body
    return at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
  })
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate(isThere)) return
    await page.keyboard.press(key)
    await seesFocus(page)
  }
  throw new Error(`No way by ${key} to ${target}`)
}

/** Goes there and presses Enter; the focus is not lost by what that does. */
export async function pressByTab(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
  await keepsFocus(target.page())
}

/** Goes to the group of a radio, and to it by the arrow keys. */
export async function chooseByTab(radio: Locator): Promise<void> {
  const { keyboard } = radio.page()
  await tabTo(radio)
  if (await radio.isChecked()) return
  const way = await radio.evaluate((wanted: HTMLInputElement) => {
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(wanted.name)}"]`)]
    const at = group.indexOf(document.activeElement as HTMLInputElement)
    return { by: group.indexOf(wanted) - at, none: group.every(({ checked }) => !checked) }
  })
  if (way.none) await keyboard.press('Space')
  for (let k = 0; k < Math.abs(way.by); k++) await keyboard.press(way.by > 0 ? 'ArrowDown' : 'ArrowUp')
  await expect(radio).toBeChecked()
  await expect(radio).toBeFocused()
}

/** Whatever has gone from the page, the focus is somewhere on it. */
const keepsFocus = (page: Page) =>
  expect.poll(() => page.evaluate(focusIsLost), { message: 'the focus is lost' }).toBe(false)

/** Where the focus is lies in sight, under nothing else, and shows that it has it. */
const seesFocus = (page: Page) =>
  expect.poll(() => page.evaluate(focusNow), { intervals: [0, 20, 50, 100, 200], timeout: 3000 }).toBeNull()

/**
 * Tab from where the focus is through all that `within` has: each thing that can be used is come to, is in sight with its
 * focus seen, and stands below or beside the one before.
 */
export async function walkThrough(within: Locator): Promise<void> {
  const page = within.page()
  await within.evaluate(() => Object.assign(globalThis, { passed: [] }))
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const now = await within.evaluate(stopNow)
    if (!now.within) break
    await seesFocus(page)
    expect(now.above, 'stands above the one before').toBeNull()
  }
  expect(await within.evaluate(leftOut), 'no Tab leads to').toEqual([])
}

/** A radio of the same group counts: arrows lead on. */
const isThere = (wanted: Element): boolean => {
  const at = document.activeElement
  if (at === wanted) return true
  const isRadio = (node: Element | null): node is HTMLInputElement =>
    node instanceof HTMLInputElement && node.type === 'radio'
  return isRadio(at) && isRadio(wanted) && at.name === wanted.name
}

const focusIsLost = (): boolean => !document.activeElement || document.activeElement === document.body

/** What is wrong with where the focus is; null: nothing. */
const focusNow = (): string | null => {
  const at = document.activeElement
  // past the page's last control is the browser's own bar
  if (!at || at === document.body) return null
  const name = `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40)}`
  const [box] = at.getClientRects()
  if (!box) return `${name} has no place`
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  if (right - left < 1 || bottom - top < Math.min(8, box.height / 2)) return `${name} is out of sight`
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const label = at.closest('label')
  if (hit && !at.contains(hit) && !hit.contains(at) && !label?.contains(hit))
    return `${name} is under ${hit.localName} ${hit.className}`
  const marked = (node: Element | null | undefined) => {
    if (!node) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(node)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const shown = [at, at.nextElementSibling, at.parentElement, label].some(marked)
  return shown ? null : `${name} does not show that it has the focus`
}

/** Whether the focus is within, and whether that lies above where it came from; a column to the right begins above, too. */
const stopNow = (root: Element): { within: boolean; above: string | null } => {
  const { passed } = globalThis as unknown as { passed: Element[] }
  const at = document.activeElement
  if (!at || at === root || !root.contains(at)) return { within: false, above: null }
  const before = passed.at(-1)
  passed.push(at)
  if (!before) return { within: true, above: null }
  const [one, other] = [before.getBoundingClientRect(), at.getBoundingClientRect()]
  const isAbove = other.bottom <= one.top && other.left < one.right
  return {
    within: true,
    above: isAbove ? `${before.outerHTML.slice(0, 90)} → ${at.outerHTML.slice(0, 90)}` : null,
  }
}

/** What can be used within, and was not come to: of a group of radios one is enough. */
const leftOut = (root: Element): string[] => {
  const { passed } = globalThis as unknown as { passed: Element[] }
  const isPassed = (node: Element) =>
    passed.includes(node) ||
    (node instanceof HTMLInputElement &&
      node.type === 'radio' &&
      passed.some((one) => one instanceof HTMLInputElement && one.name === node.name))
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((node) => node.tabIndex >= 0 && !node.matches(':disabled'))
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !isPassed(node))
    .map((node) => node.outerHTML.slice(0, 120))
}
