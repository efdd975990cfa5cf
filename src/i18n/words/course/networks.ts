import type { Entry } from '../../language.ts'

/** 3.1 */
export const layersWords = {
  title: { ko: '층과 단층 신경망', en: 'Layers, and the single-layer network' },
  text: {
    ko: `신경망은 뉴런을 순환 없는 그래프로 이은 것입니다. 보통 [층](layer)으로 나누고, 이웃한 두 층의 모든 유닛을 잇습니다(완전 연결). 같은 층 안에서는 잇지 않습니다. 층의 수를 셀 때 입력은 세지 않습니다.

은닉층이 없으면 단층 신경망입니다. [소프트맥스](softmax) 손실이면 로지스틱 회귀, [힌지](hinge) 손실이면 SVM과 같습니다. 직선으로 나뉘는 데이터라면 둘 다 테스트 정확도 {straight-softmax.low}를 넘습니다. 손실이 무엇이든 [결정 경계](decision-boundary)는 직선입니다. 원 안팎은 직선으로 나뉘지 않아 {straight-circle.high}를 넘지 못했습니다.`,
    en: `A network is neurons joined into a graph without cycles. Usually they stand in [layers](layer), each unit joined to all units of the next layer (fully connected) and to none of its own. The input is not counted as a layer.

Without a hidden layer it is a single-layer network: with the [softmax](softmax) loss that is logistic regression, with the [hinge](hinge) loss an SVM. On data that a line can part both pass {straight-softmax.low} on the test. Whatever the loss, the [decision boundary](decision-boundary) is straight; on the circle, which no line parts, accuracy stayed at {straight-circle.high} or less.`,
  },
  s: { ko: '점수', en: 'the scores' },
  w: { ko: '가중치 행렬 하나', en: 'one matrix of weights' },
  b: { ko: '편향', en: 'the biases' },
  do: {
    ko: '은닉층 없이 두 손실을 번갈아 쓰고, 데이터를 원으로 바꿔 보세요.',
    en: 'Try both losses without a hidden layer, then change the data to the circle.',
  },
  softmax: { ko: 'Softmax (로지스틱 회귀)', en: 'Softmax (logistic regression)' },
  hinge: { ko: '힌지 (SVM)', en: 'Hinge (an SVM)' },
  circle: { ko: '직선으로 나뉘지 않는 원', en: 'The circle, which no line parts' },
  look: {
    ko: '경계의 모양은 같고 손실 곡선만 다릅니다. 힌지 손실은 모든 점의 여유가 1을 넘으면 0이 되어 멈추지만({hinge-rests.steps}스텝 안에), 소프트맥스 손실은 끝없이 조금씩 줄어듭니다.',
    en: 'The boundary is straight both times; the loss curves differ. Once all margins pass 1, here within {hinge-rests.steps} steps, the hinge loss is 0 and rests, while the softmax loss goes on falling a little forever.',
  },
  ask: {
    ko: '은닉층 없는 소프트맥스 분류기가 원 안팎을 배웁니다. 학습 정확도는?',
    en: 'A softmax classifier without a hidden layer learns the circle. Its training accuracy will be',
  },
  low: { ko: '75%도 안 된다', en: 'below 75%' },
  middle: { ko: '75–95%', en: '75% to 95%' },
  high: { ko: '95% 넘게', en: 'above 95%' },
  run: { ko: '단층, 원', en: 'single layer, circle' },
  figure: { ko: '학습 정확도', en: 'Training accuracy' },
  after: {
    ko: '설정의 ‘입력 특징’에서 x²과 y²을 켜면 단층으로도 풀립니다. 은닉층은 그런 특징을 스스로 만듭니다.',
    en: 'Turn on x² and y² under “Input features” in the settings and even a single layer solves it. A hidden layer makes such features by itself.',
  },
} satisfies Record<string, Entry>

