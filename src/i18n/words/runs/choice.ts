import type { Entry } from '../../language.ts'

/** Which of many runs is chosen, and by what. */
export const choiceWords = {
  byValidation: {
    ko: (name: string, value: string, test: string) =>
      `검증 손실로 고름: ${name} (${value}). 마지막에 연 테스트 손실: ${test}`,
    en: (name: string, value: string, test: string) =>
      `Best by validation loss: ${name} (${value}). Test loss, opened last: ${test}`,
  },
  byTest: {
    ko: (name: string, value: string) =>
      `테스트 손실로 고름: ${name} (${value}). 테스트로 고르면 새 데이터에서보다 좋은 값이 나오기 쉽습니다. 검증 데이터 비율을 정하면 검증 손실로 고릅니다.`,
    en: (name: string, value: string) =>
      `Best by test loss: ${name} (${value}). Chosen by the test, this figure tends to be better than on fresh data; with a validation share the choice is by validation loss.`,
  },
  better: {
    ko: (measure: string, name: string, value: string) =>
      `칸에 표시된 ${measure} 기준으로는 더 좋은 칸이 있습니다: ${name} (${value}).`,
    en: (measure: string, name: string, value: string) =>
      `${measure}, shown in the cells, is better elsewhere: ${name} (${value}).`,
  },
  now: {
    ko: (name: string, value: string) => `지금 검증 손실이 가장 낮은 학습: ${name} (${value})`,
    en: (name: string, value: string) => `Best by validation loss now: ${name} (${value})`,
  },
  seed: { ko: (seed: string) => `시드 ${seed}`, en: (seed: string) => `seed ${seed}` },
  chosen: { ko: '고른 칸', en: 'chosen' },
} satisfies Record<string, Entry>
