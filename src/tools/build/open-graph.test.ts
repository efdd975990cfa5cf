import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGraphTags } from './open-graph.ts'

const image = (address?: string) =>
  openGraphTags(address)
    .map(({ attrs }) => attrs as Record<string, string>)
    .find(({ property }) => property === 'og:image')?.content

test('a pasted link’s picture has a whole address where the site’s is known, and the page’s own folder elsewhere', () => {
  expect(image('https://example.org/neurarium/')).toBe('https://example.org/neurarium/preview.jpg')
  expect(image('https://example.org/neurarium')).toBe('https://example.org/neurarium/preview.jpg')
  expect(image()).toBe('./preview.jpg')
})

test('the picture is there, 1200 × 630 as the tags say, and small', () => {
  const bytes = readFileSync(new URL('../../../public/preview.jpg', import.meta.url))
  expect(bytes.length).toBeLessThan(100_000)
  expect(sizeOf(bytes)).toEqual([1200, 630])
})

/** Width and height of a JPEG: in its frame's header. */
function sizeOf(bytes: Buffer): number[] {
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2)
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  return []
}
