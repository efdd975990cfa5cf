import { type ReactNode, type Ref, useId } from 'react'
import styles from './Panel.module.css'

export interface PanelProps {
  title: string
  /** the panel's one large figure, at the right of its heading; read from the back row */
  figure?: ReactNode
  /** small controls at the end of the heading row */
  actions?: ReactNode
  id?: string
  className?: string
  /** it has taken the room of those beside it, see App.module.css */
  large?: boolean
  /** the section itself, e.g. for useSections */
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** A section of the page with a heading. Its body is a flex column that takes the height the layout gives it. */
export function Panel({ title, figure, actions, id, className, large, ref, children }: PanelProps) {
  const heading = useId()
  return (
    <section
      ref={ref}
      id={id}
      aria-labelledby={heading}
      data-large={large || undefined}
      className={className ? `${styles.panel} ${className}` : styles.panel}
    >
      <header className={styles.header}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {actions && <div className={styles.actions}>{actions}</div>}
        {figure !== undefined && <div className={styles.figure}>{figure}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
