import type { Entry } from '../../language.ts'

export const dialogWords = {
  close: { ko: '닫기', en: 'Close' },

  presets: { ko: '프리셋', en: 'Presets' },
  presetsIntro: {
    ko: '누르면 바로 학습을 시작합니다. 지금 설정은 되돌리기로 복구할 수 있습니다.',
    en: 'One click and it trains. Undo brings back what you have now.',
  },

  share: { ko: '실험 공유', en: 'Share this experiment' },
  shareIntro: {
    ko: '링크에 실험의 모든 설정이 들어 있습니다. 어느 기기에서 열어도 같은 스텝에서는 비트까지 똑같은 신경망입니다.',
    en: 'The link holds every setting of the experiment. On any machine the same step gives the same network, to the bit.',
  },
  link: { ko: '링크', en: 'Link' },
  copyLink: { ko: '링크 복사', en: 'Copy link' },
  embed: { ko: '다른 페이지에 넣기', en: 'Embed in a page' },
  copyEmbed: { ko: '코드 복사', en: 'Copy code' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  copyFailed: {
    ko: '복사할 수 없습니다. 선택된 내용을 직접 복사하세요.',
    en: 'Copying was refused. The text is selected: copy it by hand.',
  },
  atStep: { ko: '지금 스텝도 함께', en: 'With the present step' },
  momentChanges: {
    ko: (n: number) => `학습 중에 바꾼 것 ${n}가지도 함께 담겨, 여는 쪽에서 그대로 다시 일어납니다.`,
    en: (n: number) =>
      n === 1
        ? 'The one change made while it trained goes along, and is made again at its step.'
        : `The ${n} changes made while it trained go along, and are made again at their steps.`,
  },
  momentLost: {
    ko: (n: number) =>
      `학습 중에 바꾼 것 ${n}가지는 2,000자 링크에 다 담기지 않습니다. 그래서 이 스텝까지의 과정은 링크에서 빠지고 설정만 담깁니다.`,
    en: (n: number) =>
      `What was changed while it trained (${n} times) does not fit into a link of 2,000 characters: the way to this step is lost from it, and it opens the settings alone.`,
  },
  linkLength: { ko: (n: string) => `링크 ${n}자`, en: (n: string) => `link of ${n} characters` },
  linkLong: {
    ko: '2,000자가 넘습니다. 일부 메신저와 메일에서 링크가 잘릴 수 있습니다.',
    en: 'Longer than 2,000 characters: some chats and mail programs may cut it off.',
  },

  sample: {
    ko: '점 300개만 고르게 골라 담기 (처음부터 학습하는 다른 실험이 됩니다)',
    en: 'An even sample of 300 of the points instead (another experiment, from its step 0)',
  },

  program: { ko: '프로그램으로 내려받기', en: 'As a program' },
  programNote: {
    ko: '데이터, 초기 매개변수, 미니배치 순서와 업데이트 규칙까지 이 실험과 같은 파일 하나입니다. 손실이 약 네 자리까지 같습니다.',
    en: 'One file with the data, initial parameters, order of mini-batches and update rule of this experiment: its losses follow to about four digits.',
  },
  programKeras: {
    ko: 'Keras 프로그램은 층의 구조만 자동으로 검사하고, 손실은 비교하지 않았습니다. 드롭아웃은 Keras의 난수를 씁니다.',
    en: 'Of the Keras program only the layers are tested, not the losses; its dropout draws by Keras’s own chance.',
  },
  programChanges: {
    ko: '학습 중에 바꾼 것은 프로그램에 들어가지 않습니다. 지금 설정으로 0스텝부터 학습합니다.',
    en: 'What was changed while it trained is not in the program: it trains from step 0 with the settings as they are now.',
  },
  programFailed: {
    ko: (cause: string) => `프로그램을 만들지 못했습니다: ${cause}`,
    en: (cause: string) => `The program could not be made: ${cause}`,
  },

  help: { ko: '도움말', en: 'Help' },
  helpIntro: {
    ko: '무대 위에서 실제 신경망이 학습합니다. 설정을 바꾸고, 손실과 유닛이 어떻게 달라지는지 보세요.',
    en: 'On the stage a real network trains. Change its settings and watch what becomes of its loss and its units.',
  },
  shortcuts: { ko: '단축키', en: 'Keyboard shortcuts' },
  presentKeys: { ko: '발표 화면에서', en: 'In presenter mode' },
  shortcutsOn: { ko: '단축키 사용', en: 'Use shortcuts' },
  shortcutsNote: {
    ko: '입력 칸에 입력하는 동안에는 작동하지 않습니다.',
    en: 'They rest while you type in a field.',
  },
  space: { ko: '스페이스', en: 'Space' },
  or: { ko: '또는', en: 'or' },
  about: { ko: 'Neurarium이란', en: 'About Neurarium' },
  aboutText: {
    ko: '신경망을 위한 천체관: 강의실 화면에 띄우고 혼자서도 탐구하는 페이지입니다. 학습은 모두 이 브라우저 안에서 일어나며, 서버도 계정도 없고 다른 곳으로 아무것도 보내지 않습니다.',
    en: 'A planetarium for neural networks: a page to project in a lecture and to explore alone. All training happens in this browser; there is no server and no account, and nothing is sent anywhere.',
  },
  aboutExact: {
    ko: '같은 설정과 같은 스텝 수는 어느 브라우저에서나 비트까지 똑같은 매개변수를 만듭니다.',
    en: 'The same settings and the same number of steps give the same parameters in every browser, bit for bit.',
  },
  aboutCifar: {
    ko: 'CIFAR-10 이미지: Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.',
    en: 'CIFAR-10 images: Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009.',
  },
  aboutLicense: { ko: 'MIT 라이선스의 자유 소프트웨어.', en: 'Free software under the MIT license.' },
  kernels: { ko: '계산 방식', en: 'Kernels' },
  kernelsSimd: { ko: 'WebAssembly SIMD', en: 'WebAssembly SIMD' },
  kernelsPlain: { ko: '자바스크립트', en: 'JavaScript' },
} satisfies Record<string, Entry>

export const shortcutWords = {
  toggle: { ko: '재생 / 일시정지', en: 'Play / pause' },
  step: { ko: '한 스텝 학습', en: 'One step' },
  epoch: { ko: '한 에폭 학습', en: 'One epoch' },
  reset: { ko: '처음으로', en: 'Reset to step 0' },
  presets: { ko: '프리셋 열기', en: 'Open the presets' },
  share: { ko: '공유 열기', en: 'Share the experiment' },
  discretize: { ko: '부드러운 색 / 뚜렷한 클래스 영역', en: 'Smooth color or hard class areas' },
  showTest: { ko: '테스트 점 보이기 / 숨기기', en: 'Show or hide the test points' },
  lossScale: { ko: '손실 눈금: 선형 / 로그', en: 'Loss scale: linear or log' },
  faster: { ko: '학습률 올리기', en: 'Raise the learning rate' },
  slower: { ko: '학습률 내리기', en: 'Lower the learning rate' },
  course: { ko: '강의 열기 / 닫기', en: 'Open or close the course' },
  present: { ko: '발표 화면 시작 / 끝내기', en: 'Presenter mode on or off' },
  undo: { ko: '설정 되돌리기', en: 'Undo a setting' },
  redo: { ko: '설정 다시 실행', en: 'Redo a setting' },
  help: { ko: '이 도움말', en: 'This help' },
} satisfies Record<string, Entry>
