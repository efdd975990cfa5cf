/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { kernels } from './src/tools/build/compile-kernels.ts'
import { openGraph } from './src/tools/build/open-graph.ts'
import {
  classNames,
  contentSecurityPolicy,
  katexFonts,
  loadingOfParts,
  offline,
  smallTheme,
} from './src/tools/build/vite-plugins.ts'

export default defineConfig({
  base: './',
  plugins: [
    kernels(),
    react({ jsxImportSource: '#jsx' }),
    katexFonts(),
    loadingOfParts(),
    contentSecurityPolicy(),
    openGraph(),
    smallTheme(),
    offline(),
  ],
  worker: {
    format: 'es',
    // The same: what the first picture needs in one file, and the rest in another. No file imports the worker's entry.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'training', test: /src\/worker\/start\.ts$/, priority: 2 },
            { name: 'later', test: /src\/worker\/later\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  css: { modules: { generateScopedName: classNames() } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // All of the first picture in one file, what links are read with in a second one, and all that comes right after it in a
    // third: apart, what they share with later parts is compressed worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'page', test: /src\/app\/main\.tsx$/, priority: 3 },
            { name: 'codec', test: /src\/config\/codec\.ts$/, priority: 2 },
            { name: 'desk', test: /src\/app\/shell\/desk\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    // A slow machine must not fail a test: nothing here is judged by the clock.
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 5 } },
    maxWorkers: '100%',
    // what a test prints in its last moment would be on its way to vitest when its page is gone already, which is an error there
    disableConsoleIntercept: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.page.test.ts'],
          environment: 'node',
          isolate: false,
          setupFiles: ['src/tools/testPatience.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.tsx', 'src/**/*.page.test.ts'],
          environment: './src/tools/testDom/environment.ts',
          globalSetup: './src/tools/testDom/bundle.ts',
          // a thread for each file begins sooner than a process does
          pool: 'threads',
          setupFiles: ['src/tools/testPatience.ts', 'src/tools/testCodec.ts'],
        },
      },
    ],
  },
})
