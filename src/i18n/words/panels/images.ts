import type { Entry } from '../../language.ts'

/** The wall of test images and what the network says of the picked one. */
export const imageWords = {
  wall: { ko: '테스트 이미지', en: 'Test images' },
  wallList: {
    ko: '테스트 이미지: 방향키로 고릅니다',
    en: 'Test images: arrow keys choose one',
  },
  shownImages: { ko: '표시할 이미지', en: 'Images shown' },
  all: { ko: '모두', en: 'All' },
  right: { ko: '맞음', en: 'Right' },
  wrong: { ko: '틀림', en: 'Wrong' },
  trueClass: { ko: '정답 클래스', en: 'True class' },
  everyClass: { ko: '모든 클래스', en: 'Every class' },
  previousPage: { ko: '이전 이미지들', en: 'Previous images' },
  nextPage: { ko: '다음 이미지들', en: 'Next images' },
  previousImage: { ko: '이전 이미지', en: 'Previous image' },
  nextImage: { ko: '다음 이미지', en: 'Next image' },
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
    ko: 'W의 행 10개, 회색은 0',
    en: 'the ten rows of W, gray is 0',
  },
  firstLayerNote: {
    ko: (n: string) => `유닛 ${n}개, 회색은 0`,
    en: (n: string) => `${n} units, gray is 0`,
  },
  view: { ko: '이미지와 함께 표시할 내용', en: 'Shown with the wall' },
} satisfies Record<string, Entry>
