import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { languages } from '../../i18n/language.ts'
import { predictionWords as words } from '../../i18n/words/course/predictions.ts'
import { viewStore } from '../../store/view.ts'
import { answersStore } from '../answers.ts'
import { isPart } from '../Course.tsx'
import { parts } from '../parts/parts.ts'
import { predictionsPage } from '../predictionsPage.ts'
import { Predictions } from './Predictions.tsx'

const first = viewStore.getInitialState()
beforeEach(() => answersStore.getState().clear())
afterEach(() => {
  cleanup()
  viewStore.setState(first, true)
  answersStore.getState().clear()
})

const { answer } = answersStore.getState()
const page = () => document.querySelector('[data-predictions]') as HTMLElement

describe.each(languages)('in %s', (language) => {
  beforeEach(() => viewStore.setState({ language }))
  const said = (entry: { ko: string; en: string }) => entry[language]

  test('each prediction stands in the order of the course, with the answer of its run, right or otherwise', () => {
    // given in another order
    answer('3.3', '26', [26], 1)
    answer('2.1', 'low', [0.6], 1)
    render(<Predictions />)
    const items = within(page()).getAllByRole('listitem')
    expect(items.map((item) => item.querySelector('h3 span')?.textContent)).toEqual(['2.1', '3.3'])
    const sizing = parts.find(({ id }) => id === '3.3')
    expect(items[1].textContent).toContain(sizing?.words.title[language])
    expect(items[1].textContent).toContain(said(words.right))
    expect(items[1].dataset.right).toBe('true')
    // the same on paper
    const paper = document.querySelector('[data-worksheet]')
    expect([...(paper?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual(
      items.map((item) => item.textContent),
    )
  })

  test('a prediction that the run did not bear out says what the run said', () => {
    answer('3.3', '20', [26], 1)
    answersStore.getState().explain('3.3', 'The biases count, too.')
    render(<Predictions />)
    const [item] = within(page()).getAllByRole('listitem')
    const sizing = parts.find(({ id }) => id === '3.3')
    expect(item.dataset.right).toBe('false')
    expect(item.textContent).toContain('The biases count, too.')
    expect(item.textContent).toContain(said(words.wrong))
    expect(within(item).getByText(sizing?.words.right[language] ?? '')).toBeTruthy()
    expect(within(page()).getByText(words.sum[language]('1', '0'))).toBeTruthy()
  })

  test('answered again, the first prediction is what is counted; the later one stands beside it with its seed', () => {
    answer('2.1', 'high', [0.6], 1)
    answer('2.1', 'low', [0.6], 4217)
    answer('3.3', '26', [26], 1)
    render(<Predictions />)
    const [neuron, sizing] = within(page()).getAllByRole('listitem')
    const part = parts.find(({ id }) => id === '2.1')
    const label = (id: string) => {
      const key = part?.question.options.find((option) => option.id === id)?.label ?? ''
      return part?.words[key][language] ?? ''
    }
    const low = label('low')
    expect(within(neuron).getByText(label('high'))).toBeTruthy()
    expect(neuron.dataset.right).toBe('false')
    expect(neuron.textContent).toContain(words.laterOn[language](low, low))
    expect([...neuron.querySelectorAll('dd')].map((said) => said.textContent)).toContain('1')
    expect(neuron.textContent).toContain('4217')
    expect(within(page()).getByText(words.sum[language]('2', '1'))).toBeTruthy()
    // what mathematics decides names no seed
    expect(sizing.textContent).not.toContain(words.seed[language])
  })

  test('what was not predicted yet is named, but not before there is a prediction', () => {
    const { unmount } = render(<Predictions />)
    expect(within(page()).getByText(said(words.none))).toBeTruthy()
    expect(screen.getByRole('button', { name: said(words.print) })).toHaveProperty('disabled', true)
    unmount()
    answer('1.1', 'tenth', [0.3], 1)
    render(<Predictions />)
    const others = parts.map(({ id }) => id).filter((id) => id !== '1.1')
    expect(within(page()).getByText(words.open[language](others.join(', ')))).toBeTruthy()
  })
})

test('the page has an address of its own, and leads back to the contents', () => {
  expect(isPart(predictionsPage)).toBe(true)
  viewStore.setState({ course: predictionsPage, language: 'en' })
  render(<Predictions />)
  fireEvent.click(screen.getByRole('button', { name: 'Contents' }))
  expect(viewStore.getState().course).toBe('')
})
