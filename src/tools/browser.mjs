/** Finds the browsers that tests and measurements drive. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const firefoxNames = ['firefox-esr', 'firefox', 'firefox.exe']
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** CHROMIUM_PATH, Playwright's own download, then what the system has; null: none. */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath(), ...onPath(chromiumNames), ...chromiumPlaces].find(runnable) ?? null
}

/**
 * What the browser tests are run in: CHROMIUM_PATH, then a headless shell, Playwright's or the system's, which has no
 * windows to draw and takes three quarters of the time of a whole Chromium, then as findChromium. As options of a launch; null: none.
 */
export async function findTestBrowser() {
  if (!process.env.CHROMIUM_PATH) {
    const { chromium } = await import('@playwright/test')
    // without a path Playwright takes its own shell, of the same number as its Chromium
    const shells = chromium
      .executablePath()
      .replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2')
    if (existsSync(join(shells, 'INSTALLATION_COMPLETE'))) return {}
    const shell = onPath(['chromium-headless-shell']).find(runnable)
    if (shell) return { executablePath: shell }
  }
  const executablePath = await findChromium()
  return executablePath && { executablePath, args: windowless }
}

/** With each window Chromium opens two pages of its own for its address bar, which takes longer than the visited one. */
export const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/**
 * Features that a window has and no test looks at: the pages of the address bar; the others are what Playwright turns off itself: of several such lists the last one counts.
 */
export const unusedFeatures = [
  ...addressBarPages,
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** A whole Chromium without what only people at its window need. */
const windowless = [
  // drawn by the processor in any case: the way over an emulated graphics card costs a fifth more
  '--disable-gpu',
  '--disable-gpu-rasterization',
  `--disable-features=${unusedFeatures.join()}`,
]

/** FIREFOX_PATH, then what the system has; null: none. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? [...onPath(firefoxNames), ...firefoxPlaces].find(runnable) ?? null
}

/** Starts a headless browser. Throws where there is no Firefox; for Chromium as ensureChromium. */
export async function launchBrowser(name) {
  const { chromium, firefox } = await import('@playwright/test')
  if (name === 'chromium') return chromium.launch({ executablePath: await ensureChromium() })
  const executablePath = findFirefox()
  if (!executablePath)
    throw new Error('There is no Firefox here. Install it, or set FIREFOX_PATH to its program.')
  return firefox.launch({ channel: 'moz-firefox', executablePath })
}

/** Starts what the browser tests are run in. */
export async function launchTestBrowser() {
  await ensureTestBrowser()
  const { chromium } = await import('@playwright/test')
  return chromium.launch((await findTestBrowser()) ?? {})
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs what the browser tests are run in where nothing is found, or ends the process with what to do. */
export async function ensureTestBrowser() {
  if (!(await findTestBrowser())) await ensureChromium()
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
