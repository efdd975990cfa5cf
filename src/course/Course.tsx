import '../ui/font/course.css'
import { useCallback, useEffect, useRef } from 'react'
import { courseWords } from '../i18n/words/course/course.ts'
import { useView, useWords } from '../store/react.ts'
import { viewStore } from '../store/view.ts'
import { IconButton } from '../ui/controls/Button.tsx'
import { parts } from './parts/parts.ts'
import { Contents } from './view/Contents.tsx'
import styles from './view/Course.module.css'
import { PartView } from './view/PartView.tsx'
import { TipProvider } from './view/Tip.tsx'

const close = () => viewStore.setState({ course: null, slides: false })
const turnTo = (id: string) => viewStore.setState({ course: id })

/** Whether the course has a part of that name. */
export const isPart = (id: string): boolean => parts.some((part) => part.id === id)

export interface CourseProps {
  className?: string
  /** the settings have no room of their own beside the course: it has a button for them */
  settings: boolean
}

/** The course beside the stage: a column, a sheet on a phone, or the whole page in front of a class. */
export function Course({ className, settings }: CourseProps) {
  const words = useWords(courseWords)
  const open = useView((view) => view.course)
  const slides = useView((view) => view.slides)
  const node = useRef<HTMLElement>(null)
  const index = parts.findIndex(({ id }) => id === open)
  const part = parts[index]
  const before = index > 0 ? parts[index - 1].id : ''
  const after = parts[index + 1]?.id

  usePageKeys(slides, before, after)
  // another part begins at its top, and is told to a screen reader by its heading
  const shown = useRef(open)
  useEffect(() => {
    if (shown.current === open) return
    shown.current = open
    node.current?.querySelector<HTMLElement>('[data-scroll]')?.scrollTo?.({ top: 0 })
    node.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }, [open])

  return (
    <section
      ref={node}
      className={className ? `${styles.course} ${className}` : styles.course}
      data-slides={slides || undefined}
      aria-label={words.course}
    >
      <TipProvider>
        <header className={styles.header}>
          <nav className={styles.turn} aria-label={words.parts}>
            <IconButton
              icon="contents"
              label={words.contents}
              aria-current={part ? undefined : 'page'}
              onClick={() => turnTo('')}
            />
            <IconButton
              icon="previous"
              label={words.previous}
              shortcut={slides ? 'PageUp' : undefined}
              disabled={!part}
              onClick={() => turnTo(before)}
            />
            <IconButton
              icon="next"
              label={words.next}
              shortcut={slides ? 'PageDown' : undefined}
              disabled={after === undefined}
              onClick={() => after !== undefined && turnTo(after)}
            />
          </nav>
          <span className={styles.place}>
            {part ? words.place(String(index + 1), String(parts.length)) : words.course}
          </span>
          <span className={styles.tools}>
            {settings && (
              <IconButton
                icon="settings"
                label={words.settings}
                onClick={() => viewStore.setState({ dialog: 'settings' })}
              />
            )}
            <IconButton
              icon="slides"
              label={slides ? words.beside : words.slides}
              aria-pressed={slides}
              className={styles.wideOnly}
              onClick={() => viewStore.setState({ slides: !slides })}
            />
            <IconButton icon="close" label={words.close} shortcut="K" onClick={close} />
          </span>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div className={styles.scroll} data-scroll tabIndex={0}>
          {part ? <PartView key={part.id} part={part} after={after} /> : <Contents unknown={open ?? ''} />}
        </div>
      </TipProvider>
    </section>
  )
}

/** In front of a class a presenter's clicker turns the parts; Escape brings the stage back. */
function usePageKeys(slides: boolean, before: string, after: string | undefined): void {
  const press = useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || viewStore.getState().dialog !== null) return
      if (event.key === 'PageDown' && after !== undefined) turnTo(after)
      else if (event.key === 'PageUp') turnTo(before)
      else if (event.key === 'Escape') viewStore.setState({ slides: false })
      else return
      event.preventDefault()
    },
    [before, after],
  )
  useEffect(() => {
    if (!slides) return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [slides, press])
}
