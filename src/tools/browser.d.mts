import type { Browser } from '@playwright/test'

/** CHROMIUM_PATH, Playwright's own download, then what the system has; null: none. */
export function findChromium(): Promise<string | null>
/** What the browser tests are run in: a headless shell where there is one, else as findChromium. As options of a launch; null: none. */
export function findTestBrowser(): Promise<{ executablePath?: string; args?: string[] } | null>
/** What a whole Chromium does without in the tests: Playwright's own list, and the address bar's pages. */
export const unusedFeatures: readonly string[]
/** FIREFOX_PATH, then what the system has; null: none. */
export function findFirefox(): string | null
/** As findChromium; installs one where none is found, or ends the process with what to do. */
export function ensureChromium(): Promise<string>
/** Starts a headless browser. Throws where there is no Firefox; for Chromium as ensureChromium. */
export function launchBrowser(name: 'chromium' | 'firefox'): Promise<Browser>
/** Starts what the browser tests are run in. */
export function launchTestBrowser(): Promise<Browser>
