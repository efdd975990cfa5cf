import type { Entry } from '../../language.ts'

/** What the slides of chapters 3 to 7 say: a part's number, and a letter. */
export const lastSlideWords = {
  '3.1a': {
    ko: '은닉층이 없으면 단층 신경망입니다. 소프트맥스 손실을 쓰면 로지스틱 회귀와 같습니다.',
    en: 'Without a hidden layer it is a single-layer network. With the softmax loss it is logistic regression.',
  },
  '3.1b': {
    ko: '손실을 힌지 손실로 바꾸었습니다. 손실이 달라도 결정 경계는 직선입니다.',
    en: 'The loss is now the hinge loss. The loss differs, the decision boundary is straight all the same.',
  },
  '3.1c': {
    ko: 'x²과 y²을 입력에 넣으면 단층으로도 원을 나눌 수 있습니다. 은닉층은 이런 특징을 스스로 만듭니다.',
    en: 'Given x² and y² as inputs, even a single layer can separate the circle. A hidden layer makes such features by itself.',
  },
  '3.2a': {
    ko: '출력층에는 활성화 함수를 쓰지 않습니다. 회귀에서는 음수도 낼 수 있어야 합니다.',
    en: 'The output layer has no activation function. In regression it must be able to give negative values too.',
  },
  '3.2b': {
    ko: '분류에서는 클래스마다 점수를 하나씩 냅니다. 점수가 가장 큰 클래스가 예측입니다.',
    en: 'In classification there is one score for each class. The class with the largest score is the prediction.',
  },
  '3.3a': {
    ko: '한 층의 가중치는 앞 층의 유닛 수에 이 층의 유닛 수를 곱한 만큼 있습니다. 편향은 유닛마다 하나입니다.',
    en: 'A layer has as many weights as the units before it times its own units. Each unit has one bias.',
  },
  '3.3b': {
    ko: '입력은 뉴런으로 세지 않습니다. 신경망의 크기는 흔히 매개변수 수로 말합니다.',
    en: 'Inputs are not counted as neurons. The size of a network is usually given in parameters.',
  },
  '4.1a': {
    ko: 'ReLU 유닛 하나는 꺾인 직선입니다. 은닉층이 하나인 신경망의 출력은 꺾인 직선들의 합입니다.',
    en: 'A ReLU unit is a line with a bend. With one hidden layer, the output is a sum of bent lines.',
  },
  '4.1b': {
    ko: '유닛이 충분하면 닫힌 구간의 연속 함수를 원하는 만큼 가깝게 나타낼 수 있습니다. 경사 하강법이 그런 가중치를 찾는다는 뜻은 아닙니다.',
    en: 'With enough units it comes as near as you like to any continuous function on a closed interval. That does not mean that gradient descent finds those weights.',
  },
  '4.2a': {
    ko: '깊은 신경망은 앞 층의 결과를 다음 층의 재료로 씁니다. 층을 지날수록 유닛의 지도가 휘어집니다.',
    en: 'A deep network uses the results of a layer as material for the next. From layer to layer the units’ maps bend.',
  },
  '4.2b': {
    ko: '층이 많다고 늘 좋은 것은 아닙니다. 좁은 층을 많이 쌓으면 학습이 어려워질 수 있습니다.',
    en: 'More layers are not always better. Many narrow layers can be hard to train.',
  },
  '4.3a': {
    ko: '필터 하나는 작은 창만 보고, 같은 가중치로 이미지의 모든 자리를 훑습니다. 자리마다 값이 하나씩 나옵니다.',
    en: 'A filter sees only a small window and visits every place of the image with the same weights. Each place gives one value.',
  },
  '4.3b': {
    ko: '층을 올라갈수록 한 자리가 이미지의 더 넓은 범위를 봅니다. 이 범위가 수용 영역입니다.',
    en: 'From layer to layer a place sees more of the image. What it sees is its receptive field.',
  },
  '4.4a': {
    ko: '경사 하강법은 손실의 지형을 내려가는 걸음입니다. 같은 방향이 이어져도 걸음은 커지지 않습니다.',
    en: 'Gradient descent walks down the landscape of the loss. Its steps do not grow where the direction stays.',
  },
  '4.4b': {
    ko: '모멘텀은 지난 걸음의 일부를 이어 갑니다. 굴러가는 공처럼 속도가 붙습니다.',
    en: 'Momentum carries on a part of the last step. Like a rolling ball it gains speed.',
  },
  '5.1a': {
    ko: '유닛이 많을수록 용량이 커져 더 다양한 함수를 나타낼 수 있습니다. 테스트 손실에서 학습 손실을 뺀 값이 일반화 격차입니다.',
    en: 'More units can represent more functions: that is capacity. Test loss minus training loss is the generalization gap.',
  },
  '5.1b': {
    ko: '용량이 크면 데이터의 잡음까지 외울 수 있습니다. 점 하나 때문에 경계에 섬이나 돌출부가 생깁니다.',
    en: 'With much capacity a network can learn the noise by heart. A single point can give the boundary an island or a cape.',
  },
  '5.2a': {
    ko: '같은 신경망을 초기 가중치만 바꾸어 학습합니다. 신경망이 어디에서 멈추는지는 출발점에 달려 있습니다.',
    en: 'The same network, from other initial weights. Where a network comes to rest depends on where it began.',
  },
  '5.2b': {
    ko: '큰 신경망에는 지역 최솟값이 많지만 대부분 손실이 낮습니다. 그래서 초기 가중치에 따른 차이가 작습니다.',
    en: 'A large network has many local minima, but most of them have a low loss. So the initial weights matter less.',
  },
  '5.3a': {
    ko: '과적합을 줄이려고 신경망을 작게 만들 필요는 없습니다. L2 규제는 가중치의 크기를 손실에 더해 가중치를 작게 유지합니다.',
    en: 'To reduce overfitting, the network need not be made smaller. L2 adds the size of the weights to the loss and so keeps them small.',
  },
  '5.3b': {
    ko: '규제가 있으면 경계가 매끄러워지고 두 손실이 가까워집니다. 알맞은 세기는 검증 데이터로 고릅니다.',
    en: 'With the penalty the boundary is smoother and the two losses are closer. The right strength is chosen on validation data.',
  },
  '5.4a': {
    ko: '가중치는 학습 데이터로, λ 같은 하이퍼파라미터는 검증 데이터로 정합니다. 테스트는 마지막에 한 번만 봅니다.',
    en: 'Training data set the weights, validation data the hyperparameters such as λ. The test is looked at once, at the end.',
  },
  '5.4b': {
    ko: '고르는 데 쓴 데이터의 손실은 실제보다 좋아 보입니다. 그 값으로 성능을 보고해서는 안 됩니다.',
    en: 'On the data that one chose by, the loss looks better than it is. It must not be reported as the result.',
  },
  '6a': {
    ko: '활성화 함수는 기울기가 전해질지를, 깊이는 무엇을 나타낼 수 있는지를, 규제는 가중치를 얼마나 작게 유지할지를 정합니다.',
    en: 'The activation decides whether gradients get through, depth what can be represented, regularization how small the weights are kept.',
  },
  '6b': {
    ko: '활성화 함수, 깊이, 규제가 함께 결과를 정합니다. 표를 외우기보다 직접 실험해 비교합니다.',
    en: 'Activation, depth and regularization decide together. Rather than learn a table by heart, run it and compare.',
  },
  '7a': {
    ko: '층이 수십 개면 잔차 연결로 층의 입력을 출력에 더합니다. 기울기가 지나갈 길이 하나 더 생깁니다.',
    en: 'With dozens of layers, residual connections add a layer’s input to its output. The gradient has one more way through.',
  },
  '7b': {
    ko: '은닉층에는 ReLU를 먼저 씁니다. 학습하는 동안 죽은 유닛의 비율을 지켜봅니다.',
    en: 'Use ReLU first in the hidden layers. Watch the share of dead units while it trains.',
  },
  '7c': {
    ko: '활성화 함수, 깊이, 규제가 함께 성능과 안정성을 정합니다. 셋을 함께 보며 바꾸고 여러 시드로 확인합니다.',
    en: 'Activation, depth and regularization together decide. Change them with all three in mind, and check with several seeds.',
  },
} satisfies Record<string, Entry>
