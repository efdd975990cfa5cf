import { useRef } from 'react'
import { useStore } from 'zustand'
import { lessonWords } from '../i18n/words/course/lessons.ts'
import { useWords } from '../store/react.ts'
import { tell } from '../store/view.ts'
import { Button } from '../ui/controls/Button.tsx'
import styles from './LessonEditor.module.css'
import { type LessonSlide, lessonBounds } from './lesson.ts'
import {
  addSlide,
  changePart,
  changeSlide,
  lessonStore,
  movePart,
  moveSlide,
  partAround,
  removeSlide,
  restoreSlide,
  selectSlide,
} from './lessonStore.ts'
import { presentMoment } from './presentMoment.ts'

/** The slides in their order, and what can be done with the open one. */
export function LessonSlides({ slides, at }: { slides: readonly LessonSlide[]; at: number }) {
  const words = useWords(lessonWords)
  const open = slides[at]
  const removed = useStore(lessonStore, (state) => state.removed)
  const section = useRef<HTMLElement>(null)
  /** Does what takes its own button away: the keyboard goes on at the slide that is open then. */
  const andGoOn = (act: () => void) => () => {
    act()
    setTimeout(() =>
      section.current?.querySelector<HTMLElement>('[aria-current], [data-add-moment]')?.focus(),
    )
  }
  const take = (use: (link: string) => void) => () => {
    const moment = presentMoment()
    if (moment) use(moment.link)
    const { missing } = moment ?? { missing: 'noMoment' }
    if (missing) tell(lessonWords, (words) => words[missing], 'warning')
  }
  return (
    <section ref={section} aria-label={words.slides} className={styles.field}>
      <ol className={styles.slides}>
        {slides.map((slide, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slide is its place
          <li key={i}>
            <button
              type="button"
              className={styles.slide}
              aria-current={i === at || undefined}
              onClick={() => selectSlide(i)}
            >
              <span>
                <span className="visually-hidden">{words.slideBefore} </span>
                {i + 1}
              </span>
              <span data-hidden={slide.hidden}>
                {slide.title && slide.title !== slides[i - 1]?.title && <b>{slide.title}: </b>}
                {slide.question?.ask || slide.text || words.noText}
                {slide.hidden && ` (${words.hiddenMark})`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.row}>
        <Button
          icon="plus"
          disabled={slides.length >= lessonBounds.slides}
          data-add-moment
          onClick={take(addSlide)}
        >
          {words.add}
        </Button>
        {open && (
          <>
            <Button disabled={at === 0} onClick={() => moveSlide(-1)}>
              {words.up}
            </Button>
            <Button disabled={at === slides.length - 1} onClick={() => moveSlide(1)}>
              {words.down}
            </Button>
            <Button onClick={andGoOn(removeSlide)}>{words.remove}</Button>
          </>
        )}
        {removed && (
          <Button icon="undo" disabled={slides.length >= lessonBounds.slides} onClick={andGoOn(restoreSlide)}>
            {words.restoreSlide}
          </Button>
        )}
      </div>
      {slides.length >= lessonBounds.slides && <p>{words.full(String(lessonBounds.slides))}</p>}
      {open && slides.some(({ title }) => title) && <PartButtons slides={slides} at={at} />}
      {open && (
        <div className={styles.row}>
          <Button onClick={() => void globalThis.neurarium.configure(open.link)}>{words.preview}</Button>
          <Button onClick={take((link) => changeSlide({ link }))}>{words.replace}</Button>
        </div>
      )}
    </section>
  )
}

/** What is done with all slides of a part at once. */
function PartButtons({ slides, at }: { slides: readonly LessonSlide[]; at: number }) {
  const words = useWords(lessonWords)
  const [from, to] = partAround(slides, at)
  const isHidden = slides.slice(from, to).every(({ hidden }) => hidden)
  return (
    <div className={styles.row}>
      <Button disabled={from === 0} onClick={() => movePart(-1)}>
        {words.partUp}
      </Button>
      <Button disabled={to === slides.length} onClick={() => movePart(1)}>
        {words.partDown}
      </Button>
      <Button onClick={() => changePart({ hidden: isHidden ? undefined : true })}>
        {isHidden ? words.showPart : words.hidePart}
      </Button>
    </div>
  )
}
