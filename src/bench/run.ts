/** `npm run bench`: see docs/benchmarks.md, which it writes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, release } from 'node:os'
import { parseArgs } from 'node:util'
import type { launchBrowser } from '../tools/browser.mjs'
import { root } from '../tools/install.mjs'
import { type Server, serveApp } from '../tools/server/serve.ts'
import { convolutionCases } from './cases/convolution.ts'
import { imageCases } from './cases/images.ts'
import { optimizerCases } from './cases/optimizers.ts'
import { pageCases } from './cases/page.ts'
import { scalingCases } from './cases/scaling.ts'
import { mapCases, toyCases } from './cases/toys.ts'
import { installPeers, peerVersions, serveBenchmark } from './prepare.ts'
import { byHand, caseSection, writeReport } from './report.ts'
import { compare, type RoundsOptions } from './rounds.ts'
import type { Case, CaseResult, Stage } from './stage.ts'
import type { Slice } from './task.ts'

const cases: readonly Case[] = [
  ...imageCases,
  ...convolutionCases,
  ...toyCases,
  ...mapCases,
  ...optimizerCases,
  ...scalingCases,
  ...pageCases,
]

const full = { rounds: 11, sliceMs: 250 }
const short = { rounds: 3, sliceMs: 120 }
const peakMs = 60
const tanhMs = 20
/** The micro-kernel's turns before the first case, so that its best is known from the start. */
const firstPeaks = 20

/** @param launch comes from outside: what runs in Vite's runner cannot import any more once it has started */
export async function bench(parameters: string[], launch: typeof launchBrowser): Promise<void> {
  const options = readOptions(parameters)
  const started = Date.now()
  installPeers()
  const servers: Server[] = []
  const browser = await launch(options.browser)
  try {
    const own = await serveBenchmark(options.port)
    servers.push(own)
    const page = await browser.newPage()
    await page.goto(own.address)
    let app: Promise<Server> | null = null
    const { rounds, sliceMs } = options.quick ? short : full
    let bestPeak = 0
    let bestTanh = 0
    const peak = async () => {
      const now = rateOf(await page.evaluate((time) => globalThis.bench.peak(time), peakMs))
      const tanh = rateOf(await page.evaluate((time) => globalThis.bench.tanh(time), tanhMs))
      bestPeak = Math.max(bestPeak, now)
      bestTanh = Math.max(bestTanh, tanh)
      return now
    }
    for (let k = 0; k < firstPeaks; k++) await peak()
    const roundsOptions: RoundsOptions = { rounds, sliceMs, peak, bestPeak: () => bestPeak }
    const stage: Stage = {
      browser,
      page,
      quick: options.quick,
      app: async () => {
        app ??= serveApp(options.port + 1).then((server) => {
          servers.push(server)
          return server
        })
        return (await app).address
      },
      compare: (contenders) => compare(contenders, roundsOptions),
    }
    const results: CaseResult[] = []
    for (const one of options.cases) {
      const result = await one.run(stage)
      results.push(result)
      console.log(`\n${caseSection(result).join('\n')}`)
    }
    // one peak for the whole run
    const settled = results.map(({ comparison, ...rest }) => ({
      ...rest,
      comparison: { ...comparison, peak: bestPeak },
    }))
    const report = writeReport(settled, {
      date: new Date().toISOString().slice(0, 10),
      processor: cpus()[0].model.trim(),
      cores: cpus().length,
      system: `${platform()} ${release()}`,
      browser: `${browser.browserType().name()} ${browser.version()}`,
      peers: peerVersions(),
      tanhRate: bestTanh,
      rounds,
      sliceMs,
      seconds: (Date.now() - started) / 1000,
    })
    const file = `${root}docs/benchmarks.md`
    if (options.writes) writeFileSync(file, `${report}${byHand(readFileSync(file, 'utf8'))}`)
    console.log(`\n${report.split('\n## ').find((section) => section.startsWith('Floors'))}`)
    console.log(
      options.writes
        ? 'Written to docs/benchmarks.md.'
        : 'A part or a short run: docs/benchmarks.md is as it was.',
    )
  } finally {
    await browser.close()
    for (const server of servers) await server.close()
  }
}

const rateOf = ({ work, ms }: Slice): number => (1000 * work) / ms

function readOptions(parameters: string[]) {
  const { values } = parseArgs({
    args: parameters,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      browser: { type: 'string', default: 'chromium' },
      port: { type: 'string', default: '4841' },
    },
  })
  const { quick, only, browser } = values
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser takes chromium or firefox, not '${browser}'.`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new Error(`--port takes a port number, not '${values.port}'.`)
  const chosen = cases.filter(({ id }) => only.length === 0 || only.some((name) => id.startsWith(name)))
  if (chosen.length === 0)
    throw new Error(
      `No case begins with '${only.join("' or '")}'. There are:\n${cases.map(({ id }) => `  ${id}`).join('\n')}`,
    )
  const writes = !quick && only.length === 0 && browser === 'chromium'
  return { quick, browser, port, cases: chosen, writes } as const
}
