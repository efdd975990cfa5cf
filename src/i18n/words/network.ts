import type { Entry } from '../language.ts'

const same = (text: string) => ({ ko: text, en: text })

export const networkWords = {
  network: { ko: '신경망', en: 'Network' },
  picture: {
    ko: (sizes: string) => `신경망 그림: ${sizes}. 유닛마다 활성값의 지도, 가중치는 선.`,
    en: (sizes: string) =>
      `The network drawn: ${sizes}. Each unit has a map of its activation; weights are lines.`,
  },
  units: {
    ko: '유닛: 방향키로 옮기고 Enter로 값을 고칩니다',
    en: 'Units: arrow keys move, Enter edits the values',
  },
  /** between the sizes of two layers, in the heading */
  arrow: same(' → '),
  times: {
    ko: (units: string, layers: number) => `${units} ×${layers}층`,
    en: (units: string, layers: number) => `${units} ×${layers} layers`,
  },
  linear: { ko: '은닉층 없음: 선형 모델', en: 'no hidden layer: a linear model' },

  // captions under the layers
  inputs: { ko: '입력', en: 'inputs' },
  pixels: { ko: '픽셀', en: 'pixels' },
  hidden: { ko: (n: number) => `은닉 ${n}`, en: (n: number) => `hidden ${n}` },
  hiddenShort: { ko: (n: number) => `h${n}`, en: (n: number) => `h${n}` },
  scores: { ko: '점수', en: 'scores' },
  value: { ko: '값', en: 'value' },
  unitCount: { ko: (n: string) => `${n}개`, en: (n: string) => n },
  dead: { ko: '죽은 유닛', en: 'dead' },
  deadMark: { ko: '죽음', en: 'dead' },
  deadCount: { ko: (n: number) => `죽은 유닛 ${n}`, en: (n: number) => `${n} dead` },
  deadMedium: { ko: (n: number) => `죽음 ${n}`, en: (n: number) => `${n} dead` },
  deadShort: { ko: (n: number) => `×${n}`, en: (n: number) => `×${n}` },
  deadList: {
    ko: (count: number, units: string) => `죽은 유닛 ${count}개: ${units}`,
    en: (count: number, units: string) => `${count} dead units: ${units}`,
  },
  weightNorm: { ko: (n: string) => `‖W‖ ${n}`, en: (n: string) => `‖W‖ ${n}` },

  // legend
  positive: { ko: '양수', en: 'positive' },
  negative: { ko: '음수 가중치', en: 'negative weight' },
  everyLine: { ko: '굵을수록 큼 · 모두 그림', en: 'wider is larger · all drawn' },
  strongestLines: {
    ko: (k: string) => `넓은 층은 유닛마다 강한 ${k}개만`,
    en: (k: string) => `wide layers: strongest ${k} of each unit`,
  },
  bands: { ko: '가중치가 많아 띠로 그림', en: 'too many weights for lines: bands' },
  mapScale: {
    ko: '지도마다 자기 척도, 작은 값은 밝게',
    en: 'each map: own scale, small values lifted',
  },
  templateScale: {
    ko: '첫 층은 가중치를 이미지로: 회색은 0',
    en: 'first layer: its weights as images, gray is 0',
  },
  scoreScale: {
    ko: '출력의 색은 고른 이미지의 점수',
    en: 'output colors: scores of the picked image',
  },

  // one unit
  inputUnit: { ko: (name: string) => `입력 ${name}`, en: (name: string) => `input ${name}` },
  imageInput: { ko: '입력 이미지', en: 'input image' },
  hiddenUnit: {
    ko: (layer: number, unit: number) => `은닉층 ${layer}, 유닛 ${unit}`,
    en: (layer: number, unit: number) => `hidden layer ${layer}, unit ${unit}`,
  },
  outputUnit: { ko: (name: string) => `출력, ${name}`, en: (name: string) => `output, ${name}` },
  className: { ko: (n: number) => `클래스 ${n}`, en: (n: number) => `class ${n}` },
  unitNumber: { ko: (n: number) => `유닛 ${n}`, en: (n: number) => `unit ${n}` },
  pixelName: {
    ko: (row: number, column: number, channel: string) => `${row}행 ${column}열 ${channel}`,
    en: (row: number, column: number, channel: string) => `row ${row}, column ${column}, ${channel}`,
  },
  red: { ko: '빨강', en: 'red' },
  green: { ko: '초록', en: 'green' },
  blue: { ko: '파랑', en: 'blue' },
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

  // a line
  weightOf: {
    ko: (from: string, to: string, value: string) => `가중치 ${from} → ${to}: ${value}`,
    en: (from: string, to: string, value: string) => `weight ${from} → ${to}: ${value}`,
  },

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
  slope: { ko: 'z < 0의 기울기', en: 'Slope for z < 0' },
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
  find: { ko: '찾기: 이름이나 번호', en: 'Find: name or number' },
  byNumber: { ko: '번호순', en: 'by number' },
  byStrength: { ko: '강한 순', en: 'strongest' },
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
    ko: (what: string, value: string) => `${what}: ${value}(으)로 바꿈`,
    en: (what: string, value: string) => `${what} is now ${value}`,
  },
  running: {
    ko: '학습 중이라 값이 계속 바뀝니다.',
    en: 'Training goes on changing these values.',
  },
  reading: { ko: '매개변수를 읽는 중', en: 'Reading the parameters' },
} satisfies Record<string, Entry>
