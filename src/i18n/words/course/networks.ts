import type { Entry } from '../../language.ts'

/** 3.1 */
export const layersWords = {
  title: { ko: '층과 단층 신경망', en: 'Layers, and the single-layer network' },
  text: {
    ko: `신경망은 뉴런을 순환 없는 그래프로 이은 것입니다. 보통 [층](layer)으로 나누고, 이웃한 두 층의 모든 유닛을 잇습니다(완전 연결). 같은 층 안에서는 잇지 않습니다. 층의 수를 셀 때 입력은 세지 않습니다.

은닉층이 없으면 단층 신경망입니다. [소프트맥스](softmax) 손실이면 (다중 클래스) 로지스틱 회귀이고, [힌지](hinge) 손실에 L2 규제를 더하면 서포트 벡터 머신(SVM)입니다. 규제가 없으면 마진을 넓힐 까닭이 없으므로 SVM이 아니라 힌지 손실의 선형 분류기입니다. 손실이 무엇이든 [결정 경계](decision-boundary)는 직선입니다.`,
    en: `A network is neurons joined into a graph without cycles. Usually they stand in [layers](layer), each unit joined to all units of the next layer (fully connected) and to none of its own. The input is not counted as a layer.

Without a hidden layer it is a single-layer network: with the [softmax](softmax) loss that is (multinomial) logistic regression, with the [hinge](hinge) loss and an L2 penalty a support vector machine (SVM). Without the penalty nothing asks for a wide margin, and it is a linear classifier with a hinge loss. Whatever the loss, the [decision boundary](decision-boundary) is straight.`,
  },
  s: { ko: '점수', en: 'the scores' },
  w: { ko: '가중치 행렬 하나', en: 'one matrix of weights' },
  b: { ko: '편향', en: 'the biases' },
  x: { ko: '입력', en: 'the input' },
  do: {
    ko: '은닉층 없이 두 손실을 번갈아 쓰고, 데이터를 원으로 바꿔 보세요. 원이 무대에 있으면 실험실에서 w와 b를 직접 정해 신경망을 이겨 보세요. 그런 다음 x²과 y²을 더해 보세요.',
    en: 'Try both losses without a hidden layer, then change the data to the circle. With the circle on the stage, set w and b by hand in the lab and beat the network; then add x² and y².',
  },
  softmax: { ko: '소프트맥스 (로지스틱 회귀)', en: 'Softmax (logistic regression)' },
  hinge: { ko: '힌지 손실', en: 'Hinge loss' },
  circle: { ko: '직선으로 나뉘지 않는 원', en: 'The circle, which is not linearly separable' },
  squares: { ko: '원, 입력에 x²과 y²을 더해서', en: 'The circle with x² and y² as inputs, too' },
  look: {
    ko: '두 손실 모두 경계는 직선이고 손실 곡선만 다릅니다. 힌지 손실은 모든 점의 마진이 1 이상이면 0이 되어 멈추지만, 소프트맥스 손실은 끝없이 조금씩 줄어듭니다.',
    en: 'The boundary is straight both times; the loss curves differ. Once all margins are at least 1 the hinge loss is 0 and rests, while the softmax loss goes on falling a little forever.',
  },
  ask: {
    ko: '은닉층 없는 소프트맥스 분류기가 원 안팎을 학습합니다. 학습 정확도는?',
    en: 'A softmax classifier without a hidden layer learns the circle. Its training accuracy will be',
  },
  low: { ko: '75%도 안 된다', en: 'below 75%' },
  middle: { ko: '75–95%', en: '75% to 95%' },
  high: { ko: '95% 넘게', en: 'above 95%' },
  run: { ko: '단층, 원', en: 'single layer, circle' },
  figure: { ko: '학습 정확도', en: 'Training accuracy' },
  after: {
    ko: '직선을 손으로 더 잘 그을 수 있는지 실험실에서 겨루어 보세요. 설정의 ‘입력 특징’에서 x²과 y²을 켜면 단층으로도 풀립니다. 은닉층은 그런 특징을 스스로 만듭니다.',
    en: 'Try in the lab whether a line by hand does better. Turn on x² and y² under “Input features” in the settings and even a single layer solves it. A hidden layer makes such features by itself.',
  },
  found: {
    ko: '시드 {straight-circle.made}개를 돌리면 원에서는 열 번 중 아홉 번 {straight-circle.high} 이하입니다. 떨어진 두 무리에서는 두 손실 모두 열 번 중 아홉 번 넘게 테스트 정확도가 {straight-softmax.low}에 이르고, {hinge-rests.steps}스텝 뒤에는 시드의 {hinge-rests.measured}에서 힌지 손실이 0입니다. 소프트맥스 손실은 {straight-softmax.steps}스텝 뒤에 {hinge-rests.steps}스텝 때의 {softmax-falls.measured}배(중앙값)로 줄어듭니다.',
    en: 'Of {straight-circle.made} seeds, 9 in 10 end at {straight-circle.high} or less on the circle. On two groups that lie apart both losses reach a test accuracy of {straight-softmax.low} in more than 9 runs of 10; after {hinge-rests.steps} steps the hinge loss is 0 in {hinge-rests.measured} of the seeds. After {straight-softmax.steps} steps the softmax loss is {softmax-falls.measured} times what it was after {hinge-rests.steps} (median).',
  },
} satisfies Record<string, Entry>

