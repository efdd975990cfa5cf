import { expect, test } from 'vitest'
import { encodeFragment } from '../link/link.ts'
import { defaultConfig } from '../schema.ts'
import { type Fields, type Migration, migrate, migrations, versionAfter } from './migrations.ts'

/** How version 2 would rename a key, and version 3 keep a default that has changed since. */
const renamed: Migration = (fields) =>
  new Map([...fields].map(([key, value]) => (key === 'rate' ? ['lr', value] : [key, value])))
const keptDefault: Migration = (fields) =>
  fields.has('batch') ? fields : new Map([...fields, ['batch', '32']])
const chain = [renamed, keptDefault]
const fields = (text: string): Fields =>
  new Map(text.split('&').map((part) => part.split('=') as [string, string]))

test('a link takes every step from its own version on, in order', () => {
  expect(versionAfter(chain)).toBe(3)
  expect(migrate(fields('rate=1'), 1, chain)).toEqual(fields('lr=1&batch=32'))
  expect(migrate(fields('rate=1'), 2, chain)).toEqual(fields('rate=1&batch=32'))
  expect(migrate(fields('rate=1&batch=8'), 1, chain)).toEqual(fields('lr=1&batch=8'))
})

test('a link of the newest version, or of one to come, is left as it is', () => {
  for (const version of [3, 4, 99])
    expect(migrate(fields('rate=1'), version, chain)).toEqual(fields('rate=1'))
})

test('links are written in the newest version', () => {
  expect(encodeFragment(defaultConfig)).toMatch(new RegExp(`^v=${versionAfter(migrations)}`))
})
