import type { ComparisonId } from '../../../config/presets/comparisons.ts'
import type { Entry } from '../../language.ts'

export const comparisonWords = {
  capacity: { ko: '용량: 유닛 3, 6, 20개', en: 'Capacity: 3, 6, 20 units' },
  regularization: { ko: '규제의 세 가지 세기', en: 'Three strengths of regularization' },
} satisfies Record<ComparisonId, Entry>

/** What to look for in each, in one sentence. A test replays it over seeds. */
export const comparisonNoteWords = {
  capacity: {
    ko: '같은 점 30개에서 유닛이 많을수록 학습 손실은 내려가고, 20개의 일반화 격차는 3개의 세 배가 넘습니다.',
    en: 'On the same 30 points training loss falls with every step of width, and the gap of 20 units is more than three times that of 3.',
  },
  regularization: {
    ko: '유닛 20개에 λ = 0.003, 0.03, 0.3: 세기가 커질수록 격차가 줄고, 테스트 손실은 가운데에서 가장 낮습니다.',
    en: '20 units at λ = 0.003, 0.03, 0.3: the gap shrinks with strength, and test loss is best in the middle.',
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
