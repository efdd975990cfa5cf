import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { languages } from '../../i18n/language.ts'
import { predictionWords } from '../../i18n/words/course/predictions.ts'
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
    answer('3.3', '26', [26])
    answer('2.1', 'low', [0.6])
    render(<Predictions />)
    const items = within(page()).getAllByRole('listitem')
    expect(items.map((item) => item.querySelector('h3 span')?.textContent)).toEqual(['2.1', '3.3'])
    const sizing = parts.find(({ id }) => id === '3.3')
    expect(items[1].textContent).toContain(sizing?.words.title[language])
    expect(items[1].textContent).toContain(said(predictionWords.right))
    expect(items[1].dataset.right).toBe('true')
    // the same on paper
    const paper = document.querySelector('[data-worksheet]')
    expect([...(paper?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual(
      items.map((item) => item.textContent),
    )
  })

  test('a prediction that the run did not bear out says what the run said', () => {
    answer('3.3', '20', [26])
    answersStore.getState().explain('3.3', 'The biases count, too.')
    render(<Predictions />)
    const [item] = within(page()).getAllByRole('listitem')
    const sizing = parts.find(({ id }) => id === '3.3')
    expect(item.dataset.right).toBe('false')
    expect(item.textContent).toContain('The biases count, too.')
    expect(item.textContent).toContain(said(predictionWords.wrong))
    expect(within(item).getByText(sizing?.words.right[language] ?? '')).toBeTruthy()
    expect(within(page()).getByText(predictionWords.sum[language]('1', '0'))).toBeTruthy()
  })

  test('what was not predicted yet is named, but not before there is a prediction', () => {
    const { unmount } = render(<Predictions />)
    expect(within(page()).getByText(said(predictionWords.none))).toBeTruthy()
    expect(screen.getByRole('button', { name: said(predictionWords.print) })).toHaveProperty('disabled', true)
    unmount()
    answer('1.1', 'tenth', [0.3])
    render(<Predictions />)
    const others = parts.map(({ id }) => id).filter((id) => id !== '1.1')
    expect(within(page()).getByText(predictionWords.open[language](others.join(', ')))).toBeTruthy()
  })
})

test('the page has an address of its own, and leads back to the contents', () => {
  expect(isPart(predictionsPage)).toBe(true)
  viewStore.setState({ course: predictionsPage, language: 'en' })
  render(<Predictions />)
  fireEvent.click(screen.getByRole('button', { name: 'Contents' }))
  expect(viewStore.getState().course).toBe('')
})
