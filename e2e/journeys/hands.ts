import type { Locator, Page } from '@playwright/test'
import type { ExperimentConfig } from '../../src/config/types.ts'
import { expect, nextFrame } from '../base/page.ts'
import { means, patternOf } from './controls.ts'

/** Where hands work: a mouse and a keyboard at a desk, fingers on a phone. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
}

/** What a person moves the page with. Touch is on a phone. */
export type Way = 'mouse' | 'keyboard' | 'touch'

/** A person's hands: they find a control by its role and name, as 'button Reset', and use it in their way. */
export class Hands {
  readonly page: Page
  readonly way: Way
  /** what was used */
  readonly used = new Set<string>()
  /** the configs before each change since going back was tried */
  private passed: ExperimentConfig[] = []

  constructor(page: Page, way: Way) {
    this.page = page
    this.way = way
  }

  get phone(): boolean {
    return this.way === 'touch'
  }

  /** Finds 'role name'; `*` stands for anything. */
  find(control: string, within: Page | Locator = this.page): Locator {
    const [role, ...rest] = control.split(' ')
    const name = rest.join(' ')
    if (role === 'area') return within.locator(`[class*="${name}"]`)
    if (role === 'DisclosureTriangle')
      return within.locator('summary').filter({ hasText: patternOf(`*${name}*`) })
    return within.getByRole(role as 'button', { name: marked(name) })
  }

  /** Clicks, taps, or presses with the key that its kind takes. */
  async press(control: string, within?: Page | Locator): Promise<void> {
    this.used.add(control)
    const target = this.find(control, within).first()
    const kind = control.split(' ')[0]
    // a person waits for it too
    await expect(target).toBeEnabled()
    if (this.way === 'keyboard') {
      if (kind === 'radio') return pressRadio(target)
      await target.focus()
      return this.page.keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter')
    }
    // the box itself is small or hidden: its label is what is seen
    const boxed = kind === 'checkbox' || kind === 'radio'
    const seen = boxed ? target.locator('xpath=ancestor::label[1]') : target
    await (this.way === 'touch' ? seen.tap() : seen.click())
  }

  /** Puts a slider elsewhere: by pointer a quarter from its other end, or at the `share` given; by keyboard one key towards it. */
  async slide(control: string, { share, key, within }: Slide = {}): Promise<void> {
    this.used.add(control)
    const target = this.find(control, within).first()
    const now = await target.evaluate((input: HTMLInputElement) => Number(input.value) / Number(input.max))
    if (this.way === 'keyboard') {
      await target.focus()
      return this.page.keyboard.press(key ?? (now < 0.5 ? 'ArrowRight' : 'ArrowLeft'))
    }
    await this.at(control, { x: share ?? (now < 0.5 ? 0.75 : 0.25), y: 0.5 }, within)
  }

  /** Clicks or taps a place of it, in shares of its width and height. */
  async at(control: string, place: { x: number; y: number }, within?: Page | Locator): Promise<void> {
    this.used.add(control)
    const target = this.find(control, within).first()
    const { width, height } = await boxOf(target)
    const position = { x: place.x * width, y: place.y * height }
    await (this.way === 'touch' ? target.tap({ position }) : target.click({ position }))
  }

  /** All of them by mouse, where nothing is left out; by keyboard and by touch a third, each another. */
  some<T>(all: readonly T[]): readonly T[] {
    return all.filter((_, i) => this.way === 'mouse' || i % 3 === (this.phone ? 1 : 0))
  }

  /** Types into a field, and takes effect with Enter or by leaving with Tab. */
  async type(control: string, text: string, within?: Page | Locator, end = 'Enter'): Promise<void> {
    this.used.add(control)
    const target = this.find(control, within).first()
    if (this.way === 'keyboard') await target.focus()
    else await (this.way === 'touch' ? target.tap() : target.click())
    await target.selectText()
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press(end)
  }

  /** Chooses an option by its name. */
  async choose(control: string, option: string, within?: Page | Locator): Promise<void> {
    this.used.add(control)
    const target = this.find(control, within).first()
    // the platform's own list cannot be clicked by a test
    if (this.way !== 'keyboard') {
      await target.selectOption({ label: option })
      return
    }
    const { names, at } = await target.evaluate((select: HTMLSelectElement) => ({
      names: [...select.options].map(({ label }) => label),
      at: select.selectedIndex,
    }))
    const way = names.indexOf(option) - at
    await target.focus()
    for (let i = 0; i < Math.abs(way); i++) await this.page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
  }

  /** The names of a list's options. */
  async options(control: string, within?: Page | Locator): Promise<string[]> {
    const options = this.find(control, within).first().locator('option')
    await expect(options.first()).toBeAttached()
    return options.allTextContents()
  }

