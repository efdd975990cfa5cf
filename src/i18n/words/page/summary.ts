import type { Entry } from '../../language.ts'

/** What is said of the run when it has come to rest. */
export const summaryWords = {
  summary: {
    ko: (step: string, train: string, test: string) =>
      `${step}스텝에서 멈춤. 학습 손실 ${train}, 테스트 손실 ${test}.`,
    en: (step: string, train: string, test: string) =>
      `Paused at step ${step}. Training loss ${train}, test loss ${test}.`,
  },
  summaryValidation: {
    ko: (loss: string) => `검증 손실 ${loss}.`,
    en: (loss: string) => `Validation loss ${loss}.`,
  },
  summaryAccuracy: {
    ko: (test: string) => `테스트 정확도 ${test}.`,
    en: (test: string) => `Test accuracy ${test}.`,
  },
} satisfies Record<string, Entry>
