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
