import type { Entry } from '../../language.ts'

/** The stage as it opens: a plane with its points. What comes with other data or with editing has topics of its own. */
export const stageWords = {
  stage: { ko: '무대', en: 'Stage' },

  // what the picture shows
  planeClasses: {
    ko: (classes: string) => `결정 경계: 평면의 각 점에서 예측한 클래스 (${classes})`,
    en: (classes: string) => `Decision boundary: the winning class at each point of the plane (${classes})`,
  },
  classCount: { ko: (n: string) => `${n}개`, en: (n: string) => `${n} classes` },
  planeValues: {
    ko: '회귀: 평면의 각 점에서 신경망의 출력값',
    en: 'Regression: the network’s output at each point of the plane',
  },
  surfaceKeys: {
    ko: '방향키로 십자선을 옮깁니다. Shift를 함께 누르면 크게 움직입니다.',
    en: 'Arrow keys move the crosshair; with Shift in larger steps.',
  },
  editKeys: {
    ko: 'Enter: 점 추가, Delete: 점 지우기, 1–6: 붓의 클래스.',
    en: 'Enter adds a point, Delete erases one, 1–6 choose the class.',
  },
  editValueKeys: {
    ko: 'Enter: 가장 가까운 점의 값으로 점 추가, Delete: 점 지우기.',
    en: 'Enter adds a point with the value of the nearest one, Delete erases one.',
  },

  // figures and legend
  mistakes: { ko: '틀린 점', en: 'Misclassified' },
  mistakesOf: {
    ko: ([train, test, held]: number[]) =>
      `학습 ${train}${held === undefined ? '' : ` · 검증 ${held}`} · 테스트 ${test}`,
    en: ([train, test, held]: number[]) =>
      `train ${train}${held === undefined ? '' : ` · validation ${held}`} · test ${test}`,
  },
  trainPoints: { ko: (n: string) => `학습 ${n}`, en: (n: string) => `train ${n}` },
  testPoints: { ko: (n: string) => `테스트 ${n}`, en: (n: string) => `test ${n}` },
  classes: { ko: '클래스', en: 'Classes' },
  className: { ko: (n: string) => `클래스 ${n}`, en: (n: string) => `Class ${n}` },
  values: { ko: '출력값', en: 'Output' },

  // toggles
  discretize: { ko: '영역만', en: 'Areas' },
  discretizeTitle: {
    ko: '마진의 색 농도 대신 클래스 영역만 보이기',
    en: 'Flat class areas instead of shading by margin',
  },
  showTest: { ko: '테스트 점', en: 'Test points' },

  // ways to points of one's own
  takePoints: { ko: '점 편집', en: 'Edit points' },
  takePointsTitle: {
    ko: '지금 보이는 점을 1,000개까지 복사해 직접 고칩니다',
    en: 'Copies up to 1,000 of the points shown, to change by hand',
  },
  dropHere: { ko: '파일을 놓으면 표를 읽습니다', en: 'Drop the file to read its table' },
} satisfies Record<string, Entry>
