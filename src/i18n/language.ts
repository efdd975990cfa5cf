/**
 * Two languages, side by side in one entry: a missing word does not compile. One file of words a topic, in `words/`.
 * An entry is a text, or a function of its figures returning one.
 */
export type Language = 'ko' | 'en'
export const languages: readonly Language[] = ['ko', 'en']

type Text = string | ((...figures: never[]) => string)
export type Entry<T extends Text = Text> = { ko: T; en: T }
type Said<E> = E extends { ko: infer A; en: infer B }
  ? A extends string
    ? string
    : B extends string
      ? string
      : A & B
  : never

/** The words of one topic in one language. */
export type Words<D extends Record<string, Entry>> = { [K in keyof D]: Said<D[K]> }

const spoken = new WeakMap<object, { ko?: object; en?: object }>()

/** The topic's words in that language. The same object at each call. */
export function say<D extends Record<string, Entry>>(dictionary: D, language: Language): Words<D> {
  const known = spoken.get(dictionary) ?? {}
  spoken.set(dictionary, known)
  known[language] ??= Object.fromEntries(
    Object.entries(dictionary).map(([key, entry]) => [key, entry[language]]),
  )
  return known[language] as Words<D>
}

/** The first choice: what was kept, else Korean where the browser puts Korean before English. */
export function preferredLanguage(kept: string | null, browser: readonly string[]): Language {
  if (kept === 'ko' || kept === 'en') return kept
  for (const tag of browser) {
    if (/^ko\b/i.test(tag)) return 'ko'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}
