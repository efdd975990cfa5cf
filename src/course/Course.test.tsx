import { act, cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { predictionWords } from '../i18n/words/course/predictions.ts'
import { type Commands, CommandsContext } from '../store/commands.ts'
import { viewStore } from '../store/view.ts'
import { Course } from './Course.tsx'
import { predictionsPage } from './predictionsPage.ts'
import { sheetsPage } from './teachersPages.ts'

// as where its file does not come: it has no heading
vi.mock('./sheets/Sheets.tsx', () => ({ Sheets: () => null }))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  viewStore.setState({ course: null })
})

const commands = { openAt: () => undefined } as Partial<Commands> as Commands
const open = () =>
  render(
    <CommandsContext value={commands}>
      <Course settings={false} />
    </CommandsContext>,
  )

test('a page of the course that is fetched when it is turned to has the focus at its heading, and on the way it is not lost', async () => {
  viewStore.setState({ language: 'en', course: '', partArrives: false })
  const { container } = open()
  act(() => viewStore.setState({ course: predictionsPage }))
  expect(document.activeElement).not.toBe(document.body)
  await waitFor(() => expect(document.activeElement?.textContent).toBe(predictionWords.title.en))
  expect(container.querySelector('h2')).toBe(document.activeElement)
})

test('a page whose file does not come is not waited for at every frame for ever', () => {
  viewStore.setState({ language: 'en', course: '', partArrives: false })
  const frames: Array<() => void> = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  open()
  act(() => viewStore.setState({ course: sheetsPage }))
  const mostFrames = 100
  let count = 0
  while (frames.length > 0 && count < mostFrames) {
    for (const frame of frames.splice(0)) frame()
    count += 1
  }
  expect(count).toBeLessThan(mostFrames)
  expect(document.activeElement).not.toBe(document.body)
})
