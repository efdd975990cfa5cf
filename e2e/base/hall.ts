/** What can be read from the back row: sizes, places and contrast of every text that a class sees. */
import type { Page } from '@playwright/test'

/** Three classes and two hidden layers. */
export const experiment = 'v=1&set=three-spirals&samples=200&layers=relu8,relu6'

export const strip = (page: Page) => page.getByRole('group', { name: 'Presenter controls' })

/** Test ids of the large numbers. */
export const numerals = [
  'train-loss',
  'test-loss',
  'dead-units',
  'train-accuracy',
  'test-accuracy',
  'step',
] as const

/** CSS pixels at least, at each size of a projector. */
export const rule = [
  { width: 1920, height: 1080, numeral: 80, sentence: 40, text: 28 },
  { width: 1280, height: 720, numeral: 53, sentence: 26, text: 22 },
  { width: 1024, height: 768, numeral: 56, sentence: 28, text: 22 },
] as const
export type Size = (typeof rule)[number]

/** All that breaks the rule, as sentences. */
export const unreadable = (page: Page, size: Size): Promise<string[]> =>
  page.evaluate(
    ({ numeral, sentence, text, numerals }) => {
      const found: string[] = []
      const hidden = '.visually-hidden, [role=group][class*=strip], .katex, [hidden]'
      const walker = document.createTreeWalker(document.querySelector('#app') as Node, NodeFilter.SHOW_TEXT)
      const seen: Array<{ said: string; parent: Element; rect: DOMRect }> = []
      const rgb = (color: string) => {
        const [r, g, b, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
        const parts = [r, g, b].map((value) => (color.startsWith('color(') ? value : value / 255))
        return { parts, a: color === 'transparent' ? 0 : a }
      }
      const luminance = (color: string) => {
        const [r, g, b] = rgb(color).parts.map((v) =>
          v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const groundOf = (from: Element) => {
        for (let node: Element | null = from; node; node = node.parentElement) {
          const { backgroundColor } = getComputedStyle(node)
          if (rgb(backgroundColor).a > 0.9) return backgroundColor
        }
        return 'rgb(255, 255, 255)'
      }
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const parent = node.parentElement
        const said = node.data.trim()
        if (!parent || said === '' || parent.closest(hidden) || !parent.checkVisibility()) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
        if (rects.length === 0) continue
        const style = getComputedStyle(parent)
        const px = Number.parseFloat(style.fontSize)
        const isNumeral = parent.closest(numerals.map((id) => `[data-testid="${id}"]`).join())
        const isSentence = parent.closest('footer > p, [class*="Legend-entry"]')
        const least = isNumeral ? numeral : isSentence ? sentence : text
        if (px < least - 0.01) found.push(`“${said}” has ${px} px of ${least}`)
        const [low, high] = [luminance(style.color), luminance(groundOf(parent))].sort((a, b) => a - b)
        const contrast = (high + 0.05) / (low + 0.05)
        if (contrast < (isNumeral ? 7 : 4.5)) found.push(`“${said}” has a contrast of ${contrast.toFixed(1)}`)
        // what a box of the room holds stands in it
        const box = parent.closest('section[id], #panel-stage, footer')?.getBoundingClientRect()
        for (const rect of rects) {
          if (rect.left < -1 || rect.top < -1 || rect.right > innerWidth + 1 || rect.bottom > innerHeight + 1)
            found.push(`“${said}” is cut by the window`)
          if (box && (rect.right > box.right + 1 || rect.bottom > box.bottom + 1 || rect.top < box.top - 1))
            found.push(`“${said}” stands out of its panel`)
          seen.push({ said, parent, rect })
        }
      }
      // letters have room above and below them in their line
      const inked = seen.map(({ said, parent, rect: { left, right, top, bottom, height } }) => ({
        said,
        parent,
        left: left + 1,
        right: right - 1,
        top: top + height / 5,
        bottom: bottom - height / 5,
      }))
      for (const [i, a] of inked.entries())
        for (const b of inked.slice(i + 1))
          if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            found.push(`“${a.said}” lies over “${b.said}”`)
      if (document.documentElement.scrollHeight > innerHeight) found.push('the room scrolls')
      for (const id of numerals) {
        const node = document.querySelector(`[data-testid="${id}"]`)
        if (node && !/\d/.test(node.textContent ?? '')) found.push(`${id} says nothing`)
      }
      return found
    },
    { ...size, numerals: [...numerals] },
  )
