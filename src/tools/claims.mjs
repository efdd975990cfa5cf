/** `npm run claims`: replays the course's claims through the engine; see claims/report.ts. */
import { runnerImport } from 'vite'
import { ensureDependencies, root } from './install.mjs'

ensureDependencies()
const { module } = await runnerImport(`${root}src/tools/claims/report.ts`)
process.exit((await module.report()) ? 0 : 1)
