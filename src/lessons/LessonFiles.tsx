import { useRef, useState } from 'react'
import { comfortableLink } from '../config/link/link.ts'
import { lessonWords } from '../i18n/words/course/lessons.ts'
import { useWords } from '../store/react.ts'
import type { Saying } from '../store/said.ts'
import { Button } from '../ui/controls/Button.tsx'
import { copyText } from '../ui/copyText.ts'
import styles from './LessonEditor.module.css'
import { type Lesson, lessonBounds } from './lesson.ts'
import { packLesson } from './lessonLink.ts'
import { keepLesson } from './lessonStore.ts'
import { readLesson } from './readLesson.ts'
import { saveLesson } from './saveLesson.ts'
import { sayProblem } from './sayProblem.ts'

interface LessonFilesProps {
  lesson: Lesson | undefined
  say: (saying: Saying<typeof lessonWords>) => void
}

/** The open lesson as a file and as a link, and a lesson from a file. */
export function LessonFiles({ lesson, say }: LessonFilesProps) {
  const words = useWords(lessonWords)
  const file = useRef<HTMLInputElement>(null)
  const [link, setLink] = useState<{ of: Lesson; address: string } | null>(null)

  async function open(chosen: File | undefined) {
    if (!chosen) return
    const report =
      chosen.size > lessonBounds.file
        ? { problem: 'too-large' as const }
        : readLesson(await chosen.text().catch(() => ''))
    if (!report.lesson) {
      say((words) => sayProblem(words, report))
      return
    }
    const { title, slides } = report.lesson
    keepLesson(report.lesson)
    say(({ opened, untitled }) => opened(title || untitled, String(slides.length)))
  }

  async function copy() {
    if (!lesson) return
    const packed = await packLesson(lesson)
    if (packed === null) {
      setLink(null)
      say(({ tooLong }) => tooLong)
      return
    }
    const address = `${location.href.split('#', 1)[0]}#lesson=${packed}`
    setLink({ of: lesson, address })
    const isLong = address.length > comfortableLink
    const isCopied = await copyText(address)
    say((words) => (isCopied ? words.copied : words.copyFailed) + (isLong ? ` ${words.wasLong}` : ''))
  }

  return (
    <>
      <div className={styles.row}>
        {lesson && (
          <>
            <Button icon="file" onClick={() => saveLesson(lesson)}>
              {words.save}
            </Button>
            <Button icon="link" onClick={copy}>
              {words.link}
            </Button>
          </>
        )}
        <Button icon="open" onClick={() => file.current?.click()}>
          {words.open}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          data-lesson-file
          accept=".json,application/json"
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {link && link.of === lesson && (
        <textarea
          className={styles.input}
          readOnly
          rows={2}
          aria-label={words.link}
          value={link.address}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  )
}
