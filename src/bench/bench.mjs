/** `npm run bench [-- --quick] [--only CASE] [--browser firefox]`: runs run.ts, which is TypeScript, through Vite. */
import { runnerImport } from 'vite'
import { launchBrowser } from '../tools/browser.mjs'
import { ensureDependencies, root } from '../tools/install.mjs'

ensureDependencies()
const { module } = await runnerImport(`${root}src/bench/run.ts`)
await module.bench(process.argv.slice(2), launchBrowser).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
process.exit()
