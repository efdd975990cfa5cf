import type { Entry } from '../../language.ts'

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
  dead: { ko: '죽은 유닛', en: 'dead' },
  deadMark: { ko: '죽음', en: 'dead' },
  deadCount: { ko: (n: number) => `죽은 유닛 ${n}`, en: (n: number) => `${n} dead` },
  deadMedium: { ko: (n: number) => `죽음 ${n}`, en: (n: number) => `${n} dead` },
  deadShort: { ko: (n: number) => `×${n}`, en: (n: number) => `×${n}` },
  deadList: {
    ko: (count: number, units: string) => `죽은 유닛 ${count}개: ${units}`,
    en: (count: number, units: string) => `${count} dead units: ${units}`,
  },
  weightNorm: {
    ko: (letter: string, n: string) => `‖${letter}‖ ${n}`,
    en: (letter: string, n: string) => `‖${letter}‖ ${n}`,
  },

  // legend
  positive: { ko: '양수', en: 'positive' },
  negative: { ko: '음수 가중치', en: 'negative weight' },
  everyLine: { ko: '굵을수록 큼 · 모두 그림', en: 'wider is larger · all drawn' },
  strongestLines: {
    ko: (k: string) => `넓은 층은 유닛마다 강한 ${k}개만`,
    en: (k: string) => `wide layers: strongest ${k} of each unit`,
  },
  bands: { ko: '가중치가 많아 띠로 그림', en: 'bands stand for many weights' },
  mapScale: {
    ko: '색 눈금은 지도마다 다름, 작은 값은 강조',
    en: 'each map: own scale, small values lifted',
  },
  templateScale: {
    ko: '첫 층은 가중치 이미지, 회색은 0',
    en: 'first layer: weights as images, gray is 0',
  },
  scoreScale: {
    ko: '밝기와 색: 고른 이미지에 대한 활성값과 점수',
    en: 'brightness, color: activations and scores for the picked image',
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
  pixelName: {
    ko: (row: number, column: number, channel: string) => `${row}행 ${column}열 ${channel}`,
    en: (row: number, column: number, channel: string) => `row ${row}, column ${column}, ${channel}`,
  },
  red: { ko: '빨강', en: 'red' },
  green: { ko: '초록', en: 'green' },
  blue: { ko: '파랑', en: 'blue' },

  // a line
  weightOf: {
    ko: (from: string, to: string, value: string) => `가중치 ${from} → ${to}: ${value}`,
    en: (from: string, to: string, value: string) => `weight ${from} → ${to}: ${value}`,
  },
} satisfies Record<string, Entry>
