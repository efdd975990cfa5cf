import type { ComparisonId } from '../../../config/presets/comparisons.ts'
import type { Entry } from '../../language.ts'

export const comparisonWords = {
  capacity: { ko: '용량: 유닛 3, 6, 20개', en: 'Capacity: 3, 6, 20 units' },
  regularization: { ko: '규제의 세 가지 세기', en: 'Three strengths of regularization' },
  convolution: { ko: '완전 연결과 합성곱', en: 'Fully connected and convolutional' },
  pooling: { ko: '최댓값 풀링, 평균 풀링, 풀링 없이', en: 'Max pooling, average pooling, none' },
} satisfies Record<ComparisonId, Entry>

/** What to look for in each, in one sentence. A test replays it over seeds. */
export const comparisonNoteWords = {
  capacity: {
    ko: '이 점 30개에서는 유닛이 많을수록 학습 손실은 내려가고, 20개의 일반화 격차는 3개의 세 배가 넘습니다.',
    en: 'On these 30 points training loss falls with every step of width, and the gap of 20 units is more than three times that of 3.',
  },
  regularization: {
    ko: '유닛 20개에 λ = 0.003, 0.03, 0.3: 세기가 커질수록 격차가 줄고, 테스트 손실은 가운데에서 가장 낮습니다.',
    en: '20 units at λ = 0.003, 0.03, 0.3: the gap shrinks with strength, and test loss is best in the middle.',
  },
  convolution: {
    ko: '완전 연결 1층, 2층, 3층 옆에 작은 합성곱 신경망: 매개변수는 3층의 14분의 1인데 테스트 정확도가 가장 높습니다.',
    en: 'One, two and three fully connected layers beside a small convolutional network: a fourteenth of the parameters of three layers, and the highest test accuracy.',
  },
  pooling: {
    ko: '매개변수는 셋 다 22,466개입니다. 풀링이 있는 둘이, 보폭 2로 대신한 하나보다 테스트 정확도가 높습니다.',
    en: 'All three have 22,466 parameters: the two that pool reach a higher test accuracy than the one with strides of 2 instead.',
  },
} satisfies Record<ComparisonId, Entry>

export const comparisonGalleryWords = {
  heading: { ko: '나란히 비교', en: 'Side by side' },
  present: { ko: '지금 실험을 비교', en: 'This experiment, compared' },
  presentNote: {
    ko: '설정 하나나 둘을 골라 여섯 개까지 나란히 학습합니다.',
    en: 'Choose a setting or two, and up to six runs train side by side.',
  },
} satisfies Record<string, Entry>
