import { defineConfig } from '@playwright/test'
import { findTestBrowser } from '../src/tools/browser.mjs'

const port = Number(process.env.NEURARIUM_PORT ?? 4317)
// under a path of its own, as a project's page on a static host is
const address = `http://localhost:${port}/neurarium/`

export default defineConfig({
  testDir: '.',
  testIgnore: 'journeys.spec.ts',
  outputDir: '../test-results',
  // the same on every system: what may differ is stated where pictures are compared
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // conditions are waited for, on slow machines too; none of these is a claim of speed
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // what passes the second time alone is listed as flaky
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'en-US',
    serviceWorkers: 'block',
    launchOptions: (await findTestBrowser()) ?? {},
  },
  webServer: {
    command: `node src/tools/start.mjs --built --no-open --port ${port}`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
})
