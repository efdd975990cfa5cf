import type { Browser, Page } from '@playwright/test'
import type { Bench } from './browser/page.ts'
import type { Comparison, Contender } from './rounds.ts'
import type { ImplementationName, Learned, Task } from './task.ts'

declare global {
  var bench: Bench
}

/** What a case is run with. */
export interface Stage {
  readonly browser: Browser
  /** the benchmark's own page */
  readonly page: Page
  /** the address of the built app */
  app(): Promise<string>
  readonly quick: boolean
  /** times contenders against one another, and the micro-kernel beside them */
  compare(contenders: readonly Contender[]): Promise<Comparison>
}

/** A table of the report. */
export interface CaseResult {
  readonly id: string
  readonly title: string
  /** what the rates count, as 'images/s' */
  readonly unit: string
  readonly comparison: Comparison
  /** by contender's name: how it learned */
  readonly learned: Readonly<Record<string, Learned>>
  /** floating-point operations of one unit of work; 0: not stated */
  readonly operations: number
  /** values of tanh that a unit of work takes, if any */
  readonly tanhs?: number
  /** whether the contenders are compared with the first one */
  readonly ratios?: boolean
  /** shows what one unit of work takes instead of how many are done a second */
  readonly show?: (rate: number) => string
  readonly notes: readonly string[]
}

export interface Case {
  readonly id: string
  readonly title: string
  run(stage: Stage): Promise<CaseResult>
}

/** An implementation that is about to be timed. */
export interface Entry {
  readonly name: string
  readonly implementation: Exclude<ImplementationName, 'peak'>
  readonly task: Task
}

/** Gives each entry its worker and lets it learn. */
export async function openAll(page: Page, entries: readonly Entry[]): Promise<Record<string, Learned>> {
  const learned: Record<string, Learned> = {}
  for (const { name, implementation, task } of entries) {
    learned[name] = await page
      .evaluate(([n, i, t]) => bench.open(n, i, t), [name, implementation, task] as const)
      .catch((error: Error) => {
        throw new Error(`${name}: ${error.message}`)
      })
  }
  return learned
}

export const contenderOf = (page: Page, name: string): Contender => ({
  name,
  async slice(ms) {
    const { work, ms: taken } = await page.evaluate(([n, t]) => bench.slice(n, t), [name, ms] as const)
    return (1000 * work) / taken
  },
})

/** Runs entries against one another, each in a worker of its own. */
export async function runEntries(
  stage: Stage,
  entries: readonly Entry[],
): Promise<Pick<CaseResult, 'comparison' | 'learned'>> {
  const { page } = stage
  try {
    const learned = await openAll(page, entries)
    const comparison = await stage.compare(entries.map(({ name }) => contenderOf(page, name)))
    return { comparison, learned }
  } finally {
    await page.evaluate(() => bench.close())
  }
}
