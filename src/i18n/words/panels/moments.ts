import type { Entry } from '../../language.ts'

/** The time line of a run, and the way to another moment of it. */
export const momentWords = {
  timeLine: { ko: '타임라인', en: 'Time line' },
  keys: {
    ko: '방향키는 한 스텝, Page Up과 Page Down은 10분의 1, Home과 End는 처음과 끝으로 옮깁니다.',
    en: 'Arrow keys move by one step, Page Up and Page Down by a tenth, Home and End to the ends.',
  },
  at: {
    ko: (step: string, farthest: string) => `${farthest}스텝 중 ${step}`,
    en: (step: string, farthest: string) => `step ${step} of ${farthest}`,
  },
  newest: { ko: '가장 최근 스텝으로', en: 'To the newest step' },
  marks: {
    ko: (n: string) => `학습 중에 바꾼 곳 ${n}`,
    en: (n: string) => (n === '1' ? '1 change on the way' : `${n} changes on the way`),
  },
  seeking: {
    ko: (target: string, step: string) => `${target}스텝까지 다시 학습하는 중: 지금 ${step}`,
    en: (target: string, step: string) => `Training again to step ${target}: now at ${step}`,
  },
  stopHere: { ko: '여기서 멈추기', en: 'Stop here' },
} satisfies Record<string, Entry>