/** 3.2 */
export const outputWords = {
  title: { ko: '출력층', en: 'The output layer' },
  text: {
    ko: `출력층에는 [활성화 함수](activation)를 쓰지 않습니다. 분류에서는 클래스마다 [점수](score)를 하나씩, 회귀에서는 실수를 그대로 냅니다. 여기에 ReLU를 씌우면 음수를 낼 수 없게 됩니다.

은닉층이 ReLU여도 출력은 음수가 될 수 있습니다. 사인 곡선을 배운 신경망의 가장 낮은 출력은 {values-below-zero.low}–{values-below-zero.high}였습니다.`,
    en: `The output layer has no [activation function](activation). In classification it gives one [score](score) a class, in regression real values as they are. A ReLU there could never say a negative number.

With ReLU in the hidden layer the output still goes below 0: the lowest one of networks that had learned the sine was {values-below-zero.low} to {values-below-zero.high}.`,
  },
  s: { ko: '출력: 점수들, 또는 실수 하나', en: 'the output: scores, or a real value' },
  w: { ko: '출력층의 가중치', en: 'weights of the output layer' },
  h: { ko: '마지막 은닉층의 값', en: 'values of the last hidden layer' },
  do: {
    ko: '회귀와 분류를 번갈아 보고, 출력의 수를 세어 보세요.',
    en: 'Go from regression to classification and count the outputs.',
  },
  regression: { ko: '회귀: 사인 곡선', en: 'Regression: the sine' },
  classes: { ko: '분류: 여섯 클래스', en: 'Classification: six classes' },
  look: {
    ko: '신경망의 오른쪽 끝에 회귀는 값이 하나, 분류는 클래스마다 하나입니다. 손실의 이름은 설정의 ‘손실 함수’에 있습니다.',
    en: 'At the right end of the network there is one value for regression, one score a class otherwise. The loss’s name is under “Loss” in the settings.',
  },
  ask: {
    ko: '여섯 클래스를 나누는 신경망의 출력은 몇 개일까요?',
    en: 'How many outputs does a network for six classes have?',
  },
  one: { ko: '1개: 클래스의 번호', en: '1: the class’s number' },
  five: { ko: '5개', en: '5' },
  six: { ko: '6개: 클래스마다 하나', en: '6: one for each class' },
  run: { ko: '출력층의 유닛', en: 'units of the output layer' },
  figure: { ko: '출력', en: 'Outputs' },
  after: {
    ko: '클래스의 번호는 크기에 뜻이 없어서 수 하나로 예측하지 않습니다. 여기서는 두 클래스일 때도 점수가 둘입니다.',
    en: 'A class’s number has no size, so it is not predicted as one. Here two classes have two scores as well.',
  },
} satisfies Record<string, Entry>

/** 3.3 */
export const sizingWords = {
  title: { ko: '크기 재기', en: 'Sizing a network' },
  text: {
    ko: `신경망의 크기는 흔히 뉴런 수나 [매개변수](parameter) 수로 말합니다. 입력은 뉴런으로 세지 않습니다.

3-4-2 신경망: 뉴런 4 + 2 = 6개, 가중치 3×4 + 4×2 = 20개, 편향 4 + 2 = 6개, 매개변수 {size-342.low}개. 3-4-4-1 신경망: 뉴런 9개, 가중치 3×4 + 4×4 + 4×1 = 32개, 편향 9개, 매개변수 {size-3441.low}개.

현대의 합성곱 신경망은 매개변수가 1억 개쯤, 층이 10–20개입니다.`,
    en: `A network’s size is given in neurons or, more often, in [parameters](parameter). The inputs are not counted as neurons.

3-4-2: 4 + 2 = 6 neurons, 3×4 + 4×2 = 20 weights, 4 + 2 = 6 biases, {size-342.low} parameters. 3-4-4-1: 9 neurons, 3×4 + 4×4 + 4×1 = 32 weights, 9 biases, {size-3441.low} parameters.

Modern convolutional networks have about 100 million parameters in 10 to 20 layers.`,
  },
  n: { ko: '층 l의 유닛 수, n₀는 입력의 수', en: 'units of layer l; n₀ is the number of inputs' },
  l: { ko: '가중치 층의 수', en: 'number of layers of weights' },
  do: {
    ko: '실험실에 원하는 모양을 적어 보세요. 강의의 두 신경망은 버튼으로 만들 수 있습니다.',
    en: 'Write any shape into the lab. The lecture’s two networks are behind the buttons.',
  },
  first: { ko: '3-4-2 만들기', en: 'Build 3-4-2' },
  second: { ko: '3-4-4-1 만들기', en: 'Build 3-4-4-1' },
  look: {
    ko: '‘크기’의 계산식이 본문과 같은지, 층을 하나 더하면 어느 항이 늘어나는지 보세요.',
    en: 'That the arithmetic under “Size” is the text’s, and which term one more layer adds.',
  },
  ask: { ko: '3-4-2 신경망의 매개변수는?', en: 'How many parameters has 3-4-2?' },
  weights: { ko: '20개', en: '20' },
  right: { ko: '26개', en: '26' },
  inputs: { ko: '29개', en: '29' },
  run: { ko: '3-4-2', en: '3-4-2' },
  figure: { ko: '매개변수', en: 'Parameters' },
  after: {
    ko: '20은 가중치만, 29는 입력에도 편향을 준 값입니다. 엔진이 만든 신경망의 매개변수를 센 것이 표의 수입니다.',
    en: '20 are the weights alone, 29 would give the inputs biases too. The figure in the table counts the network that the engine has built.',
  },
} satisfies Record<string, Entry>

