import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { labWords } from '../../i18n/words/course/labs.ts'
import { viewStore } from '../../store/view.ts'
import { Threshold } from './Threshold.tsx'

afterEach(cleanup)

test('a threshold fires above 0 and not at it, while the rate of the same sum goes on smoothly', () => {
  viewStore.setState({ language: 'en' })
  const seen = [-0.1, 0, 0.1].map((sum) => {
    const { container } = render(<Threshold sum={sum} activation="sigmoid" />)
    const [step, rate] = [...container.querySelectorAll('circle')].map((dot) =>
      Number(dot.getAttribute('cy')),
    )
    const said = container.querySelector('b')?.textContent
    cleanup()
    return { step, rate, said }
  })
  expect(seen.map(({ said }) => said)).toEqual([labWords.silent.en, labWords.silent.en, labWords.fires.en])
  expect(seen[1].step - seen[2].step).toBe(55)
  for (const i of [0, 1]) expect(seen[i].rate - seen[i + 1].rate).toBeCloseTo(55 * 0.025, 1)
})
