import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { viewStore } from '../../store/view.ts'
import { Line } from './Prose.tsx'
import { TipProvider } from './Tip.tsx'

const first = viewStore.getInitialState()
afterEach(() => {
  cleanup()
  viewStore.setState(first, true)
})

test.each([
  ['ko', '앞의 [기울기](gradient)는 [역전파](backpropagation), 곧 뒤에서부터', ['기울기는', '역전파,']],
  ['en', 'the [gradient](gradient), and [score](score) by *score*', ['gradient,', 'score']],
] as const)(
  'a comma or a particle stays with the explained word before it, in %s',
  (language, text, glued) => {
    viewStore.setState({ language })
    const { container } = render(
      <TipProvider>
        <p>
          <Line text={text} />
        </p>
      </TipProvider>,
    )
    const words = [...container.querySelectorAll('button')].map(({ parentElement }) => {
      for (const hidden of parentElement?.querySelectorAll('.visually-hidden') ?? []) hidden.remove()
      return parentElement?.textContent
    })
    expect(words).toEqual(glued)
  },
)
