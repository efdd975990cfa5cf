import type { Entry } from '../../language.ts'

/** The way to the comparison of runs, in the bar. */
export const compareWords = {
  compare: { ko: '비교', en: 'Compare' },
  pin: { ko: '비교에 고정', en: 'Pin for comparison' },
  pinShort: { ko: '고정', en: 'Pin' },
  pinned: {
    ko: (n: number) => `비교에 고정했습니다 (${n}개). 설정을 바꾼 뒤 비교를 여세요.`,
    en: (n: number) => `Pinned (${n}). Change something, then open Compare.`,
  },
  pinnedMost: {
    ko: '비교에는 여섯 개까지 고정할 수 있습니다.',
    en: 'At most six runs can be pinned.',
  },
} satisfies Record<string, Entry>
