import type { ChartTheme } from '../../charts/base/theme.ts'

/** The theme's colors that a hall needs farther from its ground: numerals by 7 : 1 at least, in a quarter of their size. */
const inHall = {
  dark: { muted: '#c0c9da' },
  light: { muted: '#434c60', warning: '#7f4300', validation: '#4a5600', test: '#5b30c4' },
}

/** Ink and ground as far apart as a screen has them, for a washed-out projector. */
const washedOut = {
  dark: {
    background: '#000000',
    surface: '#000000',
    line: '#8a93a6',
    text: '#ffffff',
    muted: '#ffffff',
    warning: '#ffc66e',
    train: '#ffffff',
    validation: '#e6f27a',
    test: '#d6c8ff',
  },
  light: {
    background: '#ffffff',
    surface: '#ffffff',
    line: '#6b7280',
    text: '#000000',
    muted: '#000000',
    warning: '#8a3c00',
    train: '#000000',
    validation: '#3d4700',
    test: '#4a1fb8',
  },
}

/** What the page's custom properties are named after. */
const named = [
  'background',
  'surface',
  'line',
  'text',
  'muted',
  'warning',
  'train',
  'validation',
  'test',
] as const

const changeOf = (table: typeof inHall | typeof washedOut) => {
  const known = new WeakMap<ChartTheme, ChartTheme>()
  return (theme: ChartTheme): ChartTheme => {
    const made = known.get(theme) ?? { ...theme, ...table[theme.text > theme.background ? 'dark' : 'light'] }
    known.set(theme, made)
    return made
  }
}

/** A theme in front of a class; the same object at each call. Colors that are data stay. */
export const hallTheme = changeOf(inHall)
/** The same in high contrast. */
export const washedOutTheme = changeOf(washedOut)

/** The theme as custom properties of the page. */
export const propertiesOf = (theme: ChartTheme): Array<[string, string]> =>
  named.map((name) => [`--${name}`, theme[name]])
