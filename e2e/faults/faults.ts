import type { Browser } from '@playwright/test'
import { serveApp } from '../../src/tools/server/serve.ts'
import { testBreakages } from './breakages.ts'
import { testFragments } from './fragments.ts'
import { testSequences } from './sequences.ts'
import type { Row, Stand } from './stand.ts'

export interface FaultOptions {
  port: number
  seed: number
  /** one group alone; '': all */
  only: string
  /** the attempts of each group to repeat */
  from: number
  count: number
  /** build the page with React's own checks */
  warnings: boolean
}

const groups: Record<string, (stand: Stand) => Promise<Row[]>> = {
  breakages: testBreakages,
  fragments: testFragments,
  sequences: testSequences,
}

/** Runs the groups one after another and prints what does not hold, and a table; true: all held. */
export async function testFaults(browser: Browser, options: FaultOptions): Promise<boolean> {
  const { port, seed, only, from, count, warnings } = options
  if (only && !Object.hasOwn(groups, only))
    throw new Error(`--only takes ${Object.keys(groups).join(', ')}, not '${only}'.`)
  const server = await serveApp(port, warnings ? 'development' : 'production')
  const rows: Row[] = []
  try {
    for (const [name, test] of Object.entries(groups)) {
      if (only && only !== name) continue
      const started = Date.now()
      const found = await test({ browser, address: server.address, seed, from, count })
      console.log(`${name}: ${found.length} in ${((Date.now() - started) / 1000).toFixed(0)} s`)
      rows.push(...found)
    }
  } finally {
    await server.close()
    await browser.close()
  }
  report(rows, seed)
  return rows.length > 0 && rows.every(({ failure }) => failure === null)
}

function report(rows: Row[], seed: number): void {
  console.log(`\nseed ${seed}\n| group | tried | held | failed |\n|---|---:|---:|---:|`)
  for (const group of new Set(rows.map((row) => row.group))) {
    const tried = rows.filter((row) => row.group === group)
    const held = tried.filter(({ failure }) => failure === null).length
    console.log(`| ${group} | ${tried.length} | ${held} | ${tried.length - held} |`)
  }
}
