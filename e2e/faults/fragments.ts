import type { Page } from '@playwright/test'
import { corpus } from '../../src/config/links.corpus.ts'
import { freshPage, pick, type Row, randomFrom, ready, type Stand, trains, within } from './stand.ts'

const count = 500
/** After so many the page is loaded anew with the fragment, as from a mail. */
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
export async function testFragments({ browser, address, seed }: Stand): Promise<Row[]> {
  const random = randomFrom(seed)
  const rows: Row[] = []
  const { context, page, complaints } = await freshPage(browser)
  await page.goto(address)
  await ready(page)
  for (let i = 0; i < count; i++) {
    const fragment = hostile(random)
    complaints.length = 0
    const failure = await within(30_000, attempt(page, address, fragment, i % reloadEvery === 0))
    rows.push({ group: 'fragments', name: fragment.slice(0, 300), failure: failure ?? complaints[0] ?? null })
    if (failure) {
      await page.goto(address)
      await ready(page)
    }
  }
  await context.close()
  return rows
}

async function attempt(
  page: Page,
  address: string,
  fragment: string,
  reload: boolean,
): Promise<string | null> {
  if (reload) {
    await page.goto('about:blank')
    await page.goto(`${address}#${fragment}`)
    await ready(page)
  } else {
    await page.evaluate((hash) => {
      location.hash = hash
    }, fragment)
  }
  return trains(page)
}

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