/** 5.1 */
export const capacityWords = {
  title: { ko: '용량과 과적합', en: 'Capacity and overfitting' },
  text: {
    ko: `유닛이 많을수록 나타낼 수 있는 함수가 많아집니다. 이것이 [용량(capacity)](capacity)입니다. 그런데 데이터에는 잡음이 있습니다. 용량이 크면 잡음까지 외울 수 있고, 그러면 새 데이터에서 나빠집니다. [과적합(overfitting)](overfitting)입니다.

겹치는 두 무리에서 뽑은 학습 점 30개를 유닛 3, 6, 20개로 배웠습니다. 학습 손실의 중앙값은 3개에서 {capacity-train-3.low}–{capacity-train-3.high}, 20개에서는 {capacity-train-20.high} 아래입니다. 테스트 손실에서 학습 손실을 뺀 [일반화 격차](gap)는 {capacity-gap-3.low}–{capacity-gap-3.high}에서 {capacity-gap-20.low}–{capacity-gap-20.high}로 커졌습니다.`,
    en: `More units can represent more functions: that is [capacity](capacity). Data have noise, though. With enough capacity a network learns the noise by heart and does worse on new data: [overfitting](overfitting).

30 training points of two overlapping groups, with 3, 6 and 20 units. The median training loss is {capacity-train-3.low} to {capacity-train-3.high} with 3 units and below {capacity-train-20.high} with 20. The [generalization gap](gap), test loss minus training loss, grows from {capacity-gap-3.low}–{capacity-gap-3.high} to {capacity-gap-20.low}–{capacity-gap-20.high}.`,
  },
  gap: { ko: '일반화 격차', en: 'the generalization gap' },
  test: { ko: '테스트 손실: 배우지 않은 점에서', en: 'test loss: on points that it did not learn from' },
  train: { ko: '학습 손실', en: 'training loss' },
  do: {
    ko: '세 크기를 차례로 돌려 경계와 격차를 견주세요.',
    en: 'Run the three sizes and compare boundary and gap.',
  },
  three: { ko: '유닛 3개', en: '3 units' },
  six: { ko: '유닛 6개', en: '6 units' },
  twenty: { ko: '유닛 20개', en: '20 units' },
  beside: { ko: '셋을 나란히', en: 'All three side by side' },
  look: {
    ko: '유닛 20개의 경계에는 점 하나 때문에 섬이나 돌출부가 생깁니다. 손실의 두 곡선이 갈라지는 때도 보세요.',
    en: 'The boundary of 20 units grows a cape or an island for a single point. See when the two loss curves part.',
  },
  ask: {
    ko: '유닛 3개와 20개로 {capacity-train-3.steps}스텝씩 배웁니다. 20개의 일반화 격차는 3개보다',
    en: '3 units, then 20, {capacity-train-3.steps} steps each. With 20 the generalization gap will be',
  },
  fewer: { ko: '작다', en: 'smaller' },
  same: { ko: '같다', en: 'the same' },
  more: { ko: '크다', en: 'larger' },
  run3: { ko: '유닛 3개', en: '3 units' },
  run20: { ko: '유닛 20개', en: '20 units' },
  figure: { ko: '일반화 격차', en: 'Generalization gap' },
  after: {
    ko: '그렇다고 작은 신경망을 쓰라는 뜻은 아닙니다. 왜 그런지는 5.2와 5.3에서 봅니다.',
    en: 'That does not mean to choose a small network. Parts 5.2 and 5.3 say why.',
  },
} satisfies Record<string, Entry>

