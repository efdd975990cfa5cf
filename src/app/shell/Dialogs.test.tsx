import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openRun } from '../../panels/testRun.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { viewStore } from '../../store/view.ts'
import { Dialogs } from './Dialogs.tsx'

afterEach(cleanup)

const shown = (settings: boolean) => (
  <CommandsContext value={{} as Commands}>
    <Dialogs settings={settings} />
  </CommandsContext>
)

test('the dialog of the settings is over once they have a column of their own, and keys are the page’s again', async () => {
  openRun()
  viewStore.setState({ dialog: 'settings' })
  const { rerender } = render(shown(true))
  await screen.findByRole('dialog', {}, { timeout: 60_000 })
  await act(async () => rerender(shown(false)))
  expect(viewStore.getState().dialog).toBeNull()
})