/** 3.2 */
export const outputWords = {
  title: { ko: '출력층', en: 'The output layer' },
  text: {
    ko: `출력층에는 [활성화 함수](activation)를 쓰지 않습니다. 분류에서는 [점수](score)를, 회귀에서는 실수를 그대로 냅니다.

은닉층이 ReLU여도 출력은 음수가 될 수 있습니다. 사인 곡선을 {values-below-zero.steps}스텝 학습한 신경망의 가장 낮은 출력은 시드 {values-below-zero.made}개의 중앙값으로 {values-below-zero.measured}입니다.`,
    en: `The output layer has no [activation function](activation). In classification it gives [scores](score), in regression real values, as they are.

With ReLU in the hidden layer the output still goes below 0: after {values-below-zero.steps} steps on the sine the lowest output is {values-below-zero.measured}, the median of {values-below-zero.made} seeds.`,
  },
  s: { ko: '출력: 점수들, 또는 실수 하나', en: 'the output: scores, or a real value' },
  w: { ko: '출력층의 가중치', en: 'weights of the output layer' },
  h: { ko: '마지막 은닉층의 값', en: 'values of the last hidden layer' },
  b: { ko: '출력층의 편향', en: 'the output layer’s biases' },
  layers: { ko: '층의 수', en: 'the number of layers' },
  do: {
    ko: '실험실에서 출력에 ReLU를 씌우면 무엇이 남을지 먼저 그려 보고 확인하세요. 그런 다음 회귀와 분류를 번갈아 보고, 출력의 수를 세어 보세요.',
    en: 'In the lab sketch what a ReLU would leave of the output, then see. After that go from regression to classification and count the outputs.',
  },
  regression: { ko: '회귀: 사인 곡선', en: 'Regression: the sine' },
  classes: { ko: '분류: 여섯 클래스', en: 'Classification: six classes' },
  look: {
    ko: '신경망의 오른쪽 끝이 출력층입니다. 회귀와 분류에서 어떻게 다른지 보세요. 손실의 이름은 설정의 ‘손실 함수’에 있습니다.',
    en: 'The output layer is at the right end of the network: see how it differs between regression and classification. The loss’s name is under “Loss” in the settings.',
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
    en: 'The size of a class’s number means nothing, so it is not predicted as a single number. Here two classes have two scores as well.',
  },
} satisfies Record<string, Entry>

