import type { Entry } from '../../language.ts'

export const appWords = {
  title: { ko: 'Neurarium · 신경망 천체관', en: 'Neurarium · a planetarium for neural networks' },
  skip: { ko: '무대로 건너뛰기', en: 'Skip to the stage' },
  presets: { ko: '프리셋', en: 'Presets' },
  course: { ko: '강의', en: 'Course' },
  present: { ko: '발표', en: 'Present' },
  share: { ko: '공유', en: 'Share' },
  help: { ko: '도움말과 단축키', en: 'Help and shortcuts' },
  settings: { ko: '설정', en: 'Settings' },
  language: { ko: '언어', en: 'Language' },
  themeSystem: { ko: '테마: 시스템 따름', en: 'Theme: as the system' },
  themeDark: { ko: '테마: 어둡게', en: 'Theme: dark' },
  themeLight: { ko: '테마: 밝게', en: 'Theme: light' },

  run: { ko: '학습 제어', en: 'Training controls' },
  play: { ko: '재생', en: 'Play' },
  pause: { ko: '일시정지', en: 'Pause' },
  step: { ko: '한 스텝', en: 'One step' },
  epoch: { ko: '한 에폭', en: 'One epoch' },
  reset: { ko: '처음으로', en: 'Reset' },
  speed: { ko: '속도', en: 'Speed' },
  perSecond: {
    ko: (n: string) => `${n}스텝/초`,
    en: (n: string) => (n === '1' ? '1 step/s' : `${n} steps/s`),
  },
  fastest: { ko: '최고 속도', en: 'Full speed' },
  stepReadout: { ko: '스텝', en: 'step' },
  epochReadout: { ko: '에폭', en: 'epoch' },

  notices: { ko: '알림', en: 'Notices' },
  close: { ko: '닫기', en: 'Close' },

  retry: { ko: '다시 시도', en: 'Try again' },
  panelBroken: {
    ko: '이 패널에 오류가 나서 멈췄습니다. 학습은 계속됩니다.',
    en: 'This panel stopped on an error. Training goes on.',
  },
  pageBroken: {
    ko: '페이지에 오류가 나서 멈췄습니다.',
    en: 'The page stopped on an error.',
  },
  partMissing: {
    ko: '이 부분의 파일을 받지 못했습니다. 연결을 확인하고 다시 시도하세요.',
    en: 'This part could not be loaded. Check the connection and try again.',
  },
  dialogBroken: {
    ko: '오류가 나서 이 창을 닫았습니다.',
    en: 'This window was closed by an error.',
  },
  roomBroken: {
    ko: '이 화면에 오류가 나서 멈췄습니다. 다시 시도하거나 페이지를 새로 고치세요.',
    en: 'This view stopped on an error. Try again or reload the page.',
  },
  backToExperiment: { ko: '실험으로 돌아가기', en: 'Back to the experiment' },
  panelAgain: { ko: '패널 다시 열기', en: 'Open the panel again' },
  reload: { ko: '새로고침', en: 'Reload' },
} satisfies Record<string, Entry>
