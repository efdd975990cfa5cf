import type { Entry } from '../../language.ts'

/** One definition a term. */
export const termWords = {
  score: {
    ko: '클래스마다 하나씩 나오는 출력층의 실수. 가장 큰 점수의 클래스가 예측이 됩니다.',
    en: 'The output layer’s real number for a class. The class with the largest score is the prediction.',
  },
  weight: {
    ko: '입력에 곱해지는, 학습되는 수. 양수면 흥분성, 음수면 억제성입니다.',
    en: 'A learned number that multiplies an input. A positive one excites, a negative one inhibits.',
  },
  bias: {
    ko: '입력과 상관없이 더해지는, 학습되는 수. 문턱을 옮깁니다.',
    en: 'A learned number that is added whatever the input. It moves the threshold.',
  },
  unit: { ko: '층을 이루는 뉴런 하나.', en: 'One neuron of a layer.' },
  layer: {
    ko: '같은 입력을 받는 유닛의 모임. N층 신경망은 가중치 층이 N개이며 입력은 세지 않습니다.',
    en: 'Units that share their inputs. An N-layer network has N layers of weights; the input is not counted.',
  },
  parameter: {
    ko: '학습되는 모든 수: 가중치와 편향, PReLU의 음수 쪽 계수 α.',
    en: 'Every number that is learned: weights, biases, and PReLU’s slopes α.',
  },
  'pre-activation': {
    ko: '활성화 함수를 지나기 전의 값, 가중합에 편향을 더한 것.',
    en: 'The value before the activation function: the weighted sum plus the bias.',
  },
  activation: {
    ko: '유닛의 활성화 전 값에 씌우는 함수, 또는 그 결과값. 비선형이어야 층을 쌓는 뜻이 있습니다.',
    en: 'The function applied to a unit’s pre-activation, or its result. Depth has a meaning only if it is non-linear.',
  },
  loss: {
    ko: '예측이 얼마나 틀렸는지 나타내는 수 (데이터 항). 규제 항은 따로 셉니다.',
    en: 'How wrong the predictions are, as one number (the data term; the penalty is counted apart).',
  },
  softmax: {
    ko: '점수를 확률로 바꾸고 정답 확률의 −ln을 손실로 삼는 방법. 로지스틱 회귀의 일반화.',
    en: 'Turns scores into probabilities; the loss is −ln of the right class’s probability. It generalizes logistic regression.',
  },
  hinge: {
    ko: '정답 점수가 다른 점수보다 1 이상 크지 않으면 그 모자란 만큼을 손실로 삼는 방법. L2 규제와 함께 쓰면 SVM입니다.',
    en: 'Charges by how much the right score falls short of being 1 above each other score. With an L2 penalty that is an SVM.',
  },
  gradient: {
    ko: '매개변수가 조금 변할 때 손실이 변하는 비율. 학습은 그 반대쪽으로 움직입니다.',
    en: 'How much the loss changes as a parameter is changed a little. Learning moves the other way.',
  },
  backpropagation: {
    ko: '연쇄 법칙으로 손실의 기울기를 출력에서 입력 쪽으로 한 층씩 되돌려 보내는 계산.',
    en: 'Carrying the loss’s gradient back from the output, layer by layer, by the chain rule.',
  },
  'learning-rate': {
    ko: '기울기 반대쪽으로 한 번에 얼마나 움직일지 정하는 수.',
    en: 'How far one update moves against the gradient.',
  },
  step: {
    ko: '매개변수를 한 번 고치는 것. 미니배치 하나를 씁니다.',
    en: 'One parameter update, from one mini-batch.',
  },
  epoch: { ko: '학습 예제 전체를 한 번 도는 것.', en: 'One pass over all training examples.' },
  seed: {
    ko: '무작위로 정하는 것(데이터, 초기 가중치, 미니배치의 순서)을 결정하는 수. 시드가 같으면 실험이 똑같이 되풀이됩니다.',
    en: 'A number that decides all that is random: data, initial weights, the order of the mini-batches. The same seed repeats the same run.',
  },
  'mini-batch': {
    ko: '한 스텝에 쓰는 예제 몇 개. 그 평균 기울기로 고칩니다.',
    en: 'The few examples of one step. Their mean gradient makes the update.',
  },
  sgd: {
    ko: '미니배치의 기울기에 학습률을 곱해 빼는 방법.',
    en: 'Subtracting the mini-batch’s gradient times the learning rate.',
  },
  'decision-boundary': {
    ko: '예측이 한 클래스에서 다른 클래스로 바뀌는 선.',
    en: 'The line on which the prediction changes from one class to another.',
  },
  saturated: {
    ko: '활성화 함수의 도함수가 거의 0인 곳에 있는 상태. 기울기가 거의 지나가지 못합니다.',
    en: 'Where the activation’s derivative is almost 0: hardly any gradient gets through.',
  },
  'zero-centered': {
    ko: '출력이 0을 중심으로 양수와 음수를 모두 갖는 것.',
    en: 'With outputs on both sides of 0, around it.',
  },
  dead: {
    ko: '모든 학습 예제에서 0을 내는 유닛. 들어오는 가중치에 기울기가 오지 않습니다.',
    en: 'A unit that gives 0 for every training example, so its incoming weights get no gradient.',
  },
  capacity: {
    ko: '신경망이 나타낼 수 있는 함수가 얼마나 다양한지. 유닛과 층이 많을수록 큽니다.',
    en: 'How varied the functions are that a network can represent. It grows with units and layers.',
  },
  overfitting: {
    ko: '학습 데이터의 잡음까지 외워 새 데이터에서는 나빠지는 것. 학습 손실은 줄어드는데 테스트 손실은 오릅니다.',
    en: 'Learning the noise of the training data by heart, at the price of new data: training loss falls, test loss rises.',
  },
  gap: {
    ko: '테스트 손실에서 학습 손실을 뺀 값.',
    en: 'Test loss minus training loss.',
  },
  regularization: {
    ko: '가중치를 작게 하거나 잡음을 더해 과적합을 줄이는 방법. L2는 ½λ‖w‖²를 손실에 더합니다.',
    en: 'What reduces overfitting, by keeping the weights small or by adding noise. L2 adds ½λ‖w‖² to the loss.',
  },
  dropout: {
    ko: '스텝마다 유닛을 무작위로 골라 끄는 규제.',
    en: 'Switching off random units at each step.',
  },
  hyperparameter: {
    ko: '학습되지 않고 사람이 고르는 수: 층과 유닛의 수, 학습률, 규제의 세기.',
    en: 'A number that is chosen, not learned: layers, units, learning rate, strength of regularization.',
  },
  'local-minimum': {
    ko: '손실이 가까운 주변의 어디보다도 높지 않은 곳. 전체에서 가장 낮다는 보장은 없습니다.',
    en: 'Where the loss is no higher than anywhere close around it. Nothing promises that it is the lowest of all.',
  },
  quartiles: {
    ko: '값을 작은 것부터 늘어놓았을 때 아래 4분의 1과 위 4분의 1이 갈리는 두 값(제1, 제3사분위수). 그 사이의 거리가 사분위 범위입니다.',
    en: 'The two values that cut off the lowest and the highest quarter (the first and third quartile); their distance is the inter-quartile range.',
  },
  convolution: {
    ko: '작은 필터를 이미지의 모든 자리에 같은 가중치로 대어, 자리마다 가중합을 하나씩 내는 계산.',
    en: 'Laying a small filter on every place of an image, with the same weights, for one weighted sum at each.',
  },
  pooling: {
    ko: '창마다 최댓값이나 평균 하나만 남겨 맵을 줄이는 층. 학습할 매개변수가 없습니다.',
    en: 'A layer that keeps one value of each window, the largest or the mean. It has nothing to learn.',
  },
  'receptive-field': {
    ko: '한 자리의 값에 영향을 줄 수 있는 이미지의 범위.',
    en: 'The part of the image that can change the value at one place.',
  },
} satisfies Record<string, Entry>

