import type { Entry } from '../../language.ts'

/** Units and layers whose weights training leaves as they are. */
export const freezeWords = {
  freezeLayer: { ko: (n: number) => `${n}층 동결`, en: (n: number) => `Freeze layer ${n}` },
  freezeOutput: { ko: '출력층 동결', en: 'Freeze the output layer' },
  outputLayer: { ko: '출력층', en: 'Output layer' },
  freezeUnit: {
    ko: '이 유닛 동결: 학습해도 가중치와 편향을 그대로 둡니다',
    en: 'Freeze this unit: training leaves its weights and bias as they are',
  },
  /** of a unit, in its name */
  frozen: { ko: '동결됨', en: 'frozen' },
  setting: { ko: '동결', en: 'Frozen' },
} satisfies Record<string, Entry>
