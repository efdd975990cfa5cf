import type { ActivationName } from '../../../config/types.ts'
import type { Entry } from '../../language.ts'

const sub = (layer: number | null) => (layer === null ? '' : ` ${layer}`)
const prime = { ko: ' 프라임', en: ' prime' }

export const formulaWords = {
  formula: { ko: '수식', en: 'Formula' },
  withBiases: { ko: '편향 포함', en: 'with biases' },
  symbols: { ko: '수식의 기호', en: 'Symbols of the formula' },
  primeSign: { ko: '′', en: '′' },
  dots: { ko: '…', en: '…' },

  /** the network in one line */
  depth: {
    ko: (layers: number) => `${layers}층 신경망`,
    en: (layers: number) => `${layers}-layer network`,
  },
  linearModel: { ko: '선형 모델 (단층)', en: 'Linear model (single layer)' },
  inputs: { ko: (n: string) => `입력 ${n}`, en: (n: string) => `${n} inputs` },
  oneInput: { ko: '입력 1', en: '1 input' },
  scores: { ko: (n: string) => `점수 ${n}`, en: (n: string) => `${n} scores` },
  value: { ko: '값 1', en: '1 value' },

  /** what each symbol is */
  x: {
    ko: (n: string, names: string) => `x: 입력 벡터, 값 ${n}개 (${names})`,
    en: (n: string, names: string) => `x: the input vector of ${n} (${names})`,
  },
  pixels: { ko: '32 × 32 × 3 픽셀', en: 'the pixels, 32 × 32 × 3' },
  weights: {
    ko: (layer: string, units: string, inputs: string) =>
      `${layer}의 가중치 행렬: 유닛마다 한 행 (유닛 ${units} × 입력 ${inputs})`,
    en: (layer: string, units: string, inputs: string) =>
      `weights of ${layer}, one row per unit (${units} units × ${inputs} inputs)`,
  },
  biases: {
    ko: (layer: string, units: string) => `${layer}의 편향: 유닛마다 하나, ${units}개`,
    en: (layer: string, units: string) => `biases of ${layer}, one for each of ${units} units`,
  },
  hidden: {
    ko: (layer: string, units: string) => `${layer}의 활성값, 유닛 ${units}개`,
    en: (layer: string, units: string) => `activations of ${layer}, ${units} units`,
  },
  hiddenLayer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `hidden layer ${n}` },
  outputLayer: { ko: '출력층', en: 'the output layer' },
  s: {
    ko: (n: string) => `s: 클래스 ${n}개의 점수, 가장 큰 것이 예측`,
    en: (n: string) => `s: scores of the ${n} classes; the largest is the prediction`,
  },
  sValue: {
    ko: 's: 출력값, 활성화 함수 없이 실수 하나 (회귀)',
    en: 's: the output, a real number without activation (regression)',
  },

  /** the formula read aloud */
  saidWeights: {
    ko: (layer: number | null, piece: number, letter = 'W') =>
      `${letter}${sub(layer)}${piece ? prime.ko : ''}`,
    en: (layer: number | null, piece: number, letter = 'W') =>
      `${letter}${sub(layer)}${piece ? prime.en : ''}`,
  },
  saidBiases: {
    ko: (layer: number | null, piece: number) => `b${sub(layer)}${piece ? prime.ko : ''}`,
    en: (layer: number | null, piece: number) => `b${sub(layer)}${piece ? prime.en : ''}`,
  },
  saidHidden: { ko: (layer: number) => `h ${layer}`, en: (layer: number) => `h ${layer}` },
  saidProduct: {
    ko: (left: string, right: string) => `${left} 곱하기 ${right}`,
    en: (left: string, right: string) => `${left} times ${right}`,
  },
  saidSum: {
    ko: (left: string, right: string) => `${left} 더하기 ${right}`,
    en: (left: string, right: string) => `${left} plus ${right}`,
  },
  saidEquals: {
    ko: (left: string, right: string) => `${left}는 ${right}`,
    en: (left: string, right: string) => `${left} equals ${right}`,
  },
  saidMax: {
    ko: (first: string, second: string) => `최댓값(${first}, ${second})`,
    en: (first: string, second: string) => `the maximum of (${first}) and (${second})`,
  },
  saidFunction: {
    ko: (name: string, inner: string) => `${name}(${inner})`,
    en: (name: string, inner: string) => `${name} of (${inner})`,
  },
  saidDots: { ko: '이렇게 이어져', en: 'and so on' },
} satisfies Record<string, Entry>

/** Each activation in one short line. */
export const activationSentences = {
  linear: {
    ko: '선형: 그대로 통과. 선형층은 이어도 행렬 하나',
    en: 'Linear: passes on as is; linear layers in a row are one matrix',
  },
  sigmoid: {
    ko: '시그모이드: 0과 1 사이로. 양 끝에서 포화되어 기울기가 사라짐',
    en: 'Sigmoid: to between 0 and 1; saturates, and its gradient vanishes',
  },
  tanh: {
    ko: 'Tanh: −1과 1 사이로. 중심은 0이지만 양 끝에서 포화',
    en: 'Tanh: to between −1 and 1; zero-centered, but saturates',
  },
  relu: {
    ko: 'ReLU: 음수는 0으로, 양수는 그대로',
    en: 'ReLU: 0 for negative values, positive ones as they are',
  },
  'leaky-relu': {
    ko: 'Leaky ReLU: 음수 쪽에 작은 계수 α를 남겨 죽지 않음',
    en: 'Leaky ReLU: a small slope α for negative values, so no unit dies',
  },
  prelu: {
    ko: 'PReLU: 음수 쪽 계수 α를 유닛마다 학습',
    en: 'PReLU: each unit learns its slope α for negative values',
  },
  maxout: {
    ko: 'Maxout: 두 선형 조각 중 큰 값. 이 층의 매개변수가 두 배',
    en: 'Maxout: the larger of two linear pieces; doubles its parameters',
  },
  elu: {
    ko: 'ELU: 음수는 −α로 부드럽게 수렴',
    en: 'ELU: bends smoothly toward −α for negative values',
  },
  gelu: {
    ko: 'GELU: 부드러운 ReLU, z × 정규분포 누적확률 (tanh 근사)',
    en: 'GELU: a smooth ReLU, z × the normal CDF of z (tanh form)',
  },
  silu: {
    ko: 'SiLU: 부드러운 ReLU, z × 시그모이드',
    en: 'SiLU: a smooth ReLU, z × its sigmoid',
  },
  softplus: {
    ko: 'Softplus: 늘 양수인 부드러운 ReLU',
    en: 'Softplus: a smooth ReLU that is always positive',
  },
} satisfies Record<ActivationName, Entry>
