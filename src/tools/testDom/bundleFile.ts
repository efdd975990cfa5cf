/** Where happy-dom is in one file. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const modules = new URL('../../../node_modules/', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('happy-dom/package.json', modules), 'utf8')) as {
  version: string
}

export const bundleFolder = fileURLToPath(new URL('.cache/neurarium/', modules))
/** How it is made: another way makes another file. */
const way = createHash('sha256')
  .update(readFileSync(new URL('bundle.ts', import.meta.url)))
  .digest('hex')
export const bundleFile = `happy-dom-${version}-${way.slice(0, 8)}.mjs`
