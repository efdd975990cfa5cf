import type { Entry } from '../../language.ts'

export const appWords = {
  title: { ko: 'Neurarium · 신경망 천체관', en: 'Neurarium · a planetarium for neural networks' },
  skip: { ko: '무대로 건너뛰기', en: 'Skip to the stage' },
  bar: { ko: '도구 막대', en: 'Toolbar' },
  readouts: { ko: '측정값', en: 'Readouts' },
  presets: { ko: '프리셋', en: 'Presets' },
  course: { ko: '강의', en: 'Course' },
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
    ko: (n: string) => `${n} 스텝/초`,
    en: (n: string) => (n === '1' ? '1 step/s' : `${n} steps/s`),
  },
  fastest: { ko: '최고 속도', en: 'Full speed' },
  stepReadout: { ko: '스텝', en: 'step' },
  epochReadout: { ko: '에폭', en: 'epoch' },
  summary: {
    ko: (step: string, train: string, test: string) =>
      `${step} 스텝에서 멈춤. 학습 손실 ${train}, 테스트 손실 ${test}.`,
    en: (step: string, train: string, test: string) =>
      `Paused at step ${step}. Training loss ${train}, test loss ${test}.`,
  },
  summaryAccuracy: {
    ko: (test: string) => `테스트 정확도 ${test}.`,
    en: (test: string) => `Test accuracy ${test}.`,
  },

  notices: { ko: '알림', en: 'Notices' },
  close: { ko: '닫기', en: 'Close' },
  corrected: { ko: '그대로 쓸 수 없어 고친 값', en: 'What could not be used as given' },
  moreCorrections: { ko: (n: number) => `그 밖에 ${n}개`, en: (n: number) => `and ${n} more` },
  updateReady: { ko: '새 버전이 준비되었습니다.', en: 'A new version is ready.' },
  takeUpdate: { ko: '지금 적용', en: 'Use it now' },

  divergedLoss: {
    ko: (step: string, rate: string) =>
      `${step} 스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 손실이 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the loss is no longer finite.`,
  },
  divergedParameters: {
    ko: (step: string, rate: string) =>
      `${step} 스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 매개변수가 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the parameters are no longer finite.`,
  },
  divergedGradient: {
    ko: (step: string, rate: string) =>
      `${step} 스텝에서 학습을 멈췄습니다. 학습률 ${rate}에서 기울기가 유한한 값을 벗어났습니다.`,
    en: (step: string, rate: string) =>
      `Training stopped at step ${step}: with a learning rate of ${rate} the gradient is no longer finite.`,
  },
  divergedWhere: {
    ko: (layer: string, weight: string) => `가중치가 가장 큰 곳은 ${layer}: 절댓값 ${weight}까지 커졌습니다.`,
    en: (layer: string, weight: string) => `The largest weights were in ${layer}: up to ${weight} in size.`,
  },
  divergedShown: {
    ko: (step: string) => `그림과 수치는 ${step} 스텝의 것입니다.`,
    en: (step: string) => `Pictures and figures are those of step ${step}.`,
  },
  hiddenLayer: { ko: (n: number) => `은닉층 ${n}`, en: (n: number) => `hidden layer ${n}` },
  outputLayer: { ko: '출력층', en: 'the output layer' },
  rescue: {
    ko: (step: string) => `${step} 스텝으로 돌아가 더 작은 학습률로`,
    en: (step: string) => `Back to step ${step} with a smaller rate`,
  },

  loadingImages: {
    ko: (loaded: string, total: string) => `이미지를 받는 중: ${total} MB 중 ${loaded} MB`,
    en: (loaded: string, total: string) => `Loading images: ${loaded} of ${total} MB`,
  },
  loading: { ko: '준비하는 중', en: 'Getting ready' },
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
  roomBroken: {
    ko: '이 화면에 오류가 나서 멈췄습니다.',
    en: 'This view stopped on an error.',
  },
  backToExperiment: { ko: '실험으로 돌아가기', en: 'Back to the experiment' },
  dialogBroken: {
    ko: '이 창을 열지 못했습니다. 다시 열어 보고, 그래도 열리지 않으면 페이지를 새로 고치세요.',
    en: 'This window could not be opened. Open it again; if that does not help, reload the page.',
  },
  panelAgain: { ko: '패널 다시 열기', en: 'Open the panel again' },
  reload: { ko: '새로고침', en: 'Reload' },
} satisfies Record<string, Entry>
