import type { PresetGroup, PresetId } from '../../config/presets/presets.ts'
import type { Entry } from '../language.ts'

/** Titles of the ready experiments. */
export const presetWords = {
  'one-line': { ko: '직선 하나', en: 'A single line' },
  circle: { ko: '원 안과 밖', en: 'Inside a circle' },
  spiral: { ko: '나선', en: 'Spiral' },
  xor: { ko: 'XOR', en: 'XOR' },
  'three-spirals': { ko: '세 나선', en: 'Three spirals' },
  'six-blobs': { ko: '여섯 군집과 선형 모델', en: 'Six blobs, linear' },
  formula: { ko: '식으로 나눈 평면', en: 'A boundary by formula' },
  maxout: { ko: 'Maxout', en: 'Maxout' },
  sine: { ko: '사인 곡선', en: 'Sine curve' },
  bumps: { ko: '보편 근사', en: 'Universal approximation' },
  'cifar-linear': { ko: 'CIFAR-10 선형', en: 'CIFAR-10, linear' },
  'cifar-two-layer': { ko: 'CIFAR-10 2층', en: 'CIFAR-10, two layers' },
  'cifar-three-layer': { ko: 'CIFAR-10 3층', en: 'CIFAR-10, three layers' },
  'cifar-filters': { ko: 'CIFAR-10 합성곱', en: 'CIFAR-10, convolution' },
  'cifar-stack': { ko: 'CIFAR-10 3 × 3 합성곱', en: 'CIFAR-10, 3 × 3 convolutions' },
  'cifar-strides': { ko: 'CIFAR-10 풀링 없이', en: 'CIFAR-10, without pooling' },
  'linear-spiral': { ko: '비선형이 없으면', en: 'Without non-linearity' },
  'dying-relu': { ko: '죽는 ReLU', en: 'Dying ReLU' },
  'leaky-relu': { ko: 'Leaky ReLU', en: 'Leaky ReLU' },
  'vanishing-sigmoid': { ko: '기울기 소실', en: 'Vanishing gradient' },
  'saturated-sigmoid': { ko: '포화된 시그모이드', en: 'Saturated sigmoids' },
  'all-zeros': { ko: '모두 0에서 시작', en: 'All zeros' },
  capacity: { ko: '유닛 3개', en: 'Three units' },
  overfit: { ko: '과적합', en: 'Overfitting' },
  regularized: { ko: '규제', en: 'Regularized' },
} satisfies Record<PresetId, Entry>

