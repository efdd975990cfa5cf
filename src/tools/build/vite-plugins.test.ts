import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallTheme } from './vite-plugins.ts'

test('a script that cannot be read ends the build, and is not written as nothing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'theme-'))
  const file = join(dir, 'theme.js')
  const { handler } = smallTheme().writeBundle as unknown as { handler(options: { dir: string }): void }
  writeFileSync(file, 'var theme = 1;\n\nvar other = theme;\n')
  handler({ dir })
  expect(readFileSync(file, 'utf8').length).toBeLessThan(34)
  writeFileSync(file, 'var theme = (')
  expect(() => handler({ dir })).toThrow('theme.js')
  expect(readFileSync(file, 'utf8')).toBe('var theme = (')
  rmSync(dir, { recursive: true })
})
