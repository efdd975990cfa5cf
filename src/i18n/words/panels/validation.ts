import type { Entry } from '../../language.ts'

/** What is held apart from the training data, where there is such a split. */
export const validationWords = {
  validation: { ko: '검증', en: 'validation' },
  /** at the end of its line, where there is little room */
  line: { ko: '검증', en: 'valid.' },
  validationLoss: { ko: '검증 손실', en: 'Validation loss' },
  validationAccuracy: { ko: '검증 정확도', en: 'Validation accuracy' },
  points: { ko: (n: string) => `검증 ${n}`, en: (n: string) => `validation ${n}` },
  apart: {
    ko: '검증 점: 학습 데이터에서 떼어 두어 학습에 쓰지 않습니다. 이 점들의 손실을 보고 설정을 고릅니다.',
    en: 'Validation points: held apart from the training data and never trained on. Settings are chosen by their loss.',
  },
  last: {
    ko: '테스트는 설정을 모두 고른 뒤 마지막에 봅니다.',
    en: 'The test is opened last, when every setting has been chosen.',
  },
  chart: {
    ko: '스텝에 따른 값: 학습은 실선, 검증은 점과 선, 테스트는 파선',
    en: 'Over the steps: training solid, validation dashes and dots, test dashed',
  },
  images: { ko: (n: string) => `검증 ${n}장`, en: (n: string) => `${n} validation images` },
} satisfies Record<string, Entry>
