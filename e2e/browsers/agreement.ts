/** `npm run test:browsers`: the same bits in every engine that is on this machine, with both kinds of kernels. */

import { readFileSync } from 'node:fs'
import { plainKernels } from '../../src/engine/kernels/plain.ts'
import { root } from '../../src/tools/install.mjs'
import { type Server, serveApp, servePage } from '../../src/tools/server/serve.ts'
import { KernelSource } from '../../src/worker/kernels.ts'
import { planesOf } from '../../src/worker/planeModule.ts'
import { compute, type Outcomes, type Run } from './compute.ts'
import { candidates, type Engine } from './engines.ts'
import { runsOf } from './runs.ts'

/** What an engine gave that is not what Node's plain kernels gave, or not what is pinned. */
function differences(runs: readonly Run[], found: Outcomes, expected: Outcomes): string[] {
  return runs.flatMap(({ name, pinned }, k) => {
    const { digest, rest } = found.outcomes[k]
    const wanted = expected.outcomes[k]
    if (pinned !== undefined && digest !== pinned) return [`${name}: ${digest} is not the pinned ${pinned}`]
    if (digest !== wanted.digest) return [`${name}: ${digest} instead of ${wanted.digest}`]
    return rest === wanted.rest ? [] : [`${name}: ${rest}\n      instead of ${wanted.rest}`]
  })
}

/**
 * @param playwright comes from outside: what runs in Vite's runner cannot import any more once it has started
 * @param seed of the random runs
 */
export async function testBrowsers(
  playwright: Parameters<typeof candidates>[0],
  port: number,
  seed: number,
): Promise<boolean> {
  const runs = runsOf(seed)
  const servers: Server[] = []
  const complaints: string[] = []
  const equal: string[] = []

  const report = (engine: string, what: string, problems: readonly string[]) => {
    console.log(`${engine}, ${what}: ${problems.length === 0 ? 'equal' : 'DIFFERENT'}`)
    complaints.push(...problems.map((problem) => `${engine}, ${what}: ${problem}`))
  }

  try {
    const page = await servePage('browsers', `${root}e2e/browsers/page`, port)
    servers.push(page)
    const app = await serveApp(port + 1)
    servers.push(app)

    const images = `${page.address}cifar10/`
    const node = `Node ${process.versions.node}`
    const wasm = `${root}src/engine/kernels/wasm/`
    const planes = planesOf(new WebAssembly.Module(readFileSync(`${wasm}planes.wasm`)))
    const expected = await compute(runs, new KernelSource(() => plainKernels), images, planes)
    report(node, 'plain kernels', differences(runs, expected, expected))
    const module = WebAssembly.compile(readFileSync(`${wasm}kernels.wasm`))
    const simd = await compute(runs, new KernelSource(() => plainKernels, module), images, planes)
    if (simd.kernels !== 'wasm-simd') throw new Error('Node refuses the SIMD kernels.')
    report(node, 'SIMD kernels', differences(runs, simd, expected))
    equal.push(node)

    const all = candidates(playwright, port + 2)
    for (const candidate of all.filter(({ here }) => here)) {
      const engine = await candidate.start()
      try {
        equal.push(`${engine.name}${await testEngine(engine, page.address, app.address)}`)
      } finally {
        await engine.close()
      }
    }

    async function testEngine(engine: Engine, pageAddress: string, appAddress: string): Promise<string> {
      const fast = await engine.compute(pageAddress, runs, false)
      const refused = fast.kernels === 'plain'
      if (!refused) report(engine.name, 'SIMD kernels', differences(runs, fast, expected))
      const plain = refused ? fast : await engine.compute(pageAddress, runs, true)
      report(engine.name, 'plain kernels', differences(runs, plain, expected))
      const problems: string[] = []
      for (const [k, run] of runs.entries()) {
        if (!run.inApp) continue
        const digest = await engine.runInApp(appAddress, run)
        const wanted = run.pinned ?? expected.outcomes[k].digest
        if (digest !== wanted) problems.push(`${run.name}: ${digest} instead of ${wanted}`)
      }
      report(engine.name, 'the built app', problems)
      return refused ? ' (it refuses SIMD modules: plain kernels alone)' : ''
    }

    const skipped = all.filter(({ here }) => !here).map(({ name }) => name)
    const missing =
      skipped.length > 0 ? ` Skipped, as they are not on this machine: ${skipped.join(', ')}.` : ''
    for (const complaint of complaints) console.error(complaint)
    const verdict = complaints.length === 0 ? 'The same bits' : `${complaints.length} differences`
    console.log(`${verdict} in ${runs.length} runs: ${equal.join(', ')}.${missing}`)
    return complaints.length === 0
  } finally {
    for (const server of servers) await server.close()
  }
}
