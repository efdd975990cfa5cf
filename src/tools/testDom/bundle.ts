/**
 * Before the tests: happy-dom in one file, once for each of its versions and for each way to make it. Each test of a component has a page of its own, and
 * reading happy-dom's hundreds of files for it takes five times as long.
 */
import { existsSync, renameSync } from 'node:fs'
import { build } from 'vite'
import { bundleFile, bundleFolder } from './bundleFile.ts'

export async function setup(): Promise<void> {
  if (existsSync(bundleFolder + bundleFile)) return
  // what has the name is whole, also where this ends half way or is done twice at a time
  const unfinished = `${process.pid}-${bundleFile}`
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: bundleFolder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: 'happy-dom',
        output: { format: 'es', entryFileNames: unfinished, codeSplitting: false },
      },
    },
  })
  renameSync(bundleFolder + unfinished, bundleFolder + bundleFile)
}
