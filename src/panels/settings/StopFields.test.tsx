import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { StopFields } from './StopFields.tsx'

const first = experimentStore.getInitialState()
const stop = () => experimentStore.getState().config.stop
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

beforeEach(() => {
  experimentStore.setState(first, true)
  viewStore.setState({ language: 'en' })
  render(<StopFields />)
})
afterEach(cleanup)

test('a step, an epoch and a loss are typed in, and an emptied field is off', async () => {
  expect(field('Stop at step').value).toBe('')
  await userEvent.type(field('Stop at step'), '500{Enter}')
  await userEvent.type(field('Stop at epoch'), '12.4{Enter}')
  await userEvent.type(field('Stop at training loss'), '0.05{Enter}')
  expect(stop()).toEqual({ step: 500, epoch: 12, loss: 0.05 })
  await userEvent.clear(field('Stop at step'))
  await userEvent.keyboard('{Enter}')
  expect(stop()).toEqual({ epoch: 12, loss: 0.05 })
  expect(field('Stop at step').placeholder).toBe('off')
})

test('what is no number leaves the stop as it was', async () => {
  await userEvent.type(field('Stop at step'), '500{Enter}')
  await userEvent.clear(field('Stop at step'))
  await userEvent.type(field('Stop at step'), 'soon{Enter}')
  expect(stop()).toEqual({ step: 500 })
  expect(field('Stop at step').value).toBe('500')
})
