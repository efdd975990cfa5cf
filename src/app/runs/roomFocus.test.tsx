import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useView } from '../../store/react.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { noteOpener } from '../shell/opener.ts'
import { useRoomFocus } from './roomFocus.ts'

function Room({ ready }: { ready: boolean }) {
  const heading = useRoomFocus(ready)
  return ready ? (
    <h1 ref={heading} tabIndex={-1}>
      Compare
    </h1>
  ) : null
}

/** A page of panels, one of which may come late, and the view that takes its place. */
function Page({
  late = false,
  ready = true,
  more = false,
}: {
  late?: boolean
  ready?: boolean
  more?: boolean
}) {
  const visit = useView(({ room }) => room?.visit ?? null)
  if (visit !== null) return <Room key={visit} ready={ready} />
  return (
    <div>
      <header>
        <button type="button">Presets</button>
        <button type="button">Compare</button>
      </header>
      <div id="panel-stage" tabIndex={-1}>
        Stage
      </div>
      <div id="panel-course">
        {more && (
          <p>
            <button type="button">Run it again</button>
          </p>
        )}
        {!late && (
          <p>
            <button type="button">Other widths</button>
          </p>
        )}
      </div>
    </div>
  )
}

let host: HTMLElement
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame'] })
  host = document.createElement('div')
  host.id = 'app'
})
afterEach(() => {
  cleanup()
  host.remove()
  viewStore.setState({ room: null })
  vi.useRealTimers()
})

function show(page = <Page />) {
  document.body.append(host)
  return render(page, { container: host })
}
const focused = () => document.activeElement?.textContent
const frames = (count: number) => {
  for (let i = 0; i < count; i++) vi.advanceTimersToNextFrame()
}
const open = () =>
  act(() => {
    noteOpener()
    enterRoom('compare')
  })
const leave = () => act(() => viewStore.setState({ room: null }))

test('a view has the focus at its heading once it is there, and what opened it has it when the view is left', () => {
  const { rerender } = show(<Page ready={false} />)
  for (const name of ['Compare', 'Other widths']) {
    rerender(<Page ready={false} />)
    screen.getByRole('button', { name }).focus()
    open()
    rerender(<Page />)
    expect(document.activeElement).toBe(screen.getByRole('heading'))
    leave()
    expect(document.activeElement).toBe(screen.getByRole('button', { name }))
  }
})

test('what opened it may come back late, and has the focus then; not where the person has gone on meanwhile', () => {
  for (const goesOn of [false, true]) {
    const { rerender } = show()
    screen.getByRole('button', { name: 'Other widths' }).focus()
    open()
    rerender(<Page late />)
    leave()
    frames(20)
    expect(document.activeElement).toBe(document.body)
    if (goesOn) screen.getByRole('button', { name: 'Presets' }).focus()
    rerender(<Page />)
    frames(2)
    expect(focused()).toBe(goesOn ? 'Presets' : 'Other widths')
    cleanup()
  }
})

test('the stage has it where nothing opened the view, or what did does not come back', () => {
  const { rerender } = show()
  open()
  leave()
  expect(focused()).toBe('Stage')
  screen.getByRole('button', { name: 'Other widths' }).focus()
  open()
  rerender(<Page late />)
  leave()
  frames(200)
  expect(focused()).toBe('Stage')
})

test('another view in its place has the focus, and not the page', () => {
  show()
  screen.getByRole('button', { name: 'Compare' }).focus()
  open()
  act(() => enterRoom('seeds'))
  expect(document.activeElement).toBe(screen.getByRole('heading'))
  leave()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Compare' }))
})

test('what opened it has it where something else stands in its place by now', () => {
  for (const [before, after] of [
    [true, false],
    [false, true],
  ]) {
    const { rerender } = show(<Page more={before} />)
    screen.getByRole('button', { name: 'Other widths' }).focus()
    open()
    rerender(<Page more={after} />)
    leave()
    frames(3)
    expect(focused()).toBe('Other widths')
    cleanup()
  }
})
