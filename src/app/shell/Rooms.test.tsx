import { act, cleanup, render, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { enterRoom, viewStore } from '../../store/view.ts'
import { togglePresent } from './preferences.ts'
import { Rooms } from './Rooms.tsx'

/** The rooms' files come when the test says so. */
type Come = () => void
const come = vi.hoisted((): { hall?: Come; runs?: Come } => ({}))
const roomOf = (name: keyof typeof come) => (): Promise<{ default: () => React.ReactNode }> =>
  new Promise((resolve) => {
    come[name] = () => resolve({ default: () => <p>{name}</p> })
  })
vi.mock('../present/PresentRoom.tsx', () => roomOf('hall')())
vi.mock('../runs/RunsRoom.tsx', () => roomOf('runs')())

async function comes(name: keyof typeof come): Promise<void> {
  await expect.poll(() => come[name]).toBeDefined()
  come[name]?.()
  await screen.findByText(name)
}

afterEach(cleanup)

test('what is shown stays, as it is, until the file of what takes its place is there', async () => {
  const mounted = vi.fn()
  const Desk = () => {
    useEffect(mounted, [])
    return <p>desk</p>
  }
  render(
    <Rooms>
      <Desk />
    </Rooms>,
  )
  act(togglePresent)
  expect(screen.getByText('desk')).toBeTruthy()
  await comes('hall')
  expect(mounted).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('desk')).toBeNull()

  act(() => enterRoom('compare'))
  expect(screen.getByText('hall')).toBeTruthy()
  await comes('runs')
  expect(screen.queryByText('hall')).toBeNull()

  // what is there already is shown at once
  act(() => viewStore.setState({ room: null }))
  expect(screen.getByText('hall')).toBeTruthy()
  act(togglePresent)
  expect(screen.getByText('desk')).toBeTruthy()
  act(togglePresent)
  expect(screen.getByText('hall')).toBeTruthy()
  expect(screen.queryByText('desk')).toBeNull()
})
