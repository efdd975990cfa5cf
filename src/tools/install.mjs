/** Brings a clone to the state that package-lock.json describes. Uses nothing but Node and npm. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a program in the project's folder with its output shown; ends this process with its exit code if it fails. */
export function run(program, parameters, environment = {}) {
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  if (error) console.error(`${program} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Neurarium needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const installed = `${root}node_modules/.package-lock.json`
  const upToDate =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
  if (upToDate) return
  console.log('Installing what package-lock.json lists …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}
