import type { Entry } from '../../language.ts'

export const layersWords = {
  layers: { ko: '층별 상태', en: 'Layers' },
  table: {
    ko: '층별 활성값, 포화나 비활성, 기울기, 업데이트, 가중치 노름',
    en: 'Activations, saturated or inactive share, gradients, updates and weight norm by layer',
  },
  layer: { ko: '층', en: 'layer' },
  activations: { ko: '활성값', en: 'activations' },
  activationsShort: { ko: '활성값', en: 'activ.' },
  activationsTitle: {
    ko: '활성값의 분포. 막대 높이는 개수의 제곱근, 세로선은 0',
    en: 'Histogram of the activations. Heights are square roots of the counts; the line is at 0',
  },
  histogram: {
    ko: (layer: string) => `${layer}의 활성값 분포`,
    en: (layer: string) => `Histogram of the activations of ${layer}`,
  },
  range: {
    ko: (low: string, high: string) => `${low}에서 ${high}까지`,
    en: (low: string, high: string) => `from ${low} to ${high}`,
  },
  saturated: { ko: '포화', en: 'saturated' },
  saturatedShort: { ko: '포화', en: 'sat.' },
  saturatedTitle: {
    ko: '포화: 도함수 |f′|가 최댓값의 5%보다 작은 (예제, 유닛) 쌍의 비율',
    en: 'Saturated: share of (example, unit) pairs with |f′| below 5% of its largest value',
  },
  inactive: { ko: '비활성', en: 'inactive' },
  inactiveShort: { ko: '비활성', en: 'inact.' },
  inactiveTitle: {
    ko: '비활성: 활성화 전 값이 음수인 (예제, 유닛) 쌍의 비율. ReLU는 여기서 0을 냅니다',
    en: 'Inactive: share of (example, unit) pairs with a negative pre-activation, where ReLU gives 0',
  },
  second: { ko: '둘째 조각', en: 'second piece' },
  secondShort: { ko: '조각 2', en: 'piece 2' },
  secondTitle: {
    ko: 'Maxout의 두 조각 중 둘째가 더 큰 (예제, 유닛) 쌍의 비율',
    en: 'Share of (example, unit) pairs at which the second of maxout’s pieces is the larger one',
  },
  mixed: { ko: '포화·비활성', en: 'saturated, inactive' },
  mixedShort: { ko: '상태', en: 'state' },
  mixedTitle: {
    ko: '(예제, 유닛) 쌍의 비율. 포화: |f′|가 최댓값의 5%보다 작음. 비활성: 활성화 전 값이 음수. 조각 2: Maxout의 둘째 조각이 더 큼',
    en: 'Shares of the (example, unit) pairs. Sat.: |f′| below 5% of its largest value. Inact.: pre-activation negative. Piece 2: maxout’s second piece is the larger one',
  },
  gradient: { ko: '기울기 노름', en: 'gradient norm' },
  gradientShort: { ko: '기울기', en: 'grad.' },
  gradientTitle: {
    ko: '마지막 미니배치의 가중치 기울기 노름. 막대는 로그 눈금, 한 칸이 10배: 앞 층에서 짧아지면 기울기 소실입니다',
    en: 'Norm of the last mini-batch’s weight gradient. Logarithmic bars, a mark is a factor of 10: shorter in early layers means vanishing gradients',
  },
  update: { ko: '업데이트 비율', en: 'update ratio' },
  updateShort: { ko: 'Δw / w', en: 'update' },
  updateTitle: {
    ko: '업데이트 비율 ‖Δw‖ / ‖w‖, 로그 눈금. 띠는 0.001 근처: 대략의 기준이며 신경망마다 다릅니다',
    en: 'Update ratio ‖Δw‖ / ‖w‖, logarithmic. The band is around 0.001: a rule of thumb that not every network keeps',
  },
  norm: { ko: '‖w‖', en: '‖w‖' },
  normTitle: { ko: '가중치 노름', en: 'Norm of the weights' },
  hidden: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `Hidden layer ${n}` },
  output: { ko: '출력', en: 'out' },
  outputLayer: { ko: '출력층', en: 'Output layer' },
  percent: { ko: (share: string) => `${share}%`, en: (share: string) => `${share}%` },
} satisfies Record<string, Entry>
