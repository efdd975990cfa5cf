import type { CsvReason } from '../../config/points.ts'
import type { Entry } from '../language.ts'

export const stageWords = {
  stage: { ko: '무대', en: 'Stage' },

  // what the picture shows
  planeClasses: {
    ko: (classes: string) => `결정 경계: 평면의 각 점에서 이기는 클래스 (${classes}개)`,
    en: (classes: string) =>
      `Decision boundary: the winning class at each point of the plane (${classes} classes)`,
  },
  planeValues: {
    ko: '회귀: 평면의 각 점에서 신경망의 출력값',
    en: 'Regression: the network’s output at each point of the plane',
  },
  lineCurve: {
    ko: '회귀 곡선: x에 대한 신경망의 출력과 데이터',
    en: 'Regression curve: the network’s output over x, with the data',
  },
  surfaceKeys: {
    ko: '방향키로 십자선을 옮깁니다. Shift를 함께 누르면 크게 움직입니다.',
    en: 'Arrow keys move the crosshair; with Shift in larger steps.',
  },
  editKeys: {
    ko: 'Enter: 점 추가, Delete: 점 지우기, 1–6: 붓의 클래스.',
    en: 'Enter adds a point, Delete erases one, 1–6 choose the class.',
  },
  editLineKeys: { ko: 'Enter: 점 추가, Delete: 점 지우기.', en: 'Enter adds a point, Delete erases one.' },
  drawKeys: {
    ko: '드래그하여 함수를 그리거나, 방향키로 x를 고르고 위아래로 값을 바꿉니다.',
    en: 'Drag to draw the function; or choose x with left and right and change its value with up and down.',
  },

  // figures and legend
  mistakes: { ko: '틀린 점', en: 'Misclassified' },
  mistakesOf: {
    ko: (train: string, test: string) => `학습 ${train} · 시험 ${test}`,
    en: (train: string, test: string) => `train ${train} · test ${test}`,
  },
  trainPoints: { ko: (n: string) => `학습 ${n}`, en: (n: string) => `train ${n}` },
  testPoints: { ko: (n: string) => `시험 ${n}`, en: (n: string) => `test ${n}` },
  classes: { ko: '클래스', en: 'Classes' },
  className: { ko: (n: string) => `클래스 ${n}`, en: (n: string) => `Class ${n}` },
  values: { ko: '출력값', en: 'Output' },
  network: { ko: '신경망', en: 'network' },
  drawnFunction: { ko: '그린 함수', en: 'drawn function' },
  residual: { ko: '오차', en: 'residual' },

  // toggles
  discretize: { ko: '경계만', en: 'Areas only' },
  discretizeTitle: {
    ko: '마진의 색 농도 대신 클래스 영역만 보이기',
    en: 'Flat class areas instead of shading by margin',
  },
  showTest: { ko: '시험 점', en: 'Test points' },

  // readout
  readout: { ko: '십자선 위치', en: 'At the crosshair' },
  margin: { ko: (n: string) => `마진 ${n}`, en: (n: string) => `margin ${n}` },
  output: { ko: (n: string) => `출력 ${n}`, en: (n: string) => `output ${n}` },

  // custom points
  editing: { ko: '점 편집', en: 'Edit points' },
  takePoints: { ko: '점 편집', en: 'Edit points' },
  takePointsTitle: {
    ko: '지금 보이는 점을 300개까지 복사해 직접 고칩니다',
    en: 'Copies up to 300 of the points shown, to change by hand',
  },
  takeEarlier: { ko: '이전 점들 가져오기', en: 'Take the earlier points' },
  brush: { ko: '붓의 클래스', en: 'Class of the brush' },
  mode: { ko: '클릭하면', en: 'A click' },
  add: { ko: '추가', en: 'Add' },
  erase: { ko: '지우기', en: 'Erase' },
  undo: { ko: '실행 취소', en: 'Undo' },
  clear: { ko: '모두 지우기', en: 'Clear' },
  cleared: {
    ko: (n: string) => `점 ${n}개를 지웠습니다. 실행 취소로 되돌릴 수 있습니다.`,
    en: (n: string) => `Cleared ${n} points. Undo brings them back.`,
  },
  full: {
    ko: '점은 300개까지 놓을 수 있습니다. 먼저 몇 개를 지우세요.',
    en: 'There is room for 300 points. Erase some first.',
  },
  pointCount: { ko: (n: string) => `점 ${n} / 300`, en: (n: string) => `${n} / 300 points` },
  emptyTitle: { ko: '클릭하여 점을 놓으세요', en: 'Click to place points' },
  emptyHint: {
    ko: '드래그하면 옮겨지고, Shift+클릭이나 오른쪽 클릭으로 지워집니다. CSV 파일을 끌어다 놓아도 됩니다.',
    en: 'Drag moves a point; Shift-click or right-click erases it. A CSV file can be dropped here.',
  },
  drawTitle: { ko: '드래그하여 함수를 그리세요', en: 'Drag to draw a function' },
  import: { ko: '점 가져오기…', en: 'Import points…' },
  dropHere: { ko: 'CSV 파일을 놓으면 점으로 읽습니다', en: 'Drop a CSV file to read its points' },
  dropped: {
    ko: (n: string) => `점 ${n}개를 읽었습니다.`,
    en: (n: string) => `Read ${n} points.`,
  },
  fileUnreadable: { ko: '파일을 읽을 수 없습니다.', en: 'The file cannot be read.' },
  dropFailed: {
    ko: (lines: string) => `점을 읽지 못했습니다. ${lines}`,
    en: (lines: string) => `No points were taken. ${lines}`,
  },
  badLine: {
    ko: (n: string, reason: string) => `${n}번째 줄: ${reason}.`,
    en: (n: string, reason: string) => `Line ${n}: ${reason}.`,
  },
  more: { ko: (n: string) => `그 밖에 ${n}줄.`, en: (n: string) => `${n} more lines.` },

  // images
  wall: { ko: '시험 이미지', en: 'Test images' },
  wallList: {
    ko: '시험 이미지: 방향키로 고릅니다',
    en: 'Test images: arrow keys choose one',
  },
  shownImages: { ko: '보일 이미지', en: 'Images shown' },
  all: { ko: '모두', en: 'All' },
  right: { ko: '맞음', en: 'Right' },
  wrong: { ko: '틀림', en: 'Wrong' },
  trueClass: { ko: '정답 클래스', en: 'True class' },
  everyClass: { ko: '모든 클래스', en: 'Every class' },
  previousPage: { ko: '이전 이미지들', en: 'Previous images' },
  nextPage: { ko: '다음 이미지들', en: 'Next images' },
  pageOf: {
    ko: (from: string, to: string, count: string) => `${from}–${to} / ${count}`,
    en: (from: string, to: string, count: string) => `${from}–${to} of ${count}`,
  },
  noneShown: { ko: '이 조건에 맞는 이미지가 없습니다.', en: 'No image fits this filter.' },
  tile: {
    ko: (number: string, truth: string) => `${number}번, 정답 ${truth}`,
    en: (number: string, truth: string) => `Image ${number}, truly ${truth}`,
  },
  tileRight: {
    ko: (number: string, truth: string) => `${number}번, 정답 ${truth}, 맞힘`,
    en: (number: string, truth: string) => `Image ${number}, ${truth}, predicted right`,
  },
  tileWrong: {
    ko: (number: string, truth: string, said: string) => `${number}번, 정답 ${truth}, 예측 ${said}: 틀림`,
    en: (number: string, truth: string, said: string) =>
      `Image ${number}, truly ${truth}, predicted ${said}: wrong`,
  },
  picked: { ko: '고른 이미지', en: 'Picked image' },
  pickedImage: {
    ko: (number: string, truth: string) => `${number}번 이미지: ${truth}`,
    en: (number: string, truth: string) => `Image ${number}: ${truth}`,
  },
  pixels: { ko: '32 × 32 × 3 = 숫자 3,072개', en: '32 × 32 × 3 = 3,072 numbers' },
  truth: { ko: '정답', en: 'True class' },
  prediction: { ko: '예측', en: 'Prediction' },
  scores: { ko: '클래스별 점수', en: 'Scores of the classes' },
  templates: { ko: '클래스 템플릿', en: 'Class templates' },
  firstLayer: { ko: '첫 층의 가중치', en: 'First layer’s weights' },
  templatesNote: {
    ko: 'W의 열 행을 이미지로: 회색은 0',
    en: 'The ten rows of W as images: gray is 0',
  },
  firstLayerNote: {
    ko: (n: string) => `유닛 ${n}개의 가중치를 이미지로: 회색은 0`,
    en: (n: string) => `The weights of ${n} units as images: gray is 0`,
  },
  view: { ko: '오른쪽에 보일 것', en: 'Beside the wall' },
} satisfies Record<string, Entry>

