import type { Entry } from '../../language.ts'

/** What is said of a newer version of the page, before it is taken. */
export const updateWords = {
  ready: { ko: '새 버전이 준비되었습니다.', en: 'A new version is ready.' },
  take: { ko: '지금 적용', en: 'Use it now' },
  taking: { ko: '적용하는 중', en: 'Taking it' },
  late: {
    ko: '이전 버전이 아직 쓰이고 있어 적용하지 못했습니다. 잠시 뒤에 다시 눌러 주세요.',
    en: 'The version before is still in use, and nothing has changed. Press again in a moment.',
  },
  keepsStep: {
    ko: '페이지가 다시 열립니다. 이 실험은 지금 스텝으로 돌아와 멈춰 있습니다.',
    en: 'The page is loaded again. This experiment comes back at its present step, paused.',
  },
  keepsSettings: {
    ko: '페이지가 다시 열립니다. 설정은 그대로입니다.',
    en: 'The page is loaded again with the same settings.',
  },
  losesStep: {
    ko: '학습 중에 바꾼 것이 주소에 담기에는 너무 많습니다. 설정은 그대로지만 0스텝에서 다시 시작합니다. 이 스텝이 필요하면 먼저 프리셋의 ‘내 실험’에 보관하세요.',
    en: 'More was changed while it trained than an address can hold: the settings come back, and training begins at step 0. To have this step later, keep the experiment first, in the presets under “Mine”.',
  },
  lost: {
    ko: (what: string) => `남지 않는 것: ${what}.`,
    en: (what: string) => `Not kept: ${what}.`,
  },
  undo: { ko: '되돌리기 기록', en: 'the history of undo' },
  image: { ko: '직접 고른 이미지', en: 'your own image' },
  pins: { ko: '비교에 고정한 설정', en: 'what was pinned for comparison' },
  handIns: { ko: '모은 제출물', en: 'the collected hand-ins' },
} satisfies Record<string, Entry>
