/** The rules of docs/language.md that a machine can hold, over every word of the page. */
import { expect, test } from 'vitest'
import { wrongEnglish, wrongKorean } from './wrongForms.ts'

type Words = Record<string, unknown>
const files = import.meta.glob<Words>('./words/**/*.ts', { eager: true })

/** What stands for figures and names in the texts that functions make of them. */
const filled = ['3', '2', '3', '2', '3', '2']

/** Every text of a language with where it is; what a function makes of figures is read with 3 and 2 in their places. */
function textsIn(language: 'ko' | 'en'): Array<[string, string]> {
  const found: Array<[string, string]> = []
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    if (language in value) {
      const said = (value as Record<string, unknown>)[language]
      const text: unknown = typeof said === 'function' ? said(...filled) : said
      if (typeof text === 'string') found.push([path, text])
      return
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path} ${key}`)
  }
  for (const [file, module] of Object.entries(files)) visit(module, file)
  return found
}

test.each(wrongKorean)('Korean says %s', (_, wrong) => {
  for (const [path, text] of textsIn('ko')) expect(text, path).not.toMatch(wrong)
})

test.each(wrongEnglish)('English says %s', (_, wrong) => {
  for (const [path, text] of textsIn('en')) expect(text, path).not.toMatch(wrong)
})

test('a particle after a figure that is filled in has both forms, so that the one that fits is chosen', () => {
  const fixed = /\}(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s,.’)]|$)/
  for (const [path, text] of textsIn('ko')) expect(text, path).not.toMatch(fixed)
})

test('a particle after a figure that is written out fits it', () => {
  const digit = /[^\d.][\d.,]*?(\d)(은|는|이|가|을|를|과|와|으로|로)(?=[\s,.’)]|$)/g
  const closed = '013678'
  for (const [path, text] of textsIn('ko'))
    for (const [all, last, particle] of text.matchAll(digit)) {
      const shut = closed.includes(last)
      const fits =
        particle === '으로' || particle === '로'
          ? (particle === '으로') === '036'.includes(last)
          : shut === ['은', '이', '을', '과'].includes(particle)
      expect(fits, `${path}: ${all}`).toBe(true)
    }
})

test('steps and epochs follow their number without a space', () => {
  for (const [path, text] of textsIn('ko')) expect(text, path).not.toMatch(/[\d}] (?:스텝|에폭)|스텝 \d/)
})

test('what functions make of figures is read, too', () => {
  const paths = textsIn('ko').map(([path]) => path)
  for (const path of ['panels/loss.ts lossWords at', 'page/run.ts runWords dropped'])
    expect(paths).toContain(`./words/${path}`)
})