/** 3.3 */
export const sizingWords = {
  title: { ko: '크기 재기', en: 'Sizing a network' },
  text: {
    ko: `신경망의 크기는 흔히 뉴런 수나 [매개변수](parameter) 수로 말합니다. 입력은 뉴런으로 세지 않습니다.

2-3-1 신경망을 세어 봅시다. 뉴런은 3 + 1 = 4개, 가중치는 2×3 + 3×1 = 9개, 편향은 뉴런마다 하나씩 3 + 1 = 4개, 그래서 매개변수는 모두 13개입니다.

이미지 분류로 이름난 2010년대의 합성곱 신경망 가운데 VGG-16(2014)은 가중치 층 16개에 매개변수 약 1억 3,800만 개, ResNet-50(2015)은 50개 층에 약 2,560만 개입니다. 2020년대의 큰 언어 모델은 10⁹–10¹²개입니다.`,
    en: `A network’s size is given in neurons or, more often, in [parameters](parameter). The inputs are not counted as neurons.

Count 2-3-1: 3 + 1 = 4 neurons, 2×3 + 3×1 = 9 weights, one bias per neuron, 3 + 1 = 4: 13 parameters in all.

Of the well-known convolutional networks of the 2010s, VGG-16 (2014) has about 138 million parameters in 16 layers of weights, ResNet-50 (2015) about 25.6 million in 50 layers. Large language models of the 2020s have 10⁹ to 10¹².`,
  },
  n: { ko: '층 l의 유닛 수, n₀는 입력의 수', en: 'units of layer l; n₀ is the number of inputs' },
  l: { ko: '가중치 층의 수', en: 'number of layers of weights' },
  do: {
    ko: '실험실에 원하는 모양을 적어 보세요. 세 신경망은 버튼으로 만들 수 있습니다.',
    en: 'Write any shape into the lab. Three networks are behind the buttons.',
  },
  counted: { ko: '2-3-1 만들기', en: 'Build 2-3-1' },
  first: { ko: '3-4-2 만들기', en: 'Build 3-4-2' },
  second: { ko: '3-4-4-1 만들기', en: 'Build 3-4-4-1' },
  look: {
    ko: '‘크기’의 계산식에서 층을 하나 더하면 어느 항이 늘어나는지 보세요.',
    en: 'See in the arithmetic under “Size” which term one more layer adds.',
  },
  ask: { ko: '3-4-2 신경망의 매개변수는 몇 개일까요?', en: 'How many parameters does 3-4-2 have?' },
  weights: { ko: '20개', en: '20' },
  right: { ko: '26개', en: '26' },
  inputs: { ko: '29개', en: '29' },
  run: { ko: '3-4-2', en: '3-4-2' },
  figure: { ko: '매개변수', en: 'Parameters' },
  after: {
    ko: '20은 가중치만, 29는 입력에도 편향을 준 값입니다. 엔진이 만든 신경망의 매개변수를 센 것이 표의 수입니다.',
    en: '20 counts only the weights, 29 would give the inputs biases too. The figure in the table counts the network that the engine has built.',
  },
  found: {
    ko: '3-4-2: 뉴런 4 + 2 = 6개, 가중치 3×4 + 4×2 = 20개, 편향 4 + 2 = 6개, 매개변수 {size-342.low}개. 3-4-4-1: 뉴런 9개, 가중치 3×4 + 4×4 + 4×1 = 32개, 편향 9개, 매개변수 {size-3441.low}개.',
    en: '3-4-2: 4 + 2 = 6 neurons, 3×4 + 4×2 = 20 weights, 4 + 2 = 6 biases, {size-342.low} parameters. 3-4-4-1: 9 neurons, 3×4 + 4×4 + 4×1 = 32 weights, 9 biases, {size-3441.low} parameters.',
  },
} satisfies Record<string, Entry>

