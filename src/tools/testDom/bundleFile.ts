/** Where happy-dom is in one file. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const modules = new URL('../../../node_modules/', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('happy-dom/package.json', modules), 'utf8')) as {
  version: string
}

export const bundleFolder = fileURLToPath(new URL('.cache/neurarium/', modules))
export const bundleFile = `happy-dom-${version}.mjs`
