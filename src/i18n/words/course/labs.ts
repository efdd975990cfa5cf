import type { Entry } from '../../language.ts'

export const labWords = {
  /** the neuron */
  neuronPicture: {
    ko: '뉴런 그림: 가지돌기가 입력 둘을 받고, 세포체가 더하고, 축삭이 발화를 시냅스로 전한다',
    en: 'A neuron: dendrites take two inputs, the cell body adds, the axon carries spikes to its synapses',
  },
  dendrites: { ko: '가지돌기 dendrite', en: 'dendrites' },
  body: { ko: '세포체 cell body', en: 'cell body' },
  axon: { ko: '축삭 axon', en: 'axon' },
  synapse: { ko: '시냅스 synapse', en: 'synapse' },
  excitatory: { ko: '흥분성 (+)', en: 'excitatory (+)' },
  inhibitory: { ko: '억제성 (−)', en: 'inhibitory (−)' },
  input: { ko: (n: number) => `입력 x${'₁₂'[n - 1]}`, en: (n: number) => `input x${'₁₂'[n - 1]}` },
  weightOf: { ko: (n: number) => `가중치 w${'₁₂'[n - 1]}`, en: (n: number) => `weight w${'₁₂'[n - 1]}` },
  bias: { ko: '편향 b', en: 'bias b' },
  activation: { ko: '활성화 함수', en: 'Activation' },
  sum: { ko: '합', en: 'sum' },
  rate: { ko: '발화율', en: 'firing rate' },
  spikes: { ko: (n: string) => `발화: 100번 중 ${n}번`, en: (n: string) => `spikes: ${n} in 100` },
  threshold: { ko: '문턱에서:', en: 'at a threshold:' },
  fires: { ko: '1, 발화한다', en: '1, it fires' },
  silent: { ko: '0, 발화하지 않는다', en: '0, it is silent' },
  thresholdPicture: {
    ko: '합에 따른 값. 실선은 합이 0을 넘으면 쏘는 계단 함수, 파선은 활성화 함수가 나타내는 발화율, 점은 지금의 합',
    en: 'Values over the sum. Solid: the step function, which fires above 0. Dashed: the rate that the activation stands for. The dots: the sum now',
  },
  halfPlane: {
    ko: '두 입력의 평면에서 유닛의 값. 선은 합이 0인 곳, 점은 지금의 입력',
    en: 'The unit’s value over the plane of its inputs; the line is where the sum is 0, the dot the inputs now',
  },

  /** the activation explorer */
  curves: { ko: '활성화 함수와 도함수의 그래프', en: 'The activation and its derivative' },
  value: { ko: 'f(z)', en: 'f(z)' },
  slope: { ko: 'f′(z)', en: 'f′(z)' },
  point: { ko: '점 z', en: 'point z' },
  alpha: { ko: 'α', en: 'α' },
  saturatedShade: {
    ko: '음영: 도함수가 가장 클 때의 5%에 못 미치는 포화 구간',
    en: 'Shaded: saturated, the derivative below 5% of its largest value',
  },
  inactiveShade: {
    ko: '음영: 활성화 전 값이 음수인 비활성 구간',
    en: 'Shaded: inactive, the pre-activation is negative',
  },
  piece: { ko: (n: number) => `조각 ${n}`, en: (n: number) => `piece ${n}` },
  pieceSlope: { ko: (n: number) => `조각 ${n}의 w`, en: (n: number) => `w of piece ${n}` },
  pieceBias: { ko: (n: number) => `조각 ${n}의 b`, en: (n: number) => `b of piece ${n}` },

  /** tanh and the sigmoid */
  slide: { ko: '시그모이드를 tanh로', en: 'sigmoid to tanh' },
  slideHint: {
    ko: '0이면 σ(z), 1이면 2σ(2z) − 1',
    en: '0 is σ(z), 1 is 2σ(2z) − 1',
  },
  apart: { ko: (n: string) => `가장 먼 곳의 차이 ${n}`, en: (n: string) => `largest difference ${n}` },
  tanhPicture: { ko: 'tanh와 옮겨 가는 시그모이드', en: 'Tanh, and the sigmoid on its way to it' },

  /** gradient through depth */
  depth: { ko: '은닉층 수', en: 'hidden layers' },
  initialization: { ko: '초기화', en: 'Initialization' },
  barsPicture: {
    ko: (values: string) => `층별 가중치 기울기의 크기, 첫 층부터: ${values}`,
    en: (values: string) => `Size of the weight gradient by layer, from the first: ${values}`,
  },
  firstLayer: { ko: '첫 층', en: 'first layer' },
  outputLayer: { ko: '출력층', en: 'output layer' },
  ratio: { ko: (n: string) => `첫 층 / 출력층 = ${n}`, en: (n: string) => `first / output layer = ${n}` },
  drawAgain: { ko: '가중치 다시 뽑기', en: 'Draw other weights' },

  /** initialization, over the same layers */
  scale: { ko: '초기화 척도', en: 'scale of the weights' },
  spreadTitle: {
    ko: '층마다 유닛 값의 표준편차 (입력은 1)',
    en: 'Standard deviation of the units’ values by layer (of the inputs: 1)',
  },
  gradientTitle: { ko: '층마다 가중치 기울기의 크기', en: 'Size of the weight gradient by layer' },
  spreadPicture: {
    ko: (values: string) => `층별 유닛 값의 표준편차, 첫 층부터: ${values}`,
    en: (values: string) => `Standard deviation of the units’ values by layer, from the first: ${values}`,
  },
  lastHidden: { ko: '마지막 은닉층', en: 'last hidden layer' },
  spreadLast: {
    ko: (n: string) => `마지막 은닉층의 표준편차 ${n}`,
    en: (n: string) => `last hidden layer: ${n}`,
  },
  saturatedLast: { ko: (n: string) => `그 포화 비율 ${n}%`, en: (n: string) => `saturated: ${n}%` },

  /** zig-zag */
  pathPicture: {
    ko: (updates: string) => `두 가중치 위의 손실 등고선과 업데이트 ${updates}번의 길`,
    en: (updates: string) => `Level lines of the loss over two weights, and the path of ${updates} updates`,
  },
  detour: { ko: '길이 / 곧은 거리', en: 'path / straight distance' },

  /** backpropagation by hand */
  hiddenUnits: { ko: '은닉 유닛', en: 'hidden units' },
  target: { ko: '정답 클래스', en: 'right class' },
  parameters: { ko: '입력, 가중치, 편향 고치기', en: 'Change inputs, weights and biases' },
  into: { ko: (unit: string) => `${unit}에 들어가는 수`, en: (unit: string) => `into ${unit}` },
  forward: { ko: '순방향', en: 'Forward' },
  backward: { ko: '역방향', en: 'Backward' },
  update: { ko: '업데이트', en: 'Update' },
  check: { ko: '검산', en: 'Check' },
  handNetwork: {
    ko: '계산하는 신경망. 지금 계산하는 연결이 굵고, 노드 위에는 순방향의 값, 아래에는 역방향의 기울기',
    en: 'The network that is computed: the connections of this step are bold, values stand above the nodes, gradients below',
  },
  handSymbols: {
    ko: 'x는 입력, h는 은닉 유닛의 값, s는 점수, p는 확률입니다. w와 b는 은닉층의, v와 c는 출력층의 가중치와 편향입니다.',
    en: 'x are the inputs, h the values of the hidden units, s the scores, p the probabilities; w and b are the weights and biases of the hidden layer, v and c those of the output.',
  },
  back: { ko: '이전 단계', en: 'Back' },
  forth: { ko: '다음 단계', en: 'Next' },
  all: { ko: '모두 보기', en: 'All of it' },
  stepOf: {
    ko: (at: string, all: string) => `${all}단계 중 ${at}`,
    en: (at: string, all: string) => `step ${at} of ${all}`,
  },
  checkLine: {
    ko: (error: string) => `중앙 차분과 비교한 가장 큰 상대 오차: ${error}`,
    en: (error: string) => `largest relative error against central differences: ${error}`,
  },

  /** universal approximation */
  width: { ko: '유닛 수', en: 'units' },
  shape: { ko: '함수', en: 'Function' },
  wave: { ko: '물결', en: 'wave' },
  stairs: { ko: '계단', en: 'stairs' },
  peak: { ko: '봉우리', en: 'peak' },
  own: { ko: '그린 것', en: 'drawn' },
  drawHint: {
    ko: '그림 위를 끌면 함수를 직접 그립니다.',
    en: 'Drag over the picture to draw a function of your own.',
  },
  function: { ko: '함수', en: 'function' },
  network: { ko: '유닛의 합', en: 'sum of the units' },
  worst: { ko: (n: string) => `가장 큰 오차 ${n}`, en: (n: string) => `largest error ${n}` },
  approximationPicture: { ko: '함수와 ReLU 유닛들의 합', en: 'The function and the sum of ReLU units' },
  errorPicture: { ko: '유닛 수에 따른 가장 큰 오차', en: 'Largest error by number of units' },
  byWidth: { ko: '유닛 1 → 64의 가장 큰 오차', en: 'largest error, 1 → 64 units' },
  byHand: {
    ko: '여기서는 학습하지 않고 만듭니다. 유닛마다 한 점에서 꺾여 함수의 점들을 이어 갑니다.',
    en: 'Here it is built, not learned: each unit bends at one point, so that the sum joins points of the function.',
  },

  /** representation */
  layerSeen: { ko: '층', en: 'Layer' },
  unitAcross: { ko: '가로 유닛', en: 'unit across' },
  unitUp: { ko: '세로 유닛', en: 'unit up' },
  bentPicture: {
    ko: '입력 평면의 격자와 학습 점을, 고른 두 유닛의 값으로 다시 그린 것',
    en: 'The grid of the input plane and the training points, drawn again by the values of the two units',
  },
  outputLine: {
    ko: '굵은 선: 출력층이 긋는 결정 경계. 출력층은 마지막 은닉층의 값을 직선으로 나눕니다.',
    en: 'Thick line: the decision boundary that the output draws. It divides the last hidden layer’s values by straight lines.',
  },
  outputLineOf: {
    ko: '굵은 선: 출력층이 긋는 결정 경계. 다른 유닛은 점들의 평균값에 둔 단면입니다.',
    en: 'Thick line: the decision boundary that the output draws, in the section where the other units have their mean over the points.',
  },
  hiddenLayer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `hidden layer ${n}` },
  scores: { ko: '점수', en: 'scores' },
  noPlane: {
    ko: '평면 데이터와 은닉층이 있는 실험에서 보입니다. 아래의 버튼으로 시작하세요.',
    en: 'It shows experiments over the plane with a hidden layer: begin with a button below.',
  },

  /** one's own image */
  ownImage: { ko: '내 이미지로 시험하기', en: 'Try an image of your own' },
  choose: { ko: '파일 고르기', en: 'Choose a file' },
  ownHint: {
    ko: '파일을 고르거나, 여기에 끌어다 놓거나, 붙여 넣으세요. 가운데를 잘라 32×32로 줄입니다. 이미지는 이 기기를 떠나지 않습니다.',
    en: 'Choose a file, drop it here, or paste one. Its middle is cut out and made 32×32. The image never leaves this device.',
  },
  ownNeedsImages: {
    ko: '신경망이 CIFAR-10을 학습하고 있어야 점수를 매길 수 있습니다. 아래의 버튼으로 시작하세요.',
    en: 'It is scored by a network that learns CIFAR-10: begin with a button below.',
  },
  ownUnreadable: {
    ko: '이미지로 읽을 수 없는 파일입니다. PNG, JPEG, WebP 같은 이미지를 골라 주세요.',
    en: 'That cannot be read as an image. Choose a PNG, JPEG, WebP or the like.',
  },
  ownPicture: { ko: '32×32로 줄인 내 이미지', en: 'Your image at 32×32' },
  ownScores: { ko: '지금 신경망의 점수와 확률', en: 'Scores and probabilities by the network as it is now' },
  prediction: { ko: '예측', en: 'prediction' },

  /** sizing */
  shapeText: { ko: '모양 (입력-은닉-…-출력)', en: 'Shape (inputs-hidden-…-outputs)' },
  shapeWrong: {
    ko: '1부터 100,000까지의 수를 둘 이상, 하이픈으로 이어 적으세요. 예: 3-4-2',
    en: 'Write two or more numbers from 1 to 100,000 with hyphens between, such as 3-4-2.',
  },
  neurons: { ko: '뉴런', en: 'neurons' },
  weights: { ko: '가중치', en: 'weights' },
  biases: { ko: '편향', en: 'biases' },
  total: { ko: '매개변수', en: 'parameters' },
  decades: {
    ko: '매개변수 수, 눈금 하나가 10배. 오른쪽 끝이 1억 개',
    en: 'Parameters: each mark is a factor of 10, 100 million at the right end',
  },
  one: { ko: '1', en: '1' },
  hundred: { ko: '100', en: '100' },
  power4: { ko: '1만', en: '10k' },
  power6: { ko: '100만', en: '1M' },
  power8: { ko: '1억', en: '100M' },
  toModern: {
    ko: (times: string) =>
      `매개변수 1억 개는 이 신경망의 약 ${times}배입니다. VGG-16(2014)이 이 정도 크기입니다.`,
    en: (times: string) =>
      `100 million parameters are ${times} times as many. VGG-16 (2014) is of that size.`,
  },
  beyondModern: {
    ko: 'VGG-16(2014)만큼, 곧 매개변수 1억 개쯤으로 큽니다.',
    en: 'As large as VGG-16 (2014), with about 100 million parameters.',
  },
} satisfies Record<string, Entry>
