import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConfigReport } from '../../config/types.ts'
import { languages } from '../../i18n/language.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { loadKatex } from '../../ui/katex.ts'
import { answersStore } from '../answers.ts'
import type { Part } from '../part.ts'
import { neuron } from '../parts/chapter2.ts'
import { sizing } from '../parts/chapter3.ts'
import { localMinima } from '../parts/chapter5.ts'
import { parts } from '../parts/parts.ts'
import { progressStore } from '../progress.ts'
import { PartView } from './PartView.tsx'
import { QuestionView } from './QuestionView.tsx'

// what a formula has asked for has come before the page of these tests goes
afterAll(async () => void (await loadKatex()))

const first = { experiment: experimentStore.getInitialState(), view: viewStore.getInitialState() }
// who wants no motion is shown the end of a run at once
beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  experimentStore.setState(first.experiment, true)
  viewStore.setState(first.view, true)
  progressStore.getState().clear()
  answersStore.getState().clear()
})

/** A worker of the mind, that takes each experiment as far as it is asked to. */
function commands() {
  let step = 0
  const asked: Array<{ report: ConfigReport; steps: number }> = []
  return {
    asked,
    async prepare(report: ConfigReport) {
      experimentStore.setState(report)
      step = 0
      asked.push({ report, steps: 0 })
    },
    async advance(count: number) {
      step += count
      asked[asked.length - 1].steps = step
      return { step } as Snapshot
    },
  }
}

/** Measures, one a run, that make an option true; of each option that some do. */
function outcomes({ question }: Part): Map<string, number[]> {
  const tried = [-1, 0, 0.001, 0.02, 0.1, 0.35, 0.7, 0.99, 5, 6, 20, 26, 29, 100]
  const found = new Map<string, number[]>()
  for (const a of tried)
    for (const b of tried) {
      const measured = question.runs.map((_, k) => (k % 2 === 0 ? a : b) + 0.0001 * k)
      const right = question.judge(measured)
      if (question.options.some(({ id }) => id === right)) found.set(right, measured)
    }
  return found
}

/** The part, whose runs come out so. */
function comesOut(part: Part, measured: readonly number[]): Part {
  let run = 0
  return { ...part, question: { ...part.question, measure: () => measured[run++ % measured.length] } }
}

describe.each(languages)('in %s', (language) => {
  beforeEach(() => viewStore.setState({ language }))

  test.each(parts.map((part) => [part.id, part] as const))(
    'part %s says of every prediction whether the run bears it out, run once and run again',
    async (_, part) => {
      const { options, runs } = part.question
      const results = outcomes(part)
      expect(results.size).toBeGreaterThan(1)
      for (const [right, measured] of results) {
        const asked = commands()
        const { container } = render(
          <CommandsContext value={asked as Partial<Commands> as Commands}>
            <QuestionView part={comesOut(part, measured)} />
          </CommandsContext>,
        )
        const radios = [...container.querySelectorAll<HTMLInputElement>('[type=radio]')]
        for (const [i, { id }] of options.entries()) {
          fireEvent.click(radios[i])
          expect(container.querySelector('[data-verdict]')).toBeNull()
          const run = container.querySelector('[data-run]') as HTMLElement
          await act(async () => fireEvent.click(run))
          await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
          const verdict = container.querySelector('[data-verdict]')
          const said = id === right ? courseWords.right : courseWords.wrong
          expect(verdict?.textContent?.startsWith(said[language]), `${id} where ${right} is right`).toBe(true)
          expect(verdict?.hasAttribute('data-right')).toBe(id === right)
          const marked = radios.map((radio) => radio.closest('[data-right]') !== null)
          expect(marked).toEqual(options.map((option) => option.id === right))
          expect(run.textContent).toContain(courseWords.again[language])
          // a prediction that did not come true is answered by itself
          const wrong = options[i].wrong && part.words[options[i].wrong]
          const answered = container.querySelector('[data-wrong]')?.textContent ?? ''
          if (id !== right && wrong) expect(answered.length).toBeGreaterThan(20)
          else expect(answered).toBe('')
        }
        // every prediction had runs of its own, each to its own end
        expect(asked.asked.map(({ steps }) => steps)).toEqual(
          options.flatMap(() => runs.map(({ steps }) => steps)),
        )
        expect([...progressStore.getState().done]).toEqual([part.id])
        cleanup()
      }
    },
  )
})

test('runs of two kinds stand on one scale, a strip each: what scatters is seen to', async () => {
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <QuestionView part={comesOut(localMinima, [0.2, 0.6, 0.4, 0.01, 0.01, 0.01])} />
    </CommandsContext>,
  )
  fireEvent.click(container.querySelectorAll('[type=radio]')[0])
  await act(async () => fireEvent.click(container.querySelector('[data-run]') as HTMLElement))
  await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
  const strips = [...container.querySelectorAll('[data-strips] g')].map((strip) =>
    [...strip.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx'))),
  )
  expect(strips.map((dots) => dots.length)).toEqual([3, 3])
  const [[first, second, third], large] = strips
  expect(new Set(large).size).toBe(1)
  expect(large[0]).toBeLessThan(first)
  expect(third - first).toBeCloseTo(second - third, 6)
})

