import type { Entry } from '../../language.ts'

/** 1.8 */
export const gradientWords = {
  title: { ko: '기울기가 맞을까', en: 'Is the gradient right?' },
  text: {
    ko: `[역전파](backpropagation) 코드는 틀려도 멈추지 않습니다. 부호 하나를 틀려도 손실이 조금씩 줄어들 수 있어서 학습 곡선만으로는 알아채기 어렵습니다. 그래서 다른 방법으로 구한 값과 비교합니다.

가중치 하나를 ε만큼 늘린 손실과 줄인 손실의 차이를 2ε으로 나눈 것이 *중앙 차분(central difference)*입니다. 순방향 계산만 쓰므로 역전파의 잘못이 섞이지 않습니다. 다만 가중치마다 순방향 계산을 두 번씩 해야 하므로 학습에 쓰기에는 너무 느립니다.

ε이 크면 곡선을 직선으로 본 오차가 ε²에 비례해 커지고, 너무 작으면 두 손실이 거의 같아져 반올림 오차가 커집니다. ReLU처럼 꺾이는 함수에서는 가중치를 늘리고 줄이는 사이에 꺾이는 점이 있으면 두 값이 어긋나기도 합니다. tanh(2.4)처럼 매끄러운 함수에서는 그런 일이 없습니다.`,
    en: `Code for [backpropagation](backpropagation) does not stop when it is wrong. With a wrong sign somewhere the loss may still go down, and the learning curve does not tell. So the gradient is compared with one found in another way.

The *central difference* takes the loss with one weight a little larger, minus the loss with it a little smaller, divided by the distance 2ε. It uses the forward computation alone, so no mistake of backpropagation gets into it. But it takes two forward computations for each weight: far too slow to train with.

With a large ε the error of taking a curve for a line grows as ε²; with a very small one the two losses are nearly equal, and rounding is most of their difference. Where the function bends, as ReLU does, the two values can differ when the bend lies between the smaller and the larger weight. With a smooth function such as tanh (see 2.4) they do not.`,
  },
  d: { ko: '중앙 차분', en: 'the central difference' },
  loss: { ko: '손실', en: 'the loss' },
  w: { ko: '검사하는 가중치', en: 'the weight that is checked' },
  epsilon: { ko: '가중치를 옮기는 거리', en: 'how far the weight is moved' },
  r: { ko: '상대 오차', en: 'the relative error' },
  g: { ko: '역전파로 구한 기울기', en: 'the gradient by backpropagation' },
  do: {
    ko: '버튼으로 신경망을 열고 멈춘 뒤, 신경망에서 유닛을 고르거나 실험실에서 가중치를 골라 두 값을 비교하세요. 그다음 도함수를 일부러 틀리게 해 보세요.',
    en: 'Open a network, pause it, and pick a unit in the network or a weight in the lab: compare the two values. Then make the derivative wrong on purpose.',
  },
  tanh: { ko: 'tanh 두 층', en: 'Two layers of tanh' },
  relu: { ko: 'ReLU 두 층', en: 'Two layers of ReLU' },
  look: {
    ko: 'ε을 바꾸어 상대 오차가 가장 작은 곳을 찾으세요. 10⁻⁷ 이하면 두 값이 같다고 보고, 10⁻² 이상이면 대개 어딘가 틀린 것입니다(경험칙). 도함수를 1%만 틀리게 했을 때도 드러나는지, 부호를 반대로 했을 때 왜 첫 은닉층에서는 드러나지 않는지 생각해 보세요.',
    en: 'Change ε and find where the relative error is least. At 10⁻⁷ or less the two count as equal, at 10⁻² or more something is usually wrong: a rule of thumb. See whether a derivative that is 1% off shows, and think why a wrong sign does not in the first hidden layer.',
  },
  ask: {
    ko: '은닉층이 둘인 tanh 신경망에서 활성화 함수의 도함수 f′를 모두 1로 잘못 썼습니다. 상대 오차가 0.01을 넘는 가중치는 어디에 있을까요?',
    en: 'Two hidden layers of tanh, and by mistake the activation’s derivative f′ is taken to be 1 in both. Where are weights whose relative error is above 0.01?',
  },
  hidden: { ko: '은닉층에만', en: 'in the hidden layers alone' },
  output: { ko: '출력층에만', en: 'in the output layer alone' },
  both: { ko: '은닉층과 출력층 모두', en: 'in both' },
  none: { ko: '어디에도 없다', en: 'in neither' },
  notHidden: {
    ko: 'f′의 잘못은 기울기를 아래층으로 넘길 때마다 곱해집니다. 이번에는 그래도 0.01을 넘는 곳이 달랐습니다.',
    en: 'A wrong f′ multiplies whatever is handed on below. This time the errors above 0.01 were elsewhere all the same.',
  },
  notOutput: {
    ko: '출력층은 역전파가 시작되는 곳입니다. 출력층의 기울기는 f′를 한 번도 곱하기 전에 구합니다.',
    en: 'Backpropagation begins at the output layer. Its gradient is there before any f′ has been multiplied in.',
  },
  notBoth: {
    ko: '역전파의 잘못은 위로 올라가지 않습니다. 점수의 기울기와 출력층의 기울기는 은닉층의 f′보다 먼저 구하므로 맞습니다.',
    en: 'A mistake of backpropagation does not travel up. The gradients of the scores and of the output layer come before the f′ of any hidden layer, and are right.',
  },
  notNone: {
    ko: 'tanh의 f′는 유닛의 값이 0일 때만 1이고, 학습한 유닛의 값은 0에서 떨어져 있습니다. 1로 쓰면 그만큼 기울기가 커집니다.',
    en: 'For tanh, f′ is 1 only where the unit’s value is 0, and trained units are away from it. Taking it to be 1 makes the gradient that much larger.',
  },
  runHidden: { ko: '은닉층의 가중치', en: 'weights of the hidden layers' },
  runOutput: { ko: '출력층의 가중치', en: 'weights of the output layer' },
  figure: { ko: '가장 큰 상대 오차', en: 'Largest relative error' },
  after: {
    ko: '출력층 가중치의 기울기는 점수의 기울기에 마지막 은닉층의 값을 곱한 것이어서 f′가 들어가지 않습니다. f′는 그 아래로 기울기를 넘길 때 쓰이므로 잘못은 은닉층의 가중치에서 드러납니다. 그래서 층마다 몇 개씩 골라 검사합니다.',
    en: 'The gradient of an output weight is the gradient of its score times a value of the last hidden layer: no f′ in it. f′ comes in where the gradient is handed on below, so the mistake shows in the weights of the hidden layers. That is why some weights of every layer are checked.',
  },
  found: {
    ko: '시드 {check-hidden.made}개에서 f′를 1로 썼을 때 은닉층의 가장 큰 상대 오차는 중앙값 {check-hidden.measured}입니다. f′가 맞으면 시드 {check-right.seeds}개 모두에서 {check-right.high} 이하이고, 출력층은 f′가 틀려도 {check-output.high} 이하입니다.',
    en: 'Over {check-hidden.made} seeds, the largest relative error in the hidden layers has a median of {check-hidden.measured} when f′ is taken to be 1. With the right f′ it is {check-right.high} or less in each of {check-right.seeds} seeds; in the output layer it is {check-output.high} or less even with the wrong one.',
  },
} satisfies Record<string, Entry>

