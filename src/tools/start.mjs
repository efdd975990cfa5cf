/**
 * `npm start [-- --port N]`: installs what is missing, builds, serves dist/ on this machine and prints the address.
 * `--built` serves dist/ as it is, `--no-open` leaves the browser alone.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureDependencies, root } from './install.mjs'
import { serveStatic } from './server/static-server.mjs'

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, built: { type: 'boolean' } },
})
const port = Number(values.port ?? 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not '${values.port}'.`)
  process.exit(1)
}
if (values.built && !existsSync(`${root}dist/index.html`)) {
  console.error('There is nothing in dist/ yet: npm run build fills it.')
  process.exit(1)
}
if (!values.built) {
  ensureDependencies()
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn' })
}
// a port that was asked for is meant; the usual one gives way to the next that is free
const { address } = await serve(port, values.port === undefined ? 20 : 0)
console.log(`\n  Neurarium is at ${address}\n  Stop it with Ctrl+C.\n`)
if (!values['no-open'] && !process.env.CI) openBrowser(address)

async function serve(at, more) {
  try {
    return await serveStatic(`${root}dist`, at)
  } catch (error) {
    if (error.code === 'EADDRINUSE' && more > 0) return serve(at + 1, more - 1)
    console.error(`Port ${at} cannot be used: ${error.message}. Choose another with --port N.`)
    process.exit(1)
  }
}

/** On a desktop alone; where nothing opens, the address is there to be clicked. */
function openBrowser(url) {
  const { platform, env } = process
  const [program, ...before] =
    platform === 'darwin'
      ? ['open']
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : env.DISPLAY || env.WAYLAND_DISPLAY
          ? ['xdg-open']
          : []
  if (!program) return
  const browser = spawn(program, [...before, url], { detached: true, stdio: 'ignore' })
  browser.on('error', () => {})
  browser.unref()
}
