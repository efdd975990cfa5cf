import type { Page } from '@playwright/test'
import { settingsWords } from '../../src/i18n/words/settings/settings.ts'

/** What a person can act on. An option belongs to its list. */
const roles = new Set([
  'button',
  'checkbox',
  'radio',
  'switch',
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'slider',
  'link',
  'tab',
  'menuitem',
  'application',
  'grid',
  'treegrid',
  'listbox',
  'DisclosureTriangle',
])

interface Node {
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
}

/**
 * Every control of the page as it stands: 'role name' as the browser tells it to a screen reader, and 'area class' for
 * what listens to a pointer without being a control: a picture, a file's dropping place.
 */
export async function controlsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  await session.detach()
  const named = nodes
    .filter(({ ignored, role }) => !ignored && roles.has(role?.value ?? ''))
    .map(({ role, name }) => `${role?.value} ${plain(name?.value ?? '')}`)
  return [...new Set([...named, ...(await areasOf(page))])].sort()
}

/** What of them is there, without asking for their names as a screen reader has them: to see whether it still changes. */
export const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary, a, canvas, [role], [tabindex]')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const text = element.matches('button, summary, a') ? element.textContent : ''
        return [element.localName, element.role, element.ariaLabel, text].join()
      })
      .join('\n'),
  )

/** A control's name without what is said of its effect. */
const plain = (name: string) => name.replace(settingsWords.resets.en, '').replaceAll(/\s+/g, ' ').trim()

/** By the listeners that the page's elements were given, and the names of their styles. */
const areasOf = (page: Page) =>
  page.evaluate(() => {
    const listened = ['onClick', 'onDoubleClick', 'onPointerDown', 'onKeyDown', 'onDrop', 'onWheel']
    const known = 'button, input, select, textarea, summary, a, label, form, dialog, [role]'
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.matches(known) && element.checkVisibility())
      .filter((element) => {
        const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'))
        const props = key ? (element as unknown as Record<string, object>)[key] : {}
        return listened.some((name) => name in props)
      })
      .map(
        (element) =>
          `area ${/[A-Z][A-Za-z]*-[A-Za-z]+/.exec(element.getAttribute('class') ?? '')?.[0] ?? element.localName}`,
      )
  })

/** Whether a claim ('*' stands for anything) means this control. */
export const means = (claim: string, control: string): boolean => patternOf(claim).test(control)

/** A claim as an expression. */
export const patternOf = (claim: string): RegExp =>
  new RegExp(`^${claim.split('*').map(escaped).join('.*')}$`, 's')

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
