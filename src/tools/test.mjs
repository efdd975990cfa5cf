/** `npm test`: everything that must hold, in the order in which a mistake is cheapest to find. Ends at the first failure. */
import { ensureChromium } from './browser.mjs'
import { ensureDependencies, run } from './install.mjs'

ensureDependencies()
const chromium = await ensureChromium()

const steps = [
  ['format and lint', 'lint'],
  ['types, thread by thread', 'typecheck'],
  ['unused code', 'unused'],
  ['unit and component tests', 'unit'],
  ['claims of the course', 'claims'],
  ['build', 'build'],
  ['bundle budget', 'budget'],
  ['browser tests', 'e2e'],
]
for (const [what, script] of steps) {
  console.log(`\n── ${what} ──`)
  const started = Date.now()
  run('npm', ['run', '--silent', script], { CHROMIUM_PATH: chromium })
  console.log(`── ${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
