import type { ActivationName } from '../../config/types.ts'
import type { Entry } from '../language.ts'

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
      `${layer}의 가중치 행렬: 유닛 ${units}개마다 한 행, 행마다 입력 ${inputs}개의 가중치`,
    en: (layer: string, units: string, inputs: string) =>
      `Weight matrix of ${layer}: a row for each of ${units} units, with a weight for each of ${inputs} inputs`,
  },
  biases: {
    ko: (layer: string, units: string) => `${layer}의 편향: 유닛마다 하나, ${units}개`,
    en: (layer: string, units: string) => `Biases of ${layer}: one a unit, ${units} in all`,
  },
  hidden: {
    ko: (layer: string, units: string) => `${layer}의 활성값, 유닛 ${units}개`,
    en: (layer: string, units: string) => `Activations of ${layer}, ${units} units`,
  },
  hiddenLayer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `hidden layer ${n}` },
  outputLayer: { ko: '출력층', en: 'the output layer' },
  s: {
    ko: (n: string) => `s: 클래스 ${n}개의 점수. 가장 큰 점수의 클래스가 예측입니다`,
    en: (n: string) => `s: the scores of ${n} classes. The class with the largest one is the prediction`,
  },
  sValue: {
    ko: 's: 출력값. 회귀이므로 활성화 함수 없이 실수 하나입니다',
    en: 's: the output, one real number without an activation (regression)',
  },

  /** the formula read aloud */
  saidWeights: {
    ko: (layer: number | null, piece: number) => `W${sub(layer)}${piece ? prime.ko : ''}`,
    en: (layer: number | null, piece: number) => `W${sub(layer)}${piece ? prime.en : ''}`,
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

/** Each activation in one sentence. */
export const activationSentences = {
  linear: {
    ko: '선형: 그대로 통과시킵니다. 선형층을 이어도 행렬 하나와 같습니다',
    en: 'Linear: passes its input on. Linear layers in a row are one matrix',
  },
  sigmoid: {
    ko: 'Sigmoid: 0과 1 사이로 눌러 담습니다. 양 끝에서 포화되어 기울기가 사라집니다',
    en: 'Sigmoid: squashes to between 0 and 1. It saturates at both ends, where its gradient vanishes',
  },
  tanh: {
    ko: 'Tanh: −1과 1 사이로 눌러 담습니다. 중심이 0이지만 양 끝에서 포화됩니다',
    en: 'Tanh: squashes to between −1 and 1. Zero-centered, but it saturates at both ends',
  },
  relu: {
    ko: 'ReLU: 음수는 0으로, 양수는 그대로 내보냅니다',
    en: 'ReLU: 0 for negative values, the value itself for positive ones',
  },
  'leaky-relu': {
    ko: 'Leaky ReLU: 음수에 작은 기울기 α를 남겨 유닛이 죽지 않게 합니다',
    en: 'Leaky ReLU: keeps a small slope α for negative values, so that no unit dies',
  },
  prelu: {
    ko: 'PReLU: 음수 쪽 기울기 a를 유닛마다 학습합니다',
    en: 'PReLU: each unit learns its own slope a for negative values',
  },
  maxout: {
    ko: 'Maxout: 두 선형 조각 중 큰 값. ReLU와 Leaky ReLU를 포함하며 매개변수가 두 배입니다',
    en: 'Maxout: the larger of two linear pieces. It generalizes ReLU and doubles the parameters',
  },
  elu: {
    ko: 'ELU: 음수는 −α로 부드럽게 눕습니다',
    en: 'ELU: bends smoothly toward −α for negative values',
  },
  gelu: {
    ko: 'GELU: ReLU를 부드럽게 한 것. z를 정규분포의 확률로 거릅니다 (tanh 근사)',
    en: 'GELU: a smooth ReLU, z times its normal probability (in the tanh form)',
  },
  silu: {
    ko: 'SiLU: z에 Sigmoid를 곱한 부드러운 ReLU입니다',
    en: 'SiLU: a smooth ReLU, z times its sigmoid',
  },
  softplus: {
    ko: 'Softplus: 늘 양수인, 부드러운 ReLU입니다',
    en: 'Softplus: a smooth ReLU that is always positive',
  },
} satisfies Record<ActivationName, Entry>
