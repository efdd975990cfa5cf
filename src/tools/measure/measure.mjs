/** `npm run measure [-- SEEDS [NAME]]`: runs measure-cifar10.ts, which is TypeScript, through Vite; of the names that have NAME in them. */
import { runnerImport } from 'vite'
import { ensureDependencies, root } from '../install.mjs'

ensureDependencies()
const [seeds = '5', only = ''] = process.argv.slice(2)
const { module } = await runnerImport(`${root}src/tools/measure/measure-cifar10.ts`)
await module.measure(
  Array.from({ length: Number(seeds) }, (_, i) => i + 1),
  only,
)
