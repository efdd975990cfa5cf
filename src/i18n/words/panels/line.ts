import type { Entry } from '../../language.ts'

/** Data over a line, and drawing a function. */
export const lineWords = {
  lineCurve: {
    ko: '회귀 곡선: x에 대한 신경망의 출력과 데이터',
    en: 'Regression curve: the network’s output over x, with the data',
  },
  editLineKeys: { ko: 'Enter: 점 추가, Delete: 점 지우기.', en: 'Enter adds a point, Delete erases one.' },
  drawKeys: {
    ko: '끌어서 함수를 그리거나, 방향키로 x를 고르고 위아래로 값을 바꿉니다.',
    en: 'Drag to draw the function; or choose x with left and right and change its value with up and down.',
  },
  network: { ko: '신경망', en: 'network' },
  drawnFunction: { ko: '그린 함수', en: 'drawn function' },
  residual: { ko: '오차', en: 'residual' },
  drawTitle: { ko: '끌어서 함수를 그리세요', en: 'Drag to draw a function' },
} satisfies Record<string, Entry>
