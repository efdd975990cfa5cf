/** Finds the Chromium that the browser tests drive. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** CHROMIUM_PATH, Playwright's own download, then what the system has; null: none. */
export async function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const { chromium } = await import('@playwright/test')
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [chromium.executablePath(), ...onPath, ...places].find(runnable) ?? null
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** As findChromium; installs one where none is found, or ends the process with what to do. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('No Chromium found. Asking Playwright for one …')
  attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']) ||
    attempt('npx', ['playwright', 'install', 'chromium'])
  const downloaded = await findChromium()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("Asking Debian's packages for one …")
    attempt('apt-get', ['update'])
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    const installed = await findChromium()
    if (installed) return installed
  }
  console.error(
    'The browser tests need Chromium. Install it (for example: npx playwright install chromium), or set CHROMIUM_PATH to its program.',
  )
  process.exit(1)
}

function attempt(program, parameters) {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0
}
