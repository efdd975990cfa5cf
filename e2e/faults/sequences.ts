import type { Page } from '@playwright/test'
import { isWhole, settles, stateOf, trains } from './checks.ts'
import { events, go, sizes } from './events.ts'
import { same } from './oracle.ts'
import {
  closed,
  comeBack,
  emptied,
  freshPage,
  inTurn,
  pick,
  type Row,
  randomOf,
  ready,
  type Stand,
  type Watched,
  within,
} from './stand.ts'

const all = 200
const acts = 12
const starts = [
  '',
  '#v=1&set=sine&layers=tanh8',
  '#v=1&set=custom&layers=relu4',
  '#v=1&part=2.5',
  '#v=1&layers=relu4&seeds=3~20',
]

/**
 * Sequences of events as a hurried person makes them: clicks on whatever can be clicked, keys, sliders, selects, fields, strokes
 * on the stage, the history's back and forward, reloads, links put into the address bar, the window resized.
 */
export async function testSequences(stand: Stand): Promise<Row[]> {
  const { browser, address, seed } = stand
  const lanes: Watched[] = []
  const rows = await inTurn(stand, all, async (number, lane) => {
    const random = randomOf(seed, number)
    const done: string[] = []
    lanes[lane] = await (lanes[lane] ? emptied(lanes[lane]) : freshPage(browser))
    const { context, page, complaints } = lanes[lane]
    await page.setViewportSize(pick(random, sizes))
    const start = pick(random, starts)
    const failure = await within(60_000, sequence(page, address, start, random, done))
    const said = failure ?? complaints[0] ?? null
    if (said) {
      await closed(context)
      delete lanes[lane]
    }
    return {
      group: 'sequences',
      name: `${number}  ${start}`,
      failure: said && `${said}\n  after: ${done.join(' · ')}`,
    }
  })
  for (const lane of lanes) if (lane) await closed(lane.context)
  return rows
}

async function sequence(
  page: Page,
  address: string,
  start: string,
  random: () => number,
  done: string[],
): Promise<string | null> {
  await page.goto(address + start)
  await ready(page)
  for (let i = 0; i < acts; i++) {
    const event = pick(random, events)
    const act = () => event(page, random)
    done.push(
      await act().catch(async (error: Error) => {
        // it had gone out of the page meanwhile, or was on its way out
        if (/context was destroyed|navigation/.test(error.message)) await page.waitForURL('about:blank')
        if (!(await comeBack(page))) throw error
        return 'out of the page and forward'
      }),
    )
    await comeBack(page)
  }
  const checks = [isWhole, atRest, atHome, opensItsMoment, undoes, travels, isWhole, trainsOn]
  for (const check of checks) {
    const failure = await check(page, address)
    if (failure) return `${failure}\n  found by: ${check.name}`
  }
  return null
}

const atRest = async (page: Page) => (await settles(page)).failure
const trainsOn = (page: Page, address: string) => trains(page, address)

/** Whatever lies over the experiment is closed by its own way out. */
async function atHome(page: Page): Promise<string | null> {
  for (let tries = 0; tries < 4; tries++) {
    const { over } = await stateOf(page)
    // a view of many runs has dialogs of its own, and one dialog may have opened another
    const dialogs = page.locator('dialog[open]')
    if (over === 'dialog' || (await dialogs.count()) > 0) {
      // its file may be on its way
      await dialogs.first().waitFor()
      await page.keyboard.press('Escape')
    } else if (over === 'room') await page.locator('[class*="RunsRoom-bar"] button').first().click()
    else return (await settles(page)).failure
    await page.waitForTimeout(50)
  }
  return `the ${(await stateOf(page)).over} stays open`
}

/** The link of this very moment leads to the same parameters. */
async function opensItsMoment(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    await neurarium.pause()
    const { step, digest } = await neurarium.snapshot()
    const link = neurarium.link({ atStep: true })
    // a long way back takes its time, and a long list of changes has no room in a link
    if (step > 20_000 || !link.includes('step=')) return null
    const { corrections } = await neurarium.configure(link)
    if (corrections.length > 0) return `${link} has to be corrected: ${JSON.stringify(corrections)}`
    const after = await neurarium.snapshot()
    if (after.step !== step) return `${link} leads to step ${after.step}`
    return after.digest === digest ? null : `${link} leads to other parameters`
  })
}

/** Undo and redo lead back to the same experiment. */
async function undoes(page: Page): Promise<string | null> {
  const before = await stateOf(page)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Control+z')
  const undone = await settles(page)
  if (undone.failure) return `undone, ${undone.failure}`
  // there was nothing to undo: there may be something to redo all the same
  if (same(undone.state.config, before.config)) return null
  await page.keyboard.press('Control+Shift+z')
  return differs(page, before, 'undone and redone')
}

/** So do back and forward in the history. */
async function travels(page: Page): Promise<string | null> {
  const before = await stateOf(page)
  if (!(await go(page, -1))) return null
  const back = await settles(page)
  if (back.failure) return `gone back, ${back.failure}`
  const failure = await atHome(page)
  if (failure) return failure
  await go(page, 1)
  return differs(page, before, 'gone back and forward')
}

async function differs(page: Page, { config }: Awaited<ReturnType<typeof stateOf>>, what: string) {
  const { failure } = await settles(page, (state) =>
    same(state.config, config)
      ? null
      : `${what}, the experiment is ${JSON.stringify(state.config)} instead of ${JSON.stringify(config)}`,
  )
  return failure
}
