import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { pageRun, runStore } from '../../../store/run.ts'
import { begin, frame, planeData } from '../testing.ts'
import { Mistakes } from './Mistakes.tsx'
import { toldClasses } from './toldClasses.ts'

afterEach(cleanup)

test('the rings are those of the count, whichever frame has come meanwhile', async () => {
  begin({ data: { set: 'blobs' } }, planeData)
  render(<Mistakes data={planeData} />)
  const redraw = vi.fn()
  const told = toldClasses(pageRun)
  const stop = told.subscribe(redraw)
  const show = (train: number[]) =>
    act(() =>
      runStore.setState({
        frame: frame({ trainClass: Uint8Array.from(train), testClass: Uint8Array.of(1) }),
      }),
    )
  const rings = () => [...(told.classes().trainClass ?? [])]
  show([0, 0, 0])
  expect(screen.getByText('train 2 · test 0')).toBeInTheDocument()
  expect(rings()).toEqual([0, 0, 0])
  const drawn = redraw.mock.calls.length
  show([0, 1, 0])
  show([0, 1, 2])
  expect(screen.getByText('train 2 · test 0')).toBeInTheDocument()
  expect([rings(), redraw.mock.calls.length]).toEqual([[0, 0, 0], drawn])
  expect(await screen.findByText('train 0 · test 0')).toBeInTheDocument()
  expect([rings(), redraw.mock.calls.length]).toEqual([[0, 1, 2], drawn + 1])
  runStore.setState({ generation: runStore.getState().generation + 1 })
  expect(rings()).toEqual([])
  stop()
})