/** 5.1 */
export const capacityWords = {
  title: { ko: '용량과 과적합', en: 'Capacity and overfitting' },
  text: {
    ko: `유닛이 많을수록 나타낼 수 있는 함수가 많아집니다. 이것이 [용량(capacity)](capacity)입니다. 그런데 데이터에는 잡음이 있습니다. 용량이 크면 잡음까지 외울 수 있고, 그러면 새 데이터에서 나빠집니다. [과적합(overfitting)](overfitting)입니다.

테스트 손실에서 학습 손실을 뺀 것이 [일반화 격차](gap)입니다. 격차가 커지는 것만으로 과적합이라고 할 수는 없습니다. 테스트 손실도 함께 줄고 있다면 아직 나아지는 중입니다. 학습 손실은 줄어드는데 테스트 손실이 다시 오를 때가 과적합입니다.

아래의 학습 데이터는 겹치는 두 무리에서 뽑은 점 30개입니다.`,
    en: `More units can represent more functions: that is [capacity](capacity). Data have noise, though. With enough capacity a network learns the noise by heart and does worse on new data: [overfitting](overfitting).

Test loss minus training loss is the [generalization gap](gap). That it grows is not yet overfitting: while the test loss falls as well, the network is still getting better. Overfitting is when the training loss falls and the test loss rises again.

The training data below are 30 points of two overlapping groups.`,
  },
  gap: { ko: '일반화 격차', en: 'the generalization gap' },
  test: { ko: '테스트 손실: 학습하지 않은 점에서', en: 'test loss: on points that it did not learn from' },
  train: { ko: '학습 손실', en: 'training loss' },
  do: {
    ko: '세 크기를 차례로 돌려 경계와 격차를 비교하세요.',
    en: 'Run the three sizes and compare boundary and gap.',
  },
  three: { ko: '유닛 3개', en: '3 units' },
  six: { ko: '유닛 6개', en: '6 units' },
  twenty: { ko: '유닛 20개', en: '20 units' },
  beside: { ko: '셋을 나란히', en: 'All three side by side' },
  look: {
    ko: '유닛 20개의 경계에는 점 하나 때문에 섬이나 돌출부가 생깁니다. 손실의 두 곡선이 갈라지는 때와, 테스트 손실이 다시 오르는 때를 보세요.',
    en: 'The boundary of 20 units grows a cape or an island for a single point. See when the two loss curves part, and when the test loss rises again.',
  },
  ask: {
    ko: '유닛 20개를 {capacity-train-3.steps}스텝 학습합니다. 학습할 점을 30개에서 300개로 늘리면 일반화 격차는?',
    en: '20 units, {capacity-train-3.steps} steps. With 300 points to learn from instead of 30, the generalization gap will be',
  },
  near: { ko: '거의 그대로다', en: 'nearly what it was' },
  half: { ko: '절반쯤으로 준다', en: 'about half of it' },
  fifth: { ko: '4분의 1 아래로 준다', en: 'less than a quarter of it' },
  run30: { ko: '점 30개', en: '30 points' },
  run300: { ko: '점 300개', en: '300 points' },
  figure: { ko: '일반화 격차', en: 'Generalization gap' },
  after: {
    ko: '같은 용량이라도 외울 점이 많으면 잡음에 하나하나 맞출 수 없습니다. 과적합은 용량 자체보다 데이터에 비해 용량이 얼마나 큰지에 달려 있습니다. 그렇다고 작은 신경망을 쓰라는 뜻은 아닙니다. 왜 그런지는 5.2와 5.3에서 봅니다.',
    en: 'The same capacity cannot bend around every point of so many: overfitting depends on how large the capacity is for the amount of data. That does not mean that one should choose a small network. Parts 5.2 and 5.3 say why.',
  },
  found: {
    ko: '시드 {capacity-gap-3.made}개를 돌리면 학습 손실은 열 번 중 아홉 번 유닛 3개에서 {capacity-train-3.high} 이하, 20개에서 {capacity-train-20.high} 이하입니다. 격차의 중앙값은 3개에서 {capacity-gap-3.measured}, 20개에서 {capacity-gap-20.measured}이고, 시드의 {capacity-order.measured}에서 20개의 격차가 더 큽니다.',
    en: 'Of {capacity-gap-3.made} seeds, 9 in 10 end at a training loss of {capacity-train-3.high} or less with 3 units and of {capacity-train-20.high} or less with 20. The median gap is {capacity-gap-3.measured} with 3 and {capacity-gap-20.measured} with 20; in {capacity-order.measured} of the seeds it is larger with 20.',
  },
} satisfies Record<string, Entry>

