import '../../ui/font/course.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { isDrawn, seedOf } from '../../course/ownSeed.ts'
import { progressStore } from '../../course/progress.ts'
import { isCourseSlide, partOf } from '../../course/slides/courseDeck.ts'
import { slideFigures } from '../../course/slides/slideFigures.tsx'
import { Line } from '../../course/view/Prose.tsx'
import { TipProvider } from '../../course/view/Tip.tsx'
import { courseWords } from '../../i18n/words/course/course.ts'
import { deckWords } from '../../i18n/words/page/deck.ts'
import { useCommands } from '../../store/commands.ts'
import { deckStore, type Slide, type SlideText } from '../../store/deck.ts'
import { useView, useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Formula } from '../../ui/Formula.tsx'
import { presentStore } from '../present/presentStore.ts'
import styles from './Deck.module.css'
import { listenForDeckKeys } from './deckKeys.ts'
import { followDeck } from './followDeck.ts'
import { openPresenterWindow } from './openPresenterWindow.ts'
import { tellPresenter } from './presenterWindow.ts'
import { SlideQuestion } from './SlideQuestion.tsx'
import { actionOf } from './slideStage.ts'

/** The slide that is shown in front of the class, beside the stage: what it says, its formula, its question, the place in the deck. */
export default function SlideRegion() {
  const words = useWords(deckWords)
  const commands = useCommands()
  const deck = useStore(deckStore, (state) => state.deck)
  const at = useStore(deckStore, (state) => state.at)
  const region = useRef<HTMLElement>(null)
  // before it is seen
  useLayoutEffect(() => followDeck(commands), [commands])
  useEffect(() => listenForDeckKeys(commands), [commands])
  useEffect(tellPresenter, [])

  const slide = deck?.slides[at]
  if (!deck || !slide) return null
  const { on, back } = deckStore.getState()
  return (
    <>
      <AskedFigure at={at} part={slide.question?.part} />
      <section ref={region} className={styles.region} aria-label={words.slide} data-slide={at}>
        <TipProvider>
          <div className={styles.said} aria-live="polite">
            {slide.question ? (
              <SlideQuestion key={at} at={at} question={slide.question} />
            ) : (
              <>
                <p className={styles.sentence} data-sentence>
                  <Said text={slide.text} plain={deck.kind === 'lesson'} />
                </p>
                <OnStage slide={slide} />
              </>
            )}
          </div>
          {slide.formula && <Formula tex={slide.formula} className={styles.formula} />}
          <nav className={styles.place} aria-label={words.slide}>
            <Seed part={slide.question?.part} />
            {slide.label && <span className={styles.label}>{slide.label}</span>}
            <Dots at={at} />
            <span className={styles.turn}>
              <IconButton
                icon="previous"
                label={words.previous}
                shortcut="PageUp"
                disabled={at === 0}
                onClick={back}
              />
              <span className={styles.number} data-place>
                <Place at={at} />
              </span>
              <IconButton icon="next" label={words.next} shortcut="PageDown" onClick={on} />
              <IconButton icon="screen" label={words.notes} shortcut="W" onClick={openPresenterWindow} />
            </span>
          </nav>
        </TipProvider>
      </section>
    </>
  )
}

/** By which seed the runs of a question are, for desks that want the same. */
function Seed({ part: id }: { part: string | undefined }) {
  const words = useWords(courseWords)
  const own = useStore(progressStore, (progress) => progress.seed)
  const part = id !== undefined && isDrawn(id) && partOf(id)
  if (!part) return null
  return (
    <span className={styles.seed} data-seed>
      {words.seed} {seedOf(part, own)}
    </span>
  )
}

/** What a question is about, in place of the stage, where the stage does not show it; a panel that is asked for has its place. */
function AskedFigure({ at, part }: { at: number; part: string | undefined }) {
  const values = useStore(deckStore, ({ answered }) => answered[at]?.values)
  const whole = useStore(presentStore, (state) => state.whole)
  const Figure = part === undefined || whole ? undefined : slideFigures[part]
  return (
    Figure && (
      <div className={styles.figure} data-figure>
        <Figure measured={values?.length ?? 0} />
      </div>
    )
  )
}

/** A text of the course with its signs, or a teacher's as it is. */
function Said({ text, plain }: { text: SlideText; plain: boolean }) {
  const language = useView((view) => view.language)
  const said = typeof text === 'string' ? text : text[language]
  return plain ? said : <Line text={said} />
}

/** What was set on the stage, by the name of the course's button. */
function OnStage({ slide }: { slide: Slide }) {
  const words = useWords(deckWords)
  const language = useView((view) => view.language)
  const action = actionOf(slide.moment)
  if (!action || !isCourseSlide(slide)) return null
  return (
    <p className={styles.onStage} data-on-stage>
      {words.onStage}: <Line text={partOf(slide.part)?.words[action.label][language] ?? ''} />
    </p>
  )
}

/** The place among the slides that are told by their number: of the part, or of the lesson. */
function around(at: number): { from: number; count: number; part?: string } {
  const { deck } = deckStore.getState()
  const slide = deck?.slides[at]
  if (!deck || !slide || !isCourseSlide(slide)) return { from: 0, count: deck?.slides.length ?? 0 }
  const from = deck.slides.findIndex((other) => isCourseSlide(other) && other.part === slide.part)
  const count = deck.slides.filter((other) => isCourseSlide(other) && other.part === slide.part).length
  return { from, count, part: slide.part }
}

function Place({ at }: { at: number }) {
  const words = useWords(deckWords)
  const { from, count, part } = around(at)
  const place = words.place(String(at - from + 1), String(count))
  return part === undefined ? place : `${part} · ${place}`
}

/** As many dots as there are slides, where they can be counted at a glance. */
function Dots({ at }: { at: number }) {
  const { from, count } = around(at)
  if (count > 12) return null
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <span key={i} data-here={from + i === at || undefined} />
      ))}
    </span>
  )
}
