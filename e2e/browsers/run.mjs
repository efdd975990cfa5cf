/** `npm run test:browsers [-- --seed N]`: runs agreement.ts, which is TypeScript, through Vite. */
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { findFirefox, launchBrowser } from '../../src/tools/browser.mjs'
import { ensureDependencies, root } from '../../src/tools/install.mjs'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '20261125' }, port: { type: 'string', default: '4845' } },
})
for (const [name, value] of Object.entries(values)) {
  if (/^\d{1,9}$/.test(value)) continue
  console.error(`--${name} takes a whole number, not '${value}'.`)
  process.exit(1)
}
ensureDependencies()
const { module } = await runnerImport(`${root}e2e/browsers/agreement.ts`)
const equal = await module
  .testBrowsers({ findFirefox, launchBrowser }, Number(values.port), Number(values.seed))
  .catch((error) => {
    console.error(error.message)
    return false
  })
process.exit(equal ? 0 : 1)
