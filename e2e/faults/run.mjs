/**
 * `npm run faults [-- --seed N] [-- --only sequences|fragments|breakages]`: what people, links and hosts do to the page, in
 * Chromium on the built page. Not part of `npm test`: it takes about ten minutes. Ends with a table.
 */
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { launchBrowser } from '../../src/tools/browser.mjs'
import { ensureDependencies, root } from '../../src/tools/install.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261128' },
    port: { type: 'string', default: '4846' },
    only: { type: 'string', default: '' },
  },
})
for (const name of ['seed', 'port']) {
  if (/^\d{1,9}$/.test(values[name])) continue
  console.error(`--${name} takes a whole number, not '${values[name]}'.`)
  process.exit(1)
}
ensureDependencies()
const { module } = await runnerImport(`${root}e2e/faults/faults.ts`)
const held = await module
  .testFaults(await launchBrowser('chromium'), {
    port: Number(values.port),
    seed: Number(values.seed),
    only: values.only,
  })
  .catch((error) => {
    console.error(error.stack)
    return false
  })
process.exit(held ? 0 : 1)
