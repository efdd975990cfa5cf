/**
 * `npm run faults [-- --seed N --only sequences|fragments|breakages --from K --count N --warnings]`: what people, links and hosts
 * do to the page, in Chromium on the built page. Not part of `npm test`: it takes several minutes. Ends with a table.
 *
 * The seed is the same each time, unless another one is given. `--from` and `--count` repeat some attempts of each group by their
 * numbers; with `--warnings` the page is built with React's own checks, whose warnings count as failures.
 */
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { launchTestBrowser } from '../../src/tools/browser.mjs'
import { ensureDependencies, root } from '../../src/tools/install.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261128' },
    port: { type: 'string', default: process.env.NEURARIUM_PORT ?? '4846' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '999999999' },
    warnings: { type: 'boolean', default: false },
  },
})
const numbers = ['seed', 'port', 'from', 'count']
for (const name of numbers) {
  if (/^\d{1,9}$/.test(values[name])) continue
  console.error(`--${name} takes a whole number, not '${values[name]}'.`)
  process.exit(1)
}
ensureDependencies()
const { module } = await runnerImport(`${root}e2e/faults/faults.ts`)
const held = await module
  .testFaults(await launchTestBrowser(), {
    ...values,
    ...Object.fromEntries(numbers.map((name) => [name, Number(values[name])])),
  })
  .catch((error) => {
    console.error(error.stack)
    return false
  })
process.exit(held ? 0 : 1)