  /** The settings: the column, or on a phone the sheet, opened. */
  async settings(): Promise<Locator> {
    if (!this.phone) return this.page.getByRole('complementary', { name: 'Settings' })
    const sheet = this.page.getByRole('dialog', { name: 'Settings' })
    if (!(await sheet.isVisible())) await this.press('button Settings', this.page.getByRole('contentinfo'))
    await expect(sheet).toBeVisible()
    return sheet
  }

  config(): Promise<ExperimentConfig> {
    return this.page.evaluate(() => neurarium.config())
  }

  snapshot() {
    return this.page.evaluate(() => neurarium.snapshot())
  }

  /**
   * Does what changes the config. By mouse, the first time that a control does so, back then leads to a config before (what
   * is done in quick succession is one entry of the history), and forward to the one after; otherwise `goesBack` shows it once.
   */
  async changes(act: () => Promise<void>): Promise<void> {
    const before = await this.config()
    const { size } = this.used
    await act()
    await this.soon(() => this.config(), 'changed').not.toEqual(before)
    this.passed.push(before)
    if (this.way !== 'mouse' || this.used.size === size) return
    await this.backAndForth((config) => expect(this.passed).toContainEqual(config))
    this.passed = []
  }

  /** What is soon so: looked at often, since the pages are many, and for long, since a machine may be slow. */
  soon<T>(read: () => T | Promise<T>, message?: string) {
    return expect.poll(read, { message, intervals: [0, 20, 20, 50, 50, 100, 200], timeout: 20_000 })
  }

  /** Shows that what was changed is left by going back, where that has not been shown. */
  async goesBack(): Promise<void> {
    if (this.passed.length === 0 || this.way === 'mouse') return
    const dialog = this.page.getByRole('dialog')
    if (await dialog.isVisible()) await this.press('button Close', dialog)
    await expect(dialog).toBeHidden()
    const now = await this.config()
    await this.backAndForth((config) => expect(config).not.toEqual(now))
  }

  private async backAndForth(isBack: (config: ExperimentConfig) => void): Promise<void> {
    await this.told()
    const after = await this.config()
    await this.page.goBack()
    await expect(async () => isBack(await this.config())).toPass({
      intervals: [0, 20, 50, 100],
      timeout: 20_000,
    })
    await this.page.goForward()
    await this.soon(() => this.config(), 'forward').toEqual(after)
  }

  /** Waits until the address says the experiment. */
  async told(): Promise<void> {
    await this.page.waitForFunction(() => location.href === neurarium.link())
  }

  /** Stops training, so that pictures and figures rest. */
  async rest(): Promise<void> {
    await this.page.evaluate(() => neurarium.pause())
  }

  /** What stands in a part of the page: its words, and its pictures' pixels. */
  seen(part: Locator): Promise<string> {
    return part.evaluate((root) =>
      [
        root.textContent,
        ...[...root.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
        ...[...root.querySelectorAll('svg, meter, output')].map((drawn) => drawn.outerHTML),
      ].join(),
    )
  }

  /** What is seen there once two frames have the same; where it never rests, what is seen in the end. */
  private async restsAt(part: Locator): Promise<string> {
    let before = await this.seen(part)
    for (let look = 0; look < 20; look++) {
      await nextFrame(this.page)
      const now = await this.seen(part)
      if (now === before) break
      before = now
    }
    return before
  }

  /** Does what is to be seen there. */
  async shows(part: Locator, act: () => Promise<void>, what = 'it'): Promise<void> {
    const before = await this.restsAt(part)
    await act()
    // what is out of sight is not drawn
    await part.evaluate((root) => root.querySelector('canvas')?.scrollIntoView({ block: 'nearest' }))
    await this.soon(async () => (await this.seen(part)) !== before, `${what} is seen`).toBe(true)
  }

  /** What was claimed and never used. */
  unused(claims: readonly string[]): string[] {
    return claims.filter((claim) => ![...this.used].some((one) => means(claim, one) || means(one, claim)))
  }
}

interface Slide {
  share?: number
  key?: string
  within?: Page | Locator
}

async function boxOf(target: Locator) {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not there.')
  return box
}

/** A name, and whether a change of it resets the run. */
const marked = (name: string) =>
  new RegExp(`${patternOf(name).source.slice(0, -1)}( ?Changing this starts the run anew.*)?$`, 's')

/** From the chosen one of its group by arrow keys. */
async function pressRadio(target: Locator): Promise<void> {
  const way = await target.evaluate((wanted: HTMLInputElement) => {
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(wanted.name)}"]`)]
    const chosen = group.findIndex(({ checked }) => checked)
    group[Math.max(0, chosen)].focus()
    return chosen < 0 ? null : group.indexOf(wanted) - chosen
  })
  const { keyboard } = target.page()
  if (way === null) return keyboard.press('Space')
  for (let i = 0; i < Math.abs(way); i++) await keyboard.press(way > 0 ? 'ArrowRight' : 'ArrowLeft')
}
