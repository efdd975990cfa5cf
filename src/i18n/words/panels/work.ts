import type { Entry } from '../../language.ts'

/** A unit of a convolution or a pooling layer at work on the shown image. */
export const workWords = {
  title: { ko: (unit: string) => `${unit}: 계산 과정`, en: (unit: string) => `${unit}, at work` },
  reading: { ko: '값을 읽는 중', en: 'Reading the values' },

  image: { ko: '이미지', en: 'Image' },
  field: {
    ko: (size: string) => `수용 영역 ${size}`,
    en: (size: string) => `receptive field ${size}`,
  },
  below: { ko: '아래층', en: 'Layer below' },
  filterMap: { ko: '이 필터의 맵', en: 'This filter’s map' },
  channelMap: { ko: '이 채널의 맵', en: 'This channel’s map' },
  rowColumn: {
    ko: (row: number, column: number) => `${row}행 ${column}열`,
    en: (row: number, column: number) => `row ${row}, column ${column}`,
  },
  place: { ko: '맵에서의 자리', en: 'Place on the map' },
  placeHint: {
    ko: '맵을 끌거나 방향키로 자리를 옮깁니다.',
    en: 'Drag on the map, or use the arrow keys.',
  },
  scale: {
    ko: '맵의 색은 그 층의 모든 채널에서 절댓값이 가장 큰 값에 맞춥니다.',
    en: 'The colors of a map end at the largest absolute value of all channels of its layer.',
  },
  slide: { ko: '이미지 위로 한 번 훑기', en: 'Slide over the image once' },
  stop: { ko: '멈추기', en: 'Stop sliding' },
  next: { ko: '다음 자리', en: 'Next place' },

  patch: { ko: '패치', en: 'Patch' },
  kernel: { ko: '필터', en: 'Filter' },
  productsSum: { ko: (sum: string) => `곱의 합 ${sum}`, en: (sum: string) => `Products: ${sum}` },
  ofChannel: {
    ko: (what: string, channel: string) => `${what}, ${channel}`,
    en: (what: string, channel: string) => `${what}, ${channel}`,
  },
  outside: { ko: '밖', en: 'outside' },
  sumsOf: { ko: (n: string) => `채널 ${n}개의 합`, en: (n: string) => `Sums of the ${n} channels` },
  channelSum: {
    ko: (channel: string, sum: string) => `${channel}: 합 ${sum}`,
    en: (channel: string, sum: string) => `${channel}: sum ${sum}`,
  },

  sum: { ko: '합', en: 'sum' },
  bias: { ko: '편향', en: 'bias' },
  largest: { ko: (n: string) => `${n}개 중 가장 큰 값`, en: (n: string) => `largest of ${n}` },
  mean: { ko: (n: string) => `${n}개의 평균`, en: (n: string) => `mean of ${n}` },
  /** said aloud: what a place of a filter comes to */
  filterSaid: {
    ko: (row: number, column: number, sum: string, bias: string, activation: string, value: string) =>
      `${row}행 ${column}열: 합 ${sum} + 편향 ${bias} → ${activation} → ${value}`,
    en: (row: number, column: number, sum: string, bias: string, activation: string, value: string) =>
      `place ${row}, ${column}: sum ${sum} + bias ${bias} → ${activation} → ${value}`,
  },
  maxSaid: {
    ko: (row: number, column: number, n: string, value: string, at: string) =>
      `${row}행 ${column}열: ${n}개 중 창의 ${at} 값이 가장 큼 → ${value}`,
    en: (row: number, column: number, n: string, value: string, at: string) =>
      `place ${row}, ${column}: largest of ${n} at ${at} of the window → ${value}`,
  },
  meanSaid: {
    ko: (row: number, column: number, n: string, value: string) =>
      `${row}행 ${column}열: ${n}개의 평균 → ${value}`,
    en: (row: number, column: number, n: string, value: string) =>
      `place ${row}, ${column}: mean of ${n} → ${value}`,
  },
  wins: {
    ko: (at: string) => `창의 ${at} 값이 가장 큽니다`,
    en: (at: string) => `the value at ${at} of the window wins`,
  },
} satisfies Record<string, Entry>
