import type { Entry } from '../../language.ts'

/** Words of the presenter's window. */
export const presenterWords = {
  title: { ko: '발표자 창', en: 'Presenter’s window' },
  now: { ko: '지금 슬라이드', en: 'This slide' },
  notes: { ko: '메모', en: 'Notes' },
  next: { ko: '다음 슬라이드', en: 'Next slide' },
  clock: { ko: '시각', en: 'Time' },
  elapsed: { ko: '지난 시간', en: 'Elapsed' },
  goOn: { ko: '다음', en: 'Next' },
  goBack: { ko: '이전', en: 'Previous' },
  blank: { ko: '화면 비우기', en: 'Empty screen' },
  noNotes: { ko: '이 슬라이드에는 메모가 없습니다.', en: 'There are no notes for this slide.' },
  last: { ko: '마지막 슬라이드입니다.', en: 'This is the last slide.' },
  none: { ko: '지금은 보여 주는 슬라이드가 없습니다.', en: 'No slides are being shown now.' },
  blocked: {
    ko: '브라우저가 새 창을 막아 발표자 창을 열지 못했습니다. 주소창의 팝업 설정에서 허용하거나 창 없이 계속하세요. 슬라이드는 그대로 넘길 수 있습니다.',
    en: 'The browser blocked the presenter’s window. Allow pop-ups for this page, or go on without it: the slides work as before.',
  },
} satisfies Record<string, Entry>