/** The lab of 1.8. */
export const checkLabWords = {
  from: { ko: '어디에서', en: 'from' },
  to: { ko: '어느 유닛으로', en: 'to' },
  unit: { ko: (n: string) => `유닛 ${n}`, en: (n: string) => `unit ${n}` },
  bias: { ko: '편향', en: 'the bias' },
  output: { ko: '출력층', en: 'output layer' },
  derivative: { ko: '역전파의 f′', en: 'f′ in backpropagation' },
  right: { ko: '맞는 도함수', en: 'the right one' },
  one: { ko: '언제나 1', en: 'always 1' },
  sign: { ko: '부호가 반대', en: 'the wrong sign' },
  little: { ko: '1% 크게', en: '1% too large' },
  distance: { ko: 'k (ε = 10의 −k제곱)', en: 'k (ε is 10 to the −k)' },
  backpropagated: { ko: '역전파', en: 'backpropagation' },
  central: { ko: '중앙 차분', en: 'central difference' },
  error: { ko: '상대 오차', en: 'relative error' },
  well: { ko: '두 값이 같다고 볼 수 있습니다.', en: 'The two count as equal.' },
  doubtful: {
    ko: '확실하지 않습니다. ε을 바꾸거나 다른 가중치를 검사해 보세요.',
    en: 'In doubt: change ε, or check other weights.',
  },
  wrong: {
    ko: '어긋납니다. 역전파가 틀렸거나 ε이 알맞지 않습니다.',
    en: 'They differ: backpropagation is wrong, or ε does not fit.',
  },
  picture: {
    ko: (errors: string) => `ε이 10⁻¹에서 10⁻¹²까지일 때의 상대 오차: ${errors}`,
    en: (errors: string) => `Relative error for ε from 10⁻¹ to 10⁻¹²: ${errors}`,
  },
  picked: {
    ko: (count: string) =>
      `막대는 ε마다의 상대 오차입니다. 학습 예제 ${count}개의 손실을 배정밀도(float64)로 계산합니다. 기울기가 10⁻⁴보다 작으면 10⁻⁴으로 나눕니다.`,
    en: (count: string) =>
      `The bars are the relative error for each ε. The loss is that of ${count} training examples, in double precision (float64). Where the gradient is below 10⁻⁴, the difference is divided by 10⁻⁴.`,
  },
  noPlane: {
    ko: '평면 데이터의 실험에서 보입니다. 아래의 버튼으로 시작하세요.',
    en: 'It checks experiments over the plane: begin with a button below.',
  },
} satisfies Record<string, Entry>