/** 5.2 */
export const minimaWords = {
  title: { ko: '작은 신경망과 지역 최솟값', en: 'Small networks and local minima' },
  text: {
    ko: `작은 신경망은 과적합이 덜하니 안전할까요? 경사 하강법은 [지역 최솟값](local-minimum)에서 멈출 수 있고, 어디에서 멈출지는 초기 가중치의 운에 달렸습니다. 작은 신경망과 큰 신경망 가운데 어느 쪽이 그 운에 더 좌우될까요?

초기 가중치만 바꿔 여러 번 돌리면 마지막 손실이 얼마나 흩어지는지로 알 수 있습니다. 다만 *충분히 오래* 학습했을 때의 이야기입니다. 아직 내려가는 도중이면 흩어진 정도는 속도의 차이를 말해 줄 뿐입니다.`,
    en: `Small networks overfit less; are they the safe choice? Gradient descent can come to rest in a [local minimum](local-minimum), and the luck of the initial weights decides in which. Does that luck matter more to a small network or to a large one?

Run it many times, with other initial weights and nothing else changed: the scatter of the final losses tells. That holds once they have learned *long enough*. While the loss is still on its way down, the scatter tells of speed and no more.`,
  },
  w0: { ko: '초기 가중치: 시드가 정한다', en: 'the initial weights, drawn by the seed' },
  l: { ko: '학습이 끝났을 때의 손실', en: 'the loss at the end of the run' },
  wEnd: { ko: '학습이 끝났을 때의 가중치', en: 'the weights at the end' },
  do: {
    ko: '유닛 3개로 여러 시드를 돌려 보고, 64개로도 해 보세요.',
    en: 'Run 3 units with several seeds; then 64.',
  },
  small1: { ko: '유닛 3개, 초기 가중치 1', en: '3 units, initial weights 1' },
  small2: { ko: '유닛 3개, 초기 가중치 2', en: '3 units, initial weights 2' },
  large1: { ko: '유닛 64개, 초기 가중치 1', en: '64 units, initial weights 1' },
  large2: { ko: '유닛 64개, 초기 가중치 2', en: '64 units, initial weights 2' },
  manySmall: { ko: '유닛 3개, 초기 가중치 20가지', en: '3 units from 20 initial weights' },
  manyLarge: { ko: '유닛 64개, 초기 가중치 20가지', en: '64 units from 20 initial weights' },
  look: {
    ko: '손실이 멈추는 높이와 경계가 시드마다 얼마나 다른지, 유닛 3개와 64개에서 비교해 보세요.',
    en: 'Compare, with 3 units and with 64, how much the height at which the loss stops and the boundary differ from seed to seed.',
  },
  ask: {
    ko: '초기 가중치만 셋씩 바꿉니다. 마지막 학습 손실이 더 들쭉날쭉한 쪽은?',
    en: 'Three initial weights each. Whose final training losses differ more?',
  },
  small: { ko: '유닛 3개', en: '3 units' },
  large: { ko: '유닛 64개', en: '64 units' },
  s1: { ko: '유닛 3개 (1)', en: '3 units (1)' },
  s2: { ko: '유닛 3개 (2)', en: '3 units (2)' },
  s3: { ko: '유닛 3개 (3)', en: '3 units (3)' },
  l1: { ko: '유닛 64개 (1)', en: '64 units (1)' },
  l2: { ko: '유닛 64개 (2)', en: '64 units (2)' },
  l3: { ko: '유닛 64개 (3)', en: '64 units (3)' },
  figure: { ko: '마지막 학습 손실', en: 'Final training loss' },
  after: {
    ko: '작은 신경망의 손실에는 지역 최솟값이 적지만 대부분 손실이 높고 거기에 빠지기 쉽습니다. 큰 신경망에는 훨씬 많지만 대부분 비슷하게 낮습니다(Choromanska 외 2015). 그래서 큰 신경망을 고르고 과적합은 규제로 다스립니다(5.3).',
    en: 'The loss of a small network has few local minima, but most are poor and easily reached; a large one has many more, most of them about equally good (Choromanska et al. 2015). So one takes a large network, and controls its overfitting with regularization (see 5.3).',
  },
  found: {
    ko: '세 나선을 초기 가중치 {spread-small.made}가지로 {spread-small.steps}스텝씩 학습하면 마지막 학습 손실의 중앙값과 [사분위](quartiles) 범위가 유닛 3개에서는 {spread-median-small.measured}과(와) {spread-small.measured}, 64개에서는 {spread-median-large.measured}과(와) {spread-large.measured}입니다. 두 가닥 나선을 같은 스텝만 학습하면 아직 도중이라, 사분위 범위는 64개({spread-early-large.measured})가 3개({spread-early-small.measured})보다 오히려 더 넓습니다.',
    en: 'Three spirals, {spread-small.made} initial weights, {spread-small.steps} steps: median and inter-[quartile](quartiles) range of the final training loss are {spread-median-small.measured} and {spread-small.measured} with 3 units, {spread-median-large.measured} and {spread-large.measured} with 64. On the two-armed spiral as many steps are too few, and there the range of 64 units ({spread-early-large.measured}) is wider than that of 3 ({spread-early-small.measured}).',
  },
} satisfies Record<string, Entry>

