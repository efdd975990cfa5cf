import { useState } from 'react'
import { useStore } from 'zustand'
import { lessonWords } from '../i18n/words/course/lessons.ts'
import { useWords } from '../store/react.ts'
import { useSaid } from '../store/said.ts'
import { tell } from '../store/view.ts'
import { Button } from '../ui/controls/Button.tsx'
import { Select } from '../ui/controls/Select.tsx'
import styles from './LessonEditor.module.css'
import { LessonFiles } from './LessonFiles.tsx'
import { LessonSlides } from './LessonSlides.tsx'
import { type Lesson, lessonBounds, shownOf } from './lesson.ts'
import {
  addLesson,
  addSlides,
  changeLesson,
  deleteLesson,
  keyOf,
  lessonStore,
  openLessonAt,
  restoreLesson,
} from './lessonStore.ts'
import { openLesson } from './openLesson.ts'
import { SlideForm } from './SlideForm.tsx'

/** Something that can be taken over into a lesson, with its words to rewrite. */
export interface LessonOffer {
  name: string
  group?: string
  lesson: () => Lesson
}

/** A teacher's place beside the stage: moments in order, what is said and asked at each, as a file, a link, and in front of a class. */
export function LessonEditor({ offers }: { offers: readonly LessonOffer[] }) {
  const words = useWords(lessonWords)
  const { lessons, open, slide, deleted, kept } = useStore(lessonStore)
  const [said, tellHere] = useSaid(lessonWords)
  const lesson = lessons[open]
  const nameOf = ({ title }: { title: string }) => title || words.untitled
  return (
    <div className={styles.editor} data-lesson-editor>
      <h2 className={styles.title} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      {lessons.length > 0 && (
        <Select
          label={words.lesson}
          value={String(open)}
          options={lessons.map((one, i) => ({ value: String(i), label: nameOf(one) }))}
          onChange={(value) => openLessonAt(Number(value))}
        />
      )}
      <div className={styles.row}>
        <Button icon="plus" onClick={() => addLesson({ title: '', slides: [] })}>
          {words.create}
        </Button>
        {lesson && <Button onClick={deleteLesson}>{words.discard}</Button>}
        {deleted && (
          <Button icon="undo" onClick={restoreLesson}>
            {words.restore}
          </Button>
        )}
      </div>
      <Offers offers={offers} more={lesson !== undefined} />
      {lesson && (
        <>
          <label className={styles.field}>
            <span>{words.name}</span>
            <input
              type="text"
              className={styles.input}
              value={lesson.title}
              maxLength={lessonBounds.title}
              onChange={(event) => changeLesson({ title: event.target.value })}
            />
          </label>
          <Button
            look="primary"
            icon="slides"
            disabled={shownOf(lesson.slides).length === 0}
            onClick={() => openLesson(lesson, 0)}
          >
            {words.give}
          </Button>
          <LessonSlides slides={lesson.slides} at={slide} />
          {lesson.slides[slide] && (
            <SlideForm key={keyOf(lesson.slides[slide])} slide={lesson.slides[slide]} />
          )}
        </>
      )}
      <LessonFiles lesson={lesson?.slides.length ? lesson : undefined} say={tellHere} />
      <p role="status">{kept ? said : words.notKept}</p>
    </div>
  )
}

/** Adds the slides to the open lesson, and says so where not all of them have room. */
function addAll({ slides }: Lesson): void {
  const added = addSlides(slides)
  const [all, most] = [String(slides.length), String(lessonBounds.slides)]
  if (added < slides.length) tell(lessonWords, ({ cut }) => cut(String(added), all, most), 'warning')
}

/** Takes what is offered over: as a lesson, or to the end of the open one. */
function Offers({ offers, more }: { offers: readonly LessonOffer[]; more: boolean }) {
  const words = useWords(lessonWords)
  const [at, setAt] = useState('0')
  const { lesson } = offers[Number(at)]
  return (
    <section className={styles.field} aria-label={words.fromCourse}>
      <Select
        label={words.fromCourse}
        value={at}
        options={offers.map(({ name, group }, i) => ({ value: String(i), label: name, group }))}
        onChange={setAt}
      />
      <div className={styles.row}>
        <Button icon="plus" onClick={() => addLesson(lesson())}>
          {words.asLesson}
        </Button>
        {more && (
          <Button icon="plus" onClick={() => addAll(lesson())}>
            {words.toLesson}
          </Button>
        )}
      </div>
    </section>
  )
}
