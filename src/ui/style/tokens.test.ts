import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ChartTheme, darkTheme, lightTheme } from '../../charts/base/theme.ts'
import { contrast } from './testContrast.ts'

const css = readFileSync('src/ui/style/tokens.css', 'utf8')

/** The custom properties of one block of the style sheet. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]),
  )
}

const themes: Array<[string, Map<string, string>, ChartTheme]> = [
  ['light', tokensOf(':root'), lightTheme],
  ['dark', tokensOf(':root[data-theme="dark"]'), darkTheme],
]

describe.each(themes)('the %s theme', (_, tokens, theme) => {
  const token = (name: string) => tokens.get(name) ?? `no --${name}`

  test('is the same in pictures and in the page', () => {
    for (const name of ['background', 'surface', 'line', 'text', 'muted', 'accent', 'warning'] as const)
      expect(token(name), name).toBe(theme[name])
    for (const [label, color] of theme.classes.entries()) expect(token(`class-${label}`)).toBe(color)
    expect(token('train')).toBe(theme.train)
    expect(token('validation')).toBe(theme.validation)
    expect(token('test')).toBe(theme.test)
  })

  test('has text that can be read on every ground (4.5 : 1), and marks that can be seen (3 : 1)', () => {
    for (const ground of ['background', 'surface', 'raised']) {
      for (const text of ['text', 'muted', 'accent', 'warning', 'train', 'validation', 'test'])
        expect(contrast(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5)
    for (let label = 0; label < 6; label++)
      expect(contrast(token(`class-${label}`), token('background')), `class ${label}`).toBeGreaterThanOrEqual(
        3,
      )
  })
})