/** 5.3 */
export const regularizationWords = {
  title: { ko: '규제', en: 'Regularization' },
  text: {
    ko: `과적합을 막는 더 나은 길은 크기를 줄이는 것이 아니라 [규제(regularization)](regularization)입니다. L2 규제는 손실에 $\\frac{1}{2}\\lambda\\lVert w \\rVert^2$을 더해 가중치를 작게 하고, 경계를 매끄럽게 만듭니다. [드롭아웃](dropout)과 입력 잡음도 규제입니다.

여기서는 5.1과 같은 두 무리에서 학습, 검증, 테스트에 점을 30개씩 뽑았습니다. 검증 데이터를 어디에 쓰는지는 5.4에서 봅니다.`,
    en: `The better way against overfitting is not a smaller network but [regularization](regularization). L2 adds $\\frac{1}{2}\\lambda\\lVert w \\rVert^2$ to the loss, which keeps the weights small and makes the boundary smooth. [Dropout](dropout) and noise on the inputs regularize too.

Here training, validation and test have 30 points each of the two groups of 5.1. Part 5.4 says what validation is for.`,
  },
  l: { ko: '전체 손실: 학습이 줄이는 것', en: 'the loss that is minimized' },
  data: { ko: '데이터의 손실', en: 'the loss on the data' },
  lambda: { ko: '규제의 세기', en: 'the strength' },
  w: { ko: '모든 가중치 (편향은 빼고)', en: 'all weights, not the biases' },
  do: {
    ko: '규제 없이 과적합하게 둔 뒤, 멈추지 말고 세기를 바꿔 보세요. 설정의 ‘L2’ 슬라이더로 더 세밀하게 고를 수 있습니다.',
    en: 'Let it overfit, then change the strength while it runs. The slider “L2” in the settings has the values in between.',
  },
  none: { ko: '유닛 20개, 규제 없이', en: '20 units, no penalty' },
  weak: { ko: 'λ = {strength-weak.strength}', en: 'λ = {strength-weak.strength}' },
  middle: { ko: 'λ = {strength-middle.strength}', en: 'λ = {strength-middle.strength}' },
  strong: { ko: 'λ = {strength-strong.strength}', en: 'λ = {strength-strong.strength}' },
  beside: { ko: '세 세기를 나란히', en: 'The three strengths side by side' },
  dropout: { ko: '대신 드롭아웃 {dropout-early.share}', en: 'Dropout of {dropout-early.share} instead' },
  noise: { ko: '대신 입력 잡음 0.3', en: 'Input noise of 0.3 instead' },
  look: {
    ko: '경계가 매끄러워지고 손실의 두 곡선이 다시 가까워지는 것을 보세요.',
    en: 'The boundary becomes smooth and the two loss curves come together again.',
  },
  ask: {
    ko: '유닛 20개를 세 가지 세기로 {strength-none.steps}스텝씩 학습합니다. 일반화 격차가 가장 작은 것은?',
    en: '20 units at three strengths, {strength-none.steps} steps each. Which has the smallest generalization gap?',
  },
  figure: { ko: '일반화 격차', en: 'Generalization gap' },
  after: {
    ko: '격차가 가장 작다고 가장 좋은 것은 아닙니다. 규제가 너무 세면 학습 손실과 테스트 손실이 함께 높습니다. 세기를 고르는 법은 5.4에서 봅니다.',
    en: 'The smallest gap is not the goal: with too strong a penalty training and test loss are both high. Part 5.4 shows how to choose the strength.',
  },
  medians: {
    ko: '유닛 20개, 시드 {strength-none.made}개의 중앙값',
    en: '20 units, medians of {strength-none.made} seeds',
  },
  testLoss: { ko: '테스트 손실', en: 'Test loss' },
  gap: { ko: '격차', en: 'Gap' },
  unpenalized: { ko: '규제 없음', en: 'no penalty' },
  found: {
    ko: `규제가 셀수록 격차는 작아지지만, 테스트 손실은 가운데 세기에서 가장 낮습니다. 가장 센 λ에서도 테스트 정확도는 {accuracy-strong.measured}(으)로 가운데의 {accuracy-middle.measured}보다 낮지 않습니다. 예측한 클래스의 확률이 평균 {surest-middle.measured}에서 {surest-strong.measured}(으)로 줄어 손실이 커졌을 뿐입니다.

같은 λ = {strength-middle.strength}을(를) 주면 유닛 3개도 테스트 손실이 {small-regularized.measured}입니다. 규제가 없을 때는 {small-unregularized.measured}입니다.

드롭아웃 {dropout-early.share}의 테스트 손실은 {dropout-early.steps}스텝 뒤에는 시드의 {dropout-early.measured}에서, {strength-none.steps}스텝 뒤에는 {dropout-late.measured}에서 규제 없는 것보다 낮습니다. L2의 가운데 세기보다는 시드의 {dropout-behind.measured}에서 높습니다. 점 30개와 유닛 20개에서 얻은 결과이므로, 큰 신경망에서는 다를 수 있습니다.`,
    en: `The stronger the penalty, the smaller the gap; but the test loss is lowest at the middle strength. Even at the strongest, test accuracy is {accuracy-strong.measured}, no lower than {accuracy-middle.measured} in the middle: the loss grows only because the mean probability of the predicted class falls from {surest-middle.measured} to {surest-strong.measured}.

At the same λ = {strength-middle.strength}, 3 units have a test loss of {small-regularized.measured}, too; without a penalty it is {small-unregularized.measured}.

Dropout of {dropout-early.share} has a lower test loss than no penalty in {dropout-early.measured} of the seeds after {dropout-early.steps} steps, in {dropout-late.measured} after {strength-none.steps}; in {dropout-behind.measured} it is higher than at the middle strength of L2. That is what 30 points and 20 units say; with large networks it may be different.`,
  },
} satisfies Record<string, Entry>