/** 5.2 */
export const minimaWords = {
  title: { ko: '작은 신경망과 지역 최솟값', en: 'Small networks and local minima' },
  text: {
    ko: `작은 신경망은 과적합이 덜하니 안전할까요? 작은 신경망의 손실에는 나쁜 [지역 최솟값](local-minimum)이 많고, 어디로 빠질지는 첫 가중치의 운에 달렸습니다. 큰 신경망은 어디서 출발해도 비슷하게 좋은 곳에 이릅니다.

세 나선을 첫 가중치만 {spread-small.seeds}가지로 바꿔 {spread-small.steps}스텝씩 배웠습니다. 마지막 학습 손실의 [사분위](quartiles) 범위가 유닛 3개에서는 {spread-small.low}보다 넓고, 64개에서는 {spread-large.high}보다 좁았습니다.

다만 *충분히 오래* 배웠을 때의 이야기입니다. 두 가닥 나선을 같은 스텝만 배우면 아직 도중이라, 64개의 범위가 오히려 3개의 {spread-early.low}배가 넘었습니다.`,
    en: `Small networks overfit less; are they the safe choice? Their loss has many poor [local minima](local-minimum), and the luck of the first weights decides which one they end in. Large ones come to much the same good place from anywhere.

Three spirals, {spread-small.steps} steps, only the first weights differing, in {spread-small.seeds} ways: the inter-[quartile](quartiles) range of the final training losses is above {spread-small.low} with 3 units and below {spread-large.high} with 64.

That holds once they have learned *long enough*. On the two-armed spiral as many steps are too few: there the range of 64 units was more than {spread-early.low} times that of 3.`,
  },
  w0: { ko: '첫 가중치: 시드가 정한다', en: 'the first weights, drawn by the seed' },
  l: { ko: '학습이 끝났을 때의 손실', en: 'the loss at the end of the run' },
  do: {
    ko: '유닛 3개로 시드를 바꿔 가며 돌려 보고, 64개로도 해 보세요.',
    en: 'Run 3 units with one seed after the other; then 64.',
  },
  small1: { ko: '유닛 3개, 첫 가중치 1', en: '3 units, first weights 1' },
  small2: { ko: '유닛 3개, 첫 가중치 2', en: '3 units, first weights 2' },
  large1: { ko: '유닛 64개, 첫 가중치 1', en: '64 units, first weights 1' },
  large2: { ko: '유닛 64개, 첫 가중치 2', en: '64 units, first weights 2' },
  manySmall: { ko: '유닛 3개, 첫 가중치 20가지', en: '3 units from 20 first weights' },
  manyLarge: { ko: '유닛 64개, 첫 가중치 20가지', en: '64 units from 20 first weights' },
  look: {
    ko: '유닛 3개에서는 손실이 멈추는 높이가 시드마다 다르고 경계도 딴판입니다. 64개에서는 거의 같습니다.',
    en: 'With 3 units the loss stops at another height for each seed, with quite another boundary. With 64 they are nearly the same.',
  },
  ask: {
    ko: '첫 가중치만 셋씩 바꿉니다. 마지막 학습 손실이 더 들쭉날쭉한 쪽은?',
    en: 'Three draws of the first weights each. Whose final training losses differ more?',
  },
  small: { ko: '유닛 3개', en: '3 units' },
  large: { ko: '유닛 64개', en: '64 units' },
  s1: { ko: '유닛 3개, 1', en: '3 units, 1' },
  s2: { ko: '유닛 3개, 2', en: '3 units, 2' },
  s3: { ko: '유닛 3개, 3', en: '3 units, 3' },
  l1: { ko: '유닛 64개, 1', en: '64 units, 1' },
  l2: { ko: '유닛 64개, 2', en: '64 units, 2' },
  l3: { ko: '유닛 64개, 3', en: '64 units, 3' },
  figure: { ko: '마지막 학습 손실', en: 'Final training loss' },
  after: {
    ko: '그래서 작은 신경망 대신 큰 신경망을 고르고, 과적합은 규제로 다스립니다.',
    en: 'So one takes a large network, and holds its overfitting by regularization.',
  },
} satisfies Record<string, Entry>