/** Why a line of a CSV file is no point. */
export const csvWords = {
  columns: { ko: '열이 2개나 3개가 아닙니다', en: 'not two or three columns' },
  'not-a-number': { ko: '숫자가 아닙니다', en: 'not a number' },
  outside: { ko: '−3과 3 사이가 아닙니다', en: 'not between −3 and 3' },
  'too-many-classes': { ko: '클래스가 6개를 넘습니다', en: 'more than six classes' },
  'too-many-points': { ko: '점이 300개를 넘습니다', en: 'more than 300 points' },
  mixed: { ko: '앞 줄과 열의 수가 다릅니다', en: 'another number of columns than before' },
} satisfies Record<CsvReason, Entry>

/** The ten classes of CIFAR-10, in the order of its labels. */
export const imageClassWords = {
  airplane: { ko: '비행기', en: 'airplane' },
  automobile: { ko: '자동차', en: 'automobile' },
  bird: { ko: '새', en: 'bird' },
  cat: { ko: '고양이', en: 'cat' },
  deer: { ko: '사슴', en: 'deer' },
  dog: { ko: '개', en: 'dog' },
  frog: { ko: '개구리', en: 'frog' },
  horse: { ko: '말', en: 'horse' },
  ship: { ko: '배', en: 'ship' },
  truck: { ko: '트럭', en: 'truck' },
} satisfies Record<string, Entry>
