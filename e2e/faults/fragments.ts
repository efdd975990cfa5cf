import type { Page } from '@playwright/test'
import { corpus } from '../../src/config/link/links.corpus.ts'
import { isWhole, settles, stateOf, trains } from './checks.ts'
import { meaning, same } from './oracle.ts'
import {
  closed,
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

const all = 500
const reloadEvery = 10

const values = [
  '',
  '-1',
  '0',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  '%00',
  '%',
  '<b>',
  '9'.repeat(40),
  '한글',
  '💥',
  ',,,',
  '~',
  'relu'.repeat(50),
]
const keys = [
  'v',
  'set',
  'layers',
  'lr',
  'batch',
  'noise',
  'points',
  'step',
  'log',
  'part',
  'compare',
  'seeds',
  'sweep',
  'features',
  '__proto__',
  'toString',
  'present',
  'lock',
  'hide',
  'task',
]

/** Hostile fragments: links that are spoiled, put together from parts, or of no kind at all. */
export async function testFragments(stand: Stand): Promise<Row[]> {
  const lanes: Watched[] = []
  const rows = await inTurn(stand, all, async (number, lane) => {
    const fragment = hostile(randomOf(stand.seed, number))
    // every few, the page is loaded anew with the fragment, as from a mail
    const loads = !lanes[lane] || number % reloadEvery === 0
    lanes[lane] ??= await freshPage(stand.browser)
    const { page, complaints } = lanes[lane]
    complaints.length = 0
    const failure = await within(30_000, attempt(page, stand.address, fragment, loads))
    if (failure) {
      await closed(lanes[lane].context)
      delete lanes[lane]
    }
    return {
      group: 'fragments',
      name: `${number}  ${fragment.slice(0, 300)}`,
      failure: failure ?? complaints[0] ?? null,
    }
  })
  for (const lane of lanes) if (lane) await closed(lane.context)
  return rows
}

/** The page comes to what the text means, says what it made of it, and trains that. */
async function attempt(
  page: Page,
  address: string,
  fragment: string,
  loads: boolean,
): Promise<string | null> {
  const { hash } = new URL(`${address}#${fragment}`)
  const { link, corrections, changes, unreadable } = meaning(hash)
  const before = loads ? null : (await stateOf(page)).config
  if (loads) {
    await page.goto('about:blank')
    await page.goto(`${address}#${fragment}`)
    await ready(page)
  } else
    await page.evaluate((text) => {
      location.hash = text
    }, fragment)
  // behind a view of many runs, the experiment is what it was
  const config = before && (unreadable || link.view) ? before : link.config
  const { failure } = await settles(page, (state) => {
    // a link that the page is opened with stays in the address as it came
    if (changes && !loads && state.hash === hash) return `the address is still ${hash}`
    if (!same(state.config, config))
      return `the experiment is ${JSON.stringify(state.config)} instead of ${JSON.stringify(config)}`
    if (link.view && state.over !== 'room') return `no view of many runs has opened for ${link.view.kind}`
    return null
  })
  if (failure) return failure
  if (corrections.length > 0) await page.locator(said).first().waitFor()
  return (await isWhole(page)) ?? trains(page, address)
}

/** A sentence about what was made of a link. */
const said = '[class*="Notices-text"]'

function hostile(random: () => number): string {
  const valid = pick(random, corpus).link
  const spoil = pick(random, [spliced, truncated, doubled, swapped, assembled, escaped, noise])
  return spoil(valid, random)
}

type Spoil = (link: string, random: () => number) => string
const at = (link: string, random: () => number) => Math.floor(random() * link.length)
const sign = (random: () => number) => String.fromCharCode(33 + Math.floor(random() * 94))

const truncated: Spoil = (link, random) => link.slice(0, at(link, random))
const doubled: Spoil = (link, random) => `${link}&${link.slice(at(link, random))}`
const escaped: Spoil = (link, random) =>
  random() < 0.5 ? encodeURIComponent(link) : link.replaceAll('&', '&amp;')
const spliced: Spoil = (link, random) => {
  const place = at(link, random)
  return link.slice(0, place) + pick(random, values) + link.slice(place + Math.floor(random() * 4))
}
const swapped: Spoil = (link, random) =>
  link.replace(/=[^&]*/g, (value) => (random() < 0.4 ? `=${pick(random, values)}` : value))
const assembled: Spoil = (_, random) =>
  Array.from(
    { length: 1 + Math.floor(random() * 8) },
    () => `${pick(random, keys)}=${pick(random, values)}`,
  ).join('&')
const noise: Spoil = (_, random) =>
  Array.from({ length: 1 + Math.floor(random() * 200) }, () => sign(random)).join('')
