import type { Entry } from '../../language.ts'

export const settingsWords = {
  settings: { ko: '설정', en: 'Settings' },
  resets: { ko: '바꾸면 처음부터 다시 학습합니다', en: 'Changing this starts the run anew' },
  legend: {
    ko: '표시가 있는 항목을 바꾸면 처음부터 다시 학습합니다. 나머지는 학습 중에 바로 적용됩니다.',
    en: 'A change of a marked setting starts the run anew. All others take effect at once, while it trains.',
  },
  undo: { ko: '설정 되돌리기', en: 'Undo setting' },
  redo: { ko: '설정 다시 실행', en: 'Redo setting' },
  off: { ko: '끔', en: 'off' },
  on: { ko: '켬', en: 'on' },
  full: { ko: '전체', en: 'all' },

  data: { ko: '데이터', en: 'Data' },
  dataSet: { ko: '데이터셋', en: 'Data set' },
  classification: { ko: '분류', en: 'Classification' },
  planeRegression: { ko: '2차원 회귀', en: 'Regression over the plane' },
  lineRegression: { ko: '1차원 회귀', en: 'Regression over a line' },
  samples: { ko: '표본 수', en: 'Samples' },
  trainingImages: { ko: '학습 이미지 수', en: 'Training images' },
  testImages: { ko: '테스트 이미지 수', en: 'Test images' },
  noise: { ko: '잡음', en: 'Noise' },
  testShare: { ko: '테스트 데이터 비율', en: 'Test share' },
  validationShare: { ko: '검증 데이터 비율', en: 'Validation share' },
  validationNote: {
    ko: '학습 데이터 중에서 설정을 고르려고 떼어 두는 비율',
    en: 'The share of the training data that is held apart to choose settings by',
  },
  classes: { ko: '클래스 수', en: 'Classes' },
  seed: { ko: '시드', en: 'Seed' },
  newSeed: { ko: '새 시드 뽑기', en: 'Draw a new seed' },
  dataSeed: { ko: '데이터 시드', en: 'Data seed' },
  weightSeed: { ko: '가중치 시드', en: 'Weight seed' },
  importPoints: { ko: '점 가져오기…', en: 'Import points…' },
  trainingForImages: {
    ko: (optimizer: string, rate: number, batch: number) =>
      `이미지 학습에 맞추어 ${optimizer}, 학습률 ${rate}, 배치 크기 ${batch}, L2 끔으로 바꾸었습니다.`,
    en: (optimizer: string, rate: number, batch: number) =>
      `Set for images: ${optimizer}, learning rate ${rate}, batch size ${batch}, no L2.`,
  },
  trainingForPoints: {
    ko: (optimizer: string, rate: number, batch: number) =>
      `점 데이터 학습에 맞추어 ${optimizer}, 학습률 ${rate}, 배치 크기 ${batch}, L2 끔으로 바꾸었습니다.`,
    en: (optimizer: string, rate: number, batch: number) =>
      `Set for points: ${optimizer}, learning rate ${rate}, batch size ${batch}, no L2.`,
  },
  customHint: {
    ko: '무대를 눌러 점을 찍으세요.',
    en: 'Click on the stage to set points.',
  },
  drawnHint: {
    ko: '무대 위에서 끌어 함수를 그리세요.',
    en: 'Drag across the stage to draw a function.',
  },

  features: { ko: '입력 특징', en: 'Input features' },
  pixels: { ko: '32 × 32 × 3 = 픽셀값 3,072개', en: '32 × 32 × 3 = 3,072 pixel values' },

  layers: { ko: '은닉층', en: 'Hidden layers' },
  noLayers: {
    ko: '은닉층이 없으면 선형 모델입니다.',
    en: 'Without a hidden layer the model is linear.',
  },
  addLayer: { ko: '층 추가', en: 'Add layer' },
  /** where there is more than one kind of layer */
  addKind: { ko: (kind: string) => `${kind} 추가`, en: (kind: string) => `Add ${kind}` },
  denseLayer: { ko: '완전 연결층', en: 'fully connected layer' },
  layer: { ko: (n: number) => `${n}층`, en: (n: number) => `Layer ${n}` },
  units: { ko: '유닛', en: 'Units' },
  unitsOf: { ko: (n: number) => `${n}층 유닛 수`, en: (n: number) => `Units of layer ${n}` },
  activation: { ko: '활성화 함수', en: 'Activation' },
  activationOf: { ko: (n: number) => `${n}층 활성화 함수`, en: (n: number) => `Activation of layer ${n}` },
  allActivations: { ko: '모든 층', en: 'Every layer' },
  mixed: { ko: '섞여 있음', en: 'Mixed' },
  alpha: { ko: 'α', en: 'α' },
  alphaOf: { ko: (n: number) => `${n}층 α`, en: (n: number) => `α of layer ${n}` },
  alphaStart: { ko: '초기 α', en: 'Initial α' },
  duplicateLayer: { ko: (n: number) => `${n}층 복제`, en: (n: number) => `Duplicate layer ${n}` },
  removeLayer: { ko: (n: number) => `${n}층 삭제`, en: (n: number) => `Remove layer ${n}` },

  initialization: { ko: '초기화', en: 'Initialization' },
  weights: { ko: '가중치', en: 'Weights' },
  scale: { ko: '척도', en: 'Scale' },
  bias: { ko: '편향', en: 'Bias' },

  training: { ko: '학습', en: 'Training' },
  loss: { ko: '손실 함수', en: 'Loss' },
  optimizer: { ko: '옵티마이저', en: 'Optimizer' },
  learningRate: { ko: '학습률', en: 'Learning rate' },
  momentum: { ko: '모멘텀', en: 'Momentum' },
  schedule: { ko: '스케줄', en: 'Schedule' },
  scheduleSteps: { ko: '시간 척도 (스텝)', en: 'Time scale (steps)' },
  batchSize: { ko: '배치 크기', en: 'Batch size' },

  regularization: { ko: '규제', en: 'Regularization' },
  l1: { ko: 'L1', en: 'L1' },
  l2: { ko: 'L2', en: 'L2' },
  dropout: { ko: '드롭아웃', en: 'Dropout' },
  inputNoise: { ko: '입력 잡음 σ', en: 'Input noise σ' },
  maxNorm: { ko: '최대 노름', en: 'Max-norm' },
  mirror: { ko: '무작위 좌우 반전', en: 'Mirrored at random' },
  mirrorNote: {
    ko: '에폭마다 이미지 하나하나를 동전 던지기로 그대로 또는 좌우로 뒤집어 보여 줍니다',
    en: 'In every epoch a coin decides for each image whether it is shown as it is or its mirror image',
  },
  l1Note: { ko: '규제 항 λ‖w‖₁: 가중치를 0으로 만듭니다', en: 'Penalty λ‖w‖₁: drives weights to zero' },
  l2Note: { ko: '규제 항 ½λ‖w‖²: 가중치를 작게 합니다', en: 'Penalty ½λ‖w‖²: keeps weights small' },
  dropoutNote: {
    ko: '스텝마다 이 비율의 은닉 유닛을 끕니다',
    en: 'The share of hidden units dropped at each step',
  },
  inputNoiseNote: {
    ko: '스텝마다 입력에 더하는 정규 잡음의 표준편차',
    en: 'Standard deviation of the normal noise added to the inputs at each step',
  },
  maxNormNote: {
    ko: '유닛마다 들어오는 가중치 벡터 길이의 한계',
    en: 'Bound on the length of each unit’s incoming weights',
  },
} satisfies Record<string, Entry>
