import { afterEach, expect, test } from 'vitest'
import { decodeRuns } from '../../config/link/runsLink.ts'
import { defaultConfig } from '../../config/schema.ts'
import { vary } from '../../config/varied.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { leaveView, openView } from '../address/address.ts'
import { beginsByItself, planned } from './plans.ts'

afterEach(() => {
  history.replaceState(null, '', '#')
  viewStore.setState({ room: null })
})

/** Whether what a link opens begins, and where it is to rest. */
function linked(fragment: string): [boolean, number | undefined] {
  history.replaceState(null, '', `#${fragment}`)
  enterRoom('compare')
  const opening = planned()
  return [beginsByItself(opening), opening.step]
}

test('whatever of many runs a link or a click opens begins by itself; compared runs rest at the step that their link names', () => {
  const compared = 'v=1&layers=relu3&compare=base|layers:relu6'
  expect(linked(compared)).toEqual([true, undefined])
  expect(linked(`${compared}&step=40`)).toEqual([false, 40])
  expect(linked(`${compared}&step=0`)).toEqual([false, 0])
  expect(linked('v=1&seeds=12~200&step=3')).toEqual([true, undefined])
  expect(linked('v=1&sweep=units:2|8~l2:0|0.1~2~50~testLoss')).toEqual([true, undefined])
  enterRoom('compare', { kind: 'compare', configs: [3, 6].map((n) => vary(defaultConfig, 'units', n)) })
  expect(beginsByItself(planned())).toBe(true)
})

test('a run alone waits for what it is to be compared with', () => {
  expect(linked('v=1&layers=relu3&compare=base')).toEqual([false, undefined])
  enterRoom('compare', { kind: 'compare', configs: [defaultConfig] })
  expect(beginsByItself(planned())).toBe(false)
})

test('what comes into the address bar before the room is there is none of its link', () => {
  history.replaceState(null, '', '#v=1&layers=relu4&seeds=12~200')
  openView()
  enterRoom('seeds')
  history.replaceState(null, '', '#rubbish')
  expect(planned()).toMatchObject({ plan: { kind: 'seeds', seeds: 12, steps: 200 }, corrections: [] })
  leaveView()
})

test('compared runs rest no later than runs may be long, which is said', () => {
  const { step, corrections } = decodeRuns('v=1&layers=relu3&compare=base|layers:relu6&step=100001')
  expect(step).toBe(100_000)
  expect(corrections.map(({ path, reason }) => [path, reason])).toEqual([['step', 'above-bound']])
})
