/**
 * `npm test`: everything that must hold, what finds a mistake cheapest first. `npm run check`: of that what needs neither a
 * build nor a browser. What stands in one row runs side by side; ends at the first failure. On several machines at once:
 * `npm test -- --without-browser` on one, and `npm test -- --shard=1/4` and so on for the browser tests.
 */
import { spawn } from 'node:child_process'
import { ensureTestBrowser } from './browser.mjs'
import { ensureDependencies, root } from './install.mjs'

const checks = [
  {
    'format and lint': 'lint',
    'types, thread by thread': 'typecheck',
    'unused code': 'unused',
    // of a fresh checkout: each of the next row would compile them for itself, at the same time
    kernels: 'kernels',
  },
  { 'unit and component tests': 'unit' },
]
const build = { 'build and bundle budget': 'built' }
const browserTests = { 'browser tests': 'e2e' }
const withoutBrowser = [checks[0], { ...checks[1], 'claims of the course': 'claims', ...build }]
const shard = process.argv.find((arg) => /^--shard=\d+\/\d+$/.test(arg))

ensureDependencies()
const rows = chosenRows()
if (rows.includes(browserTests)) await ensureTestBrowser()
const begun = Date.now()
for (const row of rows) await together(Object.entries(row))
console.log(`\n── all of it holds: ${since(begun)} ──`)

function chosenRows() {
  if (process.argv.includes('--quick')) return checks
  if (process.argv.includes('--without-browser')) return withoutBrowser
  return shard ? [build, browserTests] : [...withoutBrowser, browserTests]
}

/** Runs npm scripts at once. One alone is seen as it goes; of several each is told whole when it ends. */
async function together(scripts) {
  const running = new Set()
  const failed = await new Promise((resolve) => {
    for (const [what, script] of scripts) {
      const alone = scripts.length === 1
      if (alone) console.log(`\n── ${what} ──`)
      const started = Date.now()
      const args = shard && script === browserTests['browser tests'] ? ['--', shard] : []
      const child = spawn('npm', ['run', '--silent', script, ...args], {
        cwd: root,
        stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
        shell: process.platform === 'win32',
        // a group of its own, so that all of it can be ended
        detached: !alone && process.platform !== 'win32',
      })
      running.add(child)
      const said = []
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
      child.on('error', (error) => said.push(Buffer.from(`npm could not be started: ${error.message}\n`)))
      child.on('close', (code) => {
        running.delete(child)
        const ended = code === 0 ? since(started) : `FAILED after ${since(started)}`
        if (!alone) process.stdout.write(`\n── ${what} ──\n${Buffer.concat(said)}`)
        console.log(`── ${what}: ${ended} ──`)
        if (code !== 0) resolve({ what, code: code ?? 1 })
        else if (running.size === 0) resolve(null)
      })
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve({ what: signal, code: 1 }))
  })
  if (!failed) return
  for (const child of running) end(child)
  console.error(`\n${failed.what} failed; what was not done by then was left.`)
  process.exit(failed.code)
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid)
  } catch {
    // it has ended by itself
  }
}

function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`
}
