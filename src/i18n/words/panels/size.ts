import type { Entry } from '../../language.ts'

export const sizeWords = {
  size: { ko: '크기', en: 'Size' },
  parameters: { ko: '매개변수', en: 'parameters' },
  depth: { ko: (layers: number) => `${layers}층`, en: (layers: number) => `${layers}-layer` },
  network: { ko: '구조', en: 'network' },
  units: { ko: '유닛', en: 'units' },
  weights: { ko: '가중치', en: 'weights' },
  biases: { ko: '편향', en: 'biases' },
  slopes: { ko: '계수 α', en: 'slopes α' },
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
  time: { ko: '계산 시간', en: 'computing time' },
  timeOf: {
    ko: (time: string, steps: string, each: string) => `${steps}스텝에 ${time}, 스텝당 ${each}`,
    en: (time: string, steps: string, each: string) =>
      `${time} for ${steps} ${steps === '1' ? 'step' : 'steps'}, ${each} per step`,
  },
  noTime: { ko: '–', en: '–' },
  timeTitle: {
    ko: '이 기기에서 매개변수를 업데이트하는 데 걸린 시간입니다. 그림을 그리는 시간은 빠집니다. 앞으로 돌아가 다시 학습한 스텝은 다시 셉니다. 기기마다 다르고 링크에 들어가지 않습니다.',
    en: 'What the updates took on this machine, without drawing. Steps trained again after going back count again. It differs from machine to machine and is no part of the link.',
  },
  slopesTitle: { ko: 'PReLU가 유닛마다 학습하는 계수 α', en: 'The slope α that each PReLU unit learns' },
} satisfies Record<string, Entry>
