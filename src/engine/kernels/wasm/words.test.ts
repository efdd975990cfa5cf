// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Words of an unmanaged class of the assembly: four bytes a field, eight an f64. */
function wordsOf(file: string, name: string): number {
  const [, body] = new RegExp(`class ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(read(file)) ?? []
  const fields = [...(body ?? '').matchAll(/^ {2}\w+: (\w+)$/gm)]
  return fields.reduce((sum, [, type]) => sum + (type === 'f64' ? 2 : 1), 0)
}

const constant = (file: string, name: string): number =>
  Number(new RegExp(`const ${name} = (\\d+)`).exec(read(file))?.[1])

test.each([
  ['passes.ts', 'layerWords', 'Layer'],
  ['steps.ts', 'layerWords', 'Layer'],
  ['steps.ts', 'runWords', 'Run'],
])('%s has %s for every field of the assembly’s %s', (file, name, type) => {
  expect(constant(file, name)).toBe(wordsOf(`assembly/${file}`, type))
})
