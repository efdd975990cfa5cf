/**
 * `npm run kernels`: compiles the kernels, unless they are there as their sources want them. What needs them does so by
 * itself; `npm test` does it once beforehand, for all that run side by side.
 */
import { runnerImport } from 'vite'
import { ensureDependencies, root } from '../install.mjs'

ensureDependencies()
const { module } = await runnerImport(`${root}src/tools/build/compile-kernels.ts`)
await module.compileKernels()
