import type { Entry } from '../../language.ts'

/** Experiments that a person keeps on the device. */
export const keepWords = {
  halves: { ko: '실험 모음', en: 'Collection of experiments' },
  ready: { ko: '준비된 실험', en: 'Ready' },
  mine: { ko: '내 실험', en: 'Mine' },
  intro: {
    ko: '지금 실험을 이 스텝 그대로 이 기기의 브라우저에 보관합니다. 다른 곳으로 보내지 않습니다. 다른 기기로 옮기려면 파일로 저장하세요.',
    en: 'Keeps the present experiment, at this very step, in this browser on this device. It is sent nowhere; a file takes it to another device.',
  },
  name: { ko: '이름', en: 'Name' },
  keep: { ko: '지금 실험 보관', en: 'Keep this experiment' },
  suggested: {
    ko: (set: string, step: string) => `${set}, ${step}스텝`,
    en: (set: string, step: string) => `${set}, step ${step}`,
  },
  step: { ko: (step: string) => `${step}스텝`, en: (step: string) => `step ${step}` },
  settingsAlone: { ko: '설정만', en: 'settings alone' },
  search: { ko: '이름이나 데이터로 찾기', en: 'Search by name or data set' },
  found: {
    ko: (n: string) => `${n}개`,
    en: (n: string) => (n === '1' ? '1 experiment' : `${n} experiments`),
  },
  none: { ko: '아직 보관한 실험이 없습니다.', en: 'Nothing is kept yet.' },
  noneFound: { ko: '찾는 실험이 없습니다.', en: 'No kept experiment has that name or data set.' },
  open: { ko: '열기:', en: 'Open' },
  rename: { ko: '이름 바꾸기', en: 'Rename' },
  newName: { ko: '새 이름', en: 'New name' },
  save: { ko: '확인', en: 'Save' },
  cancel: { ko: '취소', en: 'Cancel' },
  delete: { ko: '삭제', en: 'Delete' },
  undo: { ko: '삭제 취소', en: 'Undo the deletion' },
  asFile: { ko: '모두 파일로 저장', en: 'Save all as a file' },
  fromFile: { ko: '파일에서 더하기', en: 'Add from a file' },
  oneAsFile: { ko: '대신 파일로 저장', en: 'Save it as a file instead' },

  isKept: {
    ko: (name: string) => `‘${name}’ 실험을 보관했습니다.`,
    en: (name: string) => `“${name}” is kept.`,
  },
  keptAlone: {
    ko: (name: string) =>
      `‘${name}’ 실험의 설정을 보관했습니다. 학습 중에 바꾼 것이 너무 많아 이 스텝까지의 과정은 담지 못했습니다.`,
    en: (name: string) =>
      `The settings of “${name}” are kept. Too much was changed while it trained to keep the way to this step.`,
  },
  isDeleted: {
    ko: (name: string) => `‘${name}’ 실험을 삭제했습니다.`,
    en: (name: string) => `“${name}” is deleted.`,
  },
  isBack: {
    ko: (name: string) => `‘${name}’ 실험을 되살렸습니다.`,
    en: (name: string) => `“${name}” is back.`,
  },
  added: {
    ko: (added: string, there: string) =>
      `파일에서 ${added}개를 더했습니다.${there === '0' ? '' : ` ${there}개는 이미 있었습니다.`}`,
    en: (added: string, there: string) =>
      `${added} added from the file${there === '0' ? '.' : `; ${there} were there already.`}`,
  },
  savedFile: {
    ko: (file: string) => `${file} 파일을 만들었습니다.`,
    en: (file: string) => `${file} is made.`,
  },
  damaged: {
    ko: '이 실험은 이 버전의 페이지에서 열 수 없습니다.',
    en: 'This experiment cannot be opened by this version of the page.',
  },

  full: {
    ko: '이 기기의 저장 공간이 가득 차서 보관하지 못했습니다. 보관한 것을 지우거나 파일로 저장하세요.',
    en: 'The storage of this device is full, and nothing was changed. Delete something that is kept, or use a file.',
  },
  refused: {
    ko: '이 브라우저가 저장을 허용하지 않습니다(비공개 창이거나 차단됨). 실험은 파일로 저장할 수 있습니다.',
    en: 'This browser allows no storage here (a private window, or it is blocked). An experiment can be saved as a file.',
  },
  late: {
    ko: '브라우저의 저장소가 응답하지 않습니다. 이 창을 다시 열면 보관되었는지 볼 수 있습니다. 실험은 파일로도 저장할 수 있습니다.',
    en: 'The browser’s storage does not answer. Open this window again to see what is kept. An experiment can be saved as a file, too.',
  },
  gone: {
    ko: '그 실험은 다른 탭에서 이미 삭제되었습니다.',
    en: 'That experiment was deleted in another tab meanwhile.',
  },

  'not-json': {
    ko: '보관한 실험의 파일이 아닙니다. 더한 것은 없습니다.',
    en: 'This is no file of kept experiments. Nothing was added.',
  },
  'not-kept': {
    ko: '보관한 실험의 파일이 아닙니다. 더한 것은 없습니다.',
    en: 'This is no file of kept experiments. Nothing was added.',
  },
  newer: {
    ko: '이 페이지가 모르는 버전의 파일입니다. 더한 것은 없습니다.',
    en: 'The file is of a version that this page does not know. Nothing was added.',
  },
  'too-many': {
    ko: '파일에 실험이 너무 많습니다(5,000개까지). 더한 것은 없습니다.',
    en: 'The file holds too many experiments (5,000 at most). Nothing was added.',
  },
  'too-large': {
    ko: '파일이 너무 큽니다(50 MB까지). 더한 것은 없습니다.',
    en: 'The file is too large (50 MB at most). Nothing was added.',
  },
  unreadable: {
    ko: '파일을 읽지 못했습니다. 더한 것은 없습니다.',
    en: 'The file could not be read. Nothing was added.',
  },
  'bad-thing': {
    ko: (n: string) => `파일의 ${n}번째 항목이 이 페이지의 실험이 아닙니다. 더한 것은 없습니다.`,
    en: (n: string) => `Entry ${n} of the file is no experiment of this page. Nothing was added.`,
  },
} satisfies Record<string, Entry>
