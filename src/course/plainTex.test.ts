import { expect, test } from 'vitest'
import { piecesOf } from './markup.ts'
import { parts } from './parts/parts.ts'
import { plainTex } from './plainTex.ts'

test('each formula in a text of the course is there in plain signs', () => {
  const formulas = parts
    .flatMap(({ words }) => Object.values(words).flatMap(({ ko, en }) => [ko, en]))
    .flatMap((text) => piecesOf(text))
    .flatMap(({ kind, text }) => (kind === 'formula' ? [text] : []))
  expect(formulas.length).toBeGreaterThan(20)
  expect([...new Set(formulas)].filter((tex) => /[\\{}]/.test(plainTex(tex)))).toEqual([])
})

test.each([
  ['w \\cdot x + b = 0', 'w · x + b = 0'],
  ['\\frac{1}{2}\\lambda\\lVert w \\rVert^2', '½λ‖w‖²'],
  ['W_2', 'W₂'],
  ['e^{-z}', 'e^−z'],
  ['\\max(0, \\cdot)', 'max(0, ·)'],
  ['\\ln 10 \\approx 2.303', 'ln 10 ≈ 2.303'],
])('%s is written %s', (tex, text) => {
  expect(plainTex(tex)).toBe(text)
})
