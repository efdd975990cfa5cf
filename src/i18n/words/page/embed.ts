import type { Entry } from '../../language.ts'

/** An experiment in another page's frame. */
export const embedWords = {
  frame: { ko: 'Neurarium 실험', en: 'Neurarium experiment' },
  whole: { ko: 'Neurarium에서 열기', en: 'Open in Neurarium' },
} satisfies Record<string, Entry>
