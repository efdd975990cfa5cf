import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { languages } from '../../i18n/language.ts'
import { viewStore } from '../../store/view.ts'
import { ScoresFigure } from './ScoresFigure.tsx'

afterEach(cleanup)

test.each(languages)('in %s each table is named by the scores that it shows', (language) => {
  viewStore.setState({ language })
  render(<ScoresFigure measured={0} />)
  const tables = screen.getAllByRole('table')
  for (const table of tables) {
    const scores = [...table.querySelectorAll('tbody td:nth-child(2)')].map((cell) => cell.textContent)
    expect(table.getAttribute('aria-label')).toMatch(new RegExp(`: ${scores.join(', ')}$`))
  }
  expect(tables).toHaveLength(2)
})
