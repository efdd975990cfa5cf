import { defineConfig } from '@playwright/test'
import { findChromium } from '../src/tools/browser.mjs'

const port = Number(process.env.NEURARIUM_PORT ?? 4317)

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-US',
    serviceWorkers: 'block',
    launchOptions: { executablePath: (await findChromium()) ?? undefined },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --host localhost`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
