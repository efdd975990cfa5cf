import { act, cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { predictionWords } from '../i18n/words/course/predictions.ts'
import { type Commands, CommandsContext } from '../store/commands.ts'
import { viewStore } from '../store/view.ts'
import { Course } from './Course.tsx'
import { predictionsPage } from './predictionsPage.ts'

afterEach(() => {
  cleanup()
  viewStore.setState({ course: null })
})

test('a page of the course that is fetched when it is turned to has the focus at its heading, and on the way it is not lost', async () => {
  viewStore.setState({ language: 'en', course: '', partArrives: false })
  const commands = { openAt: () => undefined } as Partial<Commands> as Commands
  const { container } = render(
    <CommandsContext value={commands}>
      <Course settings={false} />
    </CommandsContext>,
  )
  act(() => viewStore.setState({ course: predictionsPage }))
  expect(document.activeElement).not.toBe(document.body)
  await waitFor(() => expect(document.activeElement?.textContent).toBe(predictionWords.title.en))
  expect(container.querySelector('h2')).toBe(document.activeElement)
})
