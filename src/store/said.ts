import { useCallback, useState } from 'react'
import { type Entry, type Language, say, type Words } from '../i18n/language.ts'
import { useView } from './react.ts'

/** A sentence of a topic, in whichever language it is asked for. */
export type Saying<D extends Record<string, Entry>> = (words: Words<D>, language: Language) => string

/** What a place of the page last said of what was done there, and how it says something else (null: nothing). It is kept as what it says, not as its text: the page's language may change. */
export function useSaid<D extends Record<string, Entry>>(
  topic: D,
): readonly [said: string, say: (saying: Saying<D> | null) => void] {
  const language = useView((view) => view.language)
  const [saying, setSaying] = useState<Saying<D> | null>(null)
  const tell = useCallback((next: Saying<D> | null) => setSaying(() => next), [])
  return [saying?.(say(topic, language), language) ?? '', tell]
}
