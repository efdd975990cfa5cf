import { describe, expect, test } from 'vitest'
import { darkTheme, lightTheme } from '../../charts/base/theme.ts'
import { contrast } from '../../ui/style/testContrast.ts'
import { hallTheme, propertiesOf, washedOutTheme } from './hallTheme.ts'

describe.each([
  ['dark', darkTheme],
  ['light', lightTheme],
])('in front of a class, %s', (_, theme) => {
  test('every color of text is 7 : 1 from its ground, and ink is black on white or white on black where the projector is washed out', () => {
    for (const made of [hallTheme(theme), washedOutTheme(theme)])
      for (const name of ['text', 'muted', 'warning', 'train', 'validation', 'test'] as const)
        expect(contrast(made[name], made.background), name).toBeGreaterThanOrEqual(7)
    const far = washedOutTheme(theme)
    for (const name of ['text', 'muted', 'train'] as const)
      expect(contrast(far[name], far.background), name).toBeCloseTo(21)
  })

  test('the colors that are data stay, and a theme is changed into the same object each time', () => {
    for (const change of [hallTheme, washedOutTheme]) {
      expect(change(theme)).toBe(change(theme))
      const { classes, negative, zero, positive } = change(theme)
      expect({ classes, negative, zero, positive }).toEqual({
        classes: theme.classes,
        negative: theme.negative,
        zero: theme.zero,
        positive: theme.positive,
      })
    }
    expect(Object.fromEntries(propertiesOf(hallTheme(theme)))['--muted']).toBe(hallTheme(theme).muted)
  })
})