test('the verdict comes into view, the focus stays, and why is asked for and kept', async () => {
  const part = neuron
  const scrolled = vi.fn()
  Element.prototype.scrollIntoView = function scroll(options) {
    scrolled(this, options)
  }
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <QuestionView part={comesOut(part, [0.6])} />
    </CommandsContext>,
  )
  fireEvent.click(container.querySelectorAll('[type=radio]')[0])
  expect(container.querySelector('textarea')).toBeNull()
  const run = container.querySelector('[data-run]') as HTMLElement
  run.focus()
  expect(scrolled).not.toHaveBeenCalled()
  await act(async () => fireEvent.click(run))
  await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
  expect(scrolled).toHaveBeenLastCalledWith(container.querySelector('[data-verdict]'), { block: 'nearest' })
  const why = container.querySelector('textarea') as HTMLTextAreaElement
  expect(document.activeElement).not.toBe(why)
  expect(why.labels?.[0].textContent).toBe(courseWords.why[viewStore.getState().language])
  // neither box is in what is read aloud as it comes
  expect(why.closest('[role=status]')).toBeNull()
  fireEvent.change(why, { target: { value: 'a line cannot close' } })
  expect(answersStore.getState().given.get(part.id)).toMatchObject({
    predicted: 'low',
    why: 'a line cannot close',
  })
  expect(why.value).toBe('a line cannot close')
})

test('a seed of one’s own runs the question, is kept, and it is said whether most seeds answer alike', async () => {
  viewStore.setState({ language: 'en' })
  const asked = commands()
  const outcomeOf = async (measured: readonly number[]) => {
    const { container } = render(
      <CommandsContext value={asked as Partial<Commands> as Commands}>
        <QuestionView part={comesOut(neuron, measured)} />
      </CommandsContext>,
    )
    const run = container.querySelector('[data-run]') as HTMLElement
    fireEvent.click(container.querySelectorAll('[type=radio]')[0])
    await act(async () => fireEvent.click(run))
    await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
    return container
  }
  const seedsOf = () => {
    const { data, initialization } = asked.asked[asked.asked.length - 1].report.config
    return [data.seed, initialization.seed]
  }
  const first = await outcomeOf([0.6])
  expect(seedsOf()).toEqual([1, 1])
  expect(first.querySelector('[data-usual]')?.textContent).toMatch(/^All 200 seeds gave this answer\.$/)
  const field = first.querySelector('[data-seed] input') as HTMLInputElement
  fireEvent.change(field, { target: { value: '4217' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  // what was found by another seed is not its
  expect(first.querySelector('[data-verdict], table')).toBeNull()
  cleanup()
  const other = await outcomeOf([0.9])
  expect(seedsOf()).toEqual([4217, 4217])
  expect(other.querySelector('[data-usual]')?.textContent).toMatch(
    /rare answer\. All 200 seeds that were run before gave another: below 80%$/,
  )
  fireEvent.click(other.querySelector('[data-seed] button') as HTMLElement)
  const { seed } = progressStore.getState()
  expect(seed).toBeGreaterThanOrEqual(1)
  expect(localStorage.getItem('neurarium.seed')).toBe(String(seed))
})

test('what is chosen after a run does not take the place of the first prediction, and that is said', async () => {
  viewStore.setState({ language: 'en' })
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <QuestionView part={comesOut(neuron, [0.6])} />
    </CommandsContext>,
  )
  const answerWith = async (place: number) => {
    fireEvent.click(container.querySelectorAll('[type=radio]')[place])
    await act(async () => fireEvent.click(container.querySelector('[data-run]') as HTMLElement))
    await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
    return container.querySelector('[data-first]')?.textContent
  }
  const [first, second] = neuron.question.options
  progressStore.getState().draw(7)
  expect(await answerWith(1)).toBeUndefined()
  // the same once more, by the same seed
  expect(await answerWith(1)).toBeUndefined()
  progressStore.getState().draw(8)
  // the sentence is asked for beside another outcome than the one that it is kept with
  expect(await answerWith(1)).toContain('the sentence below is kept with it')
  expect(await answerWith(0)).toContain(neuron.words[second.label].en)
  expect(answersStore.getState().given.get(neuron.id)).toEqual({
    predicted: second.id,
    measured: [0.6],
    seed: 7,
    why: '',
    later: { predicted: first.id, measured: [0.6], seed: 8 },
  })
})

test('what is said over many seeds is at the verdict from the first, and nowhere before', async () => {
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <PartView part={comesOut(neuron, [0.6])} after={undefined} />
    </CommandsContext>,
  )
  let times = 0
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof HTMLElement && 'found' in node.dataset) times++
  })
  observer.observe(container, { childList: true, subtree: true })
  fireEvent.click(container.querySelectorAll('[data-options] [type=radio]')[0])
  await act(async () => fireEvent.click(container.querySelector('[data-run]') as HTMLElement))
  await vi.waitUntil(() => container.querySelector('[data-verdict]'), { interval: 1 })
  await vi.waitUntil(() => times > 0, { interval: 1 })
  observer.disconnect()
  expect(times).toBe(1)
  const question = container.querySelector('[data-verdict]')?.closest('section')
  expect(question?.nextElementSibling?.hasAttribute('data-found')).toBe(true)
})

test('what mathematics decides offers no seed', () => {
  const { container } = render(
    <CommandsContext value={commands() as Partial<Commands> as Commands}>
      <QuestionView part={sizing} />
    </CommandsContext>,
  )
  expect(container.querySelector('[data-seed]')).toBeNull()
})
