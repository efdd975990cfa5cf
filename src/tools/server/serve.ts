/** Builds pages into node_modules/.cache and serves them on this machine, for the benchmark and the browser tests. */
import { build, type Plugin } from 'vite'
import { compileKernels } from '../build/compile-kernels.ts'
import { root } from '../install.mjs'
import { type Server, serveStatic } from './static-server.mjs'

export type { Server }

const cache = `${root}node_modules/.cache/neurarium/`

/** The app as anyone gets it; in `development` with React's own checks. */
export async function serveApp(
  port: number,
  mode: 'production' | 'development' = 'production',
): Promise<Server> {
  const outDir = `${cache}app`
  // what runs in Vite's runner has had this set to development
  process.env.NODE_ENV = mode
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return serveStatic(outDir, port)
}

/**
 * A page of its own that drives the engine in workers; public/ with the images is beside it.
 * @param folder where its index.html is
 * @param plugins for what its workers import
 */
export async function servePage(
  name: string,
  folder: string,
  port: number,
  plugins: () => Plugin[] = () => [],
): Promise<Server> {
  await compileKernels()
  const outDir = `${cache}${name}`
  await build({
    configFile: false,
    root: folder,
    base: './',
    publicDir: `${root}public`,
    logLevel: 'error',
    worker: { format: 'es', plugins },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
  })
  return serveStatic(outDir, port)
}
