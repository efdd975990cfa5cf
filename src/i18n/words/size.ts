import type { Entry } from '../language.ts'

export const sizeWords = {
  size: { ko: '크기', en: 'Size' },
  parameters: { ko: '매개변수', en: 'parameters' },
  depth: { ko: (layers: number) => `${layers}층`, en: (layers: number) => `${layers}-layer` },
  network: { ko: '구조', en: 'network' },
  units: { ko: '유닛', en: 'units' },
  weights: { ko: '가중치', en: 'weights' },
  biases: { ko: '편향', en: 'biases' },
  slopes: { ko: '기울기', en: 'slopes' },
  times: { ko: ' × ', en: ' × ' },
  dots: { ko: '…', en: '…' },
  unfold: { ko: '모두 펼치기', en: 'Write all out' },
  unitsTitle: {
    ko: '은닉층과 출력층의 유닛. 입력은 세지 않습니다',
    en: 'Units of the hidden layers and the output; inputs are not counted',
  },
  maxoutTitle: {
    ko: 'Maxout은 조각이 둘이라 가중치와 편향이 두 배입니다',
    en: 'Maxout has two pieces: twice the weights and biases',
  },
  slopesTitle: { ko: 'PReLU가 유닛마다 학습하는 기울기', en: 'The slope that each PReLU unit learns' },
} satisfies Record<string, Entry>
