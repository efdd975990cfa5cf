import type { Entry } from '../../language.ts'

/** The sections of the share dialog, and what is new in them. */
export const shareWords = {
  sections: { ko: '공유하기', en: 'Ways to share' },
  linkSection: { ko: '링크로', en: 'As a link' },
  classSection: { ko: '수업용', en: 'For a class' },
  handInSection: { ko: '제출물', en: 'Hand-ins' },
  embedSection: { ko: '페이지에 넣기', en: 'Embed' },
  takeAwaySection: { ko: '내려받기', en: 'Take away' },
} satisfies Record<string, Entry>

/** A link for a class. */
export const classWords = {
  intro: {
    ko: '필요 없는 패널은 숨기고 바꾸지 않을 설정은 고정한 링크를 만듭니다. 이 페이지는 그대로입니다.',
    en: 'A link that hides what the class does not need and fixes what is to stay. This page remains as it is.',
  },
  task: { ko: '과제 문장', en: 'Task, in a sentence' },
  taskLength: {
    ko: (n: number, most: number) => (n > most ? `${n}자: ${most}자까지만 담깁니다` : `${n} / ${most}자`),
    en: (n: number, most: number) =>
      n > most ? `${n} characters: the first ${most} go along` : `${n} of ${most} characters`,
  },
  hide: { ko: '숨길 것', en: 'Hide' },
  hideOne: { ko: (name: string) => `숨기기: ${name}`, en: (name: string) => `Hide: ${name}` },
  lock: { ko: '고정할 설정', en: 'Fix these settings' },
  lockOne: { ko: (name: string) => `고정하기: ${name}`, en: (name: string) => `Fix: ${name}` },
  lift: {
    ko: '학생은 제한을 직접 풀 수 있고, 페이지에 그 버튼이 있습니다. 수업에 집중하게 하는 것이지 막는 장치는 아닙니다.',
    en: 'Students can lift all of it, and are told how: it keeps a class together, it is no barrier.',
  },
  link: { ko: '수업용 링크', en: 'Link for the class' },
  copy: { ko: '수업용 링크 복사', en: 'Copy the class’s link' },
  qr: { ko: '수업용 QR 코드', en: 'The class’s QR code' },
} satisfies Record<string, Entry>

/** A frame for another page. */
export const frameWords = {
  intro: {
    ko: '고른 것만 보이는 프레임입니다. 제목줄과 설정 칸은 없고, 너비는 넣은 자리를 따릅니다.',
    en: 'A frame that shows what is chosen and nothing around it, as wide as the column that it stands in.',
  },
  examples: { ko: '실제로 동작하는 예 세 가지', en: 'Three live examples' },
  show: { ko: '보일 것', en: 'Show' },
  showOne: { ko: (name: string) => `보이기: ${name}`, en: (name: string) => `Show: ${name}` },
  nothing: {
    ko: '아무것도 고르지 않으면 무대, 손실, 재생 버튼이 보입니다.',
    en: 'With nothing chosen it shows the stage, the loss and the play buttons.',
  },
  allow: {
    ko: '메시지를 보내도 되는 페이지의 주소 (없어도 됩니다)',
    en: 'Addresses of pages that may send it messages (if any)',
  },
  allowNote: {
    ko: '띄어 써서 여덟 개까지. 적지 않으면 프레임은 어느 페이지의 메시지에도 답하지 않습니다.',
    en: 'At most eight, with spaces between. Without one the frame answers no messages.',
  },
  wrong: {
    ko: (text: string) => `페이지의 주소가 아니거나 여덟 개가 넘습니다: ${text}`,
    en: (text: string) => `No address of a page, or more than eight: ${text}`,
  },
  follows: {
    ko: '높이를 내용에 맞추기 (짧은 스크립트로)',
    en: 'The height follows what is in it (by a short script)',
  },
} satisfies Record<string, Entry>

/** What the form offers to fix, by its path in the config. */
export const lockWords = {
  all: { ko: '모두', en: 'Everything' },
  data: { ko: '데이터', en: 'Data' },
  features: { ko: '입력 특징', en: 'Input features' },
  layers: { ko: '은닉층', en: 'Hidden layers' },
  initialization: { ko: '초기화', en: 'Initialization' },
  loss: { ko: '손실 함수', en: 'Loss function' },
  optimizer: { ko: '옵티마이저와 스케줄', en: 'Optimizer and schedule' },
  'optimizer.learningRate': { ko: '학습률', en: 'Learning rate' },
  batchSize: { ko: '배치 크기', en: 'Batch size' },
  regularization: { ko: '규제', en: 'Regularization' },
} satisfies Record<string, Entry>
