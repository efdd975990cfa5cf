/** What a run needs first: the peers installed, the benchmark's page and the app built and served. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { compileKernels } from '../tools/compile-kernels.ts'
import { root, run } from '../tools/install.mjs'
import { peakKernel } from './peak-kernel.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cache = `${root}node_modules/.cache/neurarium/`

/** Installs the peers from their own lock file, unless they are there. */
export function installPeers(): void {
  const installed = `${folder}peers/node_modules/.package-lock.json`
  const lock = `${folder}peers/package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing what src/bench/peers/package-lock.json lists …')
  run('npm', ['ci', '--prefix', `${folder}peers`, '--ignore-scripts', '--no-audit', '--no-fund'])
}

/** name → version of every peer. */
export function peerVersions(): Record<string, string> {
  return JSON.parse(readFileSync(`${folder}peers/package.json`, 'utf8')).dependencies
}

export interface Server {
  readonly address: string
  close(): Promise<void>
}

/** Builds and serves the benchmark's page, with the peers and the images. */
export async function serveBenchmark(port: number): Promise<Server> {
  await compileKernels()
  const outDir = `${cache}bench`
  await build({
    configFile: false,
    root: `${folder}browser`,
    base: './',
    publicDir: `${root}public`,
    logLevel: 'error',
    worker: { format: 'es', plugins: () => [peakKernel()] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
  })
  return serve(outDir, port)
}

/** Builds and serves the app as anyone gets it. */
export async function serveApp(port: number): Promise<Server> {
  const outDir = `${cache}app`
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return serve(outDir, port)
}

async function serve(outDir: string, port: number): Promise<Server> {
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: true, host: 'localhost' },
  })
  return { address: `http://localhost:${port}/`, close: () => server.close() }
}
