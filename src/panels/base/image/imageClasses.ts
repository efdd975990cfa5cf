import { imageClassWords } from '../../../i18n/words/panels/imageClasses.ts'
import { useWords } from '../../../store/react.ts'

const names = Object.keys(imageClassWords) as Array<keyof typeof imageClassWords>

/** The ten class names in the chosen language, in the order of the labels. The same array at each call. */
export function useImageClasses(): readonly string[] {
  const words = useWords(imageClassWords)
  let known = spoken.get(words)
  if (!known) {
    known = names.map((name) => words[name])
    spoken.set(words, known)
  }
  return known
}

const spoken = new WeakMap<object, readonly string[]>()
