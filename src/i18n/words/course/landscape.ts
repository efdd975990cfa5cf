import type { Entry } from '../../language.ts'

/** 4.4 */
export const landscapeWords = {
  title: { ko: '손실의 지형', en: 'The loss as a landscape' },
  text: {
    ko: `손실은 모든 [매개변수](parameter)의 함수입니다. 매개변수가 수십 개만 되어도 그릴 수 없으므로 한 점을 지나는 두 방향을 골라 그 평면 위의 손실만 봅니다. 실험실의 그림이 그런 단면입니다. 그림에 없는 방향으로는 손실이 전혀 다를 수 있습니다.

경사 하강법은 이 지형을 내려가는 걸음입니다. *모멘텀(momentum)*은 지난 걸음의 μ배를 이번 걸음에 더합니다. 무거운 공이 굴러가는 것과 같습니다. 기울기의 방향이 이어지면 점점 빨라지고, 좌우로 오가는 움직임은 서로 지워집니다. 대신 골짜기 바닥을 지나쳐 한동안 흔들리기도 합니다.`,
    en: `The loss is a function of all [parameters](parameter). Even with a few dozen of them it cannot be drawn, so one looks at a plane: through one point, in two directions. The lab’s picture is such a section. In directions that it does not show, the loss can be quite different.

Gradient descent walks down this landscape. *Momentum* adds μ times the last step to the present one, like a heavy ball that rolls. Where the gradient keeps its direction it gains speed, and movements from side to side cancel. In return it may run past the bottom of the valley and swing there for a while.`,
  },
  v: { ko: '한 걸음: 매개변수가 움직이는 양', en: 'the step: how far the parameters move' },
  mu: { ko: '모멘텀: 지난 걸음을 얼마나 이어 갈지', en: 'the momentum: how much of the last step goes on' },
  eta: { ko: '학습률', en: 'the learning rate' },
  gradient: { ko: '손실의 기울기', en: 'the gradient of the loss' },
  w: { ko: '모든 매개변수', en: 'all parameters' },
  do: {
    ko: '실험실에서 업데이트를 하나씩 옮기며 두 길을 비교하고, μ와 학습률을 바꿔 보세요. 그다음 무대의 신경망으로 확인하세요.',
    en: 'In the lab, move through the updates and compare the two paths; change μ and the learning rate. Then see the same with a network on the stage.',
  },
  plain: { ko: 'SGD, 학습률 {descent-plain.rate}', en: 'SGD, learning rate {descent-plain.rate}' },
  momentum: {
    ko: '모멘텀 {descent-plain.momentum}, 같은 학습률',
    en: 'Momentum of {descent-plain.momentum}, the same rate',
  },
  beside: { ko: '셋을 나란히', en: 'All three side by side' },
  look: {
    ko: '같은 학습률에서 모멘텀의 손실이 얼마나 빨리 내려가는지, 그 길이 어디에서 골짜기를 지나치는지 보세요.',
    en: 'See how much faster the loss goes down with momentum at the same rate, and where its path runs past the valley.',
  },
  ask: {
    ko: '모멘텀 {descent-plain.momentum}, 학습률 {descent-plain.rate}(으)로 {descent-plain.steps}스텝 학습합니다. 모멘텀 없이 학습률만 바꾼 두 SGD 가운데 마지막 학습 손실이 이것에 더 가까운 쪽은?',
    en: '{descent-plain.steps} steps with a momentum of {descent-plain.momentum} at a learning rate of {descent-plain.rate}. Of two runs of SGD without momentum, which ends with a training loss nearer to it?',
  },
  same: { ko: '같은 학습률 {descent-plain.rate}', en: 'the one at the same rate, {descent-plain.rate}' },
  tenfold: {
    ko: '열 배의 학습률 {descent-plain.tenfold}',
    en: 'the one at ten times the rate, {descent-plain.tenfold}',
  },
  notSame: {
    ko: '모멘텀의 한 걸음은 학습률에 기울기를 곱한 것만이 아닙니다. 지난 걸음들이 더해져, 방향이 이어지는 곳에서는 실제 걸음이 그보다 훨씬 커집니다.',
    en: 'With momentum a step is more than the rate times the gradient. The steps before are added, and where the direction stays they come to far more than that.',
  },
  notTenfold: {
    ko: '걸음이 커지려면 기울기의 방향이 이어져야 합니다. 방향이 자주 바뀌면 걸음이 서로 지워져 그만큼 커지지 않습니다.',
    en: 'For the steps to grow, the gradient has to keep its direction. Where it turns often, they cancel and do not grow that much.',
  },
  runMomentum: { ko: '모멘텀', en: 'momentum' },
  runSame: { ko: 'SGD, 같은 학습률', en: 'SGD, the same rate' },
  runTenfold: { ko: 'SGD, 열 배', en: 'SGD, ten times the rate' },
  figure: { ko: '마지막 학습 손실', en: 'Final training loss' },
  after: {
    ko: '방향이 이어지는 곳에서 걸음은 1 + μ + μ² + … = 1/(1 − μ)배까지 커집니다. μ = 0.9면 열 배입니다. 그래서 모멘텀을 켤 때는 학습률을 함께 생각해야 합니다.',
    en: 'Where the direction stays, the steps grow to 1 + μ + μ² + … = 1/(1 − μ) times their size: ten times for μ = 0.9. So momentum and the learning rate have to be chosen together.',
  },
  found: {
    ko: '시드 {descent-plain.made}개의 마지막 학습 손실은 중앙값으로 모멘텀 {descent-momentum.measured}, 같은 학습률의 SGD {descent-plain.measured}, 열 배의 SGD {descent-tenfold.measured}입니다. 실험실의 신경망이 손실 {landscape-ratio.bound}에 이르기까지 SGD는 모멘텀의 {landscape-ratio.measured}배(중앙값)의 업데이트가 필요합니다.',
    en: 'Medians of {descent-plain.made} seeds for the final training loss: momentum {descent-momentum.measured}, SGD at the same rate {descent-plain.measured}, at ten times the rate {descent-tenfold.measured}. To bring the lab’s network to a loss of {landscape-ratio.bound}, SGD takes {landscape-ratio.measured} times as many updates as momentum (median).',
  },
} satisfies Record<string, Entry>

