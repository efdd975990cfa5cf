import type { Entry } from '../../language.ts'

/** 1.6 */
export const rateWords = {
  title: { ko: '학습률 고르기', en: 'Choosing the learning rate' },
  text: {
    ko: `[학습률](learning-rate) $\\eta$는 기울기의 반대쪽으로 얼마나 움직일지 정합니다. 너무 작으면 손실이 기어가듯 줄어들고, 너무 크면 골짜기를 뛰어넘어 손실이 오르내리거나 발산합니다. 알맞은 값은 데이터와 신경망에 따라 다릅니다.

*학습률 찾기*(learning rate range test, 2015)는 짧은 학습 한 번으로 후보를 얻는 방법입니다. 아주 작은 학습률에서 시작해 [스텝](step)마다 조금씩 키우면서 손실을 기록합니다. 손실은 처음에는 그대로 있다가 줄어들고, 어느 학습률부터 튀어 오릅니다. 손실이 가장 낮을 때는 이미 튀어 오르기 직전이므로, 그때의 학습률을 3에서 10으로 나눈 값을 씁니다(여기서는 3). 어림 규칙이므로 맞는지는 그 학습률로 학습해 보아야 압니다.`,
    en: `The [learning rate](learning-rate) $\\eta$ says how far one update moves against the gradient. If it is too small, the loss crawls; if it is too large, updates leap over the valley and the loss jumps or diverges. Which value is right depends on the data and on the network.

A *range test* (2015), also called a learning rate finder, gets a candidate from one short run: begin with a tiny rate, raise it a little at every [step](step), and record the loss. At first the loss stays where it is, then it falls, and from some rate on it shoots up. Where the loss is lowest it is about to shoot up, so one takes that rate divided by 3 to 10 (here by 3). That is a rule of thumb: only a run with that rate shows whether it is any good.`,
  },
  w: { ko: '가중치', en: 'a weight' },
  eta: { ko: '학습률', en: 'the learning rate' },
  loss: { ko: '손실', en: 'the loss' },
  do: {
    ko: '실험실에서 학습률을 먼저 짐작해 두고, ‘학습률 찾기’를 눌러 비교하세요. 그런 다음 세 학습률의 손실 곡선을 나란히 보세요.',
    en: 'In the lab, guess a rate first, then press “Find a rate” and compare. After that, see the loss curves of three rates side by side.',
  },
  beside: { ko: '세 학습률을 나란히', en: 'The three rates side by side' },
  small: { ko: 'η = {rate-small.rate}', en: 'η = {rate-small.rate}' },
  middle: { ko: 'η = {rate-middle.rate}', en: 'η = {rate-middle.rate}' },
  large: { ko: 'η = {rate-large.rate}', en: 'η = {rate-large.rate}' },
  look: {
    ko: '손실 곡선의 모양을 보세요. 완만하게 내려가는 직선, 빨리 내려가 눕는 곡선, 오르내리거나 높은 곳에 멈춘 곡선이 무엇을 뜻하는지 말해 보세요.',
    en: 'Look at the shapes of the loss curves: a gently sloping line, a curve that falls fast and flattens, one that jumps or rests high up. Say what each of them means.',
  },
  ask: {
    ko: '같은 신경망을 세 학습률로 {rate-small.steps}스텝씩 학습합니다. 학습 손실이 가장 낮은 것은?',
    en: 'The same network at three rates, {rate-small.steps} steps each. Which has the lowest training loss?',
  },
  notSmall: {
    ko: '작은 걸음은 안전하지만, 정해진 스텝 안에 멀리 가지 못합니다. 같은 손실에 이르려면 스텝이 훨씬 많이 듭니다.',
    en: 'Small steps are safe, but a given number of them does not lead far. It takes many more to reach the same loss.',
  },
  notMiddle: {
    ko: '중간 값이 늘 맞는 것은 아닙니다. 이번 데이터에는 다른 학습률이 더 맞았습니다.',
    en: 'The middle one of three need not be the best. These data were better served by another rate.',
  },
  notLarge: {
    ko: '큰 걸음이 더 빨리 가는 것은 기울기가 가리키는 방향이 그만큼 멀리까지 맞을 때뿐입니다. 지나치면 손실이 오르고, ReLU 유닛이 한꺼번에 죽기도 합니다(2.5).',
    en: 'Long steps are faster only as far as the gradient’s direction holds. Beyond that the loss rises, and ReLU units may die, many at once (see 2.5).',
  },
  figure: { ko: '학습 손실', en: 'Training loss' },
  after: {
    ko: '학습률은 가장 먼저 맞추는 하이퍼파라미터입니다. 넓은 범위를 10배 간격으로 훑은 다음 좁혀 갑니다. 학습하는 동안 학습률을 줄여 가는 방법(스케줄)도 있습니다.',
    en: 'The rate is the hyperparameter to set first: try a wide range by factors of 10, then narrow it down. It may also be lowered during training, by a schedule.',
  },
  found: {
    ko: `시드 {rate-small.made}개로 {rate-small.steps}스텝씩 학습하면 학습 손실의 중앙값은 η = {rate-small.rate}에서 {rate-small.measured}, {rate-middle.rate}에서 {rate-middle.measured}, {rate-large.rate}에서 {rate-large.measured}입니다.

η를 {finder-grid.from}부터 {finder-grid.to}까지 √10배 간격으로 훑어 가장 좋은 값도 찾아 보았습니다. 실험실의 ‘학습률 찾기’로 얻은 학습률은 시드의 {finder-near.measured}에서 그 값의 10분의 1배에서 10배 사이에 있었습니다. 찾은 학습률로 학습한 손실은 중앙값 {finder-loss.measured}, 가장 좋은 값의 손실은 {finder-grid.measured}입니다.`,
    en: `Over {rate-small.made} seeds, {rate-small.steps} steps each, the median training loss is {rate-small.measured} at η = {rate-small.rate}, {rate-middle.measured} at {rate-middle.rate} and {rate-large.measured} at {rate-large.rate}.

The best rate was looked for on a grid from {finder-grid.from} to {finder-grid.to}, too, by factors of √10. In {finder-near.measured} of the seeds the rate that the lab’s finder recommends is within a factor of 10 of it. Trained with the finder’s rate, the median loss is {finder-loss.measured}; at the best rate of the grid it is {finder-grid.measured}.`,
  },
} satisfies Record<string, Entry>

