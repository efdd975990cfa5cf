import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { decodeFragment, encodeFragment } from '../link/link.ts'
import { normalizeConfig } from './normalize.ts'

const seed = 20_261_124
const count = 10_000

const poison = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '0x7fffffff',
  '9'.repeat(400),
  '-0',
  '1e-400',
  '%',
  '%00',
  '%E0%A4%A',
  '%F0%9F',
  '\u0000',
  '\ud800',
  '\u202e',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';--",
  '../../etc',
  '&&&',
  '===',
  '=',
  '&',
  '#',
  '🙂',
  'null',
  'undefined',
  '[object Object]',
  'relu',
  '*',
  '*999999999',
  ':',
  ',,,,',
  'v=2',
  'v=99',
  'set=custom',
  'set=drawn',
  'curve=',
  'surface=',
  'names=',
  'axes=',
  '*FFFF',
] // prettier-ignore

/** mulberry32: a small generator, so that a failing fragment is found again by its number. */
function generator(state: number): () => number {
  let a = state
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function spoil(fragment: string, random: () => number): string {
  const place = () => Math.floor(random() * (fragment.length + 1))
  const bad = poison[Math.floor(random() * poison.length)]
  const parts = fragment.split('&')
  const part = Math.floor(random() * parts.length)
  switch (Math.floor(random() * 8)) {
    case 0:
      return fragment.slice(0, place())
    case 1: {
      const at = place()
      return fragment.slice(0, at) + bad + fragment.slice(at + Math.floor(random() * 4))
    }
    case 2:
      parts[part] = `${parts[part].split('=')[0]}=${bad}`
      return parts.join('&')
    case 3:
      parts[part] = `${bad}=${parts[part].split('=')[1] ?? ''}`
      return parts.join('&')
    case 4:
      return [...parts, parts[part], parts[part]].join('&')
    case 5: {
      const at = place()
      return (
        fragment.slice(0, at) + String.fromCharCode(Math.floor(random() * 65_536)) + fragment.slice(at + 1)
      )
    }
    case 6:
      return fragment.replace(/[&=,]/g, encodeURIComponent)
    default:
      return parts.sort(() => random() - 0.5).join('&')
  }
}

test(`10,000 spoiled links, seed ${seed}, open valid experiments`, () => {
  const random = generator(seed)
  const sound = fc
    .sample(arbitraryConfig, { numRuns: 200, seed })
    .map((config) => encodeFragment(config, { step: 7 }))
  for (let i = 0; i < count; i++) {
    let fragment = sound[i % sound.length]
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) fragment = spoil(fragment, random)
    const { config, corrections } = decodeFragment(fragment)
    const again = normalizeConfig(config)
    if (again.corrections.length > 0) throw new Error(`Fragment ${i} is not valid: ${fragment}`)
    if (JSON.stringify(again.config) !== JSON.stringify(config)) throw new Error(`Fragment ${i}: ${fragment}`)
    if (corrections.length > 50) throw new Error(`Fragment ${i} lists too much: ${fragment}`)
    // 499, a thousand points, nine names
    if (encodeFragment(config).length > 499 + 6020 + 1300)
      throw new Error(`Fragment ${i} gives a long link: ${fragment}`)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('any text opens a valid experiment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(normalizeConfig(decodeFragment(text).config).corrections).toEqual([])
    }),
    { numRuns: 200 },
  )
})
