import type { ReactNode } from 'react'
import styles from '../dialogs/dialogs.module.css'
import own from './share.module.css'

/** A group of toggles under its name. */
export function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={own.choices}>
      <legend className={styles.heading}>{title}</legend>
      {children}
    </fieldset>
  )
}

/** The set with the item in it or not. */
export function flipped(set: ReadonlySet<string>, item: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(item)
  else next.delete(item)
  return next
}
