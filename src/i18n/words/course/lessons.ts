import type { Entry } from '../../language.ts'
import { panelWords } from '../panelNames.ts'

/** Words of the place where teachers arrange lessons. */
export const lessonWords = {
  title: { ko: '나의 수업', en: 'Lessons of your own' },
  intro: {
    ko: '무대의 지금 순간을 순서대로 담아 슬라이드로 보여 줍니다. 이 기기에만 저장되며, 파일이나 링크로 옮길 수 있습니다.',
    en: 'Put moments of the stage in order and show them as slides. They are kept on this device alone; take them along as a file or a link.',
  },
  lesson: { ko: '수업', en: 'Lesson' },
  untitled: { ko: '제목 없는 수업', en: 'Untitled lesson' },
  name: { ko: '수업 제목', en: 'Title of the lesson' },
  create: { ko: '새 수업', en: 'New lesson' },
  discard: { ko: '이 수업 지우기', en: 'Delete this lesson' },
  restore: { ko: '지운 수업 되살리기', en: 'Bring the deleted lesson back' },
  add: { ko: '지금 순간 담기', en: 'Add this moment' },
  noMoment: {
    ko: '지금 순간은 링크에 담을 수 없어 슬라이드에 넣지 않았습니다.',
    en: 'This moment cannot be written as a link: no slide has it.',
  },
  noStep: {
    ko: '학습 중에 바꾼 것이 너무 많아 이 스텝까지의 과정은 담지 못했습니다. 슬라이드에는 설정만 담겼습니다.',
    en: 'Too much was changed while it trained: the slide has the settings alone, and not the way to this step.',
  },
  noImage: {
    ko: '신경망에 보여 주고 있는 이미지는 링크에 담을 수 없습니다. 슬라이드에는 나머지만 담겼습니다.',
    en: 'The image that you show the network cannot be in a link: the slide has the rest.',
  },
  full: {
    ko: (most: string) =>
      `수업 하나에는 슬라이드를 ${most}장까지 담을 수 있습니다. 더 담으려면 새 수업을 만드세요.`,
    en: (most: string) => `A lesson has at most ${most} slides. For more of them begin another lesson.`,
  },
  cut: {
    ko: (added: string, all: string, most: string) =>
      `수업 하나에는 슬라이드를 ${most}장까지 담을 수 있어 ${all}장 가운데 ${added}장만 더했습니다.`,
    en: (added: string, all: string, most: string) =>
      `A lesson has at most ${most} slides: ${added} of the ${all} were added.`,
  },
  restoreSlide: { ko: '지운 슬라이드 되살리기', en: 'Bring the removed slide back' },
  slides: { ko: '슬라이드', en: 'Slides' },
  slideBefore: { ko: '슬라이드', en: 'Slide' },
  noText: { ko: '(문장 없음)', en: '(no sentence)' },
  up: { ko: '위로', en: 'Move up' },
  down: { ko: '아래로', en: 'Move down' },
  partUp: { ko: '부분을 위로', en: 'Move the part up' },
  partDown: { ko: '부분을 아래로', en: 'Move the part down' },
  hidePart: { ko: '부분 숨기기', en: 'Hide the part' },
  showPart: { ko: '부분 다시 보이기', en: 'Show the part again' },
  hideSlide: { ko: '수업에서 이 슬라이드 숨기기', en: 'Leave this slide out of the lesson' },
  hiddenMark: { ko: '숨김', en: 'left out' },
  fromCourse: { ko: '강의에서 가져오기', en: 'From the course' },
  wholeCourse: { ko: '강의 전체', en: 'The whole course' },
  wholeChapter: {
    ko: (chapter: string) => `${chapter} (장 전체)`,
    en: (chapter: string) => `${chapter} (all of it)`,
  },
  asLesson: { ko: '새 수업으로 가져오기', en: 'Take it as a new lesson' },
  toLesson: { ko: '이 수업 끝에 더하기', en: 'Add it to this lesson' },
  partTitle: { ko: '부분의 제목 (선택)', en: 'Title of the part (optional)' },
  source: { ko: '출처: 나의 강의나 책 (선택)', en: 'Source: your lecture or book (optional)' },
  byRuns: {
    ko: (part: string) => `맞는 답은 강의 ${part}의 실험이 정합니다. 답의 수를 바꾸면 직접 정할 수 있습니다.`,
    en: (part: string) =>
      `Which answer is right is what the runs of part ${part} say. With another number of answers you choose it yourself.`,
  },
  remove: { ko: '슬라이드 지우기', en: 'Remove the slide' },
  preview: { ko: '무대에서 보기', en: 'See it on the stage' },
  replace: { ko: '지금 순간으로 바꾸기', en: 'Replace by this moment' },
  text: { ko: '문장 (한두 문장)', en: 'Sentence (one or two)' },
  formula: { ko: '수식 (TeX, 선택)', en: 'Formula (TeX, optional)' },
  ask: { ko: '질문 (선택)', en: 'Question (optional)' },
  options: { ko: '답, 한 줄에 하나 (2–6개)', en: 'Answers, one on each line (2 to 6)' },
  halfQuestion: {
    ko: '질문과 두 개 이상의 답을 모두 적어야 슬라이드에 나옵니다. 그 전에 다른 슬라이드를 고르면 지워집니다.',
    en: 'It is shown once there are a question and two answers. Until then it is lost when you choose another slide.',
  },
  right: { ko: '맞는 답', en: 'Right answer' },
  noRight: { ko: '정하지 않음', en: 'None' },
  notes: { ko: '메모 (발표자만)', en: 'Notes (for the presenter alone)' },
  panel: { ko: '크게 볼 것', en: 'Over the whole screen' },
  noPanel: { ko: '무대와 수치를 나란히', en: 'Nothing: stage and figures' },
  hide: { ko: '숨길 것', en: 'Hidden' },
  lock: { ko: '설정 고정하기', en: 'Lock the settings' },
  give: { ko: '수업 시작', en: 'Give the lesson' },
  save: { ko: '파일로 저장', en: 'Save as a file' },
  open: { ko: '파일 열기', en: 'Open a file' },
  link: { ko: '링크 복사', en: 'Copy a link' },
  copied: { ko: '링크를 복사했습니다.', en: 'The link was copied.' },
  copyFailed: {
    ko: '브라우저가 복사를 막았습니다. 아래 링크를 선택해 복사하세요.',
    en: 'The browser refused to copy. Select the link below and copy it.',
  },
  tooLong: {
    ko: '수업이 길어 링크에 담을 수 없습니다. 파일로 저장해 나누어 주세요.',
    en: 'The lesson is too long for a link. Save it as a file and hand that out.',
  },
  wasLong: {
    ko: '링크가 길어 일부 메신저나 메일 프로그램에서 잘릴 수 있습니다.',
    en: 'The link is long: some chats and mail programs may cut it.',
  },
  notKept: {
    ko: '이 기기에 저장하지 못했습니다. 저장 공간이 가득 찼거나 막혀 있습니다. 창을 닫기 전에 파일로 저장하세요.',
    en: 'It could not be kept on this device: storage is full or blocked. Save it as a file before you close the page.',
  },
  opened: {
    ko: (title: string, count: string) => `‘${title}’ 수업을 열었습니다. 슬라이드 ${count}장.`,
    en: (title: string, count: string) =>
      `Opened “${title}”: ${count} ${count === '1' ? 'slide' : 'slides'}.`,
  },
  'too-large': { ko: '파일이 너무 큽니다.', en: 'The file is too large.' },
  'no-json': {
    ko: '수업 파일로 읽을 수 없습니다. 파일이나 링크가 손상되었을 수 있습니다.',
    en: 'This cannot be read as a lesson. The file or the link may be damaged.',
  },
  'no-lesson': { ko: '이 파일은 수업 파일이 아닙니다.', en: 'This file is not a lesson.' },
  newer: {
    ko: '더 새로운 버전에서 만든 수업입니다. 페이지를 새로 고친 뒤 다시 여세요.',
    en: 'This lesson was made by a newer version. Reload the page and open it again.',
  },
  empty: { ko: '슬라이드가 없는 수업입니다.', en: 'This lesson has no slides.' },
  'too-many': {
    ko: '슬라이드가 300장이 넘는 수업은 열 수 없습니다.',
    en: 'A lesson has at most 300 slides.',
  },
  'bad-slide': {
    ko: (at: string) => `수업을 열지 않았습니다. ${at}번 슬라이드를 읽을 수 없습니다.`,
    en: (at: string) => `The lesson was not opened: slide ${at} cannot be read.`,
  },
} satisfies Record<string, Entry>

/** The panels that a lesson can hide or enlarge, by the names that links have for them. */
export const hiddenWords = {
  stage: panelWords.stage,
  network: panelWords.network,
  loss: panelWords.loss,
  accuracy: panelWords.accuracy,
  dead: panelWords.dead,
  formula: panelWords.formula,
  settings: { ko: '설정', en: 'Settings' },
} satisfies Record<string, Entry>
