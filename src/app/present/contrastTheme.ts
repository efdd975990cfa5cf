import type { ChartTheme } from '../../charts/base/theme.ts'

/** Ink and ground as far apart as a screen has them, for a washed-out projector. Colors that are data stay. */
const inkAndGround = {
  dark: { background: '#000000', surface: '#000000', line: '#8a93a6', text: '#ffffff', muted: '#ffffff' },
  light: { background: '#ffffff', surface: '#ffffff', line: '#6b7280', text: '#000000', muted: '#000000' },
}

const known = new WeakMap<ChartTheme, ChartTheme>()

/** The theme in high contrast; the same object at each call. present.css has the same colors for text. */
export function contrasting(theme: ChartTheme): ChartTheme {
  const found = known.get(theme)
  if (found) return found
  const { text, background } = theme
  const made = { ...theme, ...inkAndGround[text > background ? 'dark' : 'light'] }
  known.set(theme, made)
  return made
}

export const themeItself = (theme: ChartTheme): ChartTheme => theme