/** The lab of 4.4. */
export const landscapeLabWords = {
  momentum: { ko: '모멘텀 μ', en: 'momentum μ' },
  rate: { ko: '학습률', en: 'learning rate' },
  at: { ko: '업데이트', en: 'updates' },
  plain: { ko: 'SGD의 손실', en: 'loss, SGD' },
  rolling: { ko: '모멘텀의 손실', en: 'loss, momentum' },
  drawAgain: { ko: '다른 데이터와 가중치', en: 'Other data and weights' },
  picture: {
    ko: (at: string, slow: string, fast: string) =>
      `손실의 등고선과 두 길, 업데이트 ${at}번 뒤. SGD의 손실 ${slow}, 모멘텀의 손실 ${fast}`,
    en: (at: string, slow: string, fast: string) =>
      `Level lines of the loss and two paths, after ${at} updates: loss ${slow} with SGD, ${fast} with momentum`,
  },
  legend: {
    ko: '2-4-2 신경망의 매개변수 22개 가운데 두 방향의 평면입니다. 실선은 모멘텀, 점선은 SGD의 길을 이 평면에 비춘 것이고, 큰 점은 출발점과 모멘텀의 끝입니다. 등고선은 높이 간격이 고르지 않습니다.',
    en: 'A plane in two directions of the 22 parameters of a 2-4-2 network. The paths are projected on it: solid with momentum, dashed with SGD; dots mark where both begin and where each is now. The level lines are not evenly spaced.',
  },
} satisfies Record<string, Entry>
