import '../ui/font/course.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { courseWords } from '../i18n/words/course/course.ts'
import { useCommands } from '../store/commands.ts'
import { useView, useWords } from '../store/react.ts'
import { viewStore } from '../store/view.ts'
import { IconButton } from '../ui/controls/Button.tsx'
import { lazyPart } from '../ui/loading/lazyPart.tsx'
import { openArrived, openPart, takeSeed } from './openPart.ts'
import { parts } from './parts/parts.ts'
import { predictionsPage } from './predictionsPage.ts'
import { progressStore } from './progress.ts'
import { presentPart } from './slides/presentPart.ts'
import { isTeachersPage, lessonsPage, sheetsPage } from './teachersPages.ts'
import { Contents } from './view/Contents.tsx'
import styles from './view/Course.module.css'
import { PartView } from './view/PartView.tsx'
import { TipProvider } from './view/Tip.tsx'

// fetched when they are opened
const OwnLessons = lazyPart(async () => (await import('./slides/OwnLessons.tsx')).OwnLessons)
const Predictions = lazyPart(async () => (await import('./view/Predictions.tsx')).Predictions)
const Sheets = lazyPart(async () => (await import('./sheets/Sheets.tsx')).Sheets)

const close = () => viewStore.setState({ course: null })

/** Whether the course has a page of that name. */
export const isPart = (id: string): boolean =>
  id === predictionsPage || isTeachersPage(id) || parts.some((part) => part.id === id)

export interface CourseProps {
  className?: string
  /** the settings have no room of their own beside the course: it has a button for them */
  settings: boolean
}

/** The course beside the stage: a column, or a sheet on a phone. */
export function Course({ className, settings }: CourseProps) {
  const words = useWords(courseWords)
  const commands = useCommands()
  const turnTo = (id: string) => openPart(id, commands)
  const open = useView((view) => view.course)
  const node = useRef<HTMLElement>(null)
  const index = parts.findIndex(({ id }) => id === open)
  const part = parts[index]
  const before = index > 0 ? parts[index - 1].id : ''
  const after = parts[index + 1]?.id

  const arrives = useView((view) => view.partArrives)
  // before it is seen: what is said of it would push the text down
  useLayoutEffect(() => {
    if (!arrives) return
    viewStore.setState({ partArrives: false })
    if (!part || arrives === 'again') return
    takeSeed(part)
    if (arrives === true) openArrived(part, commands)
  }, [part, arrives, commands])
  useEffect(() => {
    if (part) progressStore.getState().reach(part.id)
  }, [part])

  // another part begins at its top, and is told to a screen reader by its heading
  const shown = useRef(open)
  useEffect(() => {
    if (shown.current === open) return
    shown.current = open
    node.current?.querySelector<HTMLElement>('[data-scroll]')?.scrollTo?.({ top: 0 })
    // in one column the page may be anywhere: a part begins at its stage
    document.documentElement.scrollTo?.({ top: 0 })
    const scroll = node.current?.querySelector<HTMLElement>('[data-scroll]')
    const begin = () => {
      const heading = scroll?.querySelector<HTMLElement>('h2')
      ;(heading ?? scroll)?.focus({ preventScroll: true })
      return heading
    }
    if (begin() || !scroll) return
    // a page that is still to be fetched has its heading later, or never; who has gone on meanwhile is left alone
    const comes = new MutationObserver(() => {
      if (document.activeElement !== scroll || begin()) comes.disconnect()
    })
    comes.observe(scroll, { childList: true, subtree: true })
    return () => comes.disconnect()
  }, [open])

  return (
    <section
      ref={node}
      className={className ? `${styles.course} ${className}` : styles.course}
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
              disabled={!part}
              onClick={() => turnTo(before)}
            />
            <IconButton
              icon="next"
              label={words.next}
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
              label={words.slides}
              disabled={isTeachersPage(open) || open === predictionsPage}
              onClick={() => presentPart(part?.id ?? parts[0].id)}
            />
            <IconButton icon="close" label={words.close} shortcut="K" onClick={close} />
          </span>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div className={styles.scroll} data-scroll tabIndex={0}>
          {part ? (
            <PartView key={part.id} part={part} after={after} />
          ) : open === lessonsPage ? (
            <OwnLessons />
          ) : open === sheetsPage ? (
            <Sheets />
          ) : open === predictionsPage ? (
            <Predictions />
          ) : (
            <Contents unknown={open ?? ''} />
          )}
        </div>
      </TipProvider>
    </section>
  )
}
