import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { languages } from '../../i18n/language.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { sheetWords } from '../../i18n/words/course/sheets.ts'
import { viewStore } from '../../store/view.ts'
import { claimFigure } from '../figures.ts'
import { measuredStore } from './measured.ts'
import { Paper } from './Paper.tsx'
import { quizItems } from './quiz.ts'
import { chapterItems } from './sheet.ts'

const items = chapterItems.chapter2.filter(({ part }) => part.id === '2.5')
afterEach(() => {
  cleanup()
  measuredStore.setState({ measured: new Map() })
})

describe.each(languages)('in %s', (language) => {
  const paper = (kind: 'worksheet' | 'key') => {
    viewStore.setState({ language })
    return render(<Paper title="2" kind={kind} items={items} />).container
  }

  test('a worksheet has the experiment, the choices, a code and room to write, and nothing of the answer', () => {
    measuredStore.setState({ measured: new Map([['2.5', [0, 5]]]) })
    const sheet = paper('worksheet')
    const { words, question } = items[0].part
    expect(sheet.textContent).toContain(words.do[language])
    expect(sheet.querySelectorAll('li')).toHaveLength(question.options.length)
    expect(screen.getByRole('img', { name: sheetWords.code[language]('2.5') })).not.toBeNull()
    for (const word of [sheetWords.because, sheetWords.why, sheetWords.name])
      expect(sheet.textContent).toContain(word[language])
    expect([...sheet.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['', '', ''])
    expect(sheet.querySelectorAll('[data-right]')).toHaveLength(0)
    expect(sheet.textContent).not.toContain(words.after[language])
    expect(sheet.textContent).not.toContain(courseWords.found[language])
  })

  test('a key says that it is not filled in, then what was measured, which choice that makes right, and what many seeds gave', () => {
    const open = paper('key')
    expect(open.textContent).toContain(sheetWords.notRun[language])
    expect(open.querySelectorAll('[data-right]')).toHaveLength(0)
    cleanup()
    measuredStore.setState({ measured: new Map([['2.5', [0, 5]]]) })
    const key = paper('key')
    const { words } = items[0].part
    expect(key.textContent).not.toContain(sheetWords.notRun[language])
    expect([...key.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['0', '5', '1'])
    expect(key.querySelector('[data-right]')?.textContent).toContain(words.part[language])
    expect(key.textContent).toContain(words.after[language])
    expect(key.textContent).toContain(courseWords.found[language])
    expect(key.textContent).toContain(claimFigure('dead-layer.measured', language))
  })

  test('a key says to each wrong choice what is wrong with it, once it is known which one is right', () => {
    const asked = chapterItems.chapter5.filter(({ part }) => part.id === '5.4')
    const { words, question } = asked[0].part
    const said = question.options.map(({ wrong }) => words[wrong ?? ''][language])
    const key = () => {
      viewStore.setState({ language })
      return render(<Paper title="5" kind="key" items={asked} />).container.textContent ?? ''
    }
    for (const text of said) expect(key()).not.toContain(text)
    cleanup()
    measuredStore.setState({ measured: new Map([['5.4', [0.1, 0.2, 0.3, 0.4]]]) })
    const filled = key()
    expect(said.map((text) => filled.includes(text))).toEqual([false, true, true, true])
  })

  test('the quiz asks its questions alone; its key has the answers that no run is needed for', () => {
    viewStore.setState({ language })
    const { container } = render(<Paper title="q" kind="worksheet" items={quizItems} brief />)
    expect(container.querySelectorAll('section')).toHaveLength(quizItems.length)
    expect(container.querySelectorAll('svg, h4, td')).toHaveLength(0)
    cleanup()
    const key = render(<Paper title="q" kind="key" items={quizItems} brief />).container
    expect(key.querySelectorAll('[data-right]')).toHaveLength(
      quizItems.filter(({ answer }) => typeof answer === 'string').length,
    )
  })
})
