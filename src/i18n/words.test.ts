import { expect, test } from 'vitest'
import start from '../../index.html?raw'
import characters from '../ui/font/characters.txt?raw'
import courseCharacters from '../ui/font/course-characters.txt?raw'
import { type Entry, languages, preferredLanguage, say } from './language.ts'

const topics = Object.entries(
  import.meta.glob<Record<string, Record<string, Entry>>>('./words/**/*.ts', { eager: true }),
).flatMap(([file, exported]) => Object.values(exported).map((dictionary) => ({ file, dictionary })))

test('every topic says every word in both languages, and none is empty', () => {
  expect(topics.length).toBeGreaterThan(5)
  for (const { file, dictionary } of topics) {
    for (const [key, entry] of Object.entries(dictionary)) {
      for (const language of languages) {
        const text = entry[language]
        expect(typeof text, `${file} ${key} ${language}`).toMatch(/string|function/)
        expect(String(text).trim(), `${file} ${key} ${language}`).not.toBe('')
        expect(typeof text, `${file} ${key}`).toBe(typeof entry.en)
      }
    }
  }
})

test('an activation has one name in Korean', () => {
  const written = topics.flatMap(({ dictionary }) => Object.values(dictionary).map(({ ko }) => String(ko)))
  expect(written.filter((text) => /(?<![\w.-])sigmoid(?![\w.-])/i.test(text))).toEqual([])
})

test('the font has every character of every word', () => {
  const page = import.meta.glob<string>(['./words/**/*.ts', '!./words/course/*'], {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const course = import.meta.glob<string>('./words/course/*.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const lessons = import.meta.glob<string>('../../docs/lessons/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const missing = (texts: Record<string, string>, font: string) =>
    [...new Set(Object.values(texts).join(''))].filter((c) => c >= ' ' && !font.includes(c)).join('')
  expect(missing({ ...page, start }, characters), 'run npm run font').toBe('')
  expect(missing({ ...course, ...lessons }, characters + courseCharacters), 'run npm run font').toBe('')
})

test('a topic is the same object at each call, so that nothing is drawn anew for it', () => {
  const dictionary = { play: { ko: '재생', en: 'Play' } } satisfies Record<string, Entry>
  expect(say(dictionary, 'ko')).toBe(say(dictionary, 'ko'))
  expect(say(dictionary, 'ko').play).toBe('재생')
})

test('the first language is the kept one, else the browser’s first that is spoken here, else English', () => {
  expect(preferredLanguage('ko', ['en-US'])).toBe('ko')
  expect(preferredLanguage('tlh', ['ko-KR', 'en'])).toBe('ko')
  expect(preferredLanguage(null, ['fr', 'en-GB', 'ko'])).toBe('en')
  expect(preferredLanguage(null, ['fr'])).toBe('en')
  expect(preferredLanguage(null, [])).toBe('en')
})
