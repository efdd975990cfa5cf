import { expect, test } from 'vitest'
import { fragmentOf } from './fragmentOf.ts'

test.each([
  ['https://a.b/c#v=1&set=xor', 'v=1&set=xor'],
  ['#v=1', 'v=1'],
  ['v=1', 'v=1'],
  ['https://a.b/c', ''],
  ['', ''],
  ['#a#b', 'a#b'],
])('the fragment of %j is %j', (link, fragment) => {
  expect(fragmentOf(link)).toBe(fragment)
})