/** 5.3 */
export const regularizationWords = {
  title: { ko: '규제', en: 'Regularization' },
  text: {
    ko: `과적합을 막는 더 나은 길은 크기를 줄이는 것이 아니라 [규제(regularization)](regularization)입니다. L2 규제는 손실에 $\\frac{1}{2}\\lambda\\lVert w \\rVert^2$을 더해 가중치를 작게 붙잡고, 경계를 매끄럽게 만듭니다. [드롭아웃](dropout)과 입력 잡음도 규제입니다.

5.1의 유닛 20개에 λ = {strength-gap-weak.strength}, {strength-gap-middle.strength}, {strength-gap-strong.strength}을 주면 격차의 중앙값이 {strength-gap-weak.low}–{strength-gap-weak.high}, {strength-gap-middle.low}–{strength-gap-middle.high}, {strength-gap-strong.low}–{strength-gap-strong.high}로 줄어듭니다. 테스트 손실이 가장 낮은 것은 가운데 {strength-best.low}이었습니다. 너무 세면 배우지도 못합니다. 이렇게 붙잡은 20개의 테스트 손실은 규제 없는 3개의 {large-regularized.high}배보다 작습니다.

드롭아웃은 *여기서는* 도움이 되지 않았습니다. 점이 30개뿐인 이 작은 신경망에서 절반을 끄면 테스트 손실이 λ = {strength-gap-middle.strength}일 때의 {dropout-here.low}배가 넘었습니다.`,
    en: `The better way against overfitting is not a smaller network but [regularization](regularization). L2 adds $\\frac{1}{2}\\lambda\\lVert w \\rVert^2$ to the loss, which holds the weights small and makes the boundary smooth. [Dropout](dropout) and noise on the inputs regularize too.

The 20 units of 5.1 with λ = {strength-gap-weak.strength}, {strength-gap-middle.strength} and {strength-gap-strong.strength}: the median gap shrinks to {strength-gap-weak.low}–{strength-gap-weak.high}, {strength-gap-middle.low}–{strength-gap-middle.high} and {strength-gap-strong.low} to {strength-gap-strong.high}. The lowest test loss is at the middle one, {strength-best.low}; too strong, and it does not learn either. So held, 20 units have less than {large-regularized.high} of the test loss of 3 units without.

Dropout was no help *here*: with 30 points and a network this small, switching off one half gave more than {dropout-here.low} times the test loss of λ = {strength-gap-middle.strength}.`,
  },
  l: { ko: '전체 손실', en: 'the loss that is minimized' },
  data: { ko: '데이터의 손실', en: 'the loss on the data' },
  lambda: { ko: '규제의 세기', en: 'the strength' },
  w: { ko: '모든 가중치 (편향은 빼고)', en: 'all weights, not the biases' },
  do: {
    ko: '규제 없이 과적합하게 둔 뒤, 멈추지 말고 세기를 바꿔 보세요. 설정의 ‘L2’ 슬라이더로 더 세밀하게 고를 수 있습니다.',
    en: 'Let it overfit, then change the strength while it runs. The slider “L2” in the settings goes between.',
  },
  none: { ko: '유닛 20개, 규제 없이', en: '20 units, no penalty' },
  weak: { ko: 'λ = {strength-gap-weak.strength}', en: 'λ = {strength-gap-weak.strength}' },
  middle: { ko: 'λ = {strength-gap-middle.strength}', en: 'λ = {strength-gap-middle.strength}' },
  strong: { ko: 'λ = {strength-gap-strong.strength}', en: 'λ = {strength-gap-strong.strength}' },
  beside: { ko: '세 세기를 나란히', en: 'The three strengths side by side' },
  dropout: { ko: '대신 드롭아웃 {dropout-here.share}', en: 'Dropout of {dropout-here.share} instead' },
  noise: { ko: '대신 입력 잡음 0.3', en: 'Input noise of 0.3 instead' },
  look: {
    ko: '경계가 매끄러워지고 손실의 두 곡선이 다시 가까워지는 것을 보세요.',
    en: 'The boundary becomes smooth and the two loss curves come together again.',
  },
  ask: {
    ko: '유닛 20개를 세 가지 세기로 {strength-gap-weak.steps}스텝씩 배웁니다. 테스트 손실이 가장 낮은 것은?',
    en: '20 units at three strengths, {strength-gap-weak.steps} steps each. Which has the lowest test loss?',
  },
  figure: { ko: '테스트 손실', en: 'Test loss' },
  after: {
    ko: '약하면 잡음을 외우고 세면 배우지 못합니다. 알맞은 세기는 데이터마다 달라서 따로 둔 데이터로 고릅니다.',
    en: 'Too weak, and it learns the noise; too strong, and it learns nothing. The right strength differs from data to data, and is chosen on data kept apart.',
  },
} satisfies Record<string, Entry>

