import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** `npm run journeys`: too long for every commit. What `npm test` holds of them is their table (controls.spec.ts). */
export default defineConfig({ ...config, testIgnore: [], testMatch: 'journeys.spec.ts' })
