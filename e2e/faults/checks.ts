/** What must hold of a page that nothing is wrong with, whatever was done to it before. */
import type { Page } from '@playwright/test'
import { decodeFragment } from '../../src/config/link/link.ts'
import { hasExamples } from '../../src/config/shape.ts'
import type { ExperimentConfig } from '../../src/config/types.ts'
import { same, trained } from './oracle.ts'
import { comeBack, ready } from './stand.ts'

/** How long the page may take until it is at rest, in ms. */
const patience = 8000
const updates = 2

export interface State {
  config: ExperimentConfig
  /** the fragment of the address, with '#' */
  hash: string
  /** the fragment of the experiment's link, with '#' */
  link: string
  /** what lies over the experiment: a 'dialog', a 'room' */
  over: string | null
}

/** What the page says of itself; where it was left meanwhile, it is come back to first. */
export const stateOf = (page: Page): Promise<State> =>
  read(page).catch(async () => {
    // it may be on its way out
    await page.waitForTimeout(300)
    await comeBack(page)
    await ready(page)
    return read(page)
  })

const read = (page: Page): Promise<State> =>
  page.evaluate(() => ({
    config: neurarium.config(),
    hash: location.hash,
    link: new URL(neurarium.link()).hash,
    over: document.querySelector('[class*="RunsRoom-room"]')
      ? 'room'
      : ((history.state as { over?: string } | null)?.over ?? null),
  }))

/** What is wrong with a state of rest: link, address and config have to say the same experiment. */
function disagreement({ config, hash, link, over }: State): string | null {
  if (!same(decodeFragment(link).config, config))
    return `the experiment is ${JSON.stringify(config)}, its link is another one's: ${link}`
  // a view of many runs has an address of its own
  if (over === 'room') return null
  const address = decodeFragment(hash)
  if (!same(address.config, config) || address.part !== decodeFragment(link).part)
    return `the address is ${hash}, the experiment's link ${link}`
  return null
}

/** Waits until the page is at rest, and holds what is asked of it; else the last complaint is a failure. */
export async function settles(
  page: Page,
  also: (state: State) => string | null = () => null,
): Promise<{ state: State; failure: string | null }> {
  const end = Date.now() + patience
  for (;;) {
    const state = await stateOf(page)
    const failure = disagreement(state) ?? also(state)
    if (!failure || Date.now() > end) return { state, failure }
    await page.waitForTimeout(50)
  }
}

/** There is a page, and no part of it has given up. */
export async function isWhole(page: Page): Promise<string | null> {
  const end = Date.now() + patience
  // a view's file may be on its way, and so may a step back out of the page
  for (;;) {
    await comeBack(page)
    const filled = page.waitForFunction(() => document.body.innerText.trim().length > 100, null, {
      timeout: 1000,
    })
    if (await filled.catch(() => null)) break
    if (Date.now() > end) return `the page is blank: ${page.url()}`
  }
  return page.evaluate(() => {
    const broken = document.querySelector('[class*="ErrorBoundary-broken"]')
    return broken && `a part of the page gave up: ${broken.textContent}`
  })
}

/**
 * The page takes its own config as it is, and the worker trains that config and no other: from step 0 to the same
 * parameters as in Node. Leaves the page at rest, after a few updates.
 */
export async function trains(page: Page, address: string): Promise<string | null> {
  const found = await page.evaluate(async (count) => {
    const { config, corrections } = await neurarium.configure(neurarium.config())
    if (corrections.length > 0)
      return { failure: `its own config has to be corrected: ${JSON.stringify(corrections)}` }
    if (config.data.set === 'custom' && !config.data.points?.length) return { config }
    await neurarium.pause()
    await neurarium.reset()
    try {
      const { step, digest } = await neurarium.step(count)
      return { config: neurarium.config(), step, digest }
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      return /diverge/i.test(said) ? { config: neurarium.config(), diverged: true } : { failure: said }
    }
  }, updates)
  if (found.failure !== undefined) return found.failure
  const { config, step, digest, diverged = false } = found
  if (!config || !hasExamples(config)) return null
  const expected = await trained(config, updates, address)
  if (diverged !== expected.diverged)
    return `the engine ${expected.diverged ? 'diverges' : 'does not diverge'} where the page says otherwise`
  if (diverged) return null
  if (step !== updates) return `${updates} updates from the first parameters lead to step ${step}`
  return digest === expected.digest
    ? null
    : `other parameters than the engine's for ${JSON.stringify(config)}`
}
