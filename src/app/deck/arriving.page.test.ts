import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { courseDeck, experimentOf, firstOf, partOf } from '../../course/slides/courseDeck.ts'
import { slideKey } from '../../course/slides/presentPart.ts'
import { deckStore } from '../../store/deck.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { keep } from '../../ui/loading/platform.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { commands, neurarium, openPage, pauseMs, restAnew } from '../run/testController.ts'
import { followDeck } from './followDeck.ts'

beforeAll(() => openPage(spawn))
beforeEach(async () => {
  keep(slideKey, null)
  viewStore.setState({ course: null, page: {} })
  await restAnew()
  await pauseMs(400) // what is written of it is not counted
})
let stop = () => {}
afterEach(() => stop())
afterAll(endWorkers)

/** The experiment of a part's first slide. */
function firstOn(part: string) {
  const { moment } = courseDeck.slides[firstOf(part)]
  const label = moment && 'action' in moment ? moment.action : ''
  const action = partOf(part)?.actions.find((one) => one.label === label)
  if (!action) throw new Error(`The first slide of ${part} has no experiment.`)
  return experimentOf(action).config
}

/** Slides that a link has opened, as soon as their room is there: what they have written into the history. */
async function opens(hash: string) {
  history.pushState(null, '', hash)
  const pushed = vi.spyOn(history, 'pushState').mockClear()
  window.dispatchEvent(new PopStateEvent('popstate'))
  await Promise.resolve()
  stop = followDeck(commands())
  return () => pushed.mock.calls.map(([, , url]) => String(url))
}

for (const { part, plays } of [
  { part: '2.5', plays: false },
  { part: '3.1', plays: true },
])
  test(`slides that a link opens, the first of which ${plays ? 'plays' : 'rests'}, have the entry of the link`, async () => {
    const pushed = await opens(`#v=1&part=${part}&present=1`)
    await expect.poll(() => neurarium.config()).toEqual(firstOn(part))
    await expect.poll(() => runStore.getState().playing).toBe(plays)
    await pauseMs(400)
    expect(location.hash).toContain(`part=${part}`)
    expect(pushed()).toEqual([])
    // the next one is an entry of its own
    deckStore.getState().on()
    deckStore.getState().on()
  })

test('an experiment of one’s own that stood beside a slide is a step back from what the slide brings anew', async () => {
  const pushed = await opens('#v=1&set=xor&batch=3&part=2.5&present=1')
  await expect.poll(() => neurarium.config()).toEqual(firstOn('2.5'))
  expect(pushed()).toHaveLength(1)
})

test('an experiment of the part’s own is none: a page that is loaded again at a question writes nothing new', async () => {
  const [, run] = partOf('2.4')?.question.runs ?? []
  await neurarium.configure(experimentOf(run).config)
  await pauseMs(400)
  const pushed = await opens(`${location.hash}&part=2.4&present=1`)
  await expect.poll(() => neurarium.config()).toEqual(firstOn('2.4'))
  await pauseMs(400)
  expect(pushed()).toEqual([])
})
