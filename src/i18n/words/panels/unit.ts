import type { Entry } from '../../language.ts'

/** The card of one unit, and the editor of its parameters. */
export const unitWords = {
  deadSentence: {
    ko: '죽은 유닛: 모든 학습 예제에서 0이라 들어오는 가중치가 기울기를 받지 못합니다.',
    en: 'Dead: 0 for every training example, so its incoming weights get no gradient.',
  },
  silentShare: {
    ko: (share: string) => `그려진 범위의 ${share}에서 0`,
    en: (share: string) => `0 over ${share} of what is drawn`,
  },
  saturatedShare: {
    ko: (share: string) => `그려진 범위의 ${share}에서 포화(saturated)`,
    en: (share: string) => `saturated over ${share} of what is drawn`,
  },
  pickedMean: {
    ko: (value: string) => `고른 이미지에 대한 모든 자리의 평균 ${value}`,
    en: (value: string) => `for the picked image, mean over its places: ${value}`,
  },
  pickedActivation: {
    ko: (value: string) => `고른 이미지에 대한 값 ${value}`,
    en: (value: string) => `for the picked image: ${value}`,
  },
  mapLabel: { ko: '이 유닛의 활성값', en: 'this unit’s activation' },
  rangeLabel: {
    ko: (low: string, high: string) => `색: ${low} … 0 … ${high}`,
    en: (low: string, high: string) => `color: ${low} … 0 … ${high}`,
  },
  inputNote: {
    ko: '입력에는 매개변수가 없습니다. 설정에서 고릅니다.',
    en: 'Inputs have no parameters. Choose them in the settings.',
  },
  openHint: { ko: 'Enter나 클릭: 값 고치기', en: 'Enter or click: edit its values' },

  workHint: { ko: 'W: 계산 과정 보기', en: 'W: see it at work' },
  see: { ko: '계산 과정 보기', en: 'See it at work' },

  // the editor
  editor: { ko: (unit: string) => `${unit}: 매개변수`, en: (unit: string) => `${unit}: parameters` },
  close: { ko: '닫기', en: 'Close' },
  previousUnit: { ko: '이전 유닛', en: 'Previous unit' },
  nextUnit: { ko: '다음 유닛', en: 'Next unit' },
  bias: { ko: '편향(bias)', en: 'Bias' },
  biasOfPiece: {
    ko: (piece: number) => `조각 ${piece}의 편향`,
    en: (piece: number) => `Bias of piece ${piece}`,
  },
  slope: { ko: '음수 쪽 계수 α', en: 'Slope α for z < 0' },
  weights: { ko: (n: string) => `들어오는 가중치 ${n}개`, en: (n: string) => `${n} incoming weights` },
  weightFrom: {
    ko: (from: string) => `${from}에서 오는 가중치`,
    en: (from: string) => `Weight from ${from}`,
  },
  weightFromPiece: {
    ko: (from: string, piece: number) => `${from}에서 오는 가중치, 조각 ${piece}`,
    en: (from: string, piece: number) => `Weight from ${from}, piece ${piece}`,
  },
  piece: { ko: (piece: number) => `조각 ${piece}`, en: (piece: number) => `piece ${piece}` },
  unitNumber: { ko: (n: number) => `유닛 ${n}`, en: (n: number) => `unit ${n}` },
  find: { ko: '찾기: 이름이나 번호', en: 'Find: name or number' },
  byNumber: { ko: '번호순', en: 'by number' },
  byStrength: { ko: '크기순', en: 'strongest' },
  order: { ko: '순서', en: 'Order' },
  noneFound: { ko: '맞는 가중치가 없습니다.', en: 'No weight matches.' },
  moreWeights: { ko: (n: string) => `${n}개 더 보기`, en: (n: string) => `Show ${n} more` },
  notNumber: {
    ko: (limit: string) => `숫자가 아닙니다. −${limit}부터 ${limit}까지의 수를 쓰세요. 예: −0.25`,
    en: (limit: string) => `That is not a number. Type one from −${limit} to ${limit}, for example −0.25.`,
  },
  outside: {
    ko: (limit: string) => `너무 큽니다. −${limit}부터 ${limit}까지 쓸 수 있습니다.`,
    en: (limit: string) => `That is too large. Values from −${limit} to ${limit} can be used.`,
  },
  changed: {
    ko: (what: string, value: string) => `${what} 변경: ${value}`,
    en: (what: string, value: string) => `${what} is now ${value}`,
  },
  running: {
    ko: '학습 중이라 값이 계속 바뀝니다.',
    en: 'Training goes on changing these values.',
  },
  reading: { ko: '매개변수를 읽는 중', en: 'Reading the parameters' },
} satisfies Record<string, Entry>