/** What to look for in each, in one sentence. */
export const presetNoteWords = {
  'one-line': {
    ko: '은닉층이 없으면 경계는 직선 하나라 원을 가두지 못합니다. 은닉층을 하나 더해 보세요.',
    en: 'Without a hidden layer the boundary is one straight line and cannot close. Add a layer.',
  },
  spiral: {
    ko: 'ReLU 8개씩 두 층이 두 나선을 몇 초 만에 풀어 냅니다. 각 유닛의 지도가 어떻게 휘는지 보세요.',
    en: 'Two layers of 8 ReLU units untangle two arms in seconds: watch the units’ maps bend.',
  },
  xor: {
    ko: '직선 하나로는 나눌 수 없는 네 구석을 ReLU 4개로 나눕니다.',
    en: 'Four corners that no straight line separates, and four ReLU units that do.',
  },
  circle: {
    ko: '직선 네 개가 모여 닫힌 경계를 만듭니다. 유닛을 하나씩 지워 보세요.',
    en: 'Four straight cuts close into a boundary. Take units away and see when it opens.',
  },
  'three-spirals': {
    ko: '세 가닥 나선(스탠퍼드 CS231n 강의 노트의 예): 정확도는 98% 가까이 오르고, 규제가 있어 손실은 0까지 내려가지 않습니다.',
    en: 'Three arms, as in the notes of Stanford’s CS231n: accuracy climbs near 98%, and the penalty keeps the loss above 0.',
  },
  'six-blobs': {
    ko: '은닉층 없이 점수 여섯 개만으로 평면을 나눕니다. 경계는 모두 직선입니다.',
    en: 'Six scores and no hidden layer divide the plane: every boundary is straight.',
  },
  formula: {
    ko: '점선은 y = sin 2x, ReLU 12개가 꺾은선으로 따라갑니다. 설정의 ‘데이터’에서 식을 바꿔 보세요.',
    en: 'The dashed line is y = sin 2x, and 12 ReLU units follow it in bends. Type another under “Data” in the settings.',
  },
  maxout: {
    ko: '유닛마다 두 선형 함수 중 큰 값을 고릅니다. ‘크기’를 보면 은닉층의 가중치와 편향에 2가 곱해져 있습니다.',
    en: 'Each unit takes the larger of two lines: “Size” counts the hidden weights and biases twice.',
  },
  sine: {
    ko: '출력 하나가 곡선을 따라갑니다. 출력층에는 활성화 함수가 없습니다.',
    en: 'One output follows a curve: the output layer has no activation.',
  },
  bumps: {
    ko: '은닉층 하나, 유닛 64개로 봉우리를 모두 맞춥니다. 유닛 수를 줄여 비교해 보세요.',
    en: 'One hidden layer of 64 units fits every bump. Make it narrower and compare.',
  },
  'cifar-linear': {
    ko: 's = Wx: W의 열 개 행이 클래스마다 하나의 이미지가 됩니다. ‘클래스 템플릿’을 누르면 보입니다.',
    en: 's = Wx: the ten rows of W are one image for each class: choose “Class templates”.',
  },
  'cifar-two-layer': {
    ko: 's = W₂ max(0, W₁x): 은닉 유닛 100개로 선형 모델보다 정확해집니다.',
    en: 's = W₂ max(0, W₁x): a hundred hidden units beat the linear model.',
  },
  'cifar-three-layer': {
    ko: '유닛 100개와 50개의 두 은닉층: 층이 늘어도 이 작은 데이터에서 꼭 더 낫지는 않습니다.',
    en: 'Hidden layers of 100 and 50: with so few images, one more layer is not always better.',
  },
  'cifar-filters': {
    ko: '5 × 5 필터 세 층: 매개변수 22,466개로 312,860개인 3층 신경망보다 정확합니다.',
    en: 'Three layers of 5 × 5 filters: 22,466 parameters do better than the 312,860 of the three-layer network.',
  },
  'cifar-stack': {
    ko: '3 × 3 필터 32, 32, 64개: 5 × 5 필터 세 층보다 곱셈이 조금 많고 대체로 더 정확합니다. 이미지는 무작위로 좌우를 뒤집어 보여 줍니다.',
    en: '32, 32 and 64 filters of 3 × 3: a little more arithmetic than 5 × 5, and mostly more accurate. The images are mirrored at random.',
  },
  'cifar-strides': {
    ko: '풀링 대신 보폭 2로 맵을 줄입니다. 매개변수는 풀링할 때와 같고 곱셈은 4분의 1이지만, 덜 정확합니다.',
    en: 'Strides of 2 in place of pooling: as many parameters, a quarter of the multiplications, less accurate.',
  },
  'linear-spiral': {
    ko: '층이 셋이어도 선형이면 행렬 하나와 같습니다. 경계가 직선에 머뭅니다.',
    en: 'Three layers, all linear, are one matrix: the boundary stays straight.',
  },
  'dying-relu': {
    ko: '학습률이 너무 큽니다. 이 시드에서는 ReLU 유닛의 절반 가까이가 죽습니다. ‘죽은 유닛’의 수를 보세요.',
    en: 'The learning rate is too large: with this seed about half of the ReLU units die. Watch “Dead units”.',
  },
  'leaky-relu': {
    ko: '같은 학습률, 음수 쪽 계수 0.01: 유닛이 하나도 죽지 않습니다.',
    en: 'The same rate with a slope of 0.01 below zero: not one unit dies.',
  },
  'vanishing-sigmoid': {
    ko: '시그모이드 여섯 층: 첫 층의 기울기가 거의 0입니다. Tanh로 바꾸면 바로 학습합니다.',
    en: 'Six sigmoid layers: hardly any gradient reaches the first. Switch to tanh and it learns.',
  },
  'saturated-sigmoid': {
    ko: '같은 여섯 층을 큰 초기 가중치로 시작하면 (예제, 유닛) 쌍의 절반 넘게 포화됩니다. ‘층별 상태’의 포화 열을 보세요.',
    en: 'The same six layers from large initial weights: over half of all pairs are saturated, as “Layers” shows.',
  },
  'all-zeros': {
    ko: '가중치가 모두 0에서 시작하면 유닛 여섯 개가 끝까지 똑같습니다.',
    en: 'Started from zero weights, six units stay alike to the end.',
  },
  capacity: {
    ko: '잡음 섞인 점 30개, 은닉 유닛 3개: 경계가 단순해서 모든 점을 외우지 못합니다.',
    en: '30 noisy points and 3 hidden units: the boundary is too simple to learn each by heart.',
  },
  overfit: {
    ko: '같은 점, 유닛 20개: 학습 손실은 0으로 가고 테스트 손실은 올라갑니다.',
    en: 'The same points and 20 units: training loss goes to 0 while test loss climbs.',
  },
  regularized: {
    ko: '유닛 20개에 L2 규제: 두 손실이 만납니다. 설정의 ‘L2’를 움직여 보세요.',
    en: '20 units held by an L2 penalty: the two losses meet. Move “L2” in the settings.',
  },
} satisfies Record<PresetId, Entry>

/** Headings of the gallery. */
export const presetGroupWords = {
  first: { ko: '처음', en: 'Start here' },
  plane: { ko: '평면 분류', en: 'Classes over the plane' },
  line: { ko: '1차원 회귀', en: 'Curves' },
  images: { ko: '이미지', en: 'Images' },
  lessons: { ko: '강의', en: 'Lessons' },
} satisfies Record<PresetGroup, Entry>
