import { cleanup, fireEvent, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { ConfigReport } from '../../config/types.ts'
import { progressStore } from '../../course/progress.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { deckWords } from '../../i18n/words/page/deck.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { type SlideQuestion as Asked, deckStore } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { SlideQuestion } from './SlideQuestion.tsx'
import SlideRegion from './SlideRegion.tsx'

const first = experimentStore.getInitialState()
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  experimentStore.setState(first, true)
  deckStore.getState().close()
  progressStore.getState().clear()
})

/** The second network has more parameters than the first, not twice as many. */
function commands() {
  let prepared = 0
  return {
    async prepare(report: ConfigReport) {
      experimentStore.setState(report)
      prepared++
    },
    advance: async () => ({ step: 0, parameterCount: prepared === 1 ? 100 : 180 }) as Snapshot,
  }
}

const Alone = ({ asked }: { asked: Asked }) => <SlideQuestion at={0} question={asked} />

function shown(question: Asked, Shown: ComponentType<{ asked: Asked }> = Alone) {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  viewStore.setState({ language: 'en' })
  deckStore.getState().open({ kind: 'lesson', title: 't', slides: [{ text: '', question }] })
  return render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <Shown asked={question} />
    </CommandsContext>,
  ).container
}

const own = { kind: 'own', ask: 'And with *maxout*?', options: ['as many', 'some more', 'twice'] } as const

test('a question that was taken over from the course has the teacher’s words, as they are written, and the answer of its runs', async () => {
  const slide = shown({ ...own, part: '2.7' })
  expect(slide.textContent).toContain('And with *maxout*?')
  fireEvent.click(slide.querySelectorAll('input')[1])
  fireEvent.click(slide.querySelector('[data-run]') as HTMLElement)
  await vi.waitUntil(() => slide.querySelector('[data-verdict]'), { interval: 1 })
  expect(slide.querySelector('[data-verdict]')?.textContent).toContain(`${deckWords.right.en} `)
  expect(slide.querySelector('label[data-right]')?.textContent).toBe('some more')
  expect([...slide.querySelectorAll('dd')].map((cell) => cell.textContent)).toEqual(['100', '180'])
})

test('the runs of a question that a draw decides are of this device’s seed, which the slide says', () => {
  progressStore.getState().draw(4217)
  const drawn = shown({ kind: 'part', part: '2.1' }, SlideRegion)
  expect(drawn.querySelector('[data-seed]')?.textContent).toBe(`${courseWords.seed.en} 4217`)
  fireEvent.click(drawn.querySelector('[data-run]') as HTMLElement)
  const { data, initialization } = experimentStore.getState().config
  expect([data.seed, initialization.seed]).toEqual([4217, 4217])
  cleanup()
  // what mathematics decides names none
  expect(shown({ kind: 'part', part: '2.7' }, SlideRegion).querySelector('[data-seed]')).toBeNull()
})

test.each([
  ['a part that the course does not have', { ...own, part: '9.9', right: 0 }],
  ['another number of answers', { ...own, options: ['as many', 'more'], part: '2.7', right: 0 }],
] as const)('with %s the answer is the teacher’s', async (_, question) => {
  const slide = shown(question)
  fireEvent.click(slide.querySelector('[data-run]') as HTMLElement)
  await vi.waitUntil(() => slide.querySelector('[data-verdict]'), { interval: 1 })
  expect(slide.querySelector('label[data-right]')?.textContent).toBe('as many')
  expect(slide.querySelectorAll('dd')).toHaveLength(0)
})
