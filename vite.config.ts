/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy, katexFonts, offline } from './src/tools/vite-plugins.ts'

export default defineConfig({
  base: './',
  plugins: [react(), katexFonts(), contentSecurityPolicy(), offline()],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
})