/** The terms' names: in Korean with the English one beside it. */
export const termNames = {
  score: { ko: '점수 (score)', en: 'score' },
  weight: { ko: '가중치 (weight)', en: 'weight' },
  bias: { ko: '편향 (bias)', en: 'bias' },
  unit: { ko: '유닛 (unit)', en: 'unit' },
  layer: { ko: '층 (layer)', en: 'layer' },
  parameter: { ko: '매개변수 (parameter)', en: 'parameter' },
  'pre-activation': { ko: '활성화 전 값 (pre-activation)', en: 'pre-activation' },
  activation: { ko: '활성화 함수 (activation function)', en: 'activation function' },
  loss: { ko: '손실 (loss)', en: 'loss' },
  softmax: { ko: '소프트맥스 (softmax)', en: 'softmax' },
  hinge: { ko: '힌지 손실 (hinge loss)', en: 'hinge loss' },
  gradient: { ko: '기울기 (gradient)', en: 'gradient' },
  backpropagation: { ko: '역전파 (backpropagation)', en: 'backpropagation' },
  'learning-rate': { ko: '학습률 (learning rate)', en: 'learning rate' },
  step: { ko: '스텝 (step)', en: 'step' },
  epoch: { ko: '에폭 (epoch)', en: 'epoch' },
  seed: { ko: '시드 (seed)', en: 'seed' },
  'mini-batch': { ko: '미니배치 (mini-batch)', en: 'mini-batch' },
  sgd: { ko: '확률적 경사 하강법 (SGD)', en: 'stochastic gradient descent (SGD)' },
  'decision-boundary': { ko: '결정 경계 (decision boundary)', en: 'decision boundary' },
  saturated: { ko: '포화 (saturation)', en: 'saturation' },
  'zero-centered': { ko: '0 중심 (zero-centered)', en: 'zero-centered' },
  dead: { ko: '죽은 유닛 (dead unit)', en: 'dead unit' },
  capacity: { ko: '용량 (capacity)', en: 'capacity' },
  overfitting: { ko: '과적합 (overfitting)', en: 'overfitting' },
  gap: { ko: '일반화 격차 (generalization gap)', en: 'generalization gap' },
  regularization: { ko: '규제 (regularization)', en: 'regularization' },
  dropout: { ko: '드롭아웃 (dropout)', en: 'dropout' },
  hyperparameter: { ko: '하이퍼파라미터 (hyperparameter)', en: 'hyperparameter' },
  'local-minimum': { ko: '지역 최솟값 (local minimum)', en: 'local minimum' },
  quartiles: { ko: '사분위수 (quartile)', en: 'quartiles' },
  convolution: { ko: '합성곱 (convolution)', en: 'convolution' },
  pooling: { ko: '풀링 (pooling)', en: 'pooling' },
  'receptive-field': { ko: '수용 영역 (receptive field)', en: 'receptive field' },
} satisfies Record<keyof typeof termWords, Entry>