export const rateLabWords = {
  mine: { ko: '나의 학습률', en: 'my learning rate' },
  sweep: { ko: '학습률 찾기', en: 'Find a rate' },
  compare: { ko: '둘을 나란히 학습', en: 'Train with both side by side' },
  hint: {
    ko: '1.5의 원 실험을 한 번 돌리면서, 학습률을 스텝마다 1.12배씩 키웁니다. 다시 누르면 다른 시드로 합니다.',
    en: 'One run of the circle of 1.5, in which the rate grows by a factor of 1.12 at every step. Pressed again, it takes another seed.',
  },
  loss: { ko: '손실', en: 'loss' },
  rateFound: { ko: '찾은 학습률', en: 'the rate that was found' },
  axes: {
    ko: '가로축: 학습률의 상용로그(−2는 0.01). 점: 나의 학습률',
    en: 'Across: the rate’s logarithm to the base of 10 (−2 is 0.01). The dot: my rate',
  },
  lowest: {
    ko: (rate: string) => `손실이 가장 낮은 η: ${rate}`,
    en: (rate: string) => `lowest loss at η = ${rate}`,
  },
  found: { ko: (rate: string) => `찾은 η: ${rate}`, en: (rate: string) => `found: η = ${rate}` },
  picture: {
    ko: (from: string, to: string) => `학습률을 키우는 동안의 손실: 처음 ${from}, 가장 낮을 때 ${to}`,
    en: (from: string, to: string) => `Loss while the rate grows: ${from} at first, ${to} at its lowest`,
  },
} satisfies Record<string, Entry>