/** 6 */
export const togetherWords = {
  title: { ko: '활성화 × 깊이 × 규제', en: 'Activation × depth × regularization' },
  text: {
    ko: `지금까지의 선택은 서로 맞물려 있습니다. 활성화 함수는 기울기가 지나갈지를, 깊이는 무엇을 나타낼 수 있는지와 얼마나 쉽게 학습되는지를, 규제는 가중치를 얼마나 작게 둘지를 정합니다.

나선을 모멘텀 SGD로 {grid-relu-1.steps}스텝 학습합니다. 은닉층마다 유닛은 8개이고, 아래에서 세는 층은 은닉층입니다. 하나만 바꿔도 결과가 크게 달라지고, 중앙값이 좋은 설정에도 나쁜 시드가 있습니다.`,
    en: `The choices so far depend on one another. The activation decides whether the gradient gets through, depth what can be represented and how easily it is learned, regularization how small the weights are kept.

The spiral, {grid-relu-1.steps} steps of SGD with momentum, hidden layers of 8 units; the layers counted below are hidden ones. One change makes a large difference, and settings with a good median have bad seeds, too.`,
  },
  f: { ko: '활성화 함수', en: 'the activation function' },
  depth: { ko: '층의 수, 곧 깊이', en: 'the number of layers, the depth' },
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
    ko: 'ReLU 두 층에서 하나만 바꿔 {grid-relu-1.steps}스텝 학습합니다. 이번 시드에서 테스트 정확도가 가장 낮은 것은?',
    en: 'Two layers of ReLU with one thing changed, {grid-relu-1.steps} steps each. With this seed, which has the lowest test accuracy?',
  },
  runSigmoid: { ko: '시그모이드로', en: 'sigmoid' },
  runSix: { ko: '여섯 층으로', en: 'six layers' },
  runStrong: { ko: 'L2 {grid-strong.strength}', en: 'L2 of {grid-strong.strength}' },
  figure: { ko: '테스트 정확도', en: 'Test accuracy' },
  after: {
    ko: '학습률, 스텝 수, 옵티마이저를 바꾸면 답도 달라질 수 있습니다. 그래서 표를 외우기보다 돌려 보는 편이 낫습니다.',
    en: 'With another rate, more steps or another optimizer the answer may change. So rather than learn a table by heart, run it.',
  },
  medians: {
    ko: '시드 {grid-relu-1.made}개의 중앙값',
    en: 'Medians of {grid-relu-1.made} seeds',
  },
  oneLayer: { ko: 'ReLU 한 층', en: 'one layer of ReLU' },
  twoLayers: { ko: 'ReLU 두 층', en: 'two layers of ReLU' },
  sixLayers: { ko: 'ReLU 여섯 층', en: 'six layers of ReLU' },
  twoSigmoids: { ko: '시그모이드 두 층', en: 'two layers of sigmoid' },
  twoHeld: {
    ko: 'ReLU 두 층, L2 {grid-strong.strength}',
    en: 'two layers of ReLU, L2 of {grid-strong.strength}',
  },
  found: {
    ko: `둘째 층으로 얻은 이득은 여섯 층이 되면 많이 사라집니다. 여기서는 규제가 없어도 과적합하지 않으므로 규제는 해롭기만 합니다.

중앙값이 좋아도 안심할 수 없습니다. ReLU 네 층의 중앙값은 {grid-four.measured}이지만, 열 번 중 한 번은 {grid-worst.low}에 못 미칩니다.`,
    en: `Much of what a second layer gains is lost with six. Nothing overfits here without a penalty, so the penalty only does harm.

A good median is no promise: that of four ReLU layers is {grid-four.measured}, and one run in ten ends below {grid-worst.low}.`,
  },
} satisfies Record<string, Entry>
