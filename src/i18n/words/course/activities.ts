import type { Entry } from '../../language.ts'

/** What the labs say in which something is predicted or tried against the machine. */
export const activityWords = {
  /** 2.3: the next arrow */
  shift: { ko: '입력: tanh의 출력에 더하는 값', en: 'Inputs: added to the outputs of tanh' },
  nextArrow: { ko: '다음 화살표는 어느 쪽일까요?', en: 'Which way will the next arrow point?' },
  upLeft: { ko: '↖ w₁은 줄고 w₂는 커진다', en: '↖ w₁ shrinks, w₂ grows' },
  upRight: { ko: '↗ 둘 다 커진다', en: '↗ both grow' },
  downLeft: { ko: '↙ 둘 다 줄어든다', en: '↙ both shrink' },
  downRight: { ko: '↘ w₁은 커지고 w₂는 줄어든다', en: '↘ w₁ grows, w₂ shrinks' },
  arrowRight: { ko: '맞았습니다:', en: 'Right:' },
  arrowWrong: { ko: '틀렸습니다. 화살표는', en: 'No. The arrow says' },
  guessed: {
    ko: (right: string, all: string) => `예측 ${all}번 중 ${right}번 맞힘`,
    en: (right: string, all: string) => `${right} of ${all} predictions right`,
  },
  walked: { ko: (updates: string) => `업데이트 ${updates}번`, en: (updates: string) => `${updates} updates` },
  atGoal: {
    ko: (updates: string) => `업데이트 ${updates}번 만에 목표에 닿았습니다.`,
    en: (updates: string) => `The goal is reached after ${updates} updates.`,
  },
  toGoal: { ko: '목표까지 가기', en: 'On to the goal' },
  fromStart: { ko: '처음부터', en: 'From the start' },

  /** 1.3: a budget of parameters */
  budgetNote: {
    ko: (budget: string) =>
      `매개변수 ${budget}개를 두 은닉층에 나누어 보세요. 여러 가지를 돌려 검증 정확도(학습에 쓰지 않고 떼어 둔 이미지의 정확도)로 하나를 고르고, 테스트는 마지막에 한 번만 엽니다. 무대 옆의 테스트 정확도는 보지 마세요.`,
    en: (budget: string) =>
      `Share ${budget} parameters out between two hidden layers. Train several, choose one by its validation accuracy (on images held apart from training), and open the test once, at the end. Do not peek at the test accuracy beside the stage.`,
  },
  unitsOf: {
    ko: (layer: number) => `은닉층 ${layer}의 유닛`,
    en: (layer: number) => `units of hidden layer ${layer}`,
  },
  overBudget: {
    ko: (more: string) => `예산보다 ${more}개 많습니다.`,
    en: (more: string) => `That is ${more} over the budget.`,
  },
  trainIt: { ko: '학습하고 검증하기', en: 'Train and validate' },
  chooseOne: { ko: '검증 정확도로 하나를 고르세요', en: 'Choose one by its validation accuracy' },
  validationOf: { ko: '검증', en: 'validation' },
  testOf: { ko: '테스트', en: 'test' },
  openTest: { ko: '고른 것의 테스트 열기 (한 번만)', en: 'Open the test of the chosen one (once)' },
  testOpened: {
    ko: '테스트는 열렸습니다. 이제 이 테스트를 보고 다른 것을 고르면, 그것은 더는 새 데이터가 아닙니다.',
    en: 'The test is open. To choose another one by what it says now would make it data like any other.',
  },

  /** 3.1: a line by hand */
  handPicture: {
    ko: '직접 정한 점수의 부호로 나눈 평면과 무대의 학습 점',
    en: 'The plane divided by the sign of your score, and the training points on the stage',
  },
  addSquares: { ko: 'x²과 y²도 입력으로', en: 'x² and y² as inputs, too' },
  byYou: { ko: '직접 정한 직선', en: 'by you' },
  byMachine: { ko: '무대의 신경망', en: 'by the network on the stage' },
  beaten: { ko: '신경망보다 많이 맞혔습니다!', en: 'You beat the network!' },
  handNote: {
    ko: '점수가 0보다 크면 클래스 2입니다. 학습 점의 정확도를 비교합니다. 신경망이 줄이는 것은 틀린 점의 수가 아니라 손실입니다.',
    en: 'A score above 0 is class 2. What is compared is the accuracy on the training points; what the network lowers is its loss, not the number of mistakes.',
  },
  noTwoClasses: {
    ko: '평면 위의 두 클래스를 나누는 실험에서 할 수 있습니다. 아래의 버튼으로 시작하세요.',
    en: 'It takes an experiment with two classes over the plane: begin with a button below.',
  },

  /** 3.2: a ReLU on the output, sketched first */
  sketchAsk: {
    ko: '무대의 신경망이 사인 곡선을 학습한 뒤 출력에 ReLU를 씌우면 출력은 어떤 모양이 될까요? 먼저 그려 보세요.',
    en: 'Let the network on the stage learn the sine, then put a ReLU on its output. What will the output look like? Sketch it first.',
  },
  sketchFrom: { ko: '처음 모양', en: 'Begin with' },
  same: { ko: '사인 그대로', en: 'the sine' },
  raised: { ko: '위로 옮긴 것', en: 'it raised' },
  folded: { ko: '위로 접은 것', en: 'it folded up' },
  flat: { ko: '0인 직선', en: 'a line at 0' },
  own: { ko: '그린 것', en: 'sketched' },
  sketch: { ko: '스케치', en: 'sketch' },
  sketchPicture: {
    ko: '스케치와, ReLU를 씌운 뒤 신경망의 출력',
    en: 'The sketch, and the output of the network after the ReLU',
  },
  putRelu: { ko: '출력에 ReLU 씌우기', en: 'Put a ReLU on the output' },
  sketchApart: {
    ko: (n: string) => `스케치와의 평균 차이 ${n}`,
    en: (n: string) => `${n} from the sketch on average`,
  },
  lowest: {
    ko: (before: string, after: string) => `가장 낮은 출력 ${before} → ${after}`,
    en: (before: string, after: string) => `lowest output ${before} → ${after}`,
  },
  sketchNote: {
    ko: '그림 위를 끌면 스케치를 고칠 수 있습니다. 무대의 신경망은 ReLU 없이 학습합니다. 여기서 보는 것은 지금의 출력에서 음수를 0으로 바꾼 것이고, 출력에 ReLU를 두고 학습한 신경망은 아닙니다.',
    en: 'Drag over the picture to change the sketch. The network on the stage learns without the ReLU: what is shown is its present output with all that is below 0 put to 0, not a network that was trained with a ReLU there.',
  },
  noCurve: {
    ko: '곡선을 학습하는 회귀 실험에서 할 수 있습니다. 아래의 ‘회귀: 사인 곡선’으로 시작하세요.',
    en: 'It takes a regression over a line: begin with “Regression: the sine” below.',
  },

  /** 6: the challenge */
  challenge: {
    ko: '도전: 설정을 마음대로 고르고, 2,000스텝 뒤의 테스트 정확도가 시드 다섯 개에서 어떻게 나올지 중앙값과 범위로 예측하세요. 무대에 있는 실험으로 겨룹니다.',
    en: 'A challenge: set whatever you like, and predict the test accuracy after 2,000 steps over five seeds, as a median and a range. The experiment on the stage is yours.',
  },
  low: { ko: '범위의 아래 (%)', en: 'low end (%)' },
  median: { ko: '중앙값 (%)', en: 'median (%)' },
  high: { ko: '범위의 위 (%)', en: 'high end (%)' },
  notInOrder: {
    ko: '아래, 중앙값, 위의 순서로 커져야 합니다.',
    en: 'The median must lie between both ends.',
  },
  fiveSeeds: { ko: '시드 다섯 개로 확인', en: 'Run five seeds' },
  foundMedian: { ko: (median: string) => `중앙값 ${median}`, en: (median: string) => `median ${median}` },
  within: {
    ko: (count: string, all: string) => `${all}번 중 ${count}번 범위 안`,
    en: (count: string, all: string) => `${count} of ${all} within the range`,
  },
  score: { ko: (score: string) => `점수 ${score}`, en: (score: string) => `score ${score}` },
  challengeLink: { ko: '이 실험의 링크', en: 'Link to this experiment' },
  scoreNote: {
    ko: '점수는 낮을수록 좋습니다: 범위의 폭, 범위를 벗어난 만큼의 10배(평균), 중앙값의 오차를 %포인트로 더한 값입니다. 넓은 범위도, 빗나간 범위도 손해입니다.',
    en: 'The lower the score, the better: the width of the range, ten times how far the runs lie outside of it (mean), and the error of the median, in percentage points. A wide range costs, and so does one that misses.',
  },
  noClasses: {
    ko: '클래스를 나누는 실험에서 할 수 있습니다. 아래의 버튼으로 시작하세요.',
    en: 'It takes an experiment with classes: begin with a button below.',
  },
} satisfies Record<string, Entry>
