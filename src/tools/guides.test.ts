import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wrongKorean } from '../i18n/wrongForms.ts'

const root = new URL('../../', import.meta.url)
const linksOf = (text: string) => [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link)
const own = (link: string) => !/^[a-z]+:/.test(link)

test.each(['README.md', 'docs/teaching.md', 'docs/embedding.md', 'docs/architecture.md'])(
  'every picture and page that %s leads to is there',
  (file) => {
    const at = new URL(file, root)
    const links = linksOf(readFileSync(at, 'utf8')).filter(own)
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => !existsSync(new URL(link, at)))).toEqual([])
  },
)

test.each(['docs/teaching.md', 'docs/embedding.md'])(
  '%s has the same steps, with a picture of each, in both languages',
  (file) => {
    const [ko, en] = readFileSync(new URL(file, root), 'utf8').split('\n## English\n')
    const pictures = (text: string, language: string) =>
      linksOf(text)
        .filter((link) => /\.jpg$/.test(link))
        .map((link) => link.replace(`.${language}.jpg`, ''))
    expect(pictures(ko, 'ko')).toEqual(pictures(en, 'en'))
    expect(pictures(ko, 'ko').length).toBeGreaterThan(1)
    const steps = (text: string) => text.match(/^(### |\d+\. )/gm)
    expect(steps(ko.split('## 한국어')[1])).toEqual(steps(en))
  },
)

test.each([
  'README.md',
  'docs/teaching.md',
  'docs/embedding.md',
  'public/docs/embedding.html',
  'public/docs/embedding.js',
])('the Korean of %s has the words and forms of the page', (file) => {
  // a program is run: 실행
  const lines = readFileSync(new URL(file, root), 'utf8')
    .split('\n')
    .filter((line) => /\p{Script=Hangul}/u.test(line) && !line.includes('`python3 '))
  for (const [says, wrong] of [...wrongKorean, ['500스텝', /스텝 [\d$]/] as const])
    expect(
      lines.filter((line) => wrong.test(line)),
      says,
    ).toEqual([])
})
