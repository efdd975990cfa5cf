import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { noticeText } from '../../store/testNotice.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { overlay } from '../address/address.ts'
import { openPage, pauseMs, restAnew } from '../run/testController.ts'
import { followComingRooms, roomIsHere } from './comingRooms.ts'

beforeAll(async () => {
  await openPage(spawn)
  await restAnew()
  followComingRooms()
})
afterEach(() => viewStore.setState({ room: null, dialog: null, notice: null }))
afterAll(endWorkers)

const goBack = () => {
  const { hash } = location
  history.replaceState({ own: true }, '', hash)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

test('that it is on its way is said, until it is there or is not wanted any more', async () => {
  viewStore.setState({ language: 'en' })
  enterRoom('compare')
  expect(noticeText()).toBeUndefined()
  await expect.poll(noticeText).toBe('The view is being opened.')
  viewStore.setState({ room: null })
  expect(noticeText()).toBeUndefined()
})

test('a dialog that is opened while a view of many runs is on its way takes its place, with an entry that one step back closes', async () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  enterRoom('compare')
  expect(overlay()?.over).toBe('room')
  viewStore.setState({ dialog: 'presets' })
  await pauseMs(0)
  const { room, dialog } = viewStore.getState()
  expect([room, dialog, overlay()?.over]).toEqual([null, 'presets', 'dialog'])
  goBack()
  expect(viewStore.getState().dialog).toBeNull()
  expect(back).not.toHaveBeenCalled()
  back.mockRestore()
  // one step has two events, of which the second comes late
  await pauseMs(100)
})

test('what else is said meanwhile stays', async () => {
  enterRoom('compare')
  viewStore.setState({ notice: { says: () => 'This link cannot be read.', kind: 'warning' } })
  await pauseMs(800)
  expect(noticeText()).toBe('This link cannot be read.')
})

test('a dialog of a view that is there is its own, and nothing is said any more', async () => {
  enterRoom('compare')
  await expect.poll(noticeText).toBe('The view is being opened.')
  roomIsHere('runs')
  await expect.poll(noticeText).toBeUndefined()
  viewStore.setState({ dialog: 'help' })
  await pauseMs(0)
  expect(viewStore.getState().room).not.toBeNull()
})
