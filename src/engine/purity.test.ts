import { describe, expect, it } from 'vitest'
import { importsOf, withoutText } from '../tools/source-text.ts'

/**
 * The engine, the config and what they know of the domain must give the same bits in every browser and on every machine. This test reads their
 * source and refuses whatever could differ: elementary functions of the platform, chance, clocks, the machine.
 */

/** Exact by IEEE 754 or by the language, and constants. */
const safeMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI LN2 SQRT2 SQRT1_2'.split(' '),
)

const forbiddenNames = [
  ...[
    'Date',
    'performance',
    'Temporal',
    'crypto',
    'Intl',
    'navigator',
    'window',
    'document',
    'self',
    'globalThis',
  ],
  ...[
    'fetch',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'requestAnimationFrame',
    'SharedArrayBuffer',
    'Atomics',
  ],
  ...['process', 'eval', 'Function', 'WeakRef', 'Worker', 'postMessage'],
]

/** What is wrong with a source file of `room`, in words. */
function impurities(code: string, room: 'engine' | 'config' | 'domain'): string[] {
  const text = withoutText(code)
  const found: string[] = []
  for (const [whole, member] of text.matchAll(/(?<![\w$.])Math\b(?:\s*\.\s*([A-Za-z0-9_]+))?/g)) {
    if (member === undefined || !safeMath.has(member)) found.push(whole)
  }
  // 2 ** 24 with written-out whole numbers is a power of two and exact; every other power is the platform's
  for (const [whole, base, power] of text.matchAll(/([\w$.)\]]+)\s*\*\*=?\s*([\w$.([-]+)/g)) {
    if (base !== '2' || !/^-?\d+$/.test(power)) found.push(whole)
  }
  for (const name of forbiddenNames) {
    if (new RegExp(`(?<![\\w$.])${name}(?![\\w$:?])`).test(text)) found.push(name)
  }
  for (const pattern of [/relaxed\w*/, /\.toLocale\w+/, /\.localeCompare/])
    found.push(...(text.match(pattern) ?? []))
  for (const { from, kind } of importsOf(code)) {
    if (from.startsWith('./') || (from.startsWith('../') && !leaves(from, room))) continue
    if (room !== 'domain' && /^(\.\.\/)+domain\//.test(from)) continue
    if (room === 'engine' && kind === 'type' && /^(\.\.\/)+config\//.test(from)) continue
    if (room === 'engine' && /^@noble\/hashes\//.test(from)) continue
    found.push(`import of ${from}`)
  }
  return found
}

/** Whether a relative import names another room: '../' followed by a room's name. */
function leaves(from: string, room: string): boolean {
  const target = from.replace(/^(\.\.\/)+/, '').split('/')[0]
  return rooms.includes(target) && target !== room
}
const rooms =
  'app charts client config course domain engine i18n offline panels protocol store tools ui worker'.split(
    ' ',
  )

const sources = import.meta.glob<string>(
  [
    './**/*.ts',
    '../config/**/*.ts',
    '../domain/**/*.ts',
    '!**/*.test.ts',
    '!**/*.bench.ts',
    '!../config/arbitrary.ts',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

describe('nothing that differs from machine to machine is in', () => {
  const roomOf = (path: string) =>
    path.startsWith('../config/') ? 'config' : path.startsWith('../domain/') ? 'domain' : 'engine'

  it('the files are found', () => {
    const paths = Object.keys(sources)
    expect(paths).toContain('./math/exp.ts')
    expect(paths).toContain('../config/types.ts')
    expect(paths).toContain('../domain/activations.ts')
    expect(paths.length).toBeGreaterThan(30)
  })

  it.each(Object.keys(sources))('%s', (path) => {
    expect(impurities(sources[path], roomOf(path))).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    'const x = Math.random()',
    'const x = Math.exp(1)',
    'const x = Math\n  .tanh(1)',
    "const x = Math['exp'](1)",
    'const { log } = Math',
    'const x = Math.hypot(1, 2)',
    'const x = y ** 2',
    'const x = 2 ** y',
    'x **= 0.5',
    'const x = 10 ** 3',
    'const t = Date.now()',
    'const t = new Date()',
    'const t = performance.now()',
    `const w = \`\${Math.sin(x)}\``,
    'f32x4.relaxed_madd(a, b, c)',
    'const s = n.toLocaleString()',
    'self.postMessage(1)',
    "import { useState } from 'react'",
    "import { bounds } from '../config/schema.ts'",
    "import { type Bounds } from '../config/schema.ts'",
    "export { bounds } from '../../config/schema.ts'",
    "const m = await import('../config/schema.ts')",
    "import type { Port } from '../protocol/messages.ts'",
  ])('refuses %s', (code) => {
    expect(impurities(code, 'engine')).not.toEqual([])
  })

  it.each([
    'const x = Math.fround(a + b)',
    'const x = 2 ** -24 + 2 ** 32',
    "const y = a * b // Math.exp would be 'wrong'",
    '/** Math.exp, ** and Date */',
    "throw new Error('Math.exp')",
    "import type { LossName } from '../config/types.ts'",
    "import { exp } from '../math.ts'",
    "import { sha256 } from '@noble/hashes/sha2.js'",
    'const period = { Date: 1 }.Date',
  ])('accepts %s', (code) => {
    expect(impurities(code, 'engine')).toEqual([])
  })

  it('refuses any import from outside in the config, types too', () => {
    expect(impurities("import type { Task } from '../engine/types.ts'", 'config')).not.toEqual([])
    expect(impurities("import { sha256 } from '@noble/hashes/sha2.js'", 'config')).not.toEqual([])
    expect(impurities("import type { DataConfig } from './types.ts'", 'config')).toEqual([])
  })

  it('refuses any import in the domain, which the config and the engine may import', () => {
    expect(impurities("import type { DataConfig } from '../config/types.ts'", 'domain')).not.toEqual([])
    expect(impurities("import { alphaOf } from '../domain/activations.ts'", 'config')).toEqual([])
    expect(impurities("import { alphaOf } from '../../domain/activations.ts'", 'engine')).toEqual([])
  })
})
