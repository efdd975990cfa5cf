import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commentsOf } from './source-text.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = ['src', 'e2e', 'public', 'docs'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => !file.includes('node_modules')),
)
const names = new Set(files.map((file) => file.slice(file.lastIndexOf('/') + 1)))
const source = /\.(?:tsx?|mjs|js|css)$/

/** Files that programs of the page have on a student's own disk. */
const elsewhere = ['experiment.mjs', 'experiment_pytorch.py']

/** What names a file of ours: a name with one of these endings, with the way to it or without. */
const named = /(?<![\w/.@:-])(?:\.{1,2}\/)*[\w-][\w./-]*\.(?:tsx?|mjs|css|md|py)\b/g

/** A way is one from the file itself, from the project or src/, or the end of one; a name by itself is any file's. */
function isThere(path: string, from: string): boolean {
  if (!path.includes('/')) return names.has(path) || existsSync(`${root}${path}`)
  const here = fileURLToPath(new URL(path, `file://${root}${from}`))
  return (
    [here, `${root}${path}`, `${root}src/${path}`].some(existsSync) ||
    (!path.startsWith('.') && files.some((file) => file.endsWith(`/${path}`)))
  )
}

const missingIn = (file: string, text: string): string[] =>
  (text.match(named) ?? []).filter((path) => !elsewhere.includes(path) && !isThere(path, file))

test('every file that a comment names is there', () => {
  const sources = files.filter((file) => source.test(file))
  expect(sources.length).toBeGreaterThan(1000)
  const missing = sources.flatMap((file) =>
    missingIn(file, commentsOf(readFileSync(root + file, 'utf8')).join('\n')).map(
      (path) => `${file}: ${path}`,
    ),
  )
  expect(missing).toEqual([])
})

test.each(['README.md', ...files.filter((file) => file.endsWith('.md'))])(
  'every file that %s names is there',
  (file) => {
    expect(missingIn(file, readFileSync(root + file, 'utf8'))).toEqual([])
  },
)

test('and one that is not is found', () => {
  expect(
    missingIn('src/tools/paths.test.ts', '// see ./paths.test.ts, tools/noSuch.ts and other/paths.test.ts'),
  ).toEqual(['tools/noSuch.ts', 'other/paths.test.ts'])
})