/** 6 */
export const togetherWords = {
  title: { ko: '활성화 × 깊이 × 규제', en: 'Activation × depth × regularization' },
  text: {
    ko: `지금까지의 선택은 따로 놀지 않습니다. 활성화 함수는 기울기가 지나갈지를, 깊이는 무엇을 나타낼 수 있는지를, 규제는 얼마나 붙잡을지를 정합니다.

나선을 모멘텀 SGD로 {grid-relu-1.steps}스텝 배운 테스트 정확도의 중앙값입니다. ReLU 8유닛 한 층 {grid-relu-1.low}–{grid-relu-1.high}, 두 층 {grid-relu-2.low}–{grid-relu-2.high}, 여섯 층 {grid-relu-6.low}–{grid-relu-6.high}. 두 층을 시그모이드로 바꾸면 {grid-sigmoid-2.low}–{grid-sigmoid-2.high}. 두 층 ReLU에 L2를 {grid-strong.strength} 주면 {grid-strong.low}–{grid-strong.high}: 배울 시간이 모자란 신경망에는 규제가 해롭습니다.

중앙값이 좋아도 안심할 수 없습니다. ReLU 네 층은 대개 좋지만 가장 나쁜 시드는 {grid-worst.low}–{grid-worst.high}, 찍는 수준이었습니다.`,
    en: `The choices are not made one by one. The activation decides whether the gradient gets through, depth what can be represented, regularization how much is held back.

Median test accuracy on the spiral after {grid-relu-1.steps} steps of SGD with momentum, layers of 8 units: one ReLU layer {grid-relu-1.low} to {grid-relu-1.high}, two {grid-relu-2.low} to {grid-relu-2.high}, six {grid-relu-6.low} to {grid-relu-6.high}. Two layers of sigmoid instead: {grid-sigmoid-2.low} to {grid-sigmoid-2.high}. Two ReLU layers with an L2 of {grid-strong.strength}: {grid-strong.low} to {grid-strong.high}; to a network that is short of time the penalty does harm.

A good median is no promise. Four ReLU layers mostly do well, yet their worst seed ended at {grid-worst.low} to {grid-worst.high}, which is guessing.`,
  },
  f: { ko: '활성화 함수', en: 'the activation function' },
  depth: { ko: '층의 수', en: 'the number of layers' },
  lambda: { ko: 'L2 규제의 세기', en: 'strength of the L2 penalty' },
  do: {
    ko: '두 층 ReLU에서 시작해 한 번에 하나씩 바꿔 보세요.',
    en: 'Begin with two layers of ReLU and change one thing at a time.',
  },
  base: { ko: 'ReLU 두 층', en: 'Two layers of ReLU' },
  sigmoid: { ko: '시그모이드로', en: 'Sigmoid instead' },
  six: { ko: '여섯 층으로', en: 'Six layers' },
  penalty: { ko: 'L2 {grid-strong.strength}', en: 'L2 of {grid-strong.strength}' },
  grid: { ko: '활성화 함수와 깊이의 지도', en: 'A map of activations and depths' },
  look: {
    ko: '나빠지는 까닭이 저마다 다릅니다. 시그모이드는 기울기가, 여섯 층은 흔들리는 손실이, 규제는 작아지는 가중치가 말해 줍니다.',
    en: 'Each goes wrong in its own way: sigmoid by its gradients, six layers by a loss that jumps, the penalty by weights that shrink.',
  },
  ask: {
    ko: 'ReLU 두 층에서 하나만 바꿔 {grid-relu-1.steps}스텝 배웁니다. 이번 뽑기에서 테스트 정확도가 가장 낮은 것은?',
    en: 'Two layers of ReLU with one thing changed, {grid-relu-1.steps} steps each. In this draw, which has the lowest test accuracy?',
  },
  runSigmoid: { ko: '시그모이드로', en: 'sigmoid' },
  runSix: { ko: '여섯 층으로', en: 'six layers' },
  runStrong: { ko: 'L2 {grid-strong.strength}', en: 'L2 of {grid-strong.strength}' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '학습률, 스텝 수, 옵티마이저를 바꾸면 답도 달라집니다. 그래서 표를 외우기보다 돌려 보는 편이 낫습니다.',
    en: 'With another rate, more steps or another optimizer the answer changes. So rather than learn a table by heart, run it.',
  },
} satisfies Record<string, Entry>
