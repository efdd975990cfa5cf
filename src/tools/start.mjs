/** `npm start [-- --port N]`: installs what is missing, builds, serves dist/ on this machine and prints the address. */
import { parseArgs } from 'node:util'
import { ensureDependencies, root } from './install.mjs'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean' } },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not '${values.port}'.`)
  process.exit(1)
}
ensureDependencies()

const { build, preview } = await import('vite')
await build({ root, logLevel: 'warn' })
const desktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  process.env.DISPLAY ||
  process.env.WAYLAND_DISPLAY
const server = await preview({
  root,
  preview: { port, host: 'localhost', open: Boolean(desktop) && !process.env.CI && !values['no-open'] },
})
console.log(`\n  Neurarium is at ${server.resolvedUrls.local[0]}\n  Stop it with Ctrl+C.\n`)
