/** What docs/teaching.md sends teachers to is there. */
import { describe, expect, test } from 'vitest'
import guide from '../../docs/teaching.md?raw'
import { decodeFragment } from '../config/link/link.ts'
import { parts } from './parts/parts.ts'
import { firstOf } from './slides/courseDeck.ts'
import { isTeachersPage } from './teachersPages.ts'

const halves = guide.split('\n## ').slice(1)
const linksIn = (text: string) => [...text.matchAll(/`(#[^`]+)`/g)].map(([, link]) => link)
const links = [...new Set(linksIn(guide))]

test('the guide has its links in both languages, the same ones in the same order', () => {
  expect(links.length).toBeGreaterThan(15)
  const [ko, en] = halves.map(linksIn)
  expect(ko).toEqual(en)
})

describe.each(links)('%s', (link) => {
  test('opens what the page has, without a correction', () => {
    const { part, page, corrections } = decodeFragment(link)
    expect(corrections).toEqual([])
    expect(part).toBeDefined()
    if (part && isTeachersPage(part)) return
    expect(parts.map(({ id }) => id)).toContain(part)
    if (page?.present && part) expect(firstOf(part)).toBeGreaterThanOrEqual(0)
  })
})

test('a lesson’s minutes follow one another without a gap, and fill it', () => {
  for (const half of halves) {
    const rows = [...half.matchAll(/^\| (\d+)–(\d+) \|/gm)].map(([, from, to]) => [Number(from), Number(to)])
    const ends = rows.flatMap(([, to], i) => {
      const next = rows[i + 1]?.[0] ?? 0
      if (next !== 0) expect(next).toBe(to)
      return next === 0 ? [to] : []
    })
    expect(ends).toEqual([75, 75, 75, 50])
  }
})
