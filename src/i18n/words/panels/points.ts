import type { Entry } from '../../language.ts'

/** Placing and erasing points by hand. */
export const pointWords = {
  editing: { ko: '점 편집', en: 'Edit points' },
  takeEarlier: { ko: '앞서 보던 점 가져오기', en: 'Take the earlier points' },
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
    ko: '점은 1,000개까지 찍을 수 있습니다. 먼저 몇 개를 지우세요.',
    en: 'There is room for 1,000 points. Erase some first.',
  },
  pointCount: { ko: (n: string) => `점 ${n} / 1,000`, en: (n: string) => `${n} / 1,000 points` },
  emptyTitle: { ko: '클릭해서 점을 찍으세요', en: 'Click to place points' },
  emptyHint: {
    ko: '끌면 옮겨지고, Shift+클릭이나 오른쪽 클릭으로 지워집니다. 표 파일을 페이지에 끌어다 놓을 수도 있습니다.',
    en: 'Drag moves a point; Shift-click or right-click erases it. A table can be dropped on the page.',
  },
  import: { ko: '점 가져오기…', en: 'Import points…' },
} satisfies Record<string, Entry>
