import type { Entry } from '../../language.ts'

export const lossWords = {
  loss: { ko: '손실', en: 'Loss' },
  trainLoss: { ko: '학습 손실', en: 'Training loss' },
  testLoss: { ko: '테스트 손실', en: 'Test loss' },
  train: { ko: '학습', en: 'train' },
  test: { ko: '테스트', en: 'test' },
  penalty: { ko: '규제 항', en: 'penalty' },
  penaltyNow: {
    ko: (penalty: string) => `규제 항 ${penalty}`,
    en: (penalty: string) => `penalty ${penalty}`,
  },
  penaltyTitle: {
    ko: '규제 항: L1과 L2가 손실에 더하는 값',
    en: 'The regularization term: what L1 and L2 add to the loss',
  },
  generalization: { ko: '일반화 ', en: 'generalization ' },
  gap: { ko: (gap: string) => `격차 ${gap}`, en: (gap: string) => `gap ${gap}` },
  gapTitle: {
    ko: '일반화 격차: 테스트 손실 − 학습 손실. 격차가 커지면서 테스트 손실이 오르면 과적합(overfitting)입니다.',
    en: 'Generalization gap: test loss − training loss. When it grows and the test loss rises, that is overfitting.',
  },
  log: { ko: '로그', en: 'log' },
  logTitle: { ko: '손실 축을 로그 눈금으로', en: 'Logarithmic loss axis' },
  stepName: { ko: '스텝', en: 'step' },
  chart: {
    ko: '스텝에 따른 손실: 학습은 실선, 테스트는 파선, 띠는 구간의 최소와 최대',
    en: 'Loss over the steps: training solid, test dashed, bands from least to greatest',
  },
  chartKeys: {
    ko: '왼쪽과 오른쪽 방향키로 지난 스텝의 값을 읽습니다.',
    en: 'Left and right arrow keys read the values of earlier steps.',
  },
  at: {
    ko: (step: string, train: string, test: string) => `${step}스텝: ${train} / ${test}`,
    en: (step: string, train: string, test: string) => `step ${step}: ${train} / ${test}`,
  },
  nothingYet: { ko: '아직 값이 없습니다', en: 'No values yet' },
  someImages: {
    ko: (train: string, all: string, test: string) => `학습 ${all}장 중 ${train}장 / 테스트 ${test}장`,
    en: (train: string, all: string, test: string) => `${train} of ${all} images / ${test} test images`,
  },
  allImages: {
    ko: (train: string, test: string) => `학습 ${train}장 전체 / 테스트 ${test}장 전체`,
    en: (train: string, test: string) => `all ${train} images / all ${test} test images`,
  },
} satisfies Record<string, Entry>
