import type { Entry } from '../../language.ts'

/** What the panels say of convolution and pooling. */
export const planeWords = {
  /** as in "16 conv 5×5 ReLU" */
  conv: {
    ko: (size: string, activation: string) => `합성곱 ${size} ${activation}`,
    en: (size: string, activation: string) => `conv ${size} ${activation}`,
  },
  /** the same under a layer of the picture, where there is little room */
  convShort: { ko: (size: string) => `합성곱 ${size}`, en: (size: string) => `conv ${size}` },
  maxShort: { ko: (size: string) => `최댓값 ${size}`, en: (size: string) => `max ${size}` },
  averageShort: { ko: (size: string) => `평균 ${size}`, en: (size: string) => `mean ${size}` },
  maxPool: { ko: (size: string) => `최댓값 풀링 ${size}`, en: (size: string) => `max pool ${size}` },
  averagePool: { ko: (size: string) => `평균 풀링 ${size}`, en: (size: string) => `average pool ${size}` },

  pooling: { ko: (n: number) => `풀링층 ${n}`, en: (n: number) => `pooling layer ${n}` },
  filterUnit: {
    ko: (layer: number, unit: number) => `은닉층 ${layer}, 필터 ${unit}`,
    en: (layer: number, unit: number) => `hidden layer ${layer}, filter ${unit}`,
  },
  pooledUnit: {
    ko: (layer: number, unit: number) => `풀링층 ${layer}, 채널 ${unit}`,
    en: (layer: number, unit: number) => `pooling layer ${layer}, channel ${unit}`,
  },
  filters: {
    ko: (layer: string, filters: string, window: string) => `${layer}의 필터 ${filters}개, 각각 ${window}`,
    en: (layer: string, filters: string, window: string) =>
      `the ${filters} filters of ${layer}, each ${window}`,
  },
  convolved: { ko: '합성곱', en: 'convolved with' },
  maxOf: { ko: '최댓값 풀링', en: 'max pool' },
  averageOf: { ko: '평균 풀링', en: 'average pool' },
  filterTitle: {
    ko: '합성곱층은 모든 자리에서 같은 필터를 씁니다: 높이 × 너비 × 아래층 채널 × 필터',
    en: 'A convolution has the same filters at every place: height × width × channels below × filters',
  },

  channel: { ko: (n: number) => `채널 ${n}`, en: (n: number) => `channel ${n}` },
  /** a weight's place in its filter, and a value's place in a plane */
  tap: {
    ko: (row: number, column: number, channel: string) => `창의 ${row}행 ${column}열 ${channel}`,
    en: (row: number, column: number, channel: string) =>
      `row ${row}, column ${column} of the window, ${channel}`,
  },
  placeOf: {
    ko: (unit: string, row: number, column: number) => `${unit}, ${row}행 ${column}열`,
    en: (unit: string, row: number, column: number) => `${unit}, row ${row}, column ${column}`,
  },
} satisfies Record<string, Entry>

/** Their settings. */
export const planeSettingsWords = {
  convLayer: { ko: '합성곱층', en: 'convolution' },
  poolLayer: { ko: '풀링층', en: 'pooling' },
  filtersOf: { ko: (n: number) => `${n}층 필터 수`, en: (n: number) => `Filters of layer ${n}` },
  sizeOf: { ko: (n: number) => `${n}층 창의 크기`, en: (n: number) => `Window of layer ${n}` },
  strideOf: { ko: (n: number) => `${n}층 보폭`, en: (n: number) => `Stride of layer ${n}` },
  paddingOf: { ko: (n: number) => `${n}층 패딩`, en: (n: number) => `Padding of layer ${n}` },
  modeOf: { ko: (n: number) => `${n}층 풀링 방식`, en: (n: number) => `Pooling of layer ${n}` },
  square: { ko: (n: number) => `${n}×${n}`, en: (n: number) => `${n}×${n}` },
  all: { ko: '전체', en: 'whole plane' },
  stride: { ko: (n: number) => `보폭 ${n}`, en: (n: number) => `stride ${n}` },
  same: { ko: '같은 크기', en: 'same size' },
  valid: { ko: '패딩 없음', en: 'no padding' },
  max: { ko: '최댓값', en: 'Max' },
  average: { ko: '평균', en: 'Average' },
} satisfies Record<string, Entry>
