import type { Entry } from '../../language.ts'

export const accuracyWords = {
  accuracy: { ko: '정확도', en: 'Accuracy' },
  trainAccuracy: { ko: '학습 정확도', en: 'Training accuracy' },
  testAccuracy: { ko: '테스트 정확도', en: 'Test accuracy' },
  train: { ko: '학습', en: 'train' },
  test: { ko: '테스트', en: 'test' },
  percent: { ko: '%', en: '%' },
  stepName: { ko: '스텝', en: 'step' },
  chart: {
    ko: '스텝에 따른 정확도: 학습은 실선, 테스트는 파선',
    en: 'Accuracy over the steps: training solid, test dashed',
  },
  chartKeys: {
    ko: '왼쪽과 오른쪽 방향키로 지난 스텝의 값을 읽습니다.',
    en: 'Left and right arrow keys read the values of earlier steps.',
  },
  at: {
    ko: (step: string, train: string, test: string) => `${step}스텝: ${train} / ${test}%`,
    en: (step: string, train: string, test: string) => `step ${step}: ${train} / ${test}%`,
  },
  nothingYet: { ko: '아직 값이 없습니다', en: 'No values yet' },
  confusion: { ko: '혼동 행렬', en: 'Confusion matrix' },
  openConfusion: { ko: '혼동 행렬 크게 보기', en: 'Show the confusion matrix large' },
  close: { ko: '닫기', en: 'Close' },
  axes: { ko: '행은 정답, 열은 예측', en: 'rows are true classes, columns predicted ones' },
  rowsTrue: { ko: '행: 정답', en: 'rows: true' },
  columnsPredicted: { ko: '열: 예측', en: 'cols: predicted' },
  axesWhole: {
    ko: (n: string) => `테스트 예제 ${n}개. 행은 정답, 열은 예측한 클래스. 대각선이 맞힌 수입니다.`,
    en: (n: string) =>
      `${n} test examples. Rows are true classes, columns predicted ones; the diagonal counts what is right.`,
  },
  axesProbe: {
    ko: (n: string) =>
      `테스트 이미지 ${n}장 (멈추면 전체). 행은 정답, 열은 예측한 클래스. 대각선이 맞힌 수입니다.`,
    en: (n: string) =>
      `${n} test images (all when paused). Rows are true classes, columns predicted ones; the diagonal counts what is right.`,
  },
  trueClass: { ko: '정답', en: 'true' },
  className: { ko: (n: number) => `클래스 ${n}`, en: (n: number) => `Class ${n}` },
} satisfies Record<string, Entry>
